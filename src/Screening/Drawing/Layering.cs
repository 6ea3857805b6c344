namespace Screening.Drawing;

/// <summary>Which layer each node stands in, top down.</summary>
/// <remarks>
/// Algorithm: longest path, with a limit on the nodes of a layer; nodes without an owner stand right above what they own first.
/// Time: O(nodes * layers + edges).
/// Contract: every edge goes down by at least one layer, no layer is empty or holds more than <see cref="MostAcross"/>.
/// Oracle: the contract itself, over seeded diagrams, in LayoutPartsTests.
/// </remarks>
internal static class Layering
{
    /// <summary>Most nodes beside each other: more would not be readable on a page.</summary>
    public const int MostAcross = 5;

    /// <summary>The layer of each node.</summary>
    /// <param name="nodes">How many nodes.</param>
    /// <param name="edges">Edges without a cycle.</param>
    public static int[] Layers(int nodes, IReadOnlyCollection<(int From, int To)> edges)
    {
        var into = edges.ToLookup(e => e.To, e => e.From);
        var outOf = edges.ToLookup(e => e.From, e => e.To);
        var layers = new int[nodes];
        var taken = new Dictionary<int, int>();

        foreach (var node in InOrder(nodes, edges).Where(n => into[n].Any()))
            Put(node, into[node].Max(from => layers[from]) + 1, step: 1);
        foreach (var node in Enumerable.Range(0, nodes).Where(n => !into[n].Any() && outOf[n].Any()))
            Put(node, outOf[node].Min(to => layers[to]) - 1, step: -1);
        var top = taken.Count == 0 ? 0 : taken.Keys.Min();
        foreach (var node in Enumerable.Range(0, nodes).Where(n => !into[n].Any() && !outOf[n].Any()))
            Put(node, top, step: 1);
        return [.. layers.Select(l => l - top)];

        void Put(int node, int layer, int step)
        {
            while (taken.GetValueOrDefault(layer) >= MostAcross) layer += step;
            layers[node] = layer;
            taken[layer] = taken.GetValueOrDefault(layer) + 1;
        }
    }

    /// <summary>The nodes, each after all that lead to it.</summary>
    private static List<int> InOrder(int nodes, IReadOnlyCollection<(int From, int To)> edges)
    {
        var outOf = edges.ToLookup(e => e.From, e => e.To);
        var waits = new int[nodes];
        foreach (var (_, to) in edges) waits[to]++;
        var order = new List<int>(Enumerable.Range(0, nodes).Where(n => waits[n] == 0));
        for (var i = 0; i < order.Count; i++)
            foreach (var to in outOf[order[i]])
                if (--waits[to] == 0) order.Add(to);
        return order;
    }
}
