namespace Screening.Drawing;

/// <summary>Nodes, labels and bends in ranks, and the way of each edge through them.</summary>
/// <remarks>
/// Algorithm: layer n of the nodes is rank 2n; the ranks between hold the labels, so that a label is laid out as a node is. An edge has one
/// item in every rank it passes; its label goes where the labels are still narrowest.
/// Time: O(edges * layers).
/// Contract: neighbours stand in ranks next to each other; each edge, save one from a node to itself, has exactly one label.
/// Oracle: the contract itself, over seeded diagrams, in LayoutPartsTests.
/// </remarks>
internal sealed class LayoutRanks
{
    private LayoutRanks(List<LayoutItem>[] ranks, List<LayoutItem>?[] tracks, LayoutItem[] nodes, bool[] turned) =>
        (Ranks, Tracks, Nodes, Turned) = (ranks, tracks, nodes, turned);

    /// <summary>The items of each rank, from the left.</summary>
    public List<LayoutItem>[] Ranks { get; }

    /// <summary>The items of each edge, top down, its two nodes included; none for an edge from a node to itself.</summary>
    public List<LayoutItem>?[] Tracks { get; }

    /// <summary>The item of each node.</summary>
    public LayoutItem[] Nodes { get; }

    /// <summary>Whether an edge leads upwards.</summary>
    public bool[] Turned { get; }

    /// <summary>Puts everything of a diagram into its rank.</summary>
    public static LayoutRanks Of(Diagram diagram, DiagramTexts texts)
    {
        var turned = CycleBreaking.Turned(diagram);
        var falling = diagram.Ends.Select((e, i) => turned[i] ? (From: e.To, To: e.From) : (e.From, e.To)).ToArray();
        var layers = Layering.Layers(diagram.Nodes.Count, [.. falling.Where(e => e.From != e.To)]);
        var nodes = layers.Select((layer, n) => new LayoutItem(ItemKind.Node, n, 2 * layer)
        {
            Left = texts.BoxWidth(n) / 2 + texts.Frame(n),
            Right = texts.BoxWidth(n) / 2 + texts.Frame(n) + texts.LoopWidth(n),
            Height = Math.Max(texts.BoxHeight(n) + 2 * texts.Frame(n), texts.LoopHeight(n)),
        }).ToArray();

        var count = layers.Length == 0 ? 0 : 2 * layers.Max() + 1;
        var labelled = new int[count];
        var tracks = new List<LayoutItem>?[falling.Length];
        // Short edges first: they have no choice.
        foreach (var edge in Enumerable.Range(0, falling.Length).Where(e => falling[e].From != falling[e].To).OrderBy(e => layers[falling[e].To] - layers[falling[e].From]))
        {
            var (top, end) = (nodes[falling[edge].From], nodes[falling[edge].To]);
            var width = texts.LabelWidth(edge);
            var at = LabelRank(top.Rank, end.Rank, labelled);
            labelled[at] += width;
            tracks[edge] = [top];
            for (var rank = top.Rank + 1; rank < end.Rank; rank++)
            {
                tracks[edge]!.Add(rank == at
                    ? new LayoutItem(ItemKind.Label, edge, rank) { Right = width, Height = texts.LabelHeight(edge) }
                    : new LayoutItem(ItemKind.Bend, edge, rank));
            }
            tracks[edge]!.Add(end);
        }
        foreach (var track in tracks.OfType<List<LayoutItem>>())
        {
            for (var i = 1; i < track.Count; i++)
            {
                track[i - 1].Down.Add(track[i]);
                track[i].Up.Add(track[i - 1]);
            }
        }
        return new LayoutRanks(Fill(count, nodes), tracks, nodes, turned);
    }

    // Among the narrowest the one nearest to the middle of the edge, the upper of two.
    private static int LabelRank(int top, int end, int[] labelled)
    {
        var best = top + 1;
        for (var rank = top + 3; rank < end; rank += 2)
            if ((labelled[rank], Off(rank)).CompareTo((labelled[best], Off(best))) < 0) best = rank;
        return best;

        int Off(int rank) => Math.Abs(top + end - 2 * rank);
    }

    // The order in which a walk from the top comes by: a tree has no crossings in it.
    private static List<LayoutItem>[] Fill(int count, LayoutItem[] nodes)
    {
        var ranks = new List<LayoutItem>[count];
        for (var i = 0; i < count; i++) ranks[i] = [];
        var seen = new HashSet<LayoutItem>();
        var open = new Stack<LayoutItem>(nodes.OrderBy(n => n.Rank).ThenBy(n => n.Index).Reverse());
        while (open.TryPop(out var item))
        {
            if (!seen.Add(item)) continue;
            item.Order = ranks[item.Rank].Count;
            ranks[item.Rank].Add(item);
            for (var i = item.Down.Count - 1; i >= 0; i--) open.Push(item.Down[i]);
        }
        return ranks;
    }
}
