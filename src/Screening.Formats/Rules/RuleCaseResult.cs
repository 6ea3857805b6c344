using System.Globalization;
using System.Text;
using Screening.Engine;
using Screening.Rules;

namespace Screening.Formats.Rules;

/// <summary>A rule that held of a case's row, or a finding of which no rule speaks, by its kind.</summary>
/// <param name="Rule">The rule's id, or the kind of finding.</param>
/// <param name="Outcome">What it makes of the row.</param>
public sealed record RuleSaid(string Rule, RowOutcome Outcome)
{
    /// <summary>As in <c>ofac-owned (block)</c>.</summary>
    public override string ToString() => $"{Rule} ({CaseWords.Of(Outcome)})";
}

/// <summary>What came of a rule case.</summary>
public sealed class RuleCaseResult
{
    internal RuleCaseResult(RuleCase ruleCase, ShipmentResult row, RuleCoverage coverage)
    {
        (Case, Row, Coverage) = (ruleCase, row, coverage);
        Got = [.. row.Findings.SelectMany(Said).Distinct()];
        Why = [.. CaseVerdict.Of(this)];
    }

    /// <summary>The case.</summary>
    public RuleCase Case { get; }

    /// <summary>The answer to its row.</summary>
    public ShipmentResult Row { get; }

    /// <summary>Which rules and conditions the row tried.</summary>
    public RuleCoverage Coverage { get; }

    /// <summary>The rules that held, gravest finding first.</summary>
    public IReadOnlyList<RuleSaid> Got { get; }

    /// <summary>What is not as the case has it, a sentence each; empty where it passed.</summary>
    public IReadOnlyList<string> Why { get; }

    /// <summary>Whether all is as the case has it.</summary>
    public bool Passed => Why.Count == 0;

    /// <summary>The result as text, the same for the same rules and lists: for snapshots.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{Case.Name}: {(Passed ? "passed" : "failed")}\n");
        text.Append(CultureInfo.InvariantCulture, $"  as of {Case.AsOf:yyyy-MM-dd}: {CaseWords.Of(Row.Outcome)}\n");
        foreach (var said in Got) text.Append(CultureInfo.InvariantCulture, $"  {said}\n");
        foreach (var finding in Row.Findings)
            text.Append(CultureInfo.InvariantCulture, $"  {CaseVerdict.Describe(finding)}\n").AppendJoin("", finding.Reasons.Select(r => $"    {r}\n"));
        foreach (var why in Why) text.Append(CultureInfo.InvariantCulture, $"  why: {why}\n");
        return text.ToString();
    }

    /// <summary>Whether a rule, or a kind of finding, is there.</summary>
    internal bool Has(string id) => Row.Findings.Any(f => f.Rule == id || f.Kind.Id == id || f.Rules.Contains(id));

    // Each rule with its own word, and not that of the gravest beside it.
    private IEnumerable<RuleSaid> Said(Finding finding) =>
        finding.Rules.Count == 0 ? [new RuleSaid(finding.Rule, finding.Outcome)] : finding.Rules.Select((r, i) => new RuleSaid(r, i == 0 ? finding.Outcome : OutcomeOf(r)));

    private RowOutcome OutcomeOf(string id) => Coverage.Trials.First(t => t.Rule.Id == id && t.Held > 0).Rule.Outcome;
}
