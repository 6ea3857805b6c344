using Screening.Changes;
using Screening.Formats.Results;
using Screening.Rules;

namespace Screening.Cli.Output;

/// <summary>What a change does, for people: the sides, what was changed, lost alerts, other rows, findings by rule.</summary>
internal sealed class DiffTable(Page page, DiffReport report)
{
    // A row may have dozens of findings; the gravest few say why it moved.
    private const int FindingsShown = 5;

    private static readonly Dictionary<FindingMove, Ink> Inks = new()
    {
        [FindingMove.Removed] = Ink.Red,
        [FindingMove.Down] = Ink.Red,
        [FindingMove.Up] = Ink.Yellow,
        [FindingMove.Added] = Ink.Yellow,
        [FindingMove.Rejudged] = Ink.Plain,
        [FindingMove.Reworded] = Ink.Faint,
    };

    /// <summary>Writes the report.</summary>
    public static void Write(OutputTarget target, DiffReport report)
    {
        using var page = new Page(target);
        new DiffTable(page, report).Write();
    }

    private void Write()
    {
        var facts = DiffFacts.Of(report);
        page.Line(0, "before  ", report.Before.Name, Ink.Strong);
        Facts(facts, f => f.Before);
        page.Line(0, "after   ", report.After.Name, Ink.Strong);
        Facts(facts, f => f.After);
        if (facts.Any(f => f.Both.Count > 0)) page.Line(0, "both", Ink.Strong);
        Facts(facts, f => f.Both);
        page.Line(0, "on      ", string.Join(", ", report.Manifests.Select(m => $"{m.Path} ({DiffWords.Number(m.Rows)} rows)")), Ink.Strong);
        Rules();
        Matrix();
        foreach (var move in DiffWords.RowMoves) Rows(move);
        ByRule();
        page.Line();
        page.Line(0, DiffWords.Verdict(report), Ink.Strong);
        if (!report.IsAll && report.Summary.Findings[FindingMove.Reworded] is > 0 and var reworded)
            page.Line(0, $"{DiffWords.Number(reworded)} findings are only told otherwise (score, reasons, names); --all counts them", Ink.Faint);
        page.Line(0, $"exit {(int)report.Ending}: {Meanings[report.Ending]}");
    }

    private static readonly Dictionary<ExitCode, string> Meanings = new()
    {
        [ExitCode.Clear] = "nothing that fails",
        [ExitCode.Usage] = "an input could not be used",
        [ExitCode.Alerts] = "there are differences; a person must look at them",
        [ExitCode.Incomplete] = "incomplete; a side did not screen every row, or a part of one",
        [ExitCode.ListFault] = "a list or chain was not read whole; the results hold for what was read",
        [ExitCode.Internal] = "internal error",
    };

    private void Facts(IReadOnlyList<DiffFact> facts, Func<DiffFact, IReadOnlyList<string>> of)
    {
        foreach (var fact in facts.Where(f => of(f).Count > 0)) page.Line(8, $"{fact.Name,-8}", string.Join(", ", of(fact)), Ink.Faint, Ink.Faint);
    }

    private void Rules()
    {
        Section("Changed in the rules");
        if (report.Rules is not { } rules)
        {
            page.Line(2, "results do not tell the rules they were judged by");
            return;
        }
        if (rules.Count == 0) page.Line(2, "nothing");
        foreach (var effect in rules)
        {
            var change = effect.Change;
            page.Line(2, $"{DiffWords.Of(change.Move)} ", $"{DiffFacts.Subject(change)}: {DiffWords.Effect(effect)}", Ink.Strong, effect.IsSilent ? Ink.Magenta : Ink.Plain);
            if (change.Move != RuleMove.Changed) page.Line(4, change.Title, Ink.Faint);
            else foreach (var field in change.Fields) page.Line(4, $"{field.Field}: ", $"{field.From ?? "(none)"} -> {field.To ?? "(none)"}");
        }
    }

    private void Matrix()
    {
        Section("Rows by outcome");
        var outcomes = Enum.GetValues<RowOutcome>();
        page.Line(2, $"{"before \\ after",-16}{string.Concat(outcomes.Select(o => $"{RowJson.Word(o),14}"))}", Ink.Faint);
        foreach (var before in outcomes)
            page.Line(2, $"{RowJson.Word(before),-16}{string.Concat(outcomes.Select(after => $"{DiffWords.Number(report.Summary.Count(before, after)),14}"))}");
    }

    private void Rows(RowMove move)
    {
        var (count, examples) = (report.Summary.Count(move), report.Summary.Examples(move));
        if (count == 0) return;
        Section($"{DiffWords.Title(move)} ({DiffWords.Number(count)})", move is RowMove.Lost or RowMove.Unscreened ? Ink.Red : Ink.Strong);
        foreach (var (manifest, row) in examples)
        {
            page.Line(2, $"{manifest}, row {row.Row}  ", DiffWords.Outcomes(row));
            FindingChange[] changes = [.. row.Findings.Where(IsTold)];
            foreach (var change in changes.Take(FindingsShown)) Change(4, change, "");
            if (changes.Length > FindingsShown) page.Line(4, $"and {DiffWords.Number(changes.Length - FindingsShown)} more; --format json has them all", Ink.Faint);
        }
        More(count - examples.Count, "rows");
    }

    private void ByRule()
    {
        Section("Findings by rule");
        if (report.Summary.ByRule.Count == 0) page.Line(2, "none is different");
        foreach (var (group, fresh) in report.ByRule())
        {
            var isTold = group.Examples.Count > fresh.Count ? fresh.Count == 0 ? "; told above" : "; some told above" : "";
            page.Line(2, $"{(group.Id.Length > 0 ? group.Id : "(no rule: lists, chains or options)")}  ", DiffFacts.Counts(group.Findings, report.IsAll) + isTold, Ink.Strong);
            foreach (var example in fresh) Change(4, example.Change, $"{example.Manifest}, row {example.Row.Row}  ");
            More(report.Untold(group), "findings");
        }
    }

    private void Change(int indent, FindingChange change, string where)
    {
        var finding = change.Finding;
        page.Line(indent, $"{where}{DiffWords.Outcomes(change)}  ", $"{finding.Rule} {finding.Role}: {VisibleText.Short(finding.Input)}{(DiffWords.Target(change) is { Length: > 0 } target ? $" -> {target}" : "")}", Inks[change.Move]);
        if (DiffWords.Why(change) is { Length: > 0 } why) page.Line(indent + 2, why, Ink.Faint);
    }

    private bool IsTold(FindingChange change) => report.IsAll || change.Move != FindingMove.Reworded;

    private void More(long count, string what)
    {
        if (count > 0) page.Line(4, $"and {DiffWords.Number(count)} more {what}; --examples shows more", Ink.Faint);
    }

    private void Section(string title, Ink ink = Ink.Strong)
    {
        page.Line();
        page.Line(0, title, ink);
    }
}
