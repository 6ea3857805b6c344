using Screening.Model;

namespace Screening.Parties;

/// <summary>What two entries of one party cannot differ in, whatever else they share.</summary>
internal static class Contradiction
{
    // A vessel is no company, and an address is nobody.
    private static readonly Func<PartyFacts, PartyFacts, bool>[] Checks = [Kinds, Numbers, Births, Genders];

    /// <summary>Whether the entries cannot be one party.</summary>
    public static bool Between(PartyFacts a, PartyFacts b) => a.MayContradict && b.MayContradict && Array.Exists(Checks, c => c(a, b));

    private static bool Kinds(PartyFacts a, PartyFacts b) => a.Kind != b.Kind && a.Kind != EntityKind.Unknown && b.Kind != EntityKind.Unknown;

    /// <summary>Whether two entries that share names and addresses are two parties all the same: a company of shares and a limited one
    /// of one name in one house, or two records that one list keeps apart.</summary>
    public static bool BetweenNamesakes(PartyFacts a, PartyFacts b) =>
        (a.Forms != 0 && b.Forms != 0 && (a.Forms & b.Forms) == 0) || (a.Entity.List == b.Entity.List && !IsOneRecordTwice(a, b));

    // A list repeats a record for every country or regime, under its first name.
    private static bool IsOneRecordTwice(PartyFacts a, PartyFacts b) => a.Names is [var one, ..] && b.Names is [var other, ..] && one.Key == other.Key;

    // Of one type both have numbers, and none in common.
    private static bool Numbers(PartyFacts a, PartyFacts b)
    {
        foreach (var number in a.Numbers)
        {
            if (!number.TellsApart || !Array.Exists(b.Numbers, n => n.TellsApart && n.Type == number.Type)) continue;
            if (!Array.Exists(a.Numbers, n => n.Type == number.Type && n.TellsApart && Array.Exists(b.Numbers, o => o.TellsApart && o.Block == n.Block))) return true;
        }
        return false;
    }

    private static bool Births(PartyFacts a, PartyFacts b) =>
        ArePeople(a, b) && a.Births.Length > 0 && b.Births.Length > 0 && !Array.Exists(a.Births, x => Array.Exists(b.Births, x.IsNear));

    private static bool Genders(PartyFacts a, PartyFacts b) =>
        ArePeople(a, b) && a.Entity.Gender is { } one && b.Entity.Gender is { } other && !one.Equals(other, StringComparison.OrdinalIgnoreCase);

    private static bool ArePeople(PartyFacts a, PartyFacts b) => a.Kind == EntityKind.Person || b.Kind == EntityKind.Person;
}
