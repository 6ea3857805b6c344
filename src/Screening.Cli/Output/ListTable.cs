using System.Globalization;
using Screening.Model;
using Spectre.Console;

namespace Screening.Cli.Output;

/// <summary>Lists for people, a row each.</summary>
internal static class ListTable
{
    private static readonly (string Title, bool IsNumber, Func<Watchlist, string> Cell)[] Columns =
    [
        ("list", false, l => l.Version.List),
        ("published", false, l => l.Version.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "undated"),
        ("format", false, l => l.Format),
        ("records", true, l => Number(l.Records)),
        ("entities", true, l => Number(l.Entities.Count)),
        ("names", true, l => Number(l.Names)),
        ("rejected", true, l => Number(l.Rejected)),
        ("set aside", true, l => Number(l.SetAside)),
        ("issues", true, l => Number(l.Issues.Count)),
        ("file", false, l => l.Version.Source),
    ];

    /// <summary>Writes the table, each list's issues, and, where asked for, who is one party.</summary>
    public static void Write(OutputTarget target, IReadOnlyList<Watchlist> lists, PartyCensus? parties)
    {
        using var page = new Page(target);
        Write(page, Columns, lists);
        foreach (var list in lists.Where(l => l.Issues.Count > 0)) WriteIssues(page, list);
        if (parties is not null) WriteParties(page, parties);
    }

    /// <summary>Writes a table of lists, or of what came of them: a row for each.</summary>
    public static void Write<T>(Page page, (string Title, bool IsNumber, Func<T, string> Cell)[] columns, IReadOnlyList<T> rows)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(page.Writer),
            Ansi = page.HasColor ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = page.HasColor ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
        });
        var table = new Table { Border = page.HasColor ? TableBorder.Rounded : TableBorder.Ascii2 };
        foreach (var (title, isNumber, _) in columns) table.AddColumn(new TableColumn(new Spectre.Console.Text(title)) { NoWrap = true, Alignment = isNumber ? Justify.Right : Justify.Left });
        foreach (var row in rows) table.AddRow(columns.Select(c => new Spectre.Console.Text(VisibleText.Of(c.Cell(row)))));
        // A table wider than the terminal wraps there; one cut to fit would lose ids.
        console.Profile.Width = int.Max(page.Width, columns.Sum(c => 3 + rows.Select(r => c.Cell(r).Length).Append(c.Title.Length).Max()) + 1);
        console.Write(table);
    }

    private static void WriteParties(Page page, PartyCensus parties)
    {
        page.Line();
        page.Line(0, $"{Number(parties.Entities)} entries = {Number(parties.Parties)} parties", Ink.Strong);
        foreach (var kind in parties.Joins.GroupBy(j => j.Kind).OrderBy(k => k.Key)) page.Line(2, $"{Number(kind.Count())} joined by {JoinWords.Of(kind.Key)}");
        if (parties.Joins.Count > 0) page.Line();
        foreach (var join in parties.Joins) page.Line(2, $"{join.EntityId} = {join.With}: ", join.Evidence);
    }

    private static void WriteIssues(Page page, Watchlist list)
    {
        const int Shown = 20;
        page.Line();
        page.Line(0, $"{list.Version.List}: {Number(list.Issues.Count)} issues  ", string.Join(", ", list.Issues.GroupBy(i => i.Code, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => $"{Number(g.Count())} {g.Key}")), Ink.Strong);
        foreach (var issue in list.Issues.Take(Shown)) page.Line(2, issue.Line > 0 ? $"line {issue.Line}: " : "", $"{issue.Message} ({issue.Code})");
        if (list.Issues.Count > Shown) page.Line(2, $"and {Number(list.Issues.Count - Shown)} more; --format json has them all", Ink.Faint);
    }

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
