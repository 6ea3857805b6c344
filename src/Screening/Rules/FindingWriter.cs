using Screening.Model;

namespace Screening.Rules;

/// <summary>Writes findings: what was seen, what the rules that hold say of it, and on whose authority.</summary>
internal static class FindingWriter
{
    /// <summary>The finding of an observation.</summary>
    public static Finding Of(Observation seen, List<HeldRule> verdicts)
    {
        var finding = new Finding
        {
            Rule = seen.Kind.Id,
            Role = seen.Role,
            Input = seen.Input,
            Outcome = RowOutcome.Review,
            EntityId = seen.EntityId,
            Name = seen.Name,
            Score = seen.Score,
            Reasons = seen.Reasons,
            Listings = seen.Listings,
            Path = seen.Path,
            Policies = seen.Policies,
        };
        if (verdicts.Count == 0) return finding with { Reasons = [.. seen.Reasons, "no rule speaks of it: a person decides"] };
        verdicts.Sort(GravestFirst);
        var (outcome, reasons) = (verdicts[0].Rule.Rule.Outcome, new List<string>(seen.Reasons));
        if (outcome == RowOutcome.Block && seen.WeakestClaim is >= ClaimStatus.Alleged and var weakest)
        {
            outcome = RowOutcome.Review;
            reasons.Add($"a claim that is only {weakest.ToString()!.ToLowerInvariant()} never blocks");
        }
        foreach (var (rule, facts) in verdicts)
        {
            reasons.AddRange(facts.Select(f => f.Text).Where(t => !reasons.Contains(t)));
            reasons.AddRange(Says(rule.Rule, finding));
        }
        return finding with { Rules = [.. verdicts.Select(v => v.Rule.Rule.Id)], Outcome = outcome, Severity = verdicts[0].Rule.Rule.Severity, Reasons = reasons };
    }

    /// <summary>The finding that a rule makes of a row's circumstances.</summary>
    public static Finding Own(HeldRule verdict, double score)
    {
        var (rule, facts) = (verdict.Rule.Rule, verdict.Facts);
        var finding = new Finding
        {
            Rule = rule.Id,
            Rules = [rule.Id],
            Role = facts.Count > 0 ? facts[0].Field : "",
            Input = facts.Count > 0 ? facts[0].Value : "",
            Outcome = rule.Outcome,
            Severity = rule.Severity,
            EntityId = rule.Id,
            Name = rule.Title,
            Score = score,
            Reasons = [],
        };
        return finding with { Reasons = [.. facts.Select(f => f.Text), .. Says(rule, finding)] };
    }

    private static IEnumerable<string> Says(ScreeningRule rule, Finding finding)
    {
        if (rule.Message is { } message) yield return $"{MessageText.Fill(message, finding)} ({string.Join("; ", rule.Sources.Select(Cited))})";
        if (rule.NeedsConfirmation is { } doubt) yield return $"to be confirmed: {doubt}";
    }

    private static string Cited(RuleSource source) => string.Join(", ", ((string?[])[source.Title, source.Publisher, source.Date]).OfType<string>());

    private static int GravestFirst(HeldRule a, HeldRule b)
    {
        var (x, y) = (a.Rule.Rule, b.Rule.Rule);
        if (x.Outcome != y.Outcome) return y.Outcome.CompareTo(x.Outcome);
        return x.Severity != y.Severity ? y.Severity.CompareTo(x.Severity) : a.Rule.Order.CompareTo(b.Rule.Order);
    }
}
