using Screening.Graph;
using Screening.Model;
using Screening.Ownership;
using Screening.Rules;

namespace Screening.Engine;

/// <summary>Tells which parties of a shipment listed ones own or control, by every policy in force.</summary>
internal static class OwnershipSteps
{
    public static void Assess(WatchlistSnapshot snapshot, ShipmentWork work)
    {
        if (!snapshot.Ownership.HasPolicies || work.Touched.Count == 0) return;
        var day = snapshot.Ownership.On(work.AsOf);
        foreach (var touch in work.Touched)
        {
            // Policies that say the same on the same evidence are told as one.
            foreach (var same in day.Findings(touch.Node).GroupBy(a => (Kind: KindOf(a), a.Outcome, string.Join('\n', a.Proof))))
                work.Seen.Add(ObservationOf(snapshot, touch, same.Key.Kind, [.. same]));
        }
    }

    private static Observation ObservationOf(WatchlistSnapshot snapshot, Touch touch, FindingKind kind, OwnershipAssessment[] same)
    {
        var first = same[0];
        var owner = first.Owners.Count > 0 ? first.Owners[0] : snapshot.Graph.IdOf(touch.Node);
        return new Observation
        {
            Kind = kind,
            Role = touch.Role,
            Input = touch.Input,
            EntityId = owner,
            Name = snapshot.Graph.IndexOf(owner) is var node and >= 0 ? snapshot.Graph.NameOf(node) : owner,
            Score = Math.Min(1, Math.Round((double)(first.Outcome == OwnershipOutcome.Owned ? first.ShareLeast : first.ShareMost) / 100, 4)),
            Reasons = [.. Reasons(snapshot, touch, same)],
            Listings = [.. first.Owners.Skip(1)],
            Path = first.Proof,
            Sureness = touch.Score,
            Programmes = snapshot.IndexOf(owner) is var entry and >= 0 ? snapshot.Entities[entry].Entity.Programmes : [],
            Policies = [.. same.Select(a => a.Policy.Id)],
        };
    }

    private static IEnumerable<string> Reasons(WatchlistSnapshot snapshot, Touch touch, OwnershipAssessment[] same)
    {
        var first = same[0];
        var name = snapshot.Graph.NameOf(touch.Node);
        yield return $"{name} {Says(first.Outcome)} by {string.Join(", ", same.Select(a => $"{a.Policy.Title} ({a.Policy.Id})"))}";
        if (first.ShareMost > 0)
            yield return $"listed parties, and those they own, hold {Share.Text(first.ShareLeast, first.ShareMost)} of it directly; multiplied along the chains {first.Multiplied.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture)} %, which decides nothing";
        foreach (var step in first.Proof) yield return StepText.Of(step);
        foreach (var note in same.SelectMany(a => a.Notes).Distinct(StringComparer.Ordinal)) yield return note;
    }

    private static string Says(OwnershipOutcome outcome) => outcome switch
    {
        OwnershipOutcome.Owned => "counts as owned by listed parties",
        OwnershipOutcome.PossiblyOwned => "may count as owned by listed parties: a share is unknown, a range, or only alleged",
        OwnershipOutcome.Controlled => "is controlled by listed parties",
        OwnershipOutcome.PossiblyControlled => "may be controlled by listed parties: the ground is not stated, or not one that decides",
        _ => "has a minority stake held by listed parties",
    };

    // A stake that does not decide, and control, are told as what they are, whoever holds them.
    private static FindingKind KindOf(OwnershipAssessment assessment) => assessment.Outcome switch
    {
        OwnershipOutcome.Owned or OwnershipOutcome.PossiblyOwned when assessment.Policy.Effect == OwnershipEffect.SecondaryExposure => FindingKinds.SecondaryExposure,
        OwnershipOutcome.Owned => FindingKinds.Owned,
        OwnershipOutcome.PossiblyOwned => FindingKinds.PossiblyOwned,
        OwnershipOutcome.Controlled => FindingKinds.Controlled,
        OwnershipOutcome.PossiblyControlled => FindingKinds.PossiblyControlled,
        _ => FindingKinds.MinorityStake,
    };
}
