using System.Collections.Immutable;

namespace Screening.Drawing;

/// <summary>A rectangle, in whole units from the top left.</summary>
internal readonly record struct Box(int X, int Y, int Width, int Height)
{
    /// <summary>The first unit to the right of it.</summary>
    public int Right => X + Width;

    /// <summary>The first unit below it.</summary>
    public int Bottom => Y + Height;

    /// <summary>Its middle, from the left.</summary>
    public int Middle => X + Width / 2;

    /// <summary>The rectangle with a frame around it.</summary>
    public Box Grown(int frame) => new(X - frame, Y - frame, Width + 2 * frame, Height + 2 * frame);
}

/// <summary>A point of a line.</summary>
internal readonly record struct Spot(int X, int Y);

/// <summary>The way of an edge: straight down where two points stand below each other, a curve where not.</summary>
/// <param name="Points">From the upper end to the lower one; for a loop at a node from its upper point to its lower one.</param>
/// <param name="IsTurned">Whether the arrow is at the upper end.</param>
/// <param name="IsLoop">Whether it leads from a node to itself.</param>
internal sealed record Route(ImmutableArray<Spot> Points, bool IsTurned, bool IsLoop);

/// <summary>A diagram with a place for everything.</summary>
/// <remarks>
/// Algorithm: a layered drawing (Sugiyama, Tagawa, Toda 1981): cycles broken, nodes in layers, crossings reduced, places set, edges routed.
/// Time: as its parts; some milliseconds for dozens of nodes.
/// Contract: boxes of nodes and labels do not overlap and lie inside the picture; no edge runs through a box that is not its own.
/// Oracle: all boxes compared in pairs and all edges with all boxes, over seeded diagrams, in DiagramLayoutTests.
/// </remarks>
internal sealed class DiagramLayout
{
    private DiagramLayout(DiagramTexts texts, Box[] nodes, Box[] labels, Route[] routes, int width, int height) =>
        (Texts, Nodes, Labels, Routes, Width, Height) = (texts, nodes, labels, routes, width, height);

    /// <summary>The texts that were placed.</summary>
    public DiagramTexts Texts { get; }

    /// <summary>The box of each node.</summary>
    public IReadOnlyList<Box> Nodes { get; }

    /// <summary>The box of the words of each edge, at the right of its line.</summary>
    public IReadOnlyList<Box> Labels { get; }

    /// <summary>The way of each edge.</summary>
    public IReadOnlyList<Route> Routes { get; }

    /// <summary>Width of it all.</summary>
    public int Width { get; }

    /// <summary>Height of it all.</summary>
    public int Height { get; }

    /// <summary>Finds a place for everything.</summary>
    public static DiagramLayout Of(Diagram diagram)
    {
        var texts = new DiagramTexts(diagram);
        var ranks = LayoutRanks.Of(diagram, texts);
        RankOrder.Improve(ranks.Ranks);
        new RankPlaces(ranks.Ranks, item => diagram.Edges[item.Index].IsContext).Set();
        var bands = new RankBands(ranks.Ranks);

        var nodes = ranks.Nodes.Select((item, n) => bands.Centred(item, texts.BoxWidth(n), texts.BoxHeight(n))).ToArray();
        var labels = new Box[diagram.Edges.Count];
        foreach (var label in ranks.Ranks.SelectMany(r => r).Where(i => i.Kind == ItemKind.Label))
            labels[label.Index] = bands.Centred(label, 0, label.Height) with { Width = texts.LabelWidth(label.Index) };
        // Edges end at the ring around a node that has one.
        var ringed = nodes.Select((box, n) => box.Grown(texts.Frame(n))).ToArray();
        var routes = new EdgeRouting(ranks, bands, ringed).Routes();
        for (var n = 0; n < nodes.Length; n++) PlaceLoops(n, texts, ringed[n], labels, routes);
        return new DiagramLayout(texts, nodes, labels, routes, bands.Width, bands.Height);
    }

    // One below the other at the right of the node, the words beside the line.
    private static void PlaceLoops(int node, DiagramTexts texts, Box box, Box[] labels, Route[] routes)
    {
        var y = box.Y + (box.Height - texts.LoopHeight(node)) / 2;
        foreach (var edge in texts.Loops(node))
        {
            var (step, height) = (texts.LoopStep(edge), texts.LabelHeight(edge));
            labels[edge] = new Box(box.Right + DiagramTexts.LoopReach, y + (step - height) / 2, texts.LabelWidth(edge), height);
            var (top, end) = (Math.Max(y + step / 8, box.Y + 4), Math.Min(y + step * 7 / 8, box.Bottom - 4));
            routes[edge] = new Route([new Spot(box.Right, top), new Spot(box.Right, end)], IsTurned: false, IsLoop: true);
            y += step;
        }
    }
}
