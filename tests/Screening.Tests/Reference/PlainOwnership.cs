using Screening.Model;
using Screening.Ownership;

namespace Screening.Tests.Reference;

/// <summary>Ownership by going over all edges again and again until nothing changes, with decimals. The oracle of <c>PolicyStanding</c>.</summary>
internal static class PlainOwnership
{
    /// <summary>What a policy makes of every node.</summary>
    public static Dictionary<string, OwnershipOutcome> Outcomes(IReadOnlyList<FlaggedSupplyChain> chains, IReadOnlyCollection<string> listed, OwnershipPolicy policy, DateOnly day)
    {
        var nodes = chains.SelectMany(c => c.Nodes).Select(n => n.Id).Distinct(StringComparer.Ordinal).ToList();
        var outcomes = nodes.ToDictionary(n => n, _ => OwnershipOutcome.None, StringComparer.Ordinal);
        foreach (var group in Groups(chains, listed, policy, day))
        {
            var certain = Reached(chains, group, policy, day, certain: true);
            var possible = Reached(chains, group, policy, day, certain: false);
            foreach (var node in nodes) outcomes[node] = (OwnershipOutcome)Math.Max((int)outcomes[node], (int)Outcome(chains, node, group, certain, possible, policy, day));
        }
        foreach (var node in listed) outcomes[node] = OwnershipOutcome.Listed;
        return outcomes;
    }

    /// <summary>The fewest edges, all of one stake each, that alone make a node owned; -1 where even all of them do not.</summary>
    public static int FewestEdges(FlaggedSupplyChain chain, IReadOnlyCollection<string> listed, OwnershipPolicy policy, DateOnly day, string node)
    {
        var fewest = -1;
        for (var chosen = 1u; chosen < 1u << chain.Edges.Count; chosen++)
        {
            var count = System.Numerics.BitOperations.PopCount(chosen);
            if (fewest >= 0 && count >= fewest) continue;
            var part = chain with { Edges = [.. chain.Edges.Where((_, i) => (chosen & (1u << i)) != 0)] };
            if (Outcomes([part], listed, policy, day)[node] == OwnershipOutcome.Owned) fewest = count;
        }
        return fewest;
    }

    private static IEnumerable<HashSet<string>> Groups(IReadOnlyList<FlaggedSupplyChain> chains, IReadOnlyCollection<string> listed, OwnershipPolicy policy, DateOnly day)
    {
        if (policy.Aggregation == StakeAggregation.Always) return [[.. listed]];
        if (policy.Aggregation == StakeAggregation.Alone) return listed.Select(l => new HashSet<string> { l });
        var joint = chains.SelectMany(c => c.Edges).Where(e => e.Criterion == ControlCriteria.JointArrangement && e.Relation == Relation.CooperatesWith && Holds(e, day) && e.Status <= ClaimStatus.Reported).ToList();
        return listed.Select(l => joint.SelectMany(e => e.From == l ? [e.To] : e.To == l ? (string[])[e.From] : []).Append(l).ToHashSet());
    }

    private static Dictionary<string, bool> Reached(IReadOnlyList<FlaggedSupplyChain> chains, HashSet<string> starts, OwnershipPolicy policy, DateOnly day, bool certain)
    {
        // The value says whether it was reached by stakes.
        var reached = starts.ToDictionary(s => s, _ => true, StringComparer.Ordinal);
        for (var grows = true; grows;)
        {
            grows = false;
            foreach (var asset in chains.SelectMany(c => c.Nodes).Select(n => n.Id).Distinct(StringComparer.Ordinal))
            {
                if (starts.Contains(asset) || reached.GetValueOrDefault(asset)) continue;
                var sum = reached.Keys.Where(o => o != asset).Sum(owner => Stake(chains, owner, asset, day) is var (least, most) ? certain ? least : most : 0);
                var owned = policy.ThresholdCounts ? sum >= policy.Threshold : sum > policy.Threshold;
                var controlled = policy.Control.Count > 0 && Controls(chains, asset, day).Any(e => reached.ContainsKey(e.From) && (certain
                    ? e.Status <= ClaimStatus.Reported && (e.Criterion is null ? policy.UnstatedControlCounts : policy.Control.Contains(e.Criterion))
                    : e.Criterion is null || policy.Control.Contains(e.Criterion)));
                if (owned || (controlled && !reached.ContainsKey(asset)))
                {
                    reached[asset] = owned;
                    grows = true;
                }
            }
        }
        return reached;
    }

    private static OwnershipOutcome Outcome(IReadOnlyList<FlaggedSupplyChain> chains, string node, HashSet<string> starts, Dictionary<string, bool> certain, Dictionary<string, bool> possible, OwnershipPolicy policy, DateOnly day)
    {
        if (starts.Contains(node)) return OwnershipOutcome.None;
        if (certain.GetValueOrDefault(node)) return OwnershipOutcome.Owned;
        if (possible.GetValueOrDefault(node)) return OwnershipOutcome.PossiblyOwned;
        if (certain.ContainsKey(node)) return OwnershipOutcome.Controlled;
        var controls = Controls(chains, node, day).Where(e => possible.ContainsKey(e.From)).ToList();
        if (policy.Control.Count == 0 && controls.Any(e => certain.ContainsKey(e.From) && e.Status <= ClaimStatus.Reported && e.Criterion is not (null or ControlCriteria.Director))) return OwnershipOutcome.Controlled;
        if (possible.ContainsKey(node) || controls.Count > 0) return OwnershipOutcome.PossiblyControlled;
        return possible.Keys.Any(o => o != node && Stake(chains, o, node, day) is var (_, most) && most >= 0 && HasStake(chains, o, node, day)) ? OwnershipOutcome.Minority : OwnershipOutcome.None;
    }

    private static IEnumerable<ChainEdge> Controls(IReadOnlyList<FlaggedSupplyChain> chains, string asset, DateOnly day) =>
        chains.SelectMany(c => c.Edges).Where(e => e.Relation == Relation.Controls && e.To == asset && e.From != asset && Holds(e, day) && e.Status < ClaimStatus.Denied);

    private static bool HasStake(IReadOnlyList<FlaggedSupplyChain> chains, string owner, string asset, DateOnly day) =>
        chains.SelectMany(c => c.Edges).Any(e => IsStake(e, owner, asset, day));

    private static (decimal Least, decimal Most) Stake(IReadOnlyList<FlaggedSupplyChain> chains, string owner, string asset, DateOnly day)
    {
        var (least, most) = (new List<decimal>(), new List<decimal>());
        foreach (var chain in chains)
        {
            var rows = chain.Edges.Where(e => IsStake(e, owner, asset, day)).ToList();
            var certain = rows.Where(e => e.Status <= ClaimStatus.Reported).Select(e => (Least: e.PercentMin ?? 0, Most: e.PercentMax ?? 100)).Distinct().ToList();
            if (certain.Count > 0) least.Add(certain.Sum(r => r.Least));
            if (rows.Count > 0) most.Add(rows.Sum(e => e.PercentMax ?? 100));
        }
        return (least.Count == 0 ? 0 : Math.Min(100, least.Min()), most.Count == 0 ? 0 : Math.Min(100, most.Max()));
    }

    private static bool IsStake(ChainEdge e, string owner, string asset, DateOnly day) =>
        e.Relation == Relation.Owns && e.From == owner && e.To == asset && owner != asset && Holds(e, day) && e.Status < ClaimStatus.Denied;

    private static bool Holds(ChainEdge edge, DateOnly day)
    {
        var text = day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        return (edge.ValidFrom is not { } from || string.CompareOrdinal(text[..from.Length], from) >= 0)
            && (edge.ValidTo is not { } to || string.CompareOrdinal(text[..to.Length], to) <= 0);
    }
}
