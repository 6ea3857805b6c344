using Screening.Model;
using Screening.Storage;

namespace Screening.Graph;

/// <summary>Joins chains into one graph.</summary>
/// <remarks>Nodes with one id, and parties that are one entry on a loaded list, are one node. An edge one of whose ends no
/// chain has is left out: its reader has told it as an issue.</remarks>
internal static class ClaimGraphBuilder
{
    /// <summary>The graph of chains.</summary>
    /// <param name="chains">The chains, in order of precedence.</param>
    /// <param name="partyOf">For an entity's id, the number of the party it is on the loaded lists; -1 where none holds it.</param>
    public static ClaimGraph Build(IReadOnlyList<FlaggedSupplyChain> chains, Func<string, int> partyOf)
    {
        var merge = new NodeMerge(partyOf);
        for (var c = 0; c < chains.Count; c++)
            foreach (var node in chains[c].Nodes) merge.Add(node, c, chains[c].IsRegister);
        var texts = new TextPool();
        var nodes = new NodeColumns(merge, texts, partyOf);
        var edges = new EdgeColumns(Sorted(chains, merge, nodes), texts);
        var (outStart, inStart) = (Starts(merge.Nodes.Count, edges.From.Span), Starts(merge.Nodes.Count, edges.To.Span));
        return new ClaimGraph(new GraphColumns
        {
            Texts = texts.ToArray(),
            Chains = [.. chains.Select(c => c.Id)],
            Nodes = nodes,
            Edges = edges,
            OutStart = Flat<int>.Of(outStart),
            InStart = Flat<int>.Of(inStart),
            In = Flat<int>.Of(Places(edges.To.Span, inStart)),
        });
    }

    // In an order that the files' own order does not reach.
    private static DraftEdge[] Sorted(IReadOnlyList<FlaggedSupplyChain> chains, NodeMerge merge, NodeColumns nodes)
    {
        var edges = new List<DraftEdge>();
        for (var c = 0; c < chains.Count; c++)
        {
            foreach (var edge in chains[c].Edges)
            {
                if (merge.TryFind(edge.From, out var from) && merge.TryFind(edge.To, out var to)) edges.Add(new DraftEdge(nodes.PlaceOf[from], nodes.PlaceOf[to], c, edge));
            }
        }
        var sorted = edges.ToArray();
        Array.Sort(sorted, DraftEdge.Order);
        return sorted;
    }

    // How many edges each node has, summed up.
    private static int[] Starts(int nodes, ReadOnlySpan<int> ends)
    {
        var starts = new int[nodes + 1];
        foreach (var end in ends) starts[end + 1]++;
        for (var n = 0; n < nodes; n++) starts[n + 1] += starts[n];
        return starts;
    }

    private static int[] Places(ReadOnlySpan<int> ends, int[] starts)
    {
        var (places, next) = (new int[ends.Length], starts[..^1]);
        for (var e = 0; e < ends.Length; e++) places[next[ends[e]]++] = e;
        return places;
    }
}

/// <summary>An edge whose ends were found.</summary>
internal readonly record struct DraftEdge(int From, int To, int Chain, ChainEdge Edge)
{
    /// <summary>By ends, relation, chain and id; equal in all, by who says so: a total order, but for edges alike in everything told.</summary>
    public static Comparer<DraftEdge> Order { get; } = Comparer<DraftEdge>.Create(static (a, b) =>
    {
        var order = a.From.CompareTo(b.From);
        if (order == 0) order = a.To.CompareTo(b.To);
        if (order == 0) order = a.Edge.Relation.CompareTo(b.Edge.Relation);
        if (order == 0) order = a.Chain.CompareTo(b.Chain);
        if (order == 0) order = string.CompareOrdinal(a.Edge.Id, b.Edge.Id);
        if (order == 0) order = a.Edge.Status.CompareTo(b.Edge.Status);
        return order;
    });
}
