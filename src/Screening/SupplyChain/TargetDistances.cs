using Screening.Graph;
using Screening.Model;

namespace Screening.SupplyChain;

/// <summary>How far the nearest flagged or listed nodes are from every node, whatever the day: what no path can better.</summary>
/// <remarks>
/// Algorithm: Dijkstra from all targets at once, each node settled by its two nearest, so that a target can be told what is
/// nearest besides itself; a breadth-first walk counts hops. Places and classes of goods are reached and not walked through.
/// Time: O(edges log nodes), once. Space: 16 bytes a node.
/// Contract: never more than the cost, or the hops, of any path to a target other than the one asked from.
/// Oracle: Reference/PlainExposure.cs, by way of the search that relies on it.
/// </remarks>
internal sealed class TargetDistances
{
    /// <summary>No target can be reached.</summary>
    public const int Unreachable = int.MaxValue;

    private const int NoTarget = -1;

    private readonly Neighbours _neighbours;
    private readonly Place[] _places;

    /// <summary>Measures a graph.</summary>
    public TargetDistances(ClaimGraph graph, Neighbours neighbours)
    {
        _neighbours = neighbours;
        _places = new Place[graph.Nodes];
        for (var n = 0; n < _places.Length; n++)
        {
            var isTarget = graph.IsFlagged(n) || graph.IsListed(n);
            var isWalked = graph.KindOf(n) is not (NodeKind.Country or NodeKind.Place or NodeKind.Route or NodeKind.GoodsClass);
            _places[n] = new Place(Unreachable, NoTarget, Unreachable, byte.MaxValue, isTarget, isWalked);
        }
        MeasureCosts();
        CountHops();
    }

    private record struct Place(int Nearest, int NearestTarget, int Second, byte Hops, bool IsTarget, bool IsWalked);

    /// <summary>Whether a node is a finding of its own, or listed.</summary>
    public bool IsTarget(int node) => _places[node].IsTarget;

    /// <summary>Whether a path may lead on from a node.</summary>
    public bool IsWalkedThrough(int node) => _places[node].IsWalked;

    /// <summary>The least cost, and the fewest hops, from a node to any target: 0 for a target itself.</summary>
    public (int Cost, byte Hops) Nearest(int node) => (_places[node].Nearest, _places[node].Hops);

    /// <summary>The least cost from a node to a target other than the start of a search, 0 for a target itself.</summary>
    public int CostBesides(int node, int start)
    {
        ref readonly var place = ref _places[node];
        return place.IsTarget || place.NearestTarget != start ? place.Nearest : place.Second;
    }

    /// <summary>Whether a target other than the node itself can be reached from it.</summary>
    public bool LeadsSomewhere(int node) => (_places[node].NearestTarget == node ? _places[node].Second : _places[node].Nearest) != Unreachable;

    private void MeasureCosts()
    {
        var queue = new PriorityQueue<(int Node, int Target), int>();
        for (var n = 0; n < _places.Length; n++)
            if (_places[n].IsTarget) queue.Enqueue((n, n), 0);
        while (queue.TryDequeue(out var at, out var cost))
        {
            if (!Settle(ref _places[at.Node], at.Target, cost) || (cost > 0 && !_places[at.Node].IsWalked)) continue;
            foreach (var step in _neighbours.Of(at.Node))
            {
                ref readonly var next = ref _places[step.Node];
                if (next.Second == Unreachable && next.NearestTarget != at.Target) queue.Enqueue((step.Node, at.Target), cost + StepCost.Of(step.Status) + StepCost.OfDecay);
            }
        }
    }

    private static bool Settle(ref Place place, int target, int cost)
    {
        if (place.NearestTarget == NoTarget) (place.NearestTarget, place.Nearest) = (target, cost);
        else if (place.NearestTarget != target && place.Second == Unreachable) place.Second = cost;
        else return false;
        return true;
    }

    private void CountHops()
    {
        var queue = new Queue<int>();
        for (var n = 0; n < _places.Length; n++)
        {
            if (!_places[n].IsTarget) continue;
            _places[n].Hops = 0;
            queue.Enqueue(n);
        }
        while (queue.TryDequeue(out var node))
        {
            var hops = _places[node].Hops;
            if (hops == byte.MaxValue - 1 || (hops > 0 && !_places[node].IsWalked)) continue;
            foreach (var step in _neighbours.Of(node))
            {
                if (_places[step.Node].Hops != byte.MaxValue) continue;
                _places[step.Node].Hops = (byte)(hops + 1);
                queue.Enqueue(step.Node);
            }
        }
    }
}
