using Screening.Rules;

namespace Screening.Review;

/// <summary>What a finding rests on, in a form that can be kept and compared: who cleared a party of one thing has not cleared it of another.</summary>
public static class FindingGrounds
{
    /// <summary>The grounds of a finding: what was seen with the outcome it asks for, each rule and policy that speaks of it, and each claim of its path.</summary>
    /// <param name="finding">The finding.</param>
    /// <returns>For instance <c>list-hit block</c>, <c>rule ofac-sdn</c>, <c>claim A supplies B, reported by S3</c>; in order, each once.</returns>
    public static IReadOnlyList<string> Of(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        var grounds = new SortedSet<string>(StringComparer.Ordinal) { $"{finding.Rule} {finding.Outcome.ToString().ToLowerInvariant()}" };
        foreach (var rule in finding.Rules) grounds.Add($"rule {rule}");
        foreach (var policy in finding.Policies) grounds.Add($"policy {policy}");
        foreach (var step in finding.Path) grounds.Add($"claim {step.From} {step.Relation.ToString().ToLowerInvariant()} {step.To}, {step.Claim.Status.ToString().ToLowerInvariant()} by {step.Claim.Source}");
        return [.. grounds];
    }
}
