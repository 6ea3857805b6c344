using Screening.Graph;
using Screening.Model;

namespace Screening.SupplyChain;

/// <summary>How far the nearest flagged or listed nodes are from every node, whatever the day: what no path can better.</summary>
/// <remarks>
/// Algorithm: Dijkstra from all targets at once, each node settled by its two nearest, so that a target can be told what is
/// nearest besides itself; a breadth-first walk counts hops. Places and classes of goods are reached and not walked through.
/// Time: O(edges log nodes), once. Space: 13 bytes a node.
/// Contract: never more than the cost, or the hops, of any path to a target other than the one asked from.
/// Oracle: TargetDistancesTests, which walks every path.
/// </remarks>
internal sealed class TargetDistances
{
    /// <summary>No target can be reached.</summary>
    public const int Unreachable = int.MaxValue;

    private readonly ClaimGraph _graph;
    private readonly int[] _nearest;
    private readonly int[] _nearestTarget;
    private readonly int[] _second;
    private readonly byte[] _hops;

    /// <summary>Measures a graph.</summary>
    public TargetDistances(ClaimGraph graph)
    {
        _graph = graph;
        (_nearest, _nearestTarget, _second, _hops) = (Filled(graph.Nodes, Unreachable), Filled(graph.Nodes, -1), Filled(graph.Nodes, Unreachable), new byte[graph.Nodes]);
        MeasureCosts();
        CountHops();
    }

    /// <summary>Whether a node is a finding of its own, or listed.</summary>
    public bool IsTarget(int node) => _graph.IsFlagged(node) || _graph.IsListed(node);

    /// <summary>Whether a path may lead on from a node.</summary>
    public bool IsWalkedThrough(int node) => _graph.KindOf(node) is not (NodeKind.Country or NodeKind.Place or NodeKind.Route or NodeKind.GoodsClass);

    /// <summary>The least cost from a node to a target other than one.</summary>
    public int CostBesides(int node, int target) => _nearestTarget[node] == target ? _second[node] : _nearest[node];

    /// <summary>The fewest hops from a node to a target, 0 for a target itself; 255 where there is none.</summary>
    public int Hops(int node) => _hops[node];

    private void MeasureCosts()
    {
        var queue = new PriorityQueue<(int Node, int Target), int>();
        for (var n = 0; n < _graph.Nodes; n++)
            if (IsTarget(n)) queue.Enqueue((n, n), 0);
        while (queue.TryDequeue(out var at, out var cost))
        {
            if (!Settle(at.Node, at.Target, cost) || (cost > 0 && !IsWalkedThrough(at.Node))) continue;
            for (var e = _graph.FirstOut(at.Node); e < _graph.FirstOut(at.Node + 1); e++) Reach(e, _graph.To(e));
            foreach (var e in _graph.Incoming(at.Node)) Reach(e, _graph.From(e));

            void Reach(int edge, int next)
            {
                var status = _graph.BestStatusOf(edge);
                if (status >= ClaimStatus.Denied || _second[next] != Unreachable || _nearestTarget[next] == at.Target) return;
                queue.Enqueue((next, at.Target), cost + StepCost.Of(status) + StepCost.OfDecay);
            }
        }
    }

    private bool Settle(int node, int target, int cost)
    {
        if (_nearestTarget[node] < 0) (_nearestTarget[node], _nearest[node]) = (target, cost);
        else if (_nearestTarget[node] != target && _second[node] == Unreachable) _second[node] = cost;
        else return false;
        return true;
    }

    private void CountHops()
    {
        Array.Fill(_hops, byte.MaxValue);
        var queue = new Queue<int>();
        for (var n = 0; n < _graph.Nodes; n++)
        {
            if (!IsTarget(n)) continue;
            _hops[n] = 0;
            queue.Enqueue(n);
        }
        while (queue.TryDequeue(out var node))
        {
            if (_hops[node] == byte.MaxValue - 1 || (_hops[node] > 0 && !IsWalkedThrough(node))) continue;
            for (var e = _graph.FirstOut(node); e < _graph.FirstOut(node + 1); e++) Reach(_graph.To(e), _hops[node]);
            foreach (var e in _graph.Incoming(node)) Reach(_graph.From(e), _hops[node]);
        }

        void Reach(int next, byte from)
        {
            if (_hops[next] != byte.MaxValue) return;
            _hops[next] = (byte)(from + 1);
            queue.Enqueue(next);
        }
    }

    private static int[] Filled(int nodes, int value)
    {
        var values = new int[nodes];
        Array.Fill(values, value);
        return values;
    }
}
