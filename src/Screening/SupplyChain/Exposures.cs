using System.Collections.Concurrent;
using Screening.Graph;

namespace Screening.SupplyChain;

/// <summary>Finds the strongest evidence paths from a party or product to flagged and listed ones.</summary>
/// <remarks>
/// Algorithm: A* over labels (node, hops), led by <see cref="TargetDistances"/>; an edge may be walked against its direction,
/// since a maker is as much exposed by its product as the product by its maker. Countries, places, routes and classes of goods
/// are never walked through: half the world would be two hops away. A way that could not arrive within the limit is not gone.
/// Time: O(labels that could lead to one of the strongest targets); a node from which nothing can be reached costs nothing. Space: a byte a node.
/// Contract: to each of the strongest targets within the limit, the strongest path, of equal ones the one with fewest hops,
/// then the one whose ids come first. A label is dropped only for one no weaker that needed no more hops.
/// Oracle: Reference/PlainExposure.cs.
/// </remarks>
internal sealed class Exposures
{
    private readonly ClaimGraph _graph;
    private readonly TargetDistances _distances;
    private readonly ConcurrentBag<ExposureScratch> _idle = [];

    /// <summary>Prepares the search over a graph.</summary>
    public Exposures(ClaimGraph graph) => (_graph, _distances) = (graph, new TargetDistances(graph));

    /// <summary>Whether something flagged or listed, other than the node itself, may be reached from it at all.</summary>
    public bool LeadsSomewhere(int node) => _distances.CostBesides(node, node) != TargetDistances.Unreachable;

    /// <summary>The strongest paths from a node to flagged or listed ones, strongest first, of equal ones by the target's id.</summary>
    public IReadOnlyList<ExposurePath> From(int start, DateOnly asOf, ExposureOptions options)
    {
        if (start < 0 || !LeadsSomewhere(start)) return [];
        if (!_idle.TryTake(out var scratch)) scratch = new ExposureScratch(_graph.Nodes);
        try
        {
            return Search(start, PackedDate.Of(asOf), options, scratch);
        }
        finally
        {
            scratch.Clear();
            _idle.Add(scratch);
        }
    }

    private IReadOnlyList<ExposurePath> Search(int start, int day, ExposureOptions options, ExposureScratch scratch)
    {
        scratch.Begin(start);
        var found = scratch.Found;
        while (scratch.TryNext(out var label, out var bound))
        {
            // What comes now is no stronger than the last one asked for; ties with it are still to be told apart by id.
            if (found.Count >= options.MaxPaths && bound > scratch[found[options.MaxPaths - 1]].Cost) break;
            var (node, hops, cost) = scratch[label];
            if (!scratch.Settle(node, hops, out var isFirst)) continue;
            if (node != start)
            {
                if (isFirst && _distances.IsTarget(node)) found.Add(label);
                if (hops == options.MaxHops || !_distances.IsWalkedThrough(node)) continue;
            }
            for (var e = _graph.FirstOut(node); e < _graph.FirstOut(node + 1); e++) Reach(e, _graph.To(e), label, hops + 1, cost);
            foreach (var e in _graph.Incoming(node)) Reach(e, _graph.From(e), label, hops + 1, cost);
        }
        if (found.Count == 0) return [];
        return [.. found
            .Select(l => (Label: l, scratch[l].Node, Strength: scratch.StrengthOf(l, e => StepCost.WeightOf(_graph.StatusOf(e, day)))))
            .OrderByDescending(f => f.Strength).ThenBy(f => f.Node)
            .Take(options.MaxPaths)
            .Select(f => new ExposurePath(_graph.IdOf(f.Node), _graph.NameOf(f.Node), scratch.Path(f.Label, e => _graph.StepOf(e, day)), f.Strength))];

        void Reach(int edge, int next, int before, int hops, int cost)
        {
            if (_distances.Hops(next) > options.MaxHops - hops || scratch.IsBetterSettled(next, hops) || !_graph.Stands(edge, day, options.Weakest)) return;
            var left = _distances.IsTarget(next) ? 0 : _distances.CostBesides(next, start);
            if (left == TargetDistances.Unreachable) return;
            cost += StepCost.Of(_graph.StatusOf(edge, day)) + (hops > 1 ? StepCost.OfDecay : 0);
            scratch.Add(next, hops, cost, cost + left, edge, before);
        }
    }
}
