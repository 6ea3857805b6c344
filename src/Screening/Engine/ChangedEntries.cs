using Screening.Model;

namespace Screening.Engine;

/// <summary>The entries that lists have now and did not have in the same state before, in anything but their line.</summary>
internal static class ChangedEntries
{
    /// <summary>Their ids.</summary>
    /// <param name="was">The lists before.</param>
    /// <param name="now">The lists now.</param>
    public static HashSet<string> Of(IReadOnlyList<Watchlist> was, IReadOnlyList<Watchlist> now)
    {
        var before = EntityMerge.Merge(was).ToDictionary(e => e.Id, StringComparer.Ordinal);
        return EntityMerge.Merge(now).Where(e => !before.TryGetValue(e.Id, out var earlier) || !IsSame(earlier, e)).Select(e => e.Id).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The lists with nothing in them but some entries.</summary>
    public static IReadOnlyList<Watchlist> Only(IReadOnlyList<Watchlist> lists, IReadOnlySet<string> ids) =>
        [.. lists.Select(l => l with { Entities = [.. l.Entities.Where(e => ids.Contains(e.Id))] })];

    // A field that is forgotten here makes entries differ, never agree.
    private static bool IsSame(Entity a, Entity b) =>
        a.Names.SequenceEqual(b.Names) && a.Identifiers.SequenceEqual(b.Identifiers) && a.Addresses.SequenceEqual(b.Addresses)
        && a.Countries.SequenceEqual(b.Countries) && a.BirthDates.SequenceEqual(b.BirthDates) && a.Programmes.SequenceEqual(b.Programmes)
        && a.LegalBases.SequenceEqual(b.LegalBases) && a.Measures.SequenceEqual(b.Measures) && a.SameAs.SequenceEqual(b.SameAs) && a.Links.SequenceEqual(b.Links)
        && Bare(a) == Bare(b);

    private static Entity Bare(Entity entity) => entity with
    {
        Names = NoNames,
        Identifiers = NoIdentifiers,
        Addresses = NoAddresses,
        Countries = NoTexts,
        BirthDates = NoTexts,
        Programmes = NoTexts,
        LegalBases = NoTexts,
        Measures = NoTexts,
        SameAs = NoTexts,
        Links = NoLinks,
        Line = 0,
    };

    private static readonly EntityName[] NoNames = [];
    private static readonly Identifier[] NoIdentifiers = [];
    private static readonly PostalAddress[] NoAddresses = [];
    private static readonly string[] NoTexts = [];
    private static readonly EntityLink[] NoLinks = [];
}
