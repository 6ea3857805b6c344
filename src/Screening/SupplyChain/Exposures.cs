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
    // Parties come again: the strongest paths from those met last are kept.
    private const int PathsKept = 1 << 15;

    private readonly ClaimGraph _graph;
    private readonly Neighbours _neighbours;
    private readonly TargetDistances _distances;
    private readonly ConcurrentBag<ExposureScratch> _idle = [];
    private readonly Kept<(int Start, int Day, ExposureOptions Options), IReadOnlyList<ExposurePath>> _known = new(PathsKept);

    /// <summary>Prepares the search over a graph.</summary>
    public Exposures(ClaimGraph graph)
    {
        (_graph, _neighbours) = (graph, new Neighbours(graph));
        _distances = new TargetDistances(graph, _neighbours);
        _neighbours.Note(_distances);
    }

    /// <summary>Whether something flagged or listed, other than the node itself, may be reached from it at all.</summary>
    public bool LeadsSomewhere(int node) => _distances.LeadsSomewhere(node);

    /// <summary>The strongest paths from a node to flagged or listed ones, strongest first, of equal ones by the target's id.</summary>
    public IReadOnlyList<ExposurePath> From(int start, DateOnly asOf, ExposureOptions options)
    {
        if (start < 0 || !LeadsSomewhere(start)) return [];
        var key = (start, PackedDate.Of(asOf), options);
        if (_known.TryGet(key, out var known)) return known;
        if (!_idle.TryTake(out var scratch)) scratch = new ExposureScratch(_graph.Nodes);
        try
        {
            return _known.Keep(key, Search(start, key.Item2, options, scratch));
        }
        finally
        {
            scratch.Clear();
            _idle.Add(scratch);
        }
    }

    private ExposurePath[] Search(int start, int day, ExposureOptions options, ExposureScratch scratch)
    {
        scratch.Begin(start);
        var found = scratch.Found;
        // What costs more is no stronger than the last path asked for; ties with it are still to be told apart by id.
        var (worst, isTarget) = (int.MaxValue, _distances.IsTarget(start));
        while (scratch.TryNext(out var label, out var bound) && bound <= worst)
        {
            var (node, hops, cost) = scratch[label];
            if (!scratch.Settle(node, hops, out var isFirst)) continue;
            if (node != start)
            {
                if (isFirst && _distances.IsTarget(node))
                {
                    found.Add(label);
                    if (found.Count == options.MaxPaths) worst = cost;
                }
                if (hops == options.MaxHops || !_distances.IsWalkedThrough(node)) continue;
            }
            hops++;
            foreach (var step in _neighbours.Of(node))
            {
                if (hops + step.Hops > options.MaxHops || scratch.IsBetterSettled(step.Node, hops)) continue;
                // A listed party is its own nearest target, and must not be led back to itself.
                var left = isTarget ? _distances.CostBesides(step.Node, start) : step.Cost;
                if (left == TargetDistances.Unreachable) continue;
                if (step.Always ? step.Status > options.Weakest : !_graph.Stands(step.Edge, day, options.Weakest)) continue;
                var reached = cost + StepCost.Of(step.Always ? step.Status : _graph.StatusOf(step.Edge, day)) + (hops > 1 ? StepCost.OfDecay : 0);
                if (reached + left <= worst) scratch.Add(step.Node, hops, reached, reached + left, step.Edge, label);
            }
        }
        return found.Count == 0 ? [] : Paths(found, day, options.MaxPaths, scratch);
    }

    private ExposurePath[] Paths(List<int> found, int day, int most, ExposureScratch scratch)
    {
        var ways = new (int Node, int[] Edges, double Strength)[found.Count];
        for (var i = 0; i < ways.Length; i++)
        {
            var edges = scratch.Way(found[i]);
            ways[i] = (scratch[found[i]].Node, edges, StrengthOf(edges, day));
        }
        Array.Sort(ways, static (a, b) => b.Strength.CompareTo(a.Strength) is var order and not 0 ? order : a.Node.CompareTo(b.Node));
        var paths = new ExposurePath[Math.Min(most, ways.Length)];
        for (var i = 0; i < paths.Length; i++)
            paths[i] = new ExposurePath(_graph, ways[i].Node, ways[i].Edges, day, ways[i].Strength);
        return paths;
    }

    // What each claim leaves, and the decay of each hop after the first.
    private double StrengthOf(int[] edges, int day)
    {
        var (strength, decay) = (1.0, 1.0);
        foreach (var edge in edges)
        {
            strength = strength * StepCost.WeightOf(_graph.StatusOf(edge, day)) * decay;
            decay = StepCost.Decay;
        }
        return strength;
    }
}
