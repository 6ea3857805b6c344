using System.Globalization;
using Screening.Changes;
using Screening.Model;

namespace Screening.Cli.Output;

/// <summary>What is different between editions of lists, for people.</summary>
internal static class ListDiffTable
{
    // A changed field may hold dozens of names; the first few say what kind of change it is.
    private const int ValuesShown = 6;

    private static readonly (EntityMove Move, string Title, string Sign, Ink Ink)[] Moves =
    [
        (EntityMove.Removed, "taken off", "- ", Ink.Red),
        (EntityMove.Added, "new", "+ ", Ink.Green),
        (EntityMove.Changed, "changed", "~ ", Ink.Yellow),
    ];

    /// <summary>Writes the report.</summary>
    /// <param name="target">Where.</param>
    /// <param name="changes">The changes.</param>
    /// <param name="most">Most entries told of one kind.</param>
    public static void Write(OutputTarget target, IReadOnlyList<ListChange> changes, int most)
    {
        using var page = new Page(target);
        foreach (var change in changes)
        {
            page.Line(0, $"{change.List}  ", $"{Edition(change.Before)} -> {Edition(change.After)}, {Number(change.EntitiesBefore)} -> {Number(change.EntitiesAfter)} entries", Ink.Strong);
            page.Line(2, Counts(change.Entities));
            foreach (var (move, title, sign, ink) in Moves) Write(page, [.. change.Of(move)], title, sign, ink, most);
            page.Line();
        }
        var all = changes.SelectMany(c => c.Entities).ToList();
        page.Line(0, $"{Number(changes.Count)} lists: {Counts(all)}", Ink.Strong);
    }

    private static void Write(Page page, List<EntityChange> changes, string title, string sign, Ink ink, int most)
    {
        foreach (var change in changes.Take(most))
        {
            page.Line(2, $"{sign}{change.Entity.Id}  ", change.Entity.Caption, ink);
            foreach (var field in change.Fields)
            {
                Values(page, $"{field.Field}: - ", field.Gone);
                Values(page, $"{field.Field}: + ", field.Come);
            }
        }
        if (changes.Count > most) page.Line(2, $"and {Number(changes.Count - most)} more {title}; --format json has them all", Ink.Faint);
    }

    private static void Values(Page page, string lead, IReadOnlyList<string> values)
    {
        if (values.Count == 0) return;
        var more = values.Count > ValuesShown ? $" | and {Number(values.Count - ValuesShown)} more" : "";
        page.Line(6, lead, string.Join(" | ", values.Take(ValuesShown)) + more, Ink.Faint);
    }

    private static string Counts(IReadOnlyCollection<EntityChange> changes)
    {
        if (changes.Count == 0) return "nothing is different";
        var counts = Moves.Select(m => $"{Number(changes.Count(c => c.Move == m.Move))} {m.Title}");
        return $"{string.Join(", ", counts)}; {Number(changes.Count(c => c.AsksForScreening))} to screen against again";
    }

    private static string Edition(ListVersion? version) =>
        version is null ? "not there" : version.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? $"{version.Source} ({version.Sha256[..8]})";

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
