using System.Collections.Frozen;
using Screening.Model;

namespace Screening.Formats.Reading;

/// <summary>What lists and users call a kind of party.</summary>
internal static class Kinds
{
    private static readonly FrozenDictionary<string, EntityKind> Table = new Dictionary<string, EntityKind>(StringComparer.OrdinalIgnoreCase)
    {
        ["organization"] = EntityKind.Organization,
        ["organisation"] = EntityKind.Organization,
        ["company"] = EntityKind.Organization,
        ["entity"] = EntityKind.Organization,
        ["enterprise"] = EntityKind.Organization,
        ["publicbody"] = EntityKind.Organization,
        ["legalentity"] = EntityKind.Unknown,
        ["unknown"] = EntityKind.Unknown,
        ["person"] = EntityKind.Person,
        ["individual"] = EntityKind.Person,
        ["vessel"] = EntityKind.Vessel,
        ["ship"] = EntityKind.Vessel,
        ["aircraft"] = EntityKind.Aircraft,
        ["airplane"] = EntityKind.Aircraft,
        ["address"] = EntityKind.Address,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The kind behind a word; unknown where the word is missing or new. A FollowTheMoney LegalEntity may be a person.</summary>
    public static EntityKind Of(string? word) => word is not null && Table.TryGetValue(word.Trim(), out var kind) ? kind : EntityKind.Unknown;
}
