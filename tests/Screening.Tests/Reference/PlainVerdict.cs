using Screening.Circumstances;
using Screening.Model;
using Screening.Rules;

namespace Screening.Tests.Reference;

/// <summary>What rules make of a row, by the words of their documentation: every rule against every observation, nothing looked up or kept.</summary>
internal static class PlainVerdict
{
    /// <summary>For each observation, and then for each rule that makes a finding of its own: outcome, severity and ids of the rules that hold, the gravest first.</summary>
    public static IEnumerable<(string Rule, RowOutcome Outcome, Severity Severity, string Rules)> Of(RuleSet rules, DateOnly day, RowFacts row, IReadOnlyList<Observation> seen)
    {
        var inForce = rules.Rules.Where(r => r.IsInForce(day)).ToList();
        bool Row(ScreeningRule r) => r.With.All(w => seen.Any(s => Takes(w, s))) && r.Row.All(c => c.In(row).Any());
        var plain = inForce.Where(r => r.Rules is null && Row(r)).ToList();
        var held = plain.Where(r => r.Finding is null || seen.Any(s => Takes(r.Finding, s))).Select(r => r.Id).ToHashSet();
        var all = plain.Concat(inForce.Where(r => r.Rules is { } count && Row(r) && count.Of.Count(held.Contains) >= count.AtLeast)).ToList();
        foreach (var one in seen)
        {
            var speaking = all.Where(r => r.Finding is { } f && Takes(f, one)).OrderByDescending(r => r.Outcome).ThenByDescending(r => r.Severity).ThenBy(r => rules.Rules.ToList().IndexOf(r)).ToList();
            if (speaking.Count == 0)
            {
                yield return (one.Kind.Id, RowOutcome.Review, Severity.Medium, "");
                continue;
            }
            var outcome = speaking[0].Outcome;
            if (outcome == RowOutcome.Block && one.Path.Any(p => p.Claim.Status >= ClaimStatus.Alleged)) outcome = RowOutcome.Review;
            if (outcome == RowOutcome.Block && one.Ended is not null) outcome = RowOutcome.Review;
            yield return (one.Kind.Id, outcome, speaking[0].Severity, string.Join(' ', speaking.Select(r => r.Id)));
        }
        foreach (var own in all.Where(r => r.Finding is null)) yield return (own.Id, own.Outcome, own.Severity, own.Id);
    }

    private static bool Takes(FindingFilter f, Observation s)
    {
        var lists = s.Listings.Append(s.EntityId).Select(id => id.Contains(':') ? id.Split(':')[0] : "").ToList();
        if (!f.Kinds.Contains(s.Kind)) return false;
        if (f.Lists.Count > 0 && !lists.Any(f.Lists.Contains)) return false;
        if (f.ListsBesides.Count > 0 && lists.All(f.ListsBesides.Contains)) return false;
        if (f.Programmes.Count > 0 && !s.Programmes.Any(p => f.Programmes.Any(q => string.Equals(p, q, StringComparison.OrdinalIgnoreCase)))) return false;
        if (f.Roles.Count > 0 && !f.Roles.Contains(s.Role)) return false;
        if (f.EntityKinds.Count > 0 && s.EntityKind != EntityKind.Unknown && !f.EntityKinds.Contains(s.EntityKind)) return false;
        if (f.ScoreFrom is { } from && s.Sureness < from) return false;
        if (f.ScoreBelow is { } below && s.Sureness >= below) return false;
        if (f.WeakAlias is { } weak && weak != s.IsWeakAlias) return false;
        if (f.Identifier is { } number && number != s.HasIdentifier) return false;
        if (f.Policies.Count > 0 && !s.Policies.Any(f.Policies.Contains)) return false;
        if (f.Grade is { } grade && !(s.Grade is { } named && named <= grade)) return false;
        if (f.Status is { } status && (s.Path.Count == 0 || s.Path.Max(p => p.Claim.Status) > status)) return false;
        return f.Hops is not { } hops || s.Path.Count <= hops;
    }
}
