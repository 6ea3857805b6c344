using System.Collections.Concurrent;
using Screening.Graph;
using Screening.Model;

namespace Screening.SupplyChain;

/// <summary>Finds the strongest evidence paths from a party or product to flagged and listed ones.</summary>
/// <remarks>
/// Algorithm: best-first search over labels (node, hops); an edge may be walked against its direction, since a maker is as
/// much exposed by its product as the product by its maker. Countries, places, routes and classes of goods are never walked
/// through: half the world would be two hops away. How far the nearest target is from each node, found once by a walk back
/// from all targets, cuts off every way that could not arrive within the limit; most nodes lead nowhere and cost nothing.
/// Time: O(labels within the limit that can arrive), at most nodes × hops. Space: two bytes a node, besides the graph.
/// Contract: to each of the strongest targets within the limit, the strongest path, of equal ones the one with fewest hops,
/// then the one whose ids come first. A label is dropped only for one no weaker that needed no more hops.
/// Oracle: Reference/PlainExposure.cs.
/// </remarks>
internal sealed class Exposures
{
    /// <summary>Most hops a path can be asked for.</summary>
    public const int FarthestHops = 8;

    // Each hop beyond the first leaves a little less: a supplier's supplier is not a supplier.
    private const double Decay = 0.8;

    private readonly ClaimGraph _graph;
    private readonly byte[] _hopsToTarget;
    private readonly ConcurrentBag<ExposureScratch> _idle = [];

    /// <summary>Prepares the search over a graph.</summary>
    public Exposures(ClaimGraph graph)
    {
        _graph = graph;
        _hopsToTarget = HopsToTarget();
    }

    /// <summary>Whether something flagged or listed, other than the node itself, may be reached from it at all.</summary>
    public bool LeadsSomewhere(int node)
    {
        if (!IsTarget(node)) return _hopsToTarget[node] <= FarthestHops;
        for (var e = _graph.FirstOut(node); e < _graph.FirstOut(node + 1); e++)
            if (_graph.To(e) != node && CanArrive(_graph.To(e), FarthestHops - 1)) return true;
        foreach (var e in _graph.Incoming(node))
            if (_graph.From(e) != node && CanArrive(_graph.From(e), FarthestHops - 1)) return true;
        return false;
    }

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
        var found = new List<(int Node, int Label)>();
        while (scratch.TryNext(out var label))
        {
            var (node, hops, strength) = scratch[label];
            // What comes now is no stronger than what came; ties with the last one asked for are still to be told apart by id.
            if (found.Count >= options.MaxPaths && strength < scratch[found[options.MaxPaths - 1].Label].Strength) break;
            if (!scratch.Settle(node, hops)) continue;
            if (node != start)
            {
                if (IsTarget(node) && scratch.IsFirst(node)) found.Add((node, label));
                if (hops == options.MaxHops || !IsWalkedThrough(node)) continue;
            }
            for (var e = _graph.FirstOut(node); e < _graph.FirstOut(node + 1); e++) Reach(e, _graph.To(e), label);
            foreach (var e in _graph.Incoming(node)) Reach(e, _graph.From(e), label);
        }
        return [.. found
            .OrderByDescending(f => scratch[f.Label].Strength).ThenBy(f => f.Node)
            .Take(options.MaxPaths)
            .Select(f => new ExposurePath(_graph.IdOf(f.Node), _graph.NameOf(f.Node), scratch.Path(f.Label, e => _graph.StepOf(e, day)), scratch[f.Label].Strength))];

        void Reach(int edge, int next, int label)
        {
            var (_, hops, strength) = scratch[label];
            if (!CanArrive(next, options.MaxHops - hops - 1) || scratch.IsBetterSettled(next, hops + 1) || !_graph.Stands(edge, day, options.Weakest)) return;
            scratch.Add(next, hops + 1, strength * WeightOf(_graph.StatusOf(edge, day)) * (hops == 0 ? 1 : Decay), edge, label);
        }
    }

    private bool CanArrive(int node, int hopsLeft) => _hopsToTarget[node] <= hopsLeft;

    private bool IsTarget(int node) => _graph.IsFlagged(node) || _graph.IsListed(node);

    private bool IsWalkedThrough(int node) => _graph.KindOf(node) is not (NodeKind.Country or NodeKind.Place or NodeKind.Route or NodeKind.GoodsClass);

    // Whatever the day and however weak the claims: never more hops than a path that counts needs.
    private byte[] HopsToTarget()
    {
        var hops = new byte[_graph.Nodes];
        Array.Fill(hops, byte.MaxValue);
        var queue = new Queue<int>();
        for (var n = 0; n < hops.Length; n++)
        {
            if (!IsTarget(n)) continue;
            hops[n] = 0;
            queue.Enqueue(n);
        }
        while (queue.TryDequeue(out var node))
        {
            if (hops[node] == FarthestHops || (hops[node] > 0 && !IsWalkedThrough(node))) continue;
            for (var e = _graph.FirstOut(node); e < _graph.FirstOut(node + 1); e++) Reach(_graph.To(e), hops[node]);
            foreach (var e in _graph.Incoming(node)) Reach(_graph.From(e), hops[node]);
        }
        return hops;

        void Reach(int next, byte from)
        {
            if (hops[next] != byte.MaxValue) return;
            hops[next] = (byte)(from + 1);
            queue.Enqueue(next);
        }
    }

    private static double WeightOf(ClaimStatus status) => status switch
    {
        ClaimStatus.Designated => 1.0,
        ClaimStatus.Confirmed => 0.9,
        ClaimStatus.Reported => 0.7,
        ClaimStatus.Alleged => 0.4,
        _ => 0.2,
    };
}
