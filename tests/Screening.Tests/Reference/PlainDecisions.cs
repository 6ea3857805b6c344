using Screening.Review;
using Screening.Rules;

namespace Screening.Tests.Reference;

/// <summary>Whether a finding is cleared, by reading the whole log for every finding: the plain twin of <see cref="DecisionBook"/>.</summary>
internal static class PlainDecisions
{
    public static bool IsCleared(IReadOnlyList<Decision> log, int reviewers, Finding finding, DateOnly day)
    {
        var own = log.Where(d => d.AlertId == finding.AlertId).ToList();
        var last = own.FindLastIndex(d => d.Verdict != Verdict.Approved);
        if (last < 0 || own[last].Verdict != Verdict.FalsePositive) return false;
        var decided = own[last];
        var persons = own.Skip(last).Select(d => d.By.Trim().ToUpperInvariant()).Distinct().Count();
        return persons >= reviewers
            && day <= decided.Until
            && decided.EntityStamp == finding.EntityStamp
            && decided.Roles.Contains(finding.Role)
            && FindingGrounds.Of(finding).All(decided.Grounds.Contains);
    }
}
