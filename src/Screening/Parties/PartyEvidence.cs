using Screening.Model;

namespace Screening.Parties;

/// <summary>What shows that two entries are one party.</summary>
/// <param name="Kind">What kind of evidence.</param>
/// <param name="Slot">Which number, date or address of the entry that leads the two.</param>
internal readonly record struct PartyEvidence(JoinKind Kind, int Slot)
{
    /// <summary>Whether it is a name, and something that other parties may share too.</summary>
    public bool IsByName => Kind >= JoinKind.NameAndFoundingDate;

    private const int NameWords = 2;
    private const int LongName = 3;

    private readonly record struct Pair(PartyFacts First, PartyFacts Second, IReadOnlySet<string> Common);

    /// <summary>THE table: what joins, strongest first. Each says where in the first entry it is found; null where it is not.</summary>
    private static readonly (JoinKind Kind, Func<Pair, int?> Find)[] Table =
    [
        (JoinKind.Statement, p => Says(p.First.Entity, p.Second.Entity) || Says(p.Second.Entity, p.First.Entity) ? 0 : null),
        (JoinKind.Number, p => SharedNumber(p, (a, b) => a.Proves(b))),
        (JoinKind.NameAndNumber, p => SharedNumber(p, (_, _) => true) is { } slot && AreAlike(p) ? slot : null),
        (JoinKind.NameAndBirthDate, p => ArePeople(p) && SharedDay(p) is { } slot && Names(p, isPerson: true, (a, b) => a.IsWithin(b) || b.IsWithin(a)) ? slot : null),
        (JoinKind.NameAndFoundingDate, p => !ArePeople(p) && SharedDay(p) is { } slot && Names(p, isPerson: false, SameKey) ? slot : null),
        (JoinKind.NameAndAddress, p => Names(p, null, SameKey) ? SharedAddress(p) : null),
        (JoinKind.NameBirthYearAndCountry, p => ArePeople(p) && Names(p, isPerson: true, (a, b) => a.Words.Length >= LongName && SameKey(a, b)) && ShareCountry(p) ? SharedSpan(p) : null),
    ];

    /// <summary>The strongest evidence for two entries; null where there is none. The order of the two makes no difference but to the slot.</summary>
    /// <param name="first">The entry that leads the two.</param>
    /// <param name="second">The other.</param>
    /// <param name="common">Numbers and names that so many carry that they say nothing.</param>
    public static PartyEvidence? Of(PartyFacts first, PartyFacts second, IReadOnlySet<string> common)
    {
        var pair = new Pair(first, second, common);
        foreach (var (kind, find) in Table)
            if (find(pair) is { } slot) return new PartyEvidence(kind, slot);
        return null;
    }

    /// <summary>The evidence in words.</summary>
    /// <param name="first">The entry that leads the two.</param>
    public string Text(Entity first) => Kind switch
    {
        JoinKind.Statement => "the list's file says so",
        JoinKind.Number => $"same {NumberOf(first.Identifiers[Slot])}",
        JoinKind.NameAndNumber => $"same name and {NumberOf(first.Identifiers[Slot])}",
        JoinKind.NameAndBirthDate => $"same name and birth date {first.BirthDates[Slot]}",
        JoinKind.NameAndFoundingDate => $"same name and date of establishment {first.BirthDates[Slot]}",
        JoinKind.NameAndAddress => $"same name and address: {first.Addresses[Slot].Text}",
        _ => $"same full name and country, birth dates agree: {first.BirthDates[Slot]}",
    };

    private static string NumberOf(Identifier number) => $"{IdentifierTypes.Find(number.Type)?.Name ?? number.Type} {number.Value}";

    private static bool Says(Entity a, Entity b) => a.SameAs.Contains(b.Id, StringComparer.Ordinal);

    private static int? SharedNumber(Pair pair, Func<PartyNumber, PartyNumber, bool> isEnough)
    {
        foreach (var a in pair.First.Numbers)
            foreach (var b in pair.Second.Numbers)
                if (a.Block == b.Block && isEnough(a, b) && !pair.Common.Contains(a.Block)) return a.Slot;
        return null;
    }

    // A family name alone is shared by relatives, who share papers too.
    private static bool AreAlike(Pair pair) => Names(pair, null, (a, b) => SameKey(a, b) || a.Shared(b) >= NameWords)
        || pair.First.Kind == EntityKind.Vessel && pair.First.Entity.Names.Any(a => pair.Second.Entity.Names.Any(b => a.Name.Equals(b.Name, StringComparison.OrdinalIgnoreCase)));

    private static int? SharedDay(Pair pair)
    {
        var (first, second) = (pair.First, pair.Second);
        for (var i = 0; i < first.Entity.BirthDates.Count; i++)
            if (BirthSpan.Of(first.Entity.BirthDates[i]) is { IsDay: true } day && Array.Exists(second.Births, d => d == day)) return i;
        return null;
    }

    private static int? SharedSpan(Pair pair)
    {
        for (var i = 0; i < pair.First.Entity.BirthDates.Count; i++)
            if (BirthSpan.Of(pair.First.Entity.BirthDates[i]) is { } span && Array.Exists(pair.Second.Births, span.Overlaps)) return i;
        return null;
    }

    private static int? SharedAddress(Pair pair)
    {
        for (var i = 0; i < pair.First.Addresses.Length; i++)
            if (Array.Exists(pair.Second.Addresses, a => a.IsSameAs(pair.First.Addresses[i]))) return i;
        return null;
    }

    private static bool ShareCountry(Pair pair) => pair.First.Countries.Any(c => pair.Second.Countries.Contains(c, StringComparer.OrdinalIgnoreCase));

    private static bool Names(Pair pair, bool? isPerson, Func<PartyName, PartyName, bool> agree)
    {
        foreach (var a in pair.First.Names)
        {
            if ((isPerson ?? a.IsPerson) != a.IsPerson) continue;
            foreach (var b in pair.Second.Names)
                if (a.IsPerson == b.IsPerson && agree(a, b) && !pair.Common.Contains(a.Key)) return true;
        }
        return false;
    }

    private static bool SameKey(PartyName a, PartyName b) => a.Key == b.Key;

    private static bool ArePeople(Pair pair) => pair.First.Kind == EntityKind.Person || pair.Second.Kind == EntityKind.Person;
}
