using Screening.Graph;
using Screening.Model;
using Screening.SupplyChain;
using Screening.Tests.Reference;
using Screening.Tests.Support;

namespace Screening.Tests.SupplyChain;

public class ExposureTests
{
    /// <summary>Chains as a graph, with the search over it; every listed entity a party of its own.</summary>
    private sealed class SearchedChains
    {
        private readonly ClaimGraph _graph;
        private readonly Exposures _exposures;

        public SearchedChains(Func<string, bool> isListed, params IReadOnlyList<FlaggedSupplyChain> chains)
        {
            var parties = chains.SelectMany(c => c.Nodes).SelectMany(n => n.Entities).Where(isListed).Distinct(StringComparer.Ordinal).ToList();
            _graph = ClaimGraphBuilder.Build(chains, id => parties.IndexOf(id));
            _exposures = new Exposures(_graph);
        }

        public IReadOnlyList<ExposurePath> Exposures(string start, DateOnly asOf, ExposureOptions options) => _exposures.From(_graph.IndexOf(start), asOf, options);
    }

    private static readonly HashSet<string> Listed = [.. TestLists.Entities.Select(e => e.Entity.Id)];
    private static readonly SearchedChains Bundled = new(Listed.Contains, TestLists.Chains);
    private static readonly ExposureOptions All = new() { MaxPaths = 100 };

    private static ChainNode Node(string id, NodeKind kind = NodeKind.Organization, bool flagged = false) => new() { Id = id, Kind = kind, Name = id, Flagged = flagged };

    private static ChainEdge Edge(string from, string to, params ClaimStatus[] claims) => new()
    {
        Id = $"{from}-{to}",
        From = from,
        To = to,
        Relation = Relation.Supplies,
        Claims = [.. (claims.Length == 0 ? [ClaimStatus.Reported] : claims).Select(c => new Claim("T", "2024", $"source of {c}", c))],
    };

    private static FlaggedSupplyChain Chain(ChainNode[] nodes, params ChainEdge[] edges) => new() { Id = "test", Title = "test", Nodes = nodes, Edges = edges };

    private static IReadOnlyList<ExposurePath> From(string start, FlaggedSupplyChain chain, ExposureOptions? options = null) =>
        new SearchedChains(_ => false, chain).Exposures(start, TestLists.Day, options ?? All);

    [Fact]
    public void The_wheel_plant_leads_over_its_chassis_to_the_missile_system()
    {
        var path = Bundled.Exposures("org:mzkt", TestLists.Day, All).Single(p => p.Target == "product:bavar-373");
        Assert.Equal(
            [("MZKT (Minsk Wheel Tractor Plant)", Relation.Manufactures, "MZKT-791300"), ("MZKT-791300", Relation.ComponentOf, "Bavar-373")],
            path.Steps.Select(s => (s.From, s.Relation, s.To)));
        Assert.Equal(ClaimStatus.Reported, path.Weakest);
        Assert.Equal(0.392, path.Strength, 1e-12);
    }

    [Fact]
    public void A_designated_link_is_preferred_to_an_allegation_between_the_same_parties()
    {
        var path = Bundled.Exposures("org:shenzhen-5g", TestLists.Day, All)[0];
        Assert.Equal(("org:peleng", 1.0, ClaimStatus.Designated), (path.Target, path.Strength, path.Weakest));
        Assert.Equal(("OFAC", "L1"), (path.Steps[0].Claim.Claimant, path.Steps[0].Claim.Source));
    }

    [Fact]
    public void An_edge_is_walked_against_its_direction_and_shown_in_it()
    {
        var step = From("b", Chain([Node("a", flagged: true), Node("b")], Edge("a", "b")))[0].Steps[0];
        Assert.Equal(("a", "b"), (step.From, step.To));
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 0)]
    [InlineData(3, 1)]
    [InlineData(8, 1)]
    public void Nothing_beyond_the_hop_limit_is_reached(int hops, int paths) =>
        Assert.Equal(paths, From("a", Chain([Node("a"), Node("b"), Node("c"), Node("d", flagged: true)], Edge("a", "b"), Edge("b", "c"), Edge("c", "d")), All with { MaxHops = hops }).Count);

    [Theory]
    [InlineData("2027", null, false)]
    [InlineData("2026-12", null, false)]
    [InlineData("2026-11-23", null, false)]
    [InlineData("2026", null, true)]
    [InlineData("2026-11", null, true)]
    [InlineData("2026-11-22", null, true)]
    [InlineData(null, "2025", false)]
    [InlineData(null, "2026-11-21", false)]
    [InlineData(null, "2026", true)]
    [InlineData(null, "2026-11-22", true)]
    [InlineData("2020", "2026-11", true)]
    public void An_edge_counts_on_the_days_it_holds(string? from, string? to, bool counts) =>
        Assert.Equal(counts, From("a", Chain([Node("a"), Node("b", flagged: true)], Edge("a", "b") with { ValidFrom = from, ValidTo = to })).Count > 0);

    [Theory]
    [InlineData(ClaimStatus.Denied)]
    [InlineData(ClaimStatus.Retracted)]
    public void An_edge_that_nothing_stands_for_is_not_followed(ClaimStatus against) =>
        Assert.Empty(From("a", Chain([Node("a"), Node("b", flagged: true)], Edge("a", "b", against))));

    [Fact]
    public void An_edge_that_somebody_denies_is_followed_and_marked()
    {
        var chain = Chain([Node("a"), Node("b", flagged: true), Node("c", flagged: true)], Edge("a", "b", ClaimStatus.Denied, ClaimStatus.Alleged), Edge("a", "c"));
        var paths = From("a", chain);
        Assert.Equal([("c", false, ClaimStatus.Reported), ("b", true, ClaimStatus.Alleged)], paths.Select(p => (p.Target, p.Steps[0].IsDisputed, p.Weakest)));
    }

    [Fact]
    public void A_path_stands_no_better_than_its_weakest_claim()
    {
        var chain = Chain([Node("a"), Node("b"), Node("c", flagged: true)], Edge("a", "b", ClaimStatus.Speculative), Edge("b", "c", ClaimStatus.Confirmed));
        Assert.Equal(ClaimStatus.Speculative, Assert.Single(From("a", chain)).Weakest);
        Assert.Empty(From("a", chain, All with { Weakest = ClaimStatus.Alleged }));
    }

    [Theory]
    [InlineData(NodeKind.Country, false)]
    [InlineData(NodeKind.Place, false)]
    [InlineData(NodeKind.Route, false)]
    [InlineData(NodeKind.GoodsClass, false)]
    [InlineData(NodeKind.Organization, true)]
    [InlineData(NodeKind.Facility, true)]
    [InlineData(NodeKind.Product, true)]
    [InlineData(NodeKind.Person, true)]
    public void Countries_places_routes_and_classes_of_goods_are_never_walked_through(NodeKind kind, bool isWalked) =>
        Assert.Equal(isWalked, From("a", Chain([Node("a"), Node("m", kind), Node("z", flagged: true)], Edge("a", "m"), Edge("m", "z"))).Count > 0);

    [Fact]
    public void A_flagged_class_of_goods_is_reached_though_not_walked_through() =>
        Assert.Single(From("a", Chain([Node("a"), Node("g", NodeKind.GoodsClass, flagged: true)], Edge("a", "g"))));

    [Fact]
    public void The_strongest_paths_are_kept_and_ties_go_by_id()
    {
        var nodes = (ChainNode[])[Node("s"), .. "zyxwvutab".Select(c => Node(c.ToString(), flagged: true))];
        ChainEdge[] edges = [.. "zyxwvutab".Select(c => Edge("s", c.ToString(), c == 'x' ? ClaimStatus.Confirmed : ClaimStatus.Alleged))];
        Assert.Equal(["x", "a", "b"], From("s", Chain(nodes, edges), new ExposureOptions()).Select(p => p.Target));
    }

    [Fact]
    public void Equal_paths_are_chosen_alike_whatever_the_order_of_the_edges()
    {
        ChainNode[] nodes = [Node("s"), Node("p"), Node("q"), Node("r"), Node("t", flagged: true)];
        ChainEdge[] edges = [Edge("s", "p"), Edge("s", "q"), Edge("s", "r"), Edge("p", "t"), Edge("q", "t"), Edge("r", "t")];
        var random = new Random(3);
        for (var i = 0; i < 30; i++)
        {
            var path = Assert.Single(From("s", Chain(nodes, NameEdits.Shuffled(edges, random))));
            Assert.Equal(["p", "t"], path.Steps.Select(s => s.To));
        }
    }

    [Fact]
    public void A_node_that_no_chain_knows_leads_nowhere() => Assert.Empty(Bundled.Exposures("org:nobody", TestLists.Day, All));

    [Fact]
    public void Five_hundred_random_graphs_agree_with_walking_every_path()
    {
        var random = new Random(500);
        var kinds = Enum.GetValues<NodeKind>();
        var statuses = Enum.GetValues<ClaimStatus>();
        string?[] dates = [null, null, "2025", "2026-11", "2026-12", "2027"];
        for (var graph = 0; graph < 500; graph++)
        {
            var count = random.Next(2, 8);
            ChainNode[] nodes = [.. Enumerable.Range(0, count).Select(i => Node($"n{i}", random.Next(3) == 0 ? kinds[random.Next(kinds.Length)] : NodeKind.Organization, random.Next(3) == 0) with { Entities = random.Next(4) == 0 ? [$"list:{i}"] : [] })];
            ChainEdge[] edges = [.. Enumerable.Range(0, random.Next(1, 12)).Select(i => Edge($"n{random.Next(count)}", $"n{random.Next(count)}", [.. Enumerable.Range(0, random.Next(1, 3)).Select(_ => statuses[random.Next(statuses.Length)])]) with
            {
                Id = $"e{i}",
                ValidFrom = dates[random.Next(dates.Length)],
                ValidTo = dates[random.Next(dates.Length)],
            })];
            var (chain, hops, weakest) = (Chain(nodes, edges), random.Next(1, 6), statuses[random.Next(5)]);
            var actual = new SearchedChains(id => id.StartsWith("list:", StringComparison.Ordinal), chain)
                .Exposures("n0", TestLists.Day, new ExposureOptions { MaxHops = hops, Weakest = weakest, MaxPaths = 100 });
            var expected = PlainExposure.Strongest(chain, id => id.StartsWith("list:", StringComparison.Ordinal), "n0", TestLists.Day, hops, weakest);
            Assert.Equal(expected.OrderByDescending(e => e.Value).ThenBy(e => e.Key, StringComparer.Ordinal).Select(e => (e.Key, e.Value)), actual.Select(p => (p.Target, p.Strength)));
            Assert.All(actual, p => Assert.InRange(p.Steps.Count, 1, hops));
        }
    }
}
