using Screening.Model;

namespace Screening.Tests.Reference;

/// <summary>Every simple path there is, one after the other. The oracle of <c>SupplyChainGraph.Exposures</c>.</summary>
internal static class PlainExposure
{
    /// <summary>For each flagged or listed node within the limit, the strength of the strongest path to it.</summary>
    public static Dictionary<string, double> Strongest(FlaggedSupplyChain chain, Func<string, bool> isListed, string start, DateOnly asOf, int maxHops, ClaimStatus weakest)
    {
        var nodes = chain.Nodes.ToDictionary(n => n.Id, StringComparer.Ordinal);
        var best = new Dictionary<string, double>(StringComparer.Ordinal);
        void Walk(string at, List<string> seen, double strength)
        {
            foreach (var edge in chain.Edges.Where(e => IsFollowed(e, asOf, weakest)))
            {
                var next = edge.From == at ? edge.To : edge.To == at ? edge.From : null;
                if (next is null || seen.Contains(next)) continue;
                var reached = strength * Weight(edge.Claims.Min(c => c.Status)) * (seen.Count > 1 ? 0.8 : 1);
                var node = nodes[next];
                if ((node.Flagged || node.Entities.Any(isListed)) && reached > best.GetValueOrDefault(next)) best[next] = reached;
                if (seen.Count < maxHops && node.Kind is not (NodeKind.Country or NodeKind.Place or NodeKind.Route or NodeKind.GoodsClass))
                    Walk(next, [.. seen, next], reached);
            }
        }
        Walk(start, [start], 1);
        return best;
    }

    private static bool IsFollowed(ChainEdge edge, DateOnly asOf, ClaimStatus weakest)
    {
        var status = edge.Claims.Min(c => c.Status);
        return Holds(edge.ValidFrom, edge.ValidTo, asOf) && status <= weakest && status is not (ClaimStatus.Denied or ClaimStatus.Retracted);
    }

    /// <summary>Whether a period covers a day.</summary>
    public static bool Holds(string? validFrom, string? validTo, DateOnly asOf)
    {
        var day = asOf.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        // A date as precise as a month covers its whole month: compare as many characters as the source gives.
        var begun = validFrom is not { } from || string.CompareOrdinal(day[..from.Length], from) >= 0;
        var notOver = validTo is not { } to || string.CompareOrdinal(day[..to.Length], to) <= 0;
        return begun && notOver;
    }

    private static double Weight(ClaimStatus status) => status switch
    {
        ClaimStatus.Designated => 1,
        ClaimStatus.Confirmed => 0.9,
        ClaimStatus.Reported => 0.7,
        ClaimStatus.Alleged => 0.4,
        _ => 0.2,
    };
}
