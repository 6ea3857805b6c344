using System.Globalization;
using Screening.Cli.Loading;
using Screening.Review;

namespace Screening.Cli.Output;

/// <summary>Alerts for people: a few lines each, or one in full.</summary>
internal static class AlertTable
{
    private static readonly Dictionary<AlertBand, Ink> Inks = new()
    {
        [AlertBand.Low] = Ink.Faint,
        [AlertBand.Medium] = Ink.Yellow,
        [AlertBand.High] = Ink.Red,
        [AlertBand.Critical] = Ink.Red,
    };

    /// <summary>Writes alerts.</summary>
    /// <param name="target">Where to.</param>
    /// <param name="alerts">Those that are told.</param>
    /// <param name="asked">How many were asked for.</param>
    /// <param name="all">All of the results.</param>
    /// <param name="isFull">Whether findings and history are told.</param>
    public static void Write(OutputTarget target, IReadOnlyList<ReviewedAlert> alerts, int asked, IReadOnlyList<ReviewedAlert> all, bool isFull)
    {
        using var page = new Page(target);
        foreach (var alert in alerts) Write(page, alert, isFull);
        if (alerts.Count < asked) page.Line(0, Text($"and {asked - alerts.Count:N0} more; --limit shows them"), Ink.Faint);
        var states = Enum.GetValues<AlertState>().Select(s => (State: s, Count: all.Count(a => a.State == s))).Where(s => s.Count > 0);
        page.Line(0, Text($"{all.Count:N0} alerts{(all.Count > 0 ? ": " : "")}{string.Join(", ", states.Select(s => Text($"{s.Count:N0} {ReviewWords.Of(s.State)}")))}"), Ink.Strong);
    }

    /// <summary>A decision on one line.</summary>
    public static string Line(Decision decision) => string.Concat(
        Text($"decision {decision.Number}, {decision.At.UtcDateTime:yyyy-MM-dd HH:mm}Z: {ReviewWords.Of(decision.Verdict)} by {decision.By}"),
        decision.Until is { } until ? Text($", until {until:yyyy-MM-dd}") : "",
        $": {decision.Reason}");

    private static void Write(Page page, ReviewedAlert reviewed, bool isFull)
    {
        var alert = reviewed.Alert;
        var id = alert.Id.Length > 0 ? alert.Id : "no id";
        page.Line(0, $"{ReviewWords.Of(alert.Band).ToUpperInvariant()}  ", $"{id}  {ReviewWords.Of(alert.Outcome)}, {ReviewWords.Of(reviewed.State)}", Inks[alert.Band], Ink.Strong);
        page.Line(2, $"{VisibleText.Short(alert.Input)}{(alert.EntityId.Length == 0 ? "" : $" -> {VisibleText.Short(alert.Name)}  {alert.EntityId}")}  score {alert.Score.ToString("0.00", CultureInfo.InvariantCulture)}");
        var kinds = alert.Findings.Select(f => f.Kind.Title).Distinct();
        page.Line(2, "", $"{string.Join("; ", kinds)}; in {string.Join(", ", alert.Roles)}; {Rows(alert)}", Ink.Faint, Ink.Faint);
        foreach (var (key, value) in alert.Given) page.Line(2, $"{key} given: ", value, Ink.Faint, Ink.Faint);
        if (isFull)
        {
            FindingText.Write(page, alert.Findings);
            foreach (var ground in alert.Grounds) page.Line(2, "ground: ", ground, Ink.Faint, Ink.Faint);
        }
        foreach (var decision in isFull ? reviewed.History : [.. reviewed.History.TakeLast(1)]) page.Line(2, Line(decision));
        page.Line();
    }

    private static string Rows(Alert alert)
    {
        var rows = string.Join(", ", alert.Rows.GroupBy(r => r.Manifest).Select(g => $"{(g.Key is null ? "" : $"{VisibleText.Short(g.Key)} ")}{(alert.Count == 1 ? "row" : "rows")} {Ranges(g)}"));
        return alert.Count > alert.Rows.Count ? Text($"{rows} and {alert.Count - alert.Rows.Count:N0} more") : rows;
    }

    private static string Ranges(IEnumerable<AlertRow> rows)
    {
        var ranges = new RowRanges();
        foreach (var row in rows) ranges.Add(row.Row);
        return ranges.ToString();
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
