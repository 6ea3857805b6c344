using System.Collections.Frozen;
using Screening.Model;

namespace Screening.Parties;

/// <summary>A number of an entry, as far as it can show which party that is.</summary>
/// <param name="Block">Equal for numbers that may be one.</param>
/// <param name="Type">The type it is taken for.</param>
/// <param name="Key">The number, to be compared.</param>
/// <param name="IsProof">Whether it shows so by itself; else a name in common is asked for.</param>
/// <param name="Slot">Its place among the entry's numbers.</param>
internal sealed record PartyNumber(string Block, string Type, string Key, bool IsProof, int Slot)
{
    /// <summary>What a type of number says about who carries it.</summary>
    /// <param name="IsProof">Whether one number is one party's; false where a branch, a relative or the next owner may carry it.</param>
    /// <param name="TellsApart">Whether two different ones are two parties.</param>
    /// <param name="Kinds">Who has such a number: on any other entry it is somebody else's.</param>
    private sealed record Rule(bool IsProof, bool TellsApart, params EntityKind[] Kinds);

    private static readonly EntityKind[] Anybody = [EntityKind.Organization, EntityKind.Person];

    /// <summary>THE table: every type that can decide a match, and what it does here.</summary>
    private static readonly FrozenDictionary<string, Rule> Rules = new Dictionary<string, Rule>(StringComparer.Ordinal)
    {
        ["unp"] = new(true, true, Anybody),
        ["inn"] = new(true, true, Anybody),
        ["ogrn"] = new(true, true, Anybody),
        // Lists print those of parents and branches beside each other.
        ["okpo"] = new(true, false, Anybody),
        ["uscc"] = new(true, true, EntityKind.Organization),
        ["lei"] = new(true, true, EntityKind.Organization),
        ["imo"] = new(true, true, EntityKind.Vessel),
        ["imo-company"] = new(true, false, Anybody),
        // Given to another ship when the flag changes.
        ["mmsi"] = new(false, false, EntityKind.Vessel),
        // Lists print the head office's for a branch, and a parent's for a bank of its own.
        ["bic"] = new(false, false, EntityKind.Organization),
        ["duns"] = new(true, false, Anybody),
        ["uei"] = new(true, false, Anybody),
        ["eori"] = new(true, false, Anybody),
        // A security of the group, listed with its issuer and with those that guarantee it.
        ["isin"] = new(false, false, EntityKind.Organization),
        ["registration"] = new(true, false, Anybody),
        ["tax"] = new(true, false, Anybody),
        // Children stand in a parent's, and lists print them with slips.
        ["passport"] = new(false, false, EntityKind.Person),
        ["national-id"] = new(true, false, Anybody),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // What a general word for a number means where the country has a number that proves itself by its form and check digit.
    private static readonly string[] Checked = ["unp", "inn", "ogrn", "uscc"];

    // A register of a town or a court counts from 1: only a long number of a country is one party's.
    private const int ShortestGeneric = 5;
    private const int ShortestProof = 8;

    // Letters of documents in either alphabet.
    private const string Cyrillic = "АВСЕНКМОРТХУ";
    private const string Latin = "ABCEHKMOPTXY";

    /// <summary>The numbers of an entry that can show who it is.</summary>
    /// <param name="entity">The entry.</param>
    /// <param name="countries">Its countries and those of its addresses: one alone is meant where a number has none.</param>
    public static PartyNumber[] Of(Entity entity, IReadOnlyList<string> countries)
    {
        if (entity.Identifiers.Count == 0) return [];
        var numbers = new List<PartyNumber>();
        for (var i = 0; i < entity.Identifiers.Count; i++)
            if (Read(entity.Identifiers[i], i, countries.Count == 1 ? countries[0] : null) is { } number && Carries(entity.Kind, number.Type)) numbers.Add(number);
        return [.. numbers];
    }

    /// <summary>Whether two different numbers of this type are two parties.</summary>
    public bool TellsApart => IsProof && Rules[Type].TellsApart;

    /// <summary>Whether the numbers show by themselves that their carriers are one.</summary>
    public bool Proves(PartyNumber other) => IsProof && other.IsProof && Type == other.Type;

    private static bool Carries(EntityKind kind, string type) => kind == EntityKind.Unknown || Rules[type].Kinds.Contains(kind);

    private static PartyNumber? Read(Identifier number, int slot, string? implied)
    {
        if (IdentifierTypes.Find(number.Type) is not { Decides: true } type) return null;
        var key = number.Key;
        if (IdentifierChecks.IsPlaceholder(key) || IsCounted(key)) return null;
        if (!type.IsGeneric) return new($"{type.Key}:{key}", type.Key, key, Rules[type.Key].IsProof && number.Fault is null, slot);
        if ((number.Country ?? implied)?.ToUpperInvariant() is not { Length: > 0 } country || key.Length < ShortestGeneric || number.Fault is not null) return null;
        key = string.Concat(key.Select(c => Cyrillic.IndexOf(c, StringComparison.Ordinal) is >= 0 and var at ? Latin[at] : c));
        if (type.Key is "registration" or "tax")
            foreach (var known in Checked)
                if (IdentifierTypes.Find(known)! is { } own && own.Country == country && own.FaultOf(key) is null) return new($"{known}:{key}", known, key, IsProof: true, slot);
        return type.Key == "passport"
            ? new($"passport:{country}:{key}", type.Key, key, IsProof: false, slot)
            : new($"{country}:{key}", type.Key, key, Rules[type.Key].IsProof && key.Count(char.IsAsciiDigit) >= ShortestProof, slot);
    }

    // 123456789 and 0123456: somebody had to fill a field.
    private static bool IsCounted(string key)
    {
        for (var i = 1; i < key.Length; i++)
            if (key[i] - key[i - 1] != 1 && !(key[i] == '0' && key[i - 1] == '9')) return false;
        return true;
    }
}
