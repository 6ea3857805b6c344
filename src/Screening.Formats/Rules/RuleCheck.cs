using Screening.Model;
using Screening.Rules;

namespace Screening.Formats.Rules;

/// <summary>Looks for what is impossible in a rule once all rules and policies are known.</summary>
internal static class RuleCheck
{
    /// <summary>Holds a rule against the others.</summary>
    /// <exception cref="InputFormatException">It asks for what cannot be.</exception>
    public static void Hold(RuleSpot spot, ScreeningRule rule, List<ScreeningRule> rules, List<OwnershipPolicy> policies)
    {
        var when = spot["when"];
        if (FindingKinds.Find(rule.Id) is not null) throw spot["id"].Fault($"\"{rule.Id}\", which is a kind of finding", "a name of its own");
        for (var i = 0; i < rule.Suspended.Count; i++)
            if (rule.Effective.Count > 0 && !rule.Effective.Any(p => Meet(p, rule.Suspended[i]))) throw spot["suspended"][i].Fault("days on which the rule is not in force anyway", "days within its effective ones");
        if (rule.Finding is null && rule.With.Count == 0 && rule.Rules is null && rule.Row.All(c => !c.IsEvidence))
            throw when.Fault("no condition but places, days and sums", "a finding, or at least one condition that is none of these: a country alone is never a finding");
        Policies(when["finding"], rule.Finding, policies);
        for (var i = 0; i < rule.With.Count; i++) Policies(when["with"][i], rule.With[i], policies);
        for (var i = 0; i < rule.Rules?.Of.Count; i++)
        {
            var of = when["rules"]["of"][i];
            of.OneOf(rule.Rules.Of[i], rules.Select(r => r.Id).Distinct(StringComparer.Ordinal));
            if (rules.Exists(r => r.Id == rule.Rules.Of[i] && r.Rules is not null)) throw of.Fault($"\"{rule.Rules.Of[i]}\", which counts rules itself", "a rule that does not");
        }
    }

    private static void Policies(RuleSpot spot, FindingFilter? filter, List<OwnershipPolicy> policies)
    {
        for (var i = 0; i < filter?.Policies.Count; i++)
            spot["policies"][i].OneOf(filter.Policies[i], policies.Select(p => p.Id).Distinct(StringComparer.Ordinal));
    }

    private static bool Meet(Period a, Period b) => !(a.From > b.To) && !(b.From > a.To);
}
