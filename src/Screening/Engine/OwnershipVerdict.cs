using System.Globalization;
using Screening.Graph;
using Screening.Ownership;

namespace Screening.Engine;

/// <summary>Policies that make the same of a party, told as one.</summary>
/// <param name="Same">Their assessments, at least one.</param>
internal sealed record OwnershipVerdict(IReadOnlyList<OwnershipAssessment> Same)
{
    /// <summary>What stands for all of them.</summary>
    public OwnershipAssessment First => Same[0];

    /// <summary>The verdicts that say anything but that it is listed, the gravest first, those in force before those suspended.</summary>
    public static IReadOnlyList<OwnershipVerdict> Of(IReadOnlyList<OwnershipAssessment> assessments) =>
        [.. assessments.Where(a => a.Proof.Count > 0)
            .GroupBy(a => (a.Outcome, a.IsInForce, a.ShareLeast, a.ShareMost, a.Multiplied))
            .Select(g => new OwnershipVerdict([.. g]))
            .OrderByDescending(v => v.First.IsInForce).ThenByDescending(v => v.First.Outcome)];

    /// <summary>One line: the policies, the outcome, both shares.</summary>
    public string Line
    {
        get
        {
            var policies = string.Join(", ", Same.Select(a => a.Policy.Id));
            var multiplied = First.Multiplied.ToString("0.##", CultureInfo.InvariantCulture);
            var shares = First.ShareMost > 0 ? $", {Share.Text(First.ShareLeast, First.ShareMost)} directly (multiplied along the chains {multiplied} %)" : "";
            return $"{policies}: {StepText.Of(First.Outcome)}{shares}{(First.IsInForce ? "" : ", suspended on this day")}";
        }
    }
}
