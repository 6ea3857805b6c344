using Screening.Rules;

namespace Screening.Formats.Rules;

/// <summary>What rule cases reach of rules, and what they leave untested.</summary>
public sealed class CaseCoverage
{
    private CaseCoverage(IReadOnlyList<RuleReach> rules) => Rules = rules;

    /// <summary>The rules in their order.</summary>
    public IReadOnlyList<RuleReach> Rules { get; }

    /// <summary>Rules that no case makes hold and expects.</summary>
    public IEnumerable<RuleReach> Untested => Rules.Where(r => !r.IsTested);

    /// <summary>Adds up what cases tried.</summary>
    /// <param name="rules">The rules they were run with.</param>
    /// <param name="results">What came of the cases.</param>
    public static CaseCoverage Of(RuleSet rules, IReadOnlyList<RuleCaseResult> results)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(results);
        return new CaseCoverage([.. rules.Rules.Select((r, i) => Reach(r, i, results))]);
    }

    private static RuleReach Reach(ScreeningRule rule, int place, IReadOnlyList<RuleCaseResult> results)
    {
        var trials = results.Select(r => (r.Case, Trial: r.Coverage.Trials[place])).ToArray();
        return new RuleReach
        {
            Rule = rule,
            Held = trials.Count(t => t.Trial.Held > 0),
            Expected = trials.Count(t => t.Trial.Held > 0 && t.Case.Expect.Contains(rule.Id)),
            Conditions = [.. new RuleCoverage(new RuleSet { Rules = [rule] }).Trials[0].Conditions.Select((c, i) =>
                new ConditionReach(c.Name, trials.Count(t => t.Trial.Conditions[i].Held > 0), trials.Count(t => t.Trial.Conditions[i].Failed > 0)))],
        };
    }
}

/// <summary>How far cases reach a rule. Versions of a rule are counted apart.</summary>
public sealed record RuleReach
{
    /// <summary>The rule.</summary>
    public required ScreeningRule Rule { get; init; }

    /// <summary>Cases in which it held.</summary>
    public required int Held { get; init; }

    /// <summary>Cases in which it held and was expected to.</summary>
    public required int Expected { get; init; }

    /// <summary>Its conditions, in the order in which they are asked.</summary>
    public required IReadOnlyList<ConditionReach> Conditions { get; init; }

    /// <summary>Whether a case would fail if the rule were gone.</summary>
    public bool IsTested => Expected > 0;

    /// <summary>Why it counts as untested, in words.</summary>
    public string Gap => IsTested ? "" : Held == 0 ? "no case makes it hold" : "it holds in cases, but none expects it";
}

/// <summary>How far cases reach a condition.</summary>
/// <param name="Name">Its name, for instance <c>finding.lists</c>.</param>
/// <param name="Held">Cases in which it held.</param>
/// <param name="Failed">Cases in which it was what failed.</param>
public sealed record ConditionReach(string Name, int Held, int Failed)
{
    /// <summary>Why it counts as half tested, in words; null where it held and failed.</summary>
    public string? Gap => (Held, Failed) switch
    {
        (0, 0) => "was never asked",
        (0, _) => "never held",
        (_, 0) => "never failed: no case comes near it",
        _ => null,
    };
}
