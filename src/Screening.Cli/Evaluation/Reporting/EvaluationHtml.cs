using Screening.Cli.Evaluation.Measuring;
using Screening.Cli.Output;

namespace Screening.Cli.Evaluation.Reporting;

/// <summary>An evaluation as one page with nothing outside it: no script, no font, no picture; complete on paper.</summary>
internal sealed class EvaluationHtml
{
    private const int MissesShown = 5;
    private const int AlertsShown = 25;
    private const string Title = "Effectiveness of name screening";
    private const string Kept = "Classes that keep every distinctive word";

    private readonly HtmlMarkup _page = new();
    private readonly EvaluationReport _report;
    private readonly ShareCell _scale;

    private EvaluationHtml(EvaluationReport report)
    {
        _report = report;
        _scale = ShareCell.Over(report.Classes.Select(c => c.Detection.Found).Concat(report.Breakdowns.SelectMany(b => b.Groups).Select(g => g.Kept.Found)));
    }

    /// <summary>The page.</summary>
    public static string Write(EvaluationReport report)
    {
        var html = new EvaluationHtml(report);
        html.Head();
        html.Summary();
        html.Classes();
        html.Breakdowns();
        html.Thresholds();
        html.Clean();
        html.Baseline();
        html.Misses();
        html.Lists();
        html.Method();
        return HtmlPage.Of(Title, HtmlStyle.Own, new Html(html._page.ToString()));
    }

    private void Head() => _page
        .Add($"<h1>{Title}</h1>")
        .Paragraph(EvaluationText.Setting(_report.Run), "about")
        .Paragraph(EvaluationText.Subject(_report), "about");

    private void Summary()
    {
        _page.Add("<dl>");
        Figure("Found of listed names that keep every distinctive word", Figures.Percent(_report.Kept.Found), "%", $"{Figures.CountOf(_report.Kept.Found)}; 95 % interval {Figures.Interval(_report.Kept.Found)}");
        Figure("Found in all classes, harmed and shortened names too", Figures.Percent(_report.All.Found), "%", $"{Figures.CountOf(_report.All.Found)}; 95 % interval {Figures.Interval(_report.All.Found)}");
        Figure("Clean names that alert", Figures.PerThousand(_report.Clean.Alerts), "in 1,000", $"{Figures.CountOf(_report.Clean.Alerts)}; 95 % interval {Figures.IntervalPerThousand(_report.Clean.Alerts)}");
        if (_report.Baseline is { Detection.Of: >= Measuring.Baseline.Fewest } baseline && baseline.Scorers.MaxBy(s => s.SameAlerts.Detection.Count) is { } best)
            Figure($"Found by FuzzySharp's best scorer ({best.Name}) at as few clean alerts", Figures.Percent(best.SameAlerts.Detection), "%", $"Screening on the same {Figures.Number(baseline.Detection.Of)} names: {Figures.Percent(baseline.Detection)} %");
        _page.Add("</dl>");
        foreach (var gate in _report.Gates)
            _page.Add($"<p class=\"{(gate.IsMet ? "kept" : "failed")}\">{(gate.IsMet ? "Gate kept. " : "Gate failed. ")}{HtmlMarkup.Escape(GateText.Of(gate))}</p>");
    }

    private void Figure(string title, string figure, string unit, string detail) =>
        _page.Add($"<div><dt>{HtmlMarkup.Escape(title)}</dt><dd class=\"figure\">{figure} <small>{unit}</small></dd><dd class=\"detail\">{HtmlMarkup.Escape(detail)}</dd></div>");

    private void Classes() => _page
        .Heading("classes", "Detection by class of manipulation")
        .Paragraph(EvaluationText.Found, "note")
        .Table("Dots show the share found, lines its 95 % interval.",
            [new("class"), new("found", "n more"), new("asked", "n"), new("%", "n"), new("95 % interval", "n more"), new(_scale.Axis, "chart"), new("itself %", "n more")],
            [.. ClassRows(Kept, _report.Classes.Where(c => c.Manipulation.KeepsWords)), .. ClassRows("Classes that harm, drop or shorten words", _report.Classes.Where(c => !c.Manipulation.KeepsWords))]);

    private IEnumerable<string[]> ClassRows(string title, IEnumerable<ClassResult> classes)
    {
        string[][] rows = [.. classes.Select(c => (string[])
        [
            $"{HtmlMarkup.Escape(c.Manipulation.Title)} <span class=\"key\">{HtmlMarkup.Escape(c.Manipulation.Class)}</span>",
            Figures.Number(c.Detection.Found.Count), Figures.Number(c.Detection.Found.Of), Figures.Percent(c.Detection.Found), Figures.Interval(c.Detection.Found),
            _scale.Dot(c.Detection.Found), Figures.Percent(c.Detection.Itself),
        ])];
        return rows.Length == 0 ? [] : rows.Prepend([HtmlMarkup.Escape(title)]);
    }

    private void Breakdowns()
    {
        foreach (var breakdown in _report.Breakdowns)
        {
            _page.Heading(breakdown.Key, $"Detection by {breakdown.Title.ToLowerInvariant()}")
                .Table($"{Kept}; in the last column all classes.",
                    [new(HtmlMarkup.Escape(breakdown.Title.ToLowerInvariant())), new("names", "n more"), new("asked", "n more"), new("%", "n"), new("95 % interval", "n more"), new(_scale.Axis, "chart"), new("itself %", "n more"), new("all classes %", "n")],
                    breakdown.Groups.Select(g => (string[])
                    [
                        HtmlMarkup.Name(g.Group), Figures.Number(g.Names), Figures.Number(g.Kept.Found.Of), Figures.Percent(g.Kept.Found), Figures.Interval(g.Kept.Found),
                        _scale.Dot(g.Kept.Found), Figures.Percent(g.Kept.Itself), Figures.Percent(g.All.Found),
                    ]));
        }
    }

    private void Thresholds()
    {
        _page.Heading("thresholds", "Thresholds");
        if (SweepChart.Of(_report) is { Length: > 0 } chart)
            _page.Add($"<figure>{chart}<figcaption>Each dot is a threshold; the ring is this run's. Solid: {Kept.ToLowerInvariant()}. Dashed: all classes. The upper left corner is best.</figcaption></figure>");
        _page.Table("What a run at each threshold finds and alerts.",
            [new("threshold"), new("kept %", "n"), new("95 % interval", "n more"), new("all classes %", "n"), new("clean alerts in 1,000", "n"), new("95 % interval", "n more")],
            _report.Sweep.Select(p => (string[])
            [
                p.Threshold == _report.Run.Threshold ? $"<b>{Figures.Threshold(p.Threshold)}, this run</b>" : Figures.Threshold(p.Threshold), Figures.Percent(p.Kept.Found), Figures.Interval(p.Kept.Found),
                Figures.Percent(p.All.Found), Figures.PerThousand(p.Alerts), Figures.IntervalPerThousand(p.Alerts),
            ]));
    }

    private void Clean()
    {
        _page.Heading("clean", "Clean names").Paragraph($"{Figures.Number(_report.Clean.Alerts.Of)} names, {EvaluationText.CleanSource(_report.Clean)}. Every alert on one is a false one.");
        if (_report.Clean.Hits.Count == 0) _page.Paragraph("None of them alerts.");
        else
        {
            _page.Table($"{Figures.Number(_report.Clean.Hits.Count)} alerts{(_report.Clean.Hits.Count > AlertsShown ? $", the first {AlertsShown}; JSON has all" : "")}.",
                [new("name"), new("alerts on"), new("entry", "id more"), new("score", "n")],
                _report.Clean.Hits.Take(AlertsShown).Select(h => (string[])[HtmlMarkup.Name(h.Name), HtmlMarkup.Name(h.Hit.Name), HtmlMarkup.Name(h.Hit.EntityId), Figures.Score(h.Hit.Score)]));
        }
    }

    private void Baseline()
    {
        if (_report.Baseline is not { } baseline) return;
        var found = new ShareCell(0, 1);
        var most = Math.Max(baseline.Alerts.Rate, baseline.Scorers.Max(s => s.SameDetection?.Alerts.Rate ?? 0));
        var alerts = new ShareCell(0, Math.Clamp(Math.Ceiling(10 * most) / 10, 0.1, 1));
        _page.Heading("baseline", "Beside FuzzySharp").Paragraph(EvaluationText.BaselineMethod(_report, baseline))
            .Table("Found at the lowest threshold that gives no more clean alerts than Screening. A threshold of 101 is one that no score reaches.",
                [new("scorer"), new("threshold", "n"), new("clean alerts in 1,000", "n more"), new("found %", "n"), new("95 % interval", "n more"), new(found.Axis, "chart")],
                ((string[][])[["<b>Screening</b>", Figures.Threshold(_report.Run.Threshold), Figures.PerThousand(baseline.Alerts), Figures.Percent(baseline.Detection), Figures.Interval(baseline.Detection), found.Bar(baseline.Detection.Rate)]])
                    .Concat(baseline.Scorers.Select(s => (string[])
                        [HtmlMarkup.Escape(s.Name), Figures.Number(s.SameAlerts.Threshold), Figures.PerThousand(s.SameAlerts.Alerts), Figures.Percent(s.SameAlerts.Detection), Figures.Interval(s.SameAlerts.Detection), found.Bar(s.SameAlerts.Detection.Rate, " other")])))
            .Table("Clean alerts at the highest threshold that finds as many as Screening.",
                [new("scorer"), new("threshold", "n"), new("found %", "n more"), new("clean alerts in 1,000", "n"), new("95 % interval", "n more"), new(alerts.Axis, "chart")],
                ((string[][])[["<b>Screening</b>", Figures.Threshold(_report.Run.Threshold), Figures.Percent(baseline.Detection), Figures.PerThousand(baseline.Alerts), Figures.IntervalPerThousand(baseline.Alerts), alerts.Bar(baseline.Alerts.Rate)]])
                    .Concat(baseline.Scorers.Select(s => (string[])(s.SameDetection is { } p
                        ? [HtmlMarkup.Escape(s.Name), Figures.Number(p.Threshold), Figures.Percent(p.Detection), Figures.PerThousand(p.Alerts), Figures.IntervalPerThousand(p.Alerts), alerts.Bar(p.Alerts.Rate, " other")]
                        : [HtmlMarkup.Escape(s.Name), "never", "", "", "", ""]))));
    }

    private void Misses()
    {
        ClassResult[] missed = [.. _report.Classes.Where(c => c.Misses.Count > 0)];
        if (missed.Length == 0) return;
        _page.Heading("missed", "Missed names").Paragraph($"The first {MissesShown} of each class; JSON has all. The score is the one the entry has against what was screened, whatever the threshold.", "note");
        foreach (var result in missed)
        {
            _page.Table($"{result.Manipulation.Title}: {Figures.Number(result.Misses.Count)} missed of {Figures.Number(result.Detection.Found.Of)}. {result.Manipulation.Does}",
                [new("listed name"), new("screened as"), new("score", "n"), new("entry", "id more"), new("best instead", "more")],
                result.Misses.Take(MissesShown).Select(m => (string[])
                [
                    HtmlMarkup.Name(m.Question.Sampled.Name.Text), HtmlMarkup.Name(m.Question.Text), m.Score is { } score ? Figures.Score(score) : "", HtmlMarkup.Name(m.Question.EntityId),
                    m.Error is { } error ? HtmlMarkup.Escape($"not screened: {error}") : m.Best is { } best ? $"{HtmlMarkup.Name(best.Name)} {Figures.Score(best.Score)}" : "",
                ]));
        }
    }

    private void Lists() => _page.Heading("lists", "What it ran with")
        .Paragraph($"{EvaluationText.Setting(_report.Run)} Ownership policies: {_report.Run.Rules}. Supply chains: {(_report.Run.Chains.Count == 0 ? "none" : string.Join(", ", _report.Run.Chains))}.")
        .Table("The same lists, options and seed give the same report.",
            [new("list"), new("published"), new("entries", "n"), new("SHA-256", "id")],
            _report.Run.Lists.Select(l => (string[])[HtmlMarkup.Name(l.Version.List), Figures.Day(l.Version.Published), Figures.Number(l.Entities), HtmlMarkup.Escape(l.Version.Sha256)]));

    private void Method()
    {
        _page.Heading("method", "How to read it").Paragraph(EvaluationText.Found).Paragraph(EvaluationText.Intervals).Add("<ul>");
        foreach (var limit in EvaluationText.Limits) _page.Add($"<li>{HtmlMarkup.Escape(limit)}</li>");
        _page.Add("</ul>").Heading("table", "The classes").Table("What each does, and to which names.", [new("class"), new("what it does"), new("words", "more")],
            _report.Classes.Select(c => (string[])[HtmlMarkup.Escape(c.Manipulation.Title), HtmlMarkup.Escape(c.Manipulation.Does), c.Manipulation.KeepsWords ? "kept" : "not all kept"]));
    }
}
