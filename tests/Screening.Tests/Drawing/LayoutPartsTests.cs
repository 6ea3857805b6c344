using Screening.Drawing;

namespace Screening.Tests.Drawing;

/// <summary>Each step of the layout against its contract.</summary>
public sealed class LayoutPartsTests
{
    private static IEnumerable<Diagram> Diagrams => Enumerable.Range(1_000, 150).Select(seed => SampleDiagrams.Random(seed));

    [Fact]
    public void With_its_turned_edges_a_diagram_has_no_loop_and_the_proof_gives_way_last()
    {
        var turnedAtAll = 0;
        foreach (var diagram in Diagrams)
        {
            var turned = CycleBreaking.Turned(diagram);
            turnedAtAll += turned.Count(t => t);
            Assert.False(HasLoop(diagram.Nodes.Count, Falling(diagram, turned)));

            var proof = new Diagram("", diagram.Nodes, diagram.Edges.Where(e => !e.IsContext));
            if (!HasLoop(proof.Nodes.Count, Falling(proof, new bool[proof.Edges.Count])))
                Assert.DoesNotContain(true, turned.Where((_, e) => !diagram.Edges[e].IsContext));
        }
        Assert.True(turnedAtAll > 100);
    }

    [Fact]
    public void A_diagram_without_a_loop_has_no_turned_edge()
    {
        foreach (var diagram in Diagrams)
        {
            var edges = diagram.Edges.Where(e => int.Parse(e.From[1..], null) < int.Parse(e.To[1..], null));
            Assert.DoesNotContain(true, CycleBreaking.Turned(new Diagram("", diagram.Nodes, edges)));
        }
    }

    [Fact]
    public void A_loop_is_turned_at_its_context()
    {
        var diagram = new Diagram("", [new("x", "X"), new("a", "A"), new("b", "B")],
            [new("x", "a", ""), new("x", "b", ""), new("a", "b", "") { IsContext = true }, new("b", "a", "")]);

        Assert.Equal([false, false, true, false], CycleBreaking.Turned(diagram));
    }

    [Fact]
    public void Every_edge_goes_down_and_no_layer_is_empty_or_too_wide()
    {
        foreach (var diagram in Diagrams)
        {
            var edges = Falling(diagram, CycleBreaking.Turned(diagram));
            var layers = Layering.Layers(diagram.Nodes.Count, edges);

            Assert.All(edges, e => Assert.True(layers[e.From] < layers[e.To]));
            Assert.Equal(Enumerable.Range(0, layers.Max() + 1), layers.Distinct().Order());
            Assert.All(layers.GroupBy(l => l), l => Assert.InRange(l.Count(), 1, Layering.MostAcross));
        }
    }

    [Fact]
    public void Neighbours_stand_in_ranks_next_to_each_other_and_every_edge_has_one_label()
    {
        foreach (var diagram in Diagrams)
        {
            var ranks = LayoutRanks.Of(diagram, new DiagramTexts(diagram));

            Assert.All(ranks.Ranks.SelectMany(r => r), i => Assert.All(i.Down, d => Assert.Equal(i.Rank + 1, d.Rank)));
            Assert.All(ranks.Tracks.OfType<List<LayoutItem>>(), t => Assert.Single(t, i => i.Kind == ItemKind.Label));
            Assert.Equal(diagram.Ends.Count(e => e.From == e.To), ranks.Tracks.Count(t => t is null));
            Assert.Equal(ranks.Nodes.Length + ranks.Tracks.OfType<List<LayoutItem>>().Sum(t => t.Count - 2), ranks.Ranks.Sum(r => r.Count));
        }
    }

    [Fact]
    public void Crossings_are_those_counted_pair_by_pair_and_never_become_more()
    {
        var (before, after) = (0L, 0L);
        foreach (var diagram in Diagrams)
        {
            var ranks = LayoutRanks.Of(diagram, new DiagramTexts(diagram)).Ranks;
            var first = Crossings.Count(ranks);
            Assert.Equal(Counted(ranks), first);

            RankOrder.Improve(ranks);

            var last = Crossings.Count(ranks);
            Assert.Equal(Counted(ranks), last);
            Assert.True(last <= first);
            Assert.All(ranks, r => Assert.Equal(Enumerable.Range(0, r.Count), r.Select(i => i.Order)));
            (before, after) = (before + first, after + last);
        }
        Assert.True(after * 2 < before, $"{before} crossings became {after}");
    }

    [Fact]
    public void Things_kept_apart_stand_as_near_to_their_wishes_as_a_search_can_find()
    {
        var random = new Random(7);
        for (var round = 0; round < 60; round++)
        {
            var wishes = Enumerable.Range(0, 3).Select(_ => ((double)random.Next(7), 1.0 + random.Next(3))).ToArray();
            double[] apart = [0, 1 + random.Next(3), 1 + random.Next(3)];

            var places = KeptApart.Places(wishes, apart);

            Assert.True(places[1] - places[0] >= apart[1] - 1e-9 && places[2] - places[1] >= apart[2] - 1e-9);
            var best = Steps().SelectMany(a => Steps().SelectMany(b => Steps().Select(c => new[] { a, b, c })))
                .Where(p => p[1] - p[0] >= apart[1] && p[2] - p[1] >= apart[2]).Min(p => Misses(p, wishes));
            Assert.True(Misses(places, wishes) <= best + 1e-9);
        }
    }

    private static IEnumerable<double> Steps() => Enumerable.Range(-12, 49).Select(i => i / 3.0);

    private static double Misses(double[] places, (double At, double Weight)[] wishes) => places.Zip(wishes, (p, w) => w.Weight * (p - w.At) * (p - w.At)).Sum();

    private static (int From, int To)[] Falling(Diagram diagram, bool[] turned) =>
        [.. diagram.Ends.Where(e => e.From != e.To).Zip(turned.Where((_, i) => diagram.Ends[i].From != diagram.Ends[i].To), (e, t) => t ? (e.To, e.From) : e)];

    private static bool HasLoop(int nodes, (int From, int To)[] edges)
    {
        var left = edges.ToList();
        for (var i = 0; i < nodes; i++) left.RemoveAll(e => !left.Exists(o => o.To == e.From));
        return left.Count > 0;
    }

    private static long Counted(IEnumerable<List<LayoutItem>> ranks)
    {
        var crossings = 0L;
        foreach (var rank in ranks)
        {
            var edges = rank.SelectMany(i => i.Down, (up, down) => (Up: up.Order, Down: down.Order)).ToList();
            foreach (var a in edges)
                crossings += edges.Count(b => a.Up < b.Up && a.Down > b.Down);
        }
        return crossings;
    }
}
