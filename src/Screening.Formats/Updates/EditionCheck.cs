using System.Globalization;
using Screening.Formats.Lists;
using Screening.Model;

namespace Screening.Formats.Updates;

/// <summary>An edition that was fetched, beside the one that is kept.</summary>
/// <param name="Source">What is expected of it.</param>
/// <param name="Lists">Its lists, as read.</param>
/// <param name="Kept">What each list of the edition before held; empty where there is none.</param>
/// <param name="Options">What may be passed over.</param>
internal sealed record EditionCase(ListSource Source, IReadOnlyList<Watchlist> Lists, IReadOnlyList<KeptList> Kept, UpdateOptions Options)
{
    /// <summary>A list in both editions.</summary>
    public IEnumerable<(Watchlist Now, KeptList Before)> Both =>
        from list in Lists
        join kept in Kept on list.Version.List equals kept.List
        select (list, kept);
}

/// <summary>Whether an edition is one to screen against. What is refused here would lose matches without a word.</summary>
internal static class EditionCheck
{
    // Of a smaller list, a few entities are a large share: it counts in the sum only.
    private const int SmallList = 100;

    /// <summary>THE table of checks, in order of report: each says what was found and expected, or nothing.</summary>
    private static readonly Func<EditionCase, string?>[] All = [OtherFormat, OtherList, Older, TooFew, Dropped, NoAliases, Rejected];

    /// <summary>Everything that speaks against an edition; null where nothing does.</summary>
    public static string? Fault(EditionCase edition) =>
        string.Join("; and ", All.Select(c => c(edition)).OfType<string>()) is { Length: > 0 } faults ? faults : null;

    private static string? OtherFormat(EditionCase edition) =>
        edition.Source.Format is { } format && edition.Lists.FirstOrDefault(l => l.Format != format) is { } other
            ? $"found a file of the format {other.Format}; expected {format}"
            : null;

    private static string? OtherList(EditionCase edition)
    {
        var missing = edition.Source.Lists.Except(edition.Lists.Select(l => l.Version.List), StringComparer.Ordinal).ToList();
        return missing.Count == 0 ? null : $"found {Keys(edition.Lists.Select(l => l.Version.List))}; expected {Keys(missing)} in it";
    }

    private static string? Older(EditionCase edition)
    {
        if (edition.Options.AllowOlder) return null;
        var older = edition.Both.FirstOrDefault(b => b.Now.Version.Published < b.Before.Published);
        return older.Now is null ? null : Text($"found {older.Now.Version.List} of {older.Now.Version.Published:yyyy-MM-dd}; expected none older than the one kept, of {older.Before.Published:yyyy-MM-dd} (--allow-older takes it)");
    }

    private static string? TooFew(EditionCase edition)
    {
        var entities = edition.Lists.Sum(l => l.Entities.Count);
        return entities >= edition.Source.MinEntities ? null : Text($"found {entities:N0} entities; expected at least {edition.Source.MinEntities:N0}");
    }

    private static string? Dropped(EditionCase edition)
    {
        if (edition.Options.AllowDrop) return null;
        var now = edition.Lists.ToLookup(l => l.Version.List, StringComparer.Ordinal);
        var counts = edition.Kept.Where(k => k.Entities >= SmallList || edition.Kept.Count == 1)
            .Select(k => (What: $"entities of {k.List}", Before: k.Entities, Now: now[k.List].Sum(l => l.Entities.Count)))
            .Append((What: "entities", Before: edition.Kept.Sum(k => k.Entities), Now: edition.Lists.Sum(l => l.Entities.Count)))
            .Append((What: "names", Before: edition.Kept.Sum(k => k.Names), Now: edition.Lists.Sum(l => l.Names)));
        var most = edition.Source.MaxDropPercent;
        var dropped = counts.FirstOrDefault(c => c.Now < c.Before * (1 - most / 100));
        return dropped.What is null ? null : Text($"found {dropped.Now:N0} {dropped.What} where the edition kept has {dropped.Before:N0}; expected at most {most:0.##} % fewer (--allow-drop takes it)");
    }

    private static string? NoAliases(EditionCase edition) =>
        edition.Source.ExpectsAliases && !edition.Lists.Any(l => l.Entities.Any(e => e.Names.Count > 1))
            ? "found nobody with a second name; expected aliases"
            : null;

    private static string? Rejected(EditionCase edition)
    {
        var (rejected, records) = (edition.Lists.Sum(l => (long)l.Rejected), edition.Lists.Sum(l => (long)l.Records));
        if (rejected * 100.0 <= records * edition.Source.MaxRejectedPercent) return null;
        var first = edition.Lists.SelectMany(l => l.Issues.Select(i => Text($"{l.Version.Source}, line {i.Line}: {i.Message}"))).First();
        return Text($"found {rejected:N0} of {records:N0} records that cannot be read (the first issue: {first}); expected at most {edition.Source.MaxRejectedPercent:0.##} %");
    }

    private static string Keys(IEnumerable<string> lists) => string.Join(", ", lists.Distinct(StringComparer.Ordinal));

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
