using Screening.Model;
using Screening.Rules;

namespace Screening.Engine;

/// <summary>Tells what a party of a shipment came to, by its name, its number and its country.</summary>
internal static class PartySteps
{
    public static void Screen(WatchlistSnapshot snapshot, Party party, ScreeningResult result, ShipmentWork work)
    {
        var role = ShipmentWork.RoleName(party.Role);
        if (result.Outcome == Outcome.NotScreened)
        {
            work.Errors.Add(new ReadIssue(work.Shipment.Row, "party-not-screened", $"{role}: {result.Error}"));
            return;
        }
        foreach (var match in result.Matches)
        {
            var rule = match.IsDesignated ? FindingRules.ListHit : FindingRules.ChainParty;
            work.Findings.Add(new Finding
            {
                Rule = rule.Id,
                Role = role,
                Input = party.Name,
                Outcome = rule.Outcome(match.IsWeakAlias ? 0 : match.Score),
                EntityId = match.EntityId,
                Name = match.ListedName,
                Score = match.Score,
                Reasons = match.Reasons,
                Listings = match.Listings,
            });
            if (NodeOf(snapshot, match) is { } node) work.Touch(node, role, party.Name);
        }
    }

    private static string? NodeOf(WatchlistSnapshot snapshot, Match match) =>
        match.Listings.Prepend(match.EntityId).Select(id => snapshot.Graph.NodeOf(id)?.Id).FirstOrDefault(n => n is not null)
        ?? (match.IsDesignated ? null : match.EntityId[(match.List.Length + 1)..]);
}
