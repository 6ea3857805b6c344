using Screening.Graph;
using Screening.Model;

namespace Screening.SupplyChain;

/// <summary>A graph as a walk sees it: from each node, over edges in both directions, what lies next.</summary>
/// <remarks>What a step needs stands together: walks are bound by the time memory takes to answer. Edges that nothing stands for
/// on any day are left out.</remarks>
internal sealed class Neighbours
{
    private readonly int[] _start;
    private readonly Step[] _steps;

    /// <summary>Reads a graph.</summary>
    public Neighbours(ClaimGraph graph)
    {
        _start = new int[graph.Nodes + 1];
        for (var e = 0; e < graph.Edges; e++)
        {
            if (graph.BestStatusOf(e) >= ClaimStatus.Denied) continue;
            _start[graph.From(e) + 1]++;
            _start[graph.To(e) + 1]++;
        }
        for (var n = 0; n < graph.Nodes; n++) _start[n + 1] += _start[n];
        _steps = new Step[_start[^1]];
        var next = _start[..^1];
        for (var e = 0; e < graph.Edges; e++)
        {
            if (graph.BestStatusOf(e) is var status && status >= ClaimStatus.Denied) continue;
            var always = graph.HoldsAlways(e);
            _steps[next[graph.From(e)]++] = new Step(graph.To(e), e, (byte)status, always);
            _steps[next[graph.To(e)]++] = new Step(graph.From(e), e, (byte)status, always);
        }
    }

    /// <summary>A step to a neighbour.</summary>
    /// <param name="Node">The neighbour.</param>
    /// <param name="Edge">The edge.</param>
    /// <param name="StatusByte">The strongest claim for it on any day.</param>
    /// <param name="Always">Whether it holds on every day, by all its claims.</param>
    public record struct Step(int Node, int Edge, byte StatusByte, bool Always)
    {
        /// <summary>The least cost from the neighbour to any target.</summary>
        public int Cost { get; set; }

        /// <summary>The fewest hops from it to any target.</summary>
        public byte Hops { get; set; }

        /// <summary>The strongest claim for the edge on any day.</summary>
        public readonly ClaimStatus Status => (ClaimStatus)StatusByte;
    }

    /// <summary>Notes at each step how far the neighbour is from the nearest target, so that a walk need not go there to ask.</summary>
    public void Note(TargetDistances distances)
    {
        for (var i = 0; i < _steps.Length; i++) (_steps[i].Cost, _steps[i].Hops) = distances.Nearest(_steps[i].Node);
    }

    /// <summary>The steps from a node.</summary>
    public ReadOnlySpan<Step> Of(int node) => _steps.AsSpan(_start[node], _start[node + 1] - _start[node]);
}
