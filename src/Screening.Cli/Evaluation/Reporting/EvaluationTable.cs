using Screening.Cli.Evaluation.Measuring;
using Screening.Cli.Output;

namespace Screening.Cli.Evaluation.Reporting;

/// <summary>An evaluation for people at a terminal: the figures that matter first, then each table, then the first misses.</summary>
internal sealed class EvaluationTable
{
    private const int MissesShown = 3;
    private const int AlertsShown = 10;

    private readonly Page _page;
    private readonly EvaluationReport _report;

    private EvaluationTable(Page page, EvaluationReport report) => (_page, _report) = (page, report);

    /// <summary>Writes it.</summary>
    public static void Write(OutputTarget target, EvaluationReport report)
    {
        using var page = new Page(target);
        new EvaluationTable(page, report).Write();
    }

    private void Write()
    {
        _page.Line(0, "Effectiveness of name screening", Ink.Strong);
        _page.Line(0, EvaluationText.Setting(_report.Run));
        _page.Line(0, EvaluationText.Subject(_report));
        _page.Line();
        WriteSummary();
        Section("Detection by class of manipulation", EvaluationText.Found);
        Columns([("class", false), ("found", true), ("asked", true), ("%", true), ("95 % interval", true), ("itself %", true)],
            _report.Classes.Select(c => (string[])[c.Manipulation.Class, .. Cells(c.Detection)]));
        foreach (var breakdown in _report.Breakdowns)
        {
            Section($"Detection by {breakdown.Title.ToLowerInvariant()}", "Classes that keep every distinctive word; beside them, all classes.");
            Columns([("", false), ("names", true), ("found", true), ("asked", true), ("%", true), ("95 % interval", true), ("itself %", true), ("all classes %", true)],
                breakdown.Groups.Select(g => (string[])[g.Group, Figures.Number(g.Names), .. Cells(g.Kept), Figures.Percent(g.All.Found)]));
        }
        WriteClean();
        Section("Thresholds", "What a run at each threshold finds and alerts.");
        Columns([("threshold", false), ("kept %", true), ("all classes %", true), ("clean alerts in 1,000", true), ("95 % interval", true)],
            _report.Sweep.Select(p => (string[])[Figures.Threshold(p.Threshold) + (p.Threshold == _report.Run.Threshold ? " *" : ""), Figures.Percent(p.Kept.Found), Figures.Percent(p.All.Found), Figures.PerThousand(p.Alerts), Figures.IntervalPerThousand(p.Alerts)]));
        WriteBaseline();
        WriteMisses();
        Section("Lists", "");
        Columns([("list", false), ("published", false), ("entities", true), ("sha256", false)],
            _report.Run.Lists.Select(l => (string[])[l.Version.List, Figures.Day(l.Version.Published), Figures.Number(l.Entities), l.Version.Sha256]));
        Section("How to read it", EvaluationText.Intervals);
        foreach (var limit in EvaluationText.Limits) _page.Line(0, "- ", limit);
    }

    private void WriteSummary()
    {
        Columns([("", false), ("", true), ("", false)],
        [
            ["detection, every distinctive word kept", Figures.Percent(_report.Kept.Found) + " %", $"{Figures.CountOf(_report.Kept.Found)}; 95 % interval {Figures.Interval(_report.Kept.Found)}"],
            ["  by an alert on the very entry", Figures.Percent(_report.Kept.Itself) + " %", Figures.CountOf(_report.Kept.Itself)],
            ["detection, all classes", Figures.Percent(_report.All.Found) + " %", $"{Figures.CountOf(_report.All.Found)}; 95 % interval {Figures.Interval(_report.All.Found)}"],
            ["clean names that alert, in 1,000", Figures.PerThousand(_report.Clean.Alerts), $"{Figures.CountOf(_report.Clean.Alerts)}; 95 % interval {Figures.IntervalPerThousand(_report.Clean.Alerts)}"],
        ]);
        foreach (var gate in _report.Gates) _page.Line(0, gate.IsMet ? "gate kept    " : "gate failed  ", GateText.Of(gate), gate.IsMet ? Ink.Green : Ink.Red);
    }

    private void WriteClean()
    {
        Section("Clean names", $"{Figures.Number(_report.Clean.Alerts.Of)} names, {EvaluationText.CleanSource(_report.Clean)}.");
        foreach (var (name, hit) in _report.Clean.Hits.Take(AlertsShown))
            _page.Line(2, $"{Figures.Score(hit.Score)}  ", $"{VisibleText.Short(name)}  ->  {hit.EntityId}  {VisibleText.Short(hit.Name)}");
        More(_report.Clean.Hits.Count - AlertsShown);
    }

    private void WriteBaseline()
    {
        if (_report.Baseline is not { } baseline) return;
        Section("Beside FuzzySharp", EvaluationText.BaselineMethod(_report, baseline));
        Columns([("scorer", false), ("threshold", true), ("finds %", true), ("clean alerts in 1,000", true), ("to find as many: threshold", true), ("clean alerts in 1,000", true)],
            ((string[][])[["Screening", Figures.Threshold(_report.Run.Threshold), Figures.Percent(baseline.Detection), Figures.PerThousand(baseline.Alerts), Figures.Threshold(_report.Run.Threshold), Figures.PerThousand(baseline.Alerts)]])
                .Concat(baseline.Scorers.Select(s => (string[])
                [
                    s.Name, Figures.Number(s.SameAlerts.Threshold), Figures.Percent(s.SameAlerts.Detection), Figures.PerThousand(s.SameAlerts.Alerts),
                    s.SameDetection is { } same ? Figures.Number(same.Threshold) : "never", s.SameDetection is { } point ? Figures.PerThousand(point.Alerts) : "-",
                ])));
    }

    private void WriteMisses()
    {
        if (_report.Classes.All(c => c.Misses.Count == 0)) return;
        Section("Missed", "The first of each class: the score its entry has, the listed name, what was screened, and what matched best instead. --format json has all.");
        foreach (var result in _report.Classes.Where(c => c.Misses.Count > 0))
        {
            _page.Line(0, $"{result.Manipulation.Class}: ", $"{Figures.Number(result.Misses.Count)} missed", Ink.Strong);
            foreach (var miss in result.Misses.Take(MissesShown))
            {
                _page.Line(2, $"{(miss.Score is { } score ? Figures.Score(score) : "-"),-5}  ", $"{miss.Question.EntityId}  {VisibleText.Quote(miss.Question.Sampled.Name.Text)} as {VisibleText.Quote(miss.Question.Text)}");
                if (miss.Error is { } error) _page.Line(10, "not screened: ", error);
                else if (miss.Best is { } best) _page.Line(10, "best ", $"{Figures.Score(best.Score)}  {best.EntityId}  {VisibleText.Short(best.Name)}", Ink.Faint, Ink.Faint);
            }
            More(result.Misses.Count - MissesShown);
        }
    }

    private void More(int count)
    {
        if (count > 0) _page.Line(2, $"and {Figures.Number(count)} more; --format json has them all", Ink.Faint);
    }

    private void Section(string title, string about)
    {
        _page.Line();
        _page.Line(0, title, Ink.Strong);
        if (about.Length > 0) _page.Line(0, about, Ink.Faint);
    }

    private static string[] Cells(Detection detection) =>
        [Figures.Number(detection.Found.Count), Figures.Number(detection.Found.Of), Figures.Percent(detection.Found), Figures.Interval(detection.Found), Figures.Percent(detection.Itself)];

    // Cells by column, numbers to the right; names of lists and files are made safe to show.
    private void Columns((string Title, bool IsNumber)[] columns, IEnumerable<string[]> rows)
    {
        List<string[]> shown = [.. rows.Select(r => Array.ConvertAll(r, VisibleText.Of))];
        if (columns.Any(c => c.Title.Length > 0)) shown.Insert(0, Array.ConvertAll(columns, c => c.Title));
        var widths = columns.Select((_, i) => shown.Max(r => r[i].Length)).ToArray();
        foreach (var row in shown)
            _page.Writer.WriteLine(("  " + string.Join("  ", row.Select((c, i) => columns[i].IsNumber ? c.PadLeft(widths[i]) : c.PadRight(widths[i])))).TrimEnd());
    }
}
