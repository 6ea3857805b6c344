using Screening.Model;

namespace Screening.Rules;

/// <summary>Writes findings: what was seen, what the rules that hold say of it, and on whose authority.</summary>
internal static class FindingWriter
{
    private const double CircumstancesScore = 0.5;

    /// <summary>The finding of an observation.</summary>
    /// <param name="seen">The observation.</param>
    /// <param name="rules">The rules that hold, in any order; sorted here.</param>
    public static Finding Of(Observation seen, List<HeldRule>? rules)
    {
        rules?.Sort(GravestFirst);
        var first = rules?[0].Rule.Rule;
        var outcome = first?.Outcome ?? RowOutcome.Review;
        string? cap = null;
        if (outcome == RowOutcome.Block && seen.WeakestClaim is >= ClaimStatus.Alleged and var weakest)
            (outcome, cap) = (RowOutcome.Review, $"a claim that is only {weakest.ToString()!.ToLowerInvariant()} never blocks");
        if (outcome == RowOutcome.Block && seen.Ended is { } last)
            (outcome, cap) = (RowOutcome.Review, $"a listing that ended on {last} does not block");
        var reasons = new RuleReasons(seen.Reasons, rules ?? [], cap);
        return reasons.Of(new Finding
        {
            Rule = seen.Kind.Id,
            Rules = rules is null ? [] : Ids(rules),
            Role = seen.Role,
            Input = seen.Input,
            Outcome = outcome,
            Severity = first?.Severity ?? Severity.Medium,
            EntityId = seen.EntityId,
            Name = seen.Name,
            Score = seen.Score,
            Reasons = reasons,
            Listings = seen.Listings,
            Path = seen.Path,
            Policies = seen.Policies,
        });
    }

    /// <summary>The finding that a rule makes of a row's circumstances.</summary>
    public static Finding Own(HeldRule held)
    {
        var (rule, facts) = (held.Rule.Rule, held.Facts);
        var reasons = new RuleReasons([], [held], null);
        return reasons.Of(new Finding
        {
            Rule = rule.Id,
            Rules = [rule.Id],
            Role = facts.Count > 0 ? facts[0].Field : "",
            Input = facts.Count > 0 ? facts[0].Value : "",
            Outcome = rule.Outcome,
            Severity = rule.Severity,
            EntityId = rule.Id,
            Name = rule.Title,
            Score = CircumstancesScore,
            Reasons = reasons,
        });
    }

    private static string[] Ids(List<HeldRule> rules)
    {
        var ids = new string[rules.Count];
        for (var i = 0; i < ids.Length; i++) ids[i] = rules[i].Rule.Rule.Id;
        return ids;
    }

    private static int GravestFirst(HeldRule a, HeldRule b)
    {
        var (x, y) = (a.Rule.Rule, b.Rule.Rule);
        if (x.Outcome != y.Outcome) return y.Outcome.CompareTo(x.Outcome);
        return x.Severity != y.Severity ? y.Severity.CompareTo(x.Severity) : a.Rule.Order.CompareTo(b.Rule.Order);
    }
}
