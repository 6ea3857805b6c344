using System.Globalization;
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
            var node = NodeOf(snapshot, match);
            if (node >= 0) work.Touch(node, role, party.Name, match.IsWeakAlias ? 0 : match.Score);
            // Being named in a register is no finding: what leads from there is.
            if (!match.IsDesignated && node >= 0 && snapshot.Graph.IsOnlyRegistered(node)) continue;
            work.Seen.Add(new Observation
            {
                Kind = match.IsDesignated ? FindingKinds.ListHit : FindingKinds.ChainParty,
                Role = role,
                Input = party.Name,
                EntityId = match.EntityId,
                Name = match.ListedName,
                Score = match.Score,
                Reasons = match.Reasons,
                Listings = match.Listings,
                Sureness = match.Score,
                Programmes = match.Programmes,
                EntityKind = match.Kind,
                IsWeakAlias = match.IsWeakAlias,
                HasIdentifier = match.HasIdentifier,
                Ended = match.Ends is { } end && IsOver(end, work.AsOf) ? end : null,
            });
        }
    }

    // A month or a year lasts to its end.
    private static bool IsOver(string end, DateOnly day)
    {
        var today = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return string.CompareOrdinal(end, today[..Math.Min(end.Length, today.Length)]) < 0;
    }

    private static int NodeOf(WatchlistSnapshot snapshot, Match match)
    {
        if (!match.IsDesignated) return snapshot.Graph.IndexOf(match.EntityId[(match.List.Length + 1)..]);
        var node = snapshot.Graph.IndexOf(match.EntityId);
        for (var i = 0; node < 0 && i < match.Listings.Count; i++) node = snapshot.Graph.IndexOf(match.Listings[i]);
        return node;
    }
}
