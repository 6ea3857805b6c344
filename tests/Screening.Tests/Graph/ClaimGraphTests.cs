using System.Globalization;
using Screening.Graph;
using Screening.Model;
using Screening.Tests.Support;

namespace Screening.Tests.Graph;

public sealed class ClaimGraphTests
{
    private static readonly int Day = PackedDate.Of(TestLists.Day);

    private static ChainNode Node(string id, params string[] entities) => new() { Id = id, Kind = NodeKind.Organization, Name = id, Entities = entities };

    private static ChainEdge Edge(string id, string from, string to, params Claim[] claims) => new()
    {
        Id = id,
        From = from,
        To = to,
        Relation = Relation.Owns,
        Claims = claims.Length > 0 ? claims : [new Claim("S", "2026", "register", ClaimStatus.Reported)],
    };

    private static ClaimGraph Graph(ChainNode[] nodes, params ChainEdge[] edges) =>
        ClaimGraphBuilder.Build([new FlaggedSupplyChain { Id = "c", Title = "c", Nodes = nodes, Edges = edges }], id => id.StartsWith("list:", StringComparison.Ordinal) ? id[^1] - '0' : -1);

    [Fact]
    public void Facts_of_nodes_and_edges_come_out_as_they_went_in()
    {
        Claim[] claims = [new("S1", "2020", "one", ClaimStatus.Alleged, "a note", "2019", "2020-05"), new("S2", "", "", ClaimStatus.Denied)];
        var facts = Node("b") with { Country = "BY", Names = ["B"], Identifiers = [new("unp", "1")], Incorporated = "1994" };
        var graph = Graph([Node("a", "list:1"), facts], Edge("E1", "a", "b", claims) with { PercentMin = 33.3333333333m, PercentMax = 50, Criterion = "director", What = "shares", ValidFrom = "2019", ValidTo = "2030-01-02", Goods = ["b"] });
        Assert.Equal((2, 1), (graph.Nodes, graph.Edges));
        var (a, b) = (graph.IndexOf("a"), graph.IndexOf("b"));
        Assert.Equal((a, -1), (graph.IndexOf("list:1"), graph.IndexOf("list:2")));
        Assert.Equal((true, false), (graph.IsListed(a), graph.IsListed(b)));
        Assert.Equal(["list:1"], graph.EntriesOf(a));
        Assert.Equal(facts, graph.Node(b));
        Assert.Equal((a, b, Relation.Owns, "E1", "shares", "director"), (graph.From(0), graph.To(0), graph.RelationOf(0), graph.EdgeId(0), graph.WhatOf(0), graph.CriterionOf(0)));
        Assert.Equal((33.3333333333m, 50m), (Share.ToPercent(graph.LeastShare(0)), Share.ToPercent(graph.MostShare(0))));
        Assert.Equal(claims, graph.ClaimsOf(0));
        Assert.Equal([0], graph.EdgesOfGoods("b").ToArray());
        Assert.Equal(["b"], graph.GoodsOf(0));
        Assert.Empty(graph.EdgesOfGoods("a").ToArray());
    }

    [Fact]
    public void An_edge_one_of_whose_ends_no_chain_has_is_left_out() =>
        Assert.Equal(1, Graph([Node("a"), Node("b")], Edge("1", "a", "b"), Edge("2", "a", "c"), Edge("3", "c", "b")).Edges);

    [Fact]
    public void Rows_of_one_pair_stay_edges_of_their_own() =>
        Assert.Equal(3, Graph([Node("a"), Node("b")], Edge("1", "a", "b"), Edge("2", "a", "b"), Edge("2", "a", "b")).Edges);

    [Fact]
    public void Edges_of_nodes_that_are_one_party_hang_on_that_one()
    {
        var graph = Graph([Node("a", "list:1"), Node("b"), Node("z", "other:1", "list:1")], Edge("1", "a", "b"), Edge("2", "b", "z"));
        Assert.Equal(2, graph.Nodes);
        var one = graph.IndexOf("z");
        Assert.Equal(graph.IndexOf("a"), one);
        Assert.Equal([1], graph.Incoming(one).ToArray());
        Assert.Equal((one, one), (graph.From(0), graph.To(1)));
    }

    [Theory]
    [InlineData("2018-06-01", ClaimStatus.Retracted, false)]
    [InlineData("2019-06-01", ClaimStatus.Alleged, true)]
    [InlineData("2020-05-31", ClaimStatus.Confirmed, true)]
    [InlineData("2021-01-01", ClaimStatus.Denied, false)]
    public void A_claim_speaks_within_its_own_period_only(string day, ClaimStatus status, bool stands)
    {
        var graph = Graph([Node("a"), Node("b")], Edge("1", "a", "b",
            new Claim("S1", "", "", ClaimStatus.Alleged, null, "2019", "2020"), new Claim("S2", "", "", ClaimStatus.Confirmed, null, "2020-05", "2020-05"), new Claim("S3", "", "", ClaimStatus.Denied, null, "2021")));
        var packed = PackedDate.Of(DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture));
        Assert.Equal((status, stands), (graph.StatusOf(0, packed), graph.Stands(0, packed, ClaimStatus.Speculative)));
        Assert.Equal(ClaimStatus.Confirmed, graph.BestStatusOf(0));
        Assert.True(graph.StepOf(0, packed).IsDisputed);
    }

    [Fact]
    public void An_edge_stands_by_its_period_its_status_and_what_is_asked()
    {
        var graph = Graph([Node("a"), Node("b")], Edge("1", "a", "b", new Claim("S", "", "", ClaimStatus.Alleged)) with { ValidTo = "2026-11" }, Edge("2", "a", "b") with { ValidFrom = "2026-11-23" });
        Assert.Equal((true, false, false), (graph.Stands(0, Day, ClaimStatus.Alleged), graph.Stands(0, Day, ClaimStatus.Reported), graph.Stands(1, Day, ClaimStatus.Speculative)));
    }

    [Fact]
    public void Every_edge_is_met_once_from_each_of_its_ends()
    {
        var random = new Random(3);
        for (var round = 0; round < 50; round++)
        {
            var graph = ClaimGraphBuilder.Build(Chains(random), Party);
            for (var n = 0; n < graph.Nodes; n++)
            {
                for (var e = graph.FirstOut(n); e < graph.FirstOut(n + 1); e++) Assert.Equal(n, graph.From(e));
                Assert.Equal(Enumerable.Range(0, graph.Edges).Where(e => graph.To(e) == n), graph.Incoming(n).ToArray());
                Assert.Equal(n, graph.IndexOf(graph.IdOf(n)));
            }
            Assert.Equal(graph.Edges, graph.FirstOut(graph.Nodes));
        }
    }

    [Fact]
    public void The_order_of_chains_nodes_and_edges_decides_nothing_but_whose_facts_lead()
    {
        var random = new Random(4);
        for (var round = 0; round < 300; round++)
        {
            var chains = Chains(random);
            var plain = Told(ClaimGraphBuilder.Build(chains, Party), chains);
            FlaggedSupplyChain[] shuffled = [.. Shuffled(chains, random).Select(c => c with { Nodes = Shuffled(c.Nodes, random), Edges = Shuffled(c.Edges, random) })];
            Assert.Equal(plain, Told(ClaimGraphBuilder.Build(shuffled, Party), chains));
        }
    }

    private static T[] Shuffled<T>(IReadOnlyList<T> items, Random random)
    {
        T[] copy = [.. items];
        random.Shuffle(copy);
        return copy;
    }

    // Entries "list:0" to "list:5" are three parties.
    private static int Party(string entry) => entry.StartsWith("list:", StringComparison.Ordinal) ? (entry[^1] - '0') / 2 : -1;

    private static FlaggedSupplyChain[] Chains(Random random) => [.. Enumerable.Range(0, random.Next(1, 4)).Select(c =>
    {
        // An id is one party everywhere, as it is in what is read: an entry belongs to its id.
        string[] ids = [.. Enumerable.Range(0, 9).Where(_ => random.Next(3) > 0).Select(i => $"n{i}")];
        return new FlaggedSupplyChain
        {
            Id = $"c{c}",
            Title = "random",
            IsRegister = random.Next(2) == 0,
            Nodes = [.. ids.Select(id => Node(id, id[1] < '6' ? [$"list:{id[1]}"] : []) with { Name = $"{id} of {c}", Flagged = random.Next(5) == 0 })],
            Edges = [.. Enumerable.Range(0, ids.Length == 0 ? 0 : random.Next(12)).Select(e => Edge($"{c}-{e}", ids[random.Next(ids.Length)], ids[random.Next(ids.Length)],
                new Claim($"S{random.Next(3)}", "2026", "x", (ClaimStatus)random.Next(7)), new Claim("S9", "2025", "y", (ClaimStatus)random.Next(7), null, random.Next(2) == 0 ? "2027" : null)) with
            {
                PercentMin = random.Next(101),
                Goods = random.Next(3) == 0 ? [ids[random.Next(ids.Length)]] : [],
            })],
        };
    })];

    // All that a graph says, with each node called by the least of the ids it answers to.
    private static string[] Told(ClaimGraph graph, FlaggedSupplyChain[] chains)
    {
        var names = chains.SelectMany(c => c.Nodes).Select(n => n.Id).Distinct(StringComparer.Ordinal).GroupBy(graph.IndexOf)
            .ToDictionary(g => g.Key, g => string.Join('=', g.Order(StringComparer.Ordinal)));
        Assert.Equal(graph.Nodes, names.Count);
        var nodes = names.Select(n => $"{n.Value} {graph.KindOf(n.Key)} flagged {graph.IsFlagged(n.Key)} listed {graph.IsListed(n.Key)} register {graph.IsOnlyRegistered(n.Key)} entries {string.Join(',', graph.EntriesOf(n.Key).Order(StringComparer.Ordinal))}");
        var edges = Enumerable.Range(0, graph.Edges).Select(e => string.Create(CultureInfo.InvariantCulture,
            $"{graph.EdgeId(e)}: {names[graph.From(e)]} {graph.RelationOf(e)} {names[graph.To(e)]} {graph.LeastShare(e)} {graph.StatusOf(e, Day)} {graph.StepOf(e, Day).Claim} {string.Join(';', graph.ClaimsOf(e))} goods {string.Join(',', graph.GoodsOf(e))} {string.Join(',', graph.GoodsOf(e).Select(g => graph.EdgesOfGoods(g).Contains(e)))}"));
        return [.. nodes.Order(StringComparer.Ordinal), .. edges.Order(StringComparer.Ordinal)];
    }
}
