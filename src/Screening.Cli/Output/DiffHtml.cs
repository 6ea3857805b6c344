using Screening.Changes;
using Screening.Formats.Results;
using Screening.Rules;

namespace Screening.Cli.Output;

/// <summary>What a change does, on one page: verdict, rows by outcome, the cause, lost alerts and other rows, findings by rule.</summary>
internal static class DiffHtml
{
    private const string Title = "What a change does to past shipments";

    // A row may have dozens of findings; the gravest few say why it moved.
    private const int FindingsShown = 5;

    private const string Style =
        """
        .verdict{font-size:1.15rem;font-weight:600}
        .matrix table{width:auto;min-width:30rem}
        .matrix td small{display:block;font-size:11px;font-weight:600}
        .matrix td{min-width:5.5rem}
        .matrix .same{color:var(--muted)}
        .from{color:var(--muted)}
        .count{font-weight:400;color:var(--muted);font-size:.95rem}
        .change{margin:0 0 .35rem}
        .change:last-child{margin-bottom:0}
        .move{font-weight:600;white-space:nowrap}
        .why{display:block;color:var(--muted);font-size:12.5px}
        .effect{min-width:8rem}
        .at{white-space:nowrap;min-width:7rem}
        thead th.key,thead th.move{font-weight:400}
        .at small{display:block;white-space:normal;overflow-wrap:anywhere;max-width:12rem}
        @media (max-width:42rem){.matrix table{min-width:0}.matrix td{min-width:0}.at{min-width:6rem}.at small{max-width:6rem}.move{white-space:normal}}
        @media print{.why{font-size:7.5pt}}
        """;

    private static readonly Dictionary<FindingMove, string> Tones = new()
    {
        [FindingMove.Removed] = "bad",
        [FindingMove.Down] = "bad",
        [FindingMove.Up] = "warn",
        [FindingMove.Added] = "warn",
        [FindingMove.Rejudged] = "",
        [FindingMove.Reworded] = "faint",
    };

    private static readonly Dictionary<RowMove, (string Short, string Tone)> Moves = new()
    {
        [RowMove.Lost] = ("alerts lost", "bad"),
        [RowMove.Unscreened] = ("not screened any more", "bad"),
        [RowMove.Down] = ("block to review", "bad"),
        [RowMove.Up] = ("review to block", "warn"),
        [RowMove.New] = ("new alerts", "warn"),
        [RowMove.Screened] = ("screened now", ""),
        [RowMove.Same] = ("", "same"),
    };

    /// <summary>Writes the page.</summary>
    public static void Write(OutputTarget target, DiffReport report) => target.Stream.Write(Host.Utf8.GetBytes(HtmlPage.Of(Title, Style, Body(report))));

    private static Html Body(DiffReport report) => Html.Join(
    [
        Head(report), Figures(report.Summary), Matrix(report.Summary), Cause(report), .. DiffWords.RowMoves.Select(m => Rows(report, m)), ByRule(report), ByKind(report), Sides(report),
        Html.Of($"<footer>Screening aids; a person decides. What is not shown here is the same on both sides{(report.IsAll ? "" : ", or told otherwise only")}.</footer>"),
    ]);

    private static Html Head(DiffReport report)
    {
        var tone = report.Summary switch { { HasDifferences: false } => "good", var s when s.Count(RowMove.Lost) + s.Count(RowMove.Unscreened) > 0 => "bad", _ => "warn" };
        var rows = DiffWords.Number(report.Summary.Rows);
        var names = report.Before.Name == report.After.Name ? Html.Of($"On both sides {Html.Name(report.After.Name)}") : Html.Of($"From {Html.Name(report.Before.Name)} to {Html.Name(report.After.Name)}");
        var differs = Html.Join(DiffFacts.Of(report).Where(f => f.Before.Count + f.After.Count > 0).Select(f => Html.Of($"; {f.Name} {Texts(f.Before)} → {Texts(f.After)}")));
        return Html.Of($"<h1>{Title}</h1>\n<p class=\"about\">{names}{differs}. Held against {rows} rows of {Html.Join(report.Manifests.Select(m => Html.Name(m.Path)), ", ")}.</p>\n<p class=\"verdict {tone}\">{Sentence(DiffWords.Verdict(report))}</p>\n");
    }

    private static string Texts(IReadOnlyList<string> texts) => texts.Count > 0 ? string.Join(", ", texts) : "none";

    private static string Sentence(string words) => $"{char.ToUpperInvariant(words[0])}{words[1..]}.";

    private static Html Figures(ChangeSummary summary) => Html.Of($"<dl>{Html.Join(DiffWords.RowMoves.Where(m => summary.Count(m) > 0 || m is RowMove.Lost or RowMove.Down or RowMove.Up or RowMove.New).Select(m => Figure(summary, m)))}</dl>\n");

    private static Html Figure(ChangeSummary summary, RowMove move) =>
        Html.Of($"<div><dt>rows: {Moves[move].Short}</dt><dd class=\"figure {(summary.Count(move) > 0 ? Moves[move].Tone : "")}\">{DiffWords.Number(summary.Count(move))}</dd></div>");

    private static Html Matrix(ChangeSummary summary)
    {
        var outcomes = Enum.GetValues<RowOutcome>();
        var table = HtmlPage.Table("Down: what rows were. Across: what they are.", [("was", "key"), .. outcomes.Select(o => (RowJson.Word(o), "n"))],
            outcomes.Select(before => (IReadOnlyList<Html>)[Html.Of($"{RowJson.Word(before)}"), .. outcomes.Select(after => Cell(summary, before, after))]));
        return Html.Of($"<h2 id=\"rows\">Rows by outcome</h2>\n<div class=\"matrix\">{table}</div>");
    }

    private static Html Cell(ChangeSummary summary, RowOutcome before, RowOutcome after)
    {
        var (count, move) = (summary.Count(before, after), RowChange.MoveOf(before, after));
        if (count == 0) return Html.Of($"<span class=\"same\">0</span>");
        return Html.Of($"<span class=\"{Moves[move].Tone}\">{DiffWords.Number(count)}{Html.If(move != RowMove.Same, Html.Of($"<small>{Moves[move].Short}</small>"))}</span>");
    }

    private static Html Cause(DiffReport report)
    {
        if (report.Rules is not { } rules) return Html.Of($"<h2 id=\"cause\">Changed in the rules</h2>\n<p>Results do not tell the rules they were judged by.</p>\n");
        if (rules.Count == 0) return Html.Of($"<h2 id=\"cause\">Changed in the rules</h2>\n<p>Nothing: the rules are the same on both sides.</p>\n");
        var table = HtmlPage.Table("", [("rule", "key"), ("what", ""), ("field", "id"), ("was", ""), ("is", ""), ("effect", "effect")], rules.SelectMany(Fields));
        return Html.Of($"<h2 id=\"cause\">Changed in the rules</h2>\n{table}");
    }

    private static IEnumerable<IReadOnlyList<Html>> Fields(RuleEffect effect)
    {
        var change = effect.Change;
        var tone = effect.IsSilent ? "warn" : "";
        Html subject = Html.Of($"{DiffFacts.Subject(change)}"), shows = Html.Of($"<span class=\"{tone}\">{DiffWords.Effect(effect)}</span>");
        if (change.Move != RuleMove.Changed)
        {
            yield return [subject, Html.Of($"{DiffWords.Of(change.Move)}"), Html.Empty, Html.If(change.Move == RuleMove.Removed, Html.Of($"{change.Title}")), Html.If(change.Move == RuleMove.Added, Html.Of($"{change.Title}")), shows];
            yield break;
        }
        foreach (var (i, field) in change.Fields.Index())
            yield return [i == 0 ? subject : Html.Empty, i == 0 ? Html.Of($"{DiffWords.Of(change.Move)}") : Html.Empty, Html.Of($"<code>{Html.Join(field.Field.Split('.').Select(f => Html.Of($"{f}")), ".<wbr>")}</code>"), Value(field.From), Value(field.To), i == 0 ? shows : Html.Empty];
    }

    private static Html Value(string? text) => text is null ? Html.Of($"<span class=\"faint\">none</span>") : Html.Of($"<code>{text}</code>");

    private static Html Rows(DiffReport report, RowMove move)
    {
        var (count, examples) = (report.Summary.Count(move), report.Summary.Examples(move));
        if (count == 0) return Html.Empty;
        var table = HtmlPage.Table("", [("row", "at"), ("was and is", "move"), ("findings that differ", "")], examples.Select(e => (IReadOnlyList<Html>)
            [At(e.Manifest, e.Row.Row), Html.Of($"<span class=\"{Moves[move].Tone}\">{Arrow(DiffWords.Outcomes(e.Row))}</span>"), Findings(e.Row, report.IsAll)]));
        return Html.Of($"<h2 id=\"{DiffWords.Of(move)}\">{DiffWords.Title(move)} ({DiffWords.Number(count)})</h2>\n{table}{More(count - examples.Count, "rows")}");
    }

    private static Html Findings(RowChange row, bool isAll)
    {
        FindingChange[] changes = [.. row.Findings.Where(c => isAll || c.Move != FindingMove.Reworded)];
        return Html.Of($"{Html.Join(changes.Take(FindingsShown).Select(c => Html.Of($"<p class=\"change\">{Move(c)} {What(c)}</p>")))}{Html.If(changes.Length > FindingsShown, Html.Of($"<p class=\"change faint\">and {DiffWords.Number(changes.Length - FindingsShown)} more; JSON has them all</p>"))}");
    }

    private static Html ByRule(DiffReport report)
    {
        if (report.Summary.ByRule.Count == 0) return Html.Empty;
        return Html.Of($"<h2 id=\"by-rule\">Findings by rule</h2>\n<p class=\"note\">A finding stands under each rule that accounts for it: one that speaks of it on one side only, or that decides otherwise.</p>\n{Html.Join(report.ByRule().Select(g => Group(report, g.Group, g.Fresh)))}");
    }

    private static Html Group(DiffReport report, ChangeGroup group, IReadOnlyList<FindingExample> fresh)
    {
        var isTold = group.Examples.Count > fresh.Count ? fresh.Count == 0 ? "; told above" : "; some told above" : "";
        var table = HtmlPage.Table("", [("row", "at"), ("was and is", "move"), ("finding", "")], fresh.Select(e => (IReadOnlyList<Html>)[At(e.Manifest, e.Row.Row), Move(e.Change), What(e.Change)]));
        return Html.Of($"<h3>{(group.Id.Length > 0 ? group.Id : "No rule: lists, chains or options")} <span class=\"count\">{DiffFacts.Counts(group.Findings, report.IsAll)}{isTold}</span></h3>\n{Html.If(fresh.Count > 0, table)}{More(report.Untold(group), "findings")}");
    }

    private static Html ByKind(DiffReport report)
    {
        if (report.Summary.ByKind.Count == 0) return Html.Empty;
        var moves = DiffWords.FindingMoves(report.IsAll);
        var table = HtmlPage.Table("", [("kind", "key"), .. moves.Select(m => (DiffWords.Title(m), "n"))],
            report.Summary.ByKind.Select(g => (IReadOnlyList<Html>)[Html.Of($"{g.Id}"), .. moves.Select(m => Html.Of($"{DiffWords.Number(g.Findings[m])}"))]));
        return Html.Of($"<h2 id=\"by-kind\">Findings by kind</h2>\n{table}");
    }

    private static Html Sides(DiffReport report)
    {
        IEnumerable<IReadOnlyList<Html>> manifests = report.Manifests.Select(m => (IReadOnlyList<Html>)[Html.Name(m.Path), Html.Of($"{DiffWords.Number(m.Rows)}"), Html.Of($"{m.Sha256}")]);
        var facts = HtmlPage.Table("What both share is told once.", [("", "key"), ("before", ""), ("after", ""), ("both", "")],
            DiffFacts.Of(report).Select(f => (IReadOnlyList<Html>)[Html.Of($"{f.Name}"), Lines(f.Before), Lines(f.After), Lines(f.Both)]));
        return Html.Of($"<h2 id=\"sides\">What was compared</h2>\n{facts}{HtmlPage.Table("", [("manifest", "key"), ("rows", "n"), ("SHA-256", "id")], manifests)}");
    }

    private static Html Lines(IReadOnlyList<string> texts) => Html.Join(texts.Select(t => Html.Of($"{t}")), "<br>");

    private static Html At(string manifest, int row) => Html.Of($"row {row}<small class=\"faint\">{Html.Name(manifest)}</small>");

    private static Html Move(FindingChange change) => Html.Of($"<span class=\"move {Tones[change.Move]}\">{Arrow(DiffWords.Outcomes(change))}</span>");

    private static string Arrow(string words) => words.Replace("->", "→", StringComparison.Ordinal);

    private static Html What(FindingChange change)
    {
        var finding = change.Finding;
        var target = Html.If(finding.EntityId.Length > 0, Html.Of($" → {Html.Name(finding.Name)} <span class=\"id\">{finding.EntityId}</span> {Arrow(DiffWords.Scores(change))}"));
        return Html.Of($"{finding.Rule}, {finding.Role}: {Html.Name(finding.Input)}{target}<span class=\"why\">{DiffWords.Why(change)}</span>");
    }

    private static Html More(long count, string what) => Html.If(count > 0, Html.Of($"<p class=\"note\">and {DiffWords.Number(count)} more {what}; --examples shows more</p>\n"));
}
