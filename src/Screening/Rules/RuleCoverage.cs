namespace Screening.Rules;

/// <summary>Which rules and conditions were ever tried: what a set of rule cases leaves untested. Not thread-safe.</summary>
public sealed class RuleCoverage
{
    private readonly Dictionary<ScreeningRule, RuleTrial> _trials = new(ReferenceEqualityComparer.Instance);

    /// <summary>Begins with rules that nobody has tried.</summary>
    /// <param name="rules">The rules.</param>
    public RuleCoverage(RuleSet rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        foreach (var rule in rules.Rules) _trials[rule] = new RuleTrial(rule, [.. CompiledRule.ConditionsOf(rule).Select(n => new ConditionTrial(n))]);
        Trials = [.. rules.Rules.Select(r => _trials[r])];
    }

    /// <summary>A trial for each rule, in their order.</summary>
    public IReadOnlyList<RuleTrial> Trials { get; }

    internal void Note(ScreeningRule rule, int condition, bool holds)
    {
        var trial = _trials[rule].Conditions[condition];
        if (holds) trial.Held++;
        else trial.Failed++;
    }

    internal void Note(ScreeningRule rule) => _trials[rule].Held++;
}

/// <summary>How a rule fared.</summary>
public sealed class RuleTrial
{
    internal RuleTrial(ScreeningRule rule, IReadOnlyList<ConditionTrial> conditions) => (Rule, Conditions) = (rule, conditions);

    /// <summary>The rule.</summary>
    public ScreeningRule Rule { get; }

    /// <summary>How often all of it held.</summary>
    public int Held { get; internal set; }

    /// <summary>Its conditions, in the order in which they are asked.</summary>
    public IReadOnlyList<ConditionTrial> Conditions { get; }
}

/// <summary>How a condition fared. Those behind one that fails are not asked.</summary>
public sealed class ConditionTrial
{
    internal ConditionTrial(string name) => Name = name;

    /// <summary>Its name, for instance <c>finding.lists</c> or <c>goods</c>.</summary>
    public string Name { get; }

    /// <summary>How often it held.</summary>
    public int Held { get; internal set; }

    /// <summary>How often it was what failed.</summary>
    public int Failed { get; internal set; }
}
