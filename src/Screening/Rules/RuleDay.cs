using Screening.Circumstances;

namespace Screening.Rules;

/// <summary>The rules in force on a day, ready to judge rows.</summary>
/// <remarks>
/// Algorithm: for each observation the rules of its kind, each until a condition fails; then the rules that make findings of their
/// own; last those that count others. Time: O(observations × rules of their kinds + rules without a finding). Contract: of the rules
/// that hold the gravest decides (outcome, severity, order of the set); an observation of which no rule speaks is for review;
/// nothing blocks on a claim that is only alleged or weaker, nor on a listing that has ended. Thread-safe. Oracle: Reference/PlainVerdict.cs.
/// </remarks>
internal sealed class RuleDay
{
    private static readonly IReadOnlyList<RowFact> NoFacts = [];

    private readonly CompiledRule[][] _byKind;
    private readonly CompiledRule[] _own;
    private readonly CompiledRule[] _counting;
    private readonly int _places;

    public RuleDay(RuleSet rules, DateOnly day)
    {
        var ids = rules.Rules.Select(r => r.Id).Distinct(StringComparer.Ordinal).Index().ToDictionary(r => r.Item, r => r.Index, StringComparer.Ordinal);
        CompiledRule[] inForce = [.. rules.Rules.Select((r, i) => new CompiledRule(r, i, ids)).Where(r => r.Rule.IsInForce(day))];
        _byKind = [.. FindingKinds.All.Select(k => inForce.Where(r => r.Rule.Rules is null && r.Rule.Finding?.Kinds.Contains(k) == true).ToArray())];
        _own = [.. inForce.Where(r => r.Rule.Rules is null && r.Rule.Finding is null)];
        _counting = [.. inForce.Where(r => r.Rule.Rules is not null)];
        _places = rules.Rules.Count;
        Count = inForce.Length;
    }

    /// <summary>How many are in force.</summary>
    public int Count { get; }

    /// <summary>What the rules make of a row.</summary>
    /// <param name="row">Its facts.</param>
    /// <param name="observations">What the steps saw.</param>
    /// <param name="coverage">Takes which rules and conditions were tried; null: nobody asks.</param>
    /// <returns>The findings, in no order.</returns>
    public List<Finding> Judge(RowFacts row, IReadOnlyList<Observation> observations, RuleCoverage? coverage = null)
    {
        var trial = new Trial(row, observations, coverage, _places);
        for (var i = 0; i < observations.Count; i++)
            foreach (var rule in _byKind[FindingKinds.IndexOf(observations[i].Kind)]) trial.Try(rule, i);
        foreach (var rule in _own) trial.TryOwn(rule);
        foreach (var rule in _counting)
        {
            if (rule.Rule.Finding is null) trial.TryOwn(rule);
            for (var i = 0; i < observations.Count && rule.Rule.Finding is { } filter; i++)
                if (filter.Kinds.Contains(observations[i].Kind)) trial.Try(rule, i);
        }
        for (var i = 0; i < observations.Count; i++) trial.Findings.Add(FindingWriter.Of(observations[i], trial.Held[i]));
        return trial.Findings;
    }

    /// <summary>A row on trial.</summary>
    private sealed class Trial(RowFacts row, IReadOnlyList<Observation> observations, RuleCoverage? coverage, int places)
    {
        // By the place of a rule's id.
        private readonly bool[] _held = new bool[places];

        // A rule asks the row once, however many findings it may judge; its answer, by its place.
        private (bool IsKnown, IReadOnlyList<RowFact>? Facts)[]? _answers;

        public List<Finding> Findings { get; } = new(observations.Count);

        public List<HeldRule>?[] Held { get; } = new List<HeldRule>?[observations.Count];

        public void Try(CompiledRule rule, int seen)
        {
            if (!rule.Takes(observations[seen], coverage) || Answer(rule) is not { } facts) return;
            Note(rule);
            (Held[seen] ??= []).Add(new HeldRule(rule, facts));
        }

        public void TryOwn(CompiledRule rule)
        {
            if (Answer(rule) is not { } facts) return;
            Note(rule);
            Findings.Add(FindingWriter.Own(new HeldRule(rule, facts)));
        }

        private IReadOnlyList<RowFact>? Answer(CompiledRule rule)
        {
            if (!rule.AsksRow) return NoFacts;
            // Those without a finding ask once anyway.
            if (rule.Rule.Finding is null) return rule.FactsOf(row, observations, _held, coverage);
            ref var answer = ref (_answers ??= new (bool, IReadOnlyList<RowFact>?)[places])[rule.Order];
            if (!answer.IsKnown) answer = (true, rule.FactsOf(row, observations, _held, coverage));
            return answer.Facts;
        }

        private void Note(CompiledRule rule)
        {
            coverage?.Note(rule.Rule);
            _held[rule.Id] = true;
        }
    }
}

/// <summary>A rule that holds, with the facts of the row that make it hold.</summary>
internal readonly record struct HeldRule(CompiledRule Rule, IReadOnlyList<RowFact> Facts);
