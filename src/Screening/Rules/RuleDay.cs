using Screening.Circumstances;

namespace Screening.Rules;

/// <summary>The rules in force on a day, ready to judge rows.</summary>
/// <remarks>
/// Algorithm: for each observation the rules of its kind, each until a condition fails; then the rules that make findings of their
/// own; last those that count others. Time: O(observations × rules of their kinds + rules without a finding). Contract: of the rules
/// that hold the gravest decides (outcome, severity, order of the set); an observation of which no rule speaks is for review;
/// nothing blocks on a claim that is only alleged or weaker. Thread-safe. Oracle: Reference/PlainVerdict.cs.
/// </remarks>
internal sealed class RuleDay
{
    private const double CircumstancesScore = 0.5;

    private readonly CompiledRule[][] _byKind;
    private readonly CompiledRule[] _own;
    private readonly CompiledRule[] _counting;

    public RuleDay(RuleSet rules, DateOnly day)
    {
        CompiledRule[] inForce = [.. rules.Rules.Select((r, i) => new CompiledRule(r, i)).Where(r => r.Rule.IsInForce(day))];
        _byKind = [.. FindingKinds.All.Select(k => inForce.Where(r => r.Rule.Rules is null && r.Rule.Finding?.Kinds.Contains(k) == true).ToArray())];
        _own = [.. inForce.Where(r => r.Rule.Rules is null && r.Rule.Finding is null)];
        _counting = [.. inForce.Where(r => r.Rule.Rules is not null)];
    }

    /// <summary>What the rules make of a row.</summary>
    /// <param name="row">Its facts.</param>
    /// <param name="observations">What the steps saw.</param>
    /// <param name="coverage">Takes which rules and conditions were tried; null: nobody asks.</param>
    /// <returns>The findings, in no order.</returns>
    public List<Finding> Judge(RowFacts row, IReadOnlyList<Observation> observations, RuleCoverage? coverage = null)
    {
        var findings = new List<Finding>();
        var verdicts = new List<HeldRule>[observations.Count];
        var held = new HashSet<string>(StringComparer.Ordinal);
        // A rule asks the row once, however many findings it may judge.
        var answers = new Dictionary<CompiledRule, List<RowFact>?>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < observations.Count; i++)
        {
            verdicts[i] = [];
            foreach (var rule in _byKind[FindingKinds.IndexOf(observations[i].Kind)]) Try(rule, observations[i], verdicts[i]);
        }
        foreach (var rule in _own) TryOwn(rule);
        foreach (var rule in _counting)
        {
            if (rule.Rule.Finding is null) TryOwn(rule);
            for (var i = 0; i < observations.Count && rule.Rule.Finding is { } filter; i++)
                if (filter.Kinds.Contains(observations[i].Kind)) Try(rule, observations[i], verdicts[i]);
        }
        for (var i = 0; i < observations.Count; i++) findings.Add(FindingWriter.Of(observations[i], verdicts[i]));
        return findings;

        void Try(CompiledRule rule, Observation seen, List<HeldRule> into)
        {
            if (!rule.Takes(seen, coverage) || Answer(rule) is not { } facts) return;
            Hold(rule);
            into.Add(new HeldRule(rule, facts));
        }

        void TryOwn(CompiledRule rule)
        {
            if (Answer(rule) is not { } facts) return;
            Hold(rule);
            findings.Add(FindingWriter.Own(new HeldRule(rule, facts), CircumstancesScore));
        }

        List<RowFact>? Answer(CompiledRule rule)
        {
            if (answers.TryGetValue(rule, out var known)) return known;
            var facts = new List<RowFact>();
            return answers[rule] = rule.HoldsOf(row, observations, held.Contains, facts, coverage) ? facts : null;
        }

        void Hold(CompiledRule rule)
        {
            coverage?.Note(rule.Rule);
            held.Add(rule.Rule.Id);
        }
    }
}

/// <summary>A rule that holds, with the facts of the row that make it hold.</summary>
internal readonly record struct HeldRule(CompiledRule Rule, IReadOnlyList<RowFact> Facts);
