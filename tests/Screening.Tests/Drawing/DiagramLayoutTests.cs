using Screening.Drawing;

namespace Screening.Tests.Drawing;

/// <summary>Nothing lies on anything else, whatever the diagram.</summary>
public sealed class DiagramLayoutTests
{
    public static TheoryData<int> Tens => [.. Enumerable.Range(0, 20)];

    private static IEnumerable<(Diagram Diagram, DiagramLayout Layout)> TenOf(int ten) =>
        Enumerable.Range(10 * ten, 10).Select(seed => SampleDiagrams.Random(seed)).Append(NastyNames.Diagram(ten)).Select(d => (d, DiagramLayout.Of(d)));

    [Theory, MemberData(nameof(Tens))]
    public void Boxes_of_nodes_and_labels_never_overlap(int ten)
    {
        foreach (var (diagram, layout) in TenOf(ten))
        {
            var boxes = Boxes(diagram, layout).ToList();
            for (var i = 0; i < boxes.Count; i++)
                for (var j = i + 1; j < boxes.Count; j++)
                    Assert.False(Overlap(boxes[i], boxes[j]), $"{diagram.Title}: {boxes[i]} lies on {boxes[j]}");
        }
    }

    [Theory, MemberData(nameof(Tens))]
    public void Boxes_and_edges_lie_inside_the_picture(int ten)
    {
        foreach (var (diagram, layout) in TenOf(ten))
        {
            Assert.All(Boxes(diagram, layout), b => Assert.True(b is { X: >= 0, Y: >= 0, Width: > 0, Height: > 0 } && b.Right <= layout.Width && b.Bottom <= layout.Height, $"{b} in {layout.Width} x {layout.Height}"));
            Assert.All(layout.Routes.SelectMany(r => r.Points), p => Assert.True(p.X >= 0 && p.X <= layout.Width && p.Y >= 0 && p.Y <= layout.Height, $"{p}"));
        }
    }

    [Theory, MemberData(nameof(Tens))]
    public void The_words_of_a_box_fit_into_it(int ten)
    {
        foreach (var (diagram, layout) in TenOf(ten))
        {
            for (var n = 0; n < diagram.Nodes.Count; n++)
                Assert.True(layout.Texts.Nodes[n].Width + 2 * DiagramTexts.PadX <= layout.Nodes[n].Width && layout.Texts.Nodes[n].Height <= layout.Nodes[n].Height);
            for (var e = 0; e < diagram.Edges.Count; e++)
                Assert.True(layout.Texts.Labels[e].Width <= layout.Labels[e].Width && layout.Texts.Labels[e].Height <= layout.Labels[e].Height);
        }
    }

    [Theory, MemberData(nameof(Tens))]
    public void No_edge_runs_through_a_box(int ten)
    {
        foreach (var (diagram, layout) in TenOf(ten))
        {
            var boxes = Boxes(diagram, layout).ToList();
            foreach (var route in layout.Routes.Where(r => !r.IsLoop))
                for (var i = 1; i < route.Points.Length; i++)
                    Assert.DoesNotContain(boxes, b => Crosses(route.Points[i - 1], route.Points[i], b));
        }
    }

    [Theory, MemberData(nameof(Tens))]
    public void An_edge_begins_and_ends_at_its_nodes(int ten)
    {
        foreach (var (diagram, layout) in TenOf(ten))
        {
            for (var e = 0; e < diagram.Edges.Count; e++)
            {
                var (from, to) = diagram.Ends[e];
                var route = layout.Routes[e];
                if (route.IsLoop) Assert.Equal(from, to);
                else
                {
                    var (upper, lower) = route.IsTurned ? (to, from) : (from, to);
                    Assert.True(Touches(route.Points[0], layout.Nodes[upper], diagram.Nodes[upper]) && Touches(route.Points[^1], layout.Nodes[lower], diagram.Nodes[lower]));
                    Assert.True(route.Points.Zip(route.Points.Skip(1)).All(p => p.First.Y <= p.Second.Y));
                }
            }
        }
    }

    [Fact]
    public void Edges_of_a_chain_are_straight()
    {
        var layout = DiagramLayout.Of(SampleDiagrams.SupplyPath);

        Assert.All(layout.Routes, r => Assert.Single(r.Points.Select(p => p.X).Distinct()));
    }

    [Fact]
    public void Owners_stand_above_what_they_own()
    {
        var layout = DiagramLayout.Of(SampleDiagrams.Faq401Example2);

        Assert.True(layout.Nodes[0].Bottom < layout.Nodes[1].Y);
        Assert.Equal(layout.Nodes[1].Y, layout.Nodes[2].Y);
        Assert.True(layout.Nodes[1].Bottom < layout.Nodes[3].Y);
    }

    [Fact]
    public void The_largest_diagram_has_a_layout()
    {
        var nodes = Enumerable.Range(0, Diagram.MaxNodes).Select(n => new DiagramNode($"{n}", $"Node {n}"));
        // A chain through all of them, and edges from its first half to its second: as many bends as there can be.
        var edges = Enumerable.Range(0, Diagram.MaxEdges).Select(e => e < Diagram.MaxNodes - 1 ? new DiagramEdge($"{e}", $"{e + 1}", "owns") : new DiagramEdge($"{e % 100}", $"{100 + e * 7 % 100}", "x"));

        var layout = DiagramLayout.Of(new Diagram("", nodes, edges));

        Assert.Equal(Diagram.MaxNodes, layout.Nodes.Select(n => n.Y).Distinct().Count());
    }

    [Fact]
    public void An_empty_diagram_has_an_empty_layout()
    {
        var layout = DiagramLayout.Of(new Diagram("Nothing", [], []));

        Assert.Equal((0, 0), (layout.Width, layout.Height));
    }

    private static IEnumerable<Box> Boxes(Diagram diagram, DiagramLayout layout) =>
        layout.Nodes.Select((box, n) => diagram.Nodes[n].IsSubject ? box.Grown(DiagramTexts.Ring) : box).Concat(layout.Labels);

    private static bool Overlap(Box a, Box b) => a.X < b.Right && b.X < a.Right && a.Y < b.Bottom && b.Y < a.Bottom;

    // A curve stays within the rectangle of its ends.
    private static bool Crosses(Spot from, Spot to, Box box) =>
        Math.Min(from.X, to.X) < box.Right && Math.Max(from.X, to.X) > box.X && Math.Min(from.Y, to.Y) < box.Bottom && Math.Max(from.Y, to.Y) > box.Y;

    private static bool Touches(Spot spot, Box box, DiagramNode node)
    {
        var outer = node.IsSubject ? box.Grown(DiagramTexts.Ring) : box;
        return spot.X > outer.X && spot.X < outer.Right && (spot.Y == outer.Y || spot.Y == outer.Bottom);
    }
}
