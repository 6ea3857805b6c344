using Screening.Formats;
using Screening.Model;

namespace Screening.Tests.Data;

public sealed class BundledFactsTests
{
    private static readonly IReadOnlyList<Watchlist> Lists = BundledData.Watchlists();

    private static readonly Dictionary<string, Entity> Entities = Lists.SelectMany(l => l.Entities).ToDictionary(e => e.Id, StringComparer.Ordinal);

    private static readonly FlaggedSupplyChain Chain = BundledData.SupplyChains().Single();

    /// <summary>The rows of the claims table: what each says, as its source has it.</summary>
    public static TheoryData<int, string, string, string, string> ClaimRows => new()
    {
        { 1, "intermediaryFor", "org:shenzhen-5g > org:peleng", "alleged", "S3" },
        { 2, "supplies", "country:CN > org:shenzhen-5g", "alleged", "S3" },
        { 3, "supplies", "org:peleng > goods:main-battle-tanks", "confirmed", "S3" },
        { 4, "owns", "country:BY > org:peleng", "reported", "S3" },
        { 5, "manufactures", "org:mzkt > product:mzkt-791300", "reported", "S3" },
        { 6, "componentOf", "product:mzkt-791300 > product:bavar-373", "reported", "S3" },
        { 7, "supplies", "org:maz > org:kamaz", "reported", "S2" },
        { 8, "manufactures", "country:BY > product:su-25", "reported", "S2" },
        { 9, "supplies", "country:BY > country:RU", "reported", "S2" },
        { 10, "supplies", "country:BY > country:RU", "reported", "S3" },
        { 11, "supplies", "country:BY > country:RU", "reported", "S3" },
        { 12, "supplies", "country:RU > country:BY", "reported", "S3" },
        { 13, "manufactures", "facility:gomel-plants", "alleged", "S0 S1" },
        { 14, "manufactures", "country:RU", "alleged", "S3" },
        { 15, "supplies", "country:IR > facility:yelabuga-factory", "confirmed", "S0 S1" },
        { 16, "manufactures", "facility:yelabuga-factory > product:shahed-136", "reported", "S1" },
        { 17, "manufactures", "facility:ababil-2-dushanbe", "reported", "S0" },
        { 18, "supplies", "country:IR > country:RU", "confirmed", "S1 S3 S4" },
        { 19, "shipsVia", "country:IR", "confirmed", "S0" },
        { 20, "shipsVia", "country:IR", "reported", "S0" },
        { 21, "supplies", "country:IR > country:RU", "reported", "S4" },
        { 22, "supplies", "country:IR > country:RU", "denied", "S3 S4" },
        { 23, "supplies", "country:RU > country:IR", "reported", "S0 S4" },
        { 24, "supplies", "country:RU > country:IR", "alleged", "S0" },
        { 25, "supplies", "country:RU > country:IR", "alleged", "S0" },
        { 26, "supplies", "country:IR > country:BY", "alleged", "S1" },
        { 27, "cooperatesWith", "country:IR > country:BY", "reported", "S0 S1" },
        { 28, "intermediaryFor", "country:BY", "speculative", "S3" },
        { 29, "manufactures", "country:BY > country:RU", "speculative", "S2" },
        { 30, "locatedIn", "org:wagner > country:BY", "speculative", "S0" },
        { 31, "supplies", "country:RU > org:houthis", "speculative", "S4" },
        { 32, "locatedIn", "org:iranian-forces-khmeimim", "reported", "S4" },
    };

    [Theory, MemberData(nameof(ClaimRows))]
    public void Every_row_of_the_claims_table_is_an_edge_with_its_source_and_status(int row, string relation, string ends, string status, string sources)
    {
        var edges = Chain.Edges.Where(e => e.Id.StartsWith($"C{row.ToString("00", System.Globalization.CultureInfo.InvariantCulture)}", StringComparison.Ordinal)).ToList();
        var articles = edges.SelectMany(e => e.Claims).Where(c => c.Source.StartsWith('S')).ToList();

        Assert.Contains(edges, e => e.Relation.ToString().Equals(relation, StringComparison.OrdinalIgnoreCase) && $"{e.From} > {e.To}".Contains(ends, StringComparison.Ordinal));
        Assert.Contains(articles, c => c.Status.ToString().Equals(status, StringComparison.OrdinalIgnoreCase));
        Assert.Equal(sources.Split(' '), articles.Select(c => c.Source).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void No_edge_is_outside_the_claims_table_and_the_lists() => Assert.All(Chain.Edges, e => Assert.Matches("^(C(0[1-9]|[12][0-9]|3[0-2])[a-z]?|L[0-9]{2})$", e.Id));

    [Fact]
    public void The_lists_hold_at_least_eighty_parties() => Assert.True(Entities.Count >= 80, $"{Entities.Count}");

    [Theory]
    [InlineData("us-ofac-sdn:33395", "Peleng")]
    [InlineData("us-ofac-sdn:34769", "MZKT")]
    [InlineData("us-ofac-sdn:41318", "MAZ")]
    [InlineData("us-ofac-sdn:37756", "KAMAZ")]
    [InlineData("us-ofac-sdn:48320", "Shenzhen 5G")]
    [InlineData("us-ofac-sdn:34981", "Integral")]
    [InlineData("us-ofac-sdn:45588", "Planar")]
    [InlineData("us-ofac-sdn:46529", "BelOMO")]
    [InlineData("us-ofac-sdn:11195", "HESA")]
    [InlineData("us-ofac-sdn:39038", "Paravar Pars")]
    [InlineData("us-ofac-sdn:39637", "Shahed Aviation")]
    [InlineData("us-ofac-sdn:45708", "Alabuga")]
    [InlineData("eu-fsf:140417", "Sukhoi")]
    [InlineData("us-ofac-sdn:16865", "Almaz-Antey")]
    [InlineData("us-ofac-sdn:22543", "Wagner")]
    public void Each_family_is_listed_under_its_own_id(string id, string name) => Assert.Contains(Entities[id].Names, n => n.Name.Contains(name, StringComparison.OrdinalIgnoreCase));

    [Theory]
    [InlineData("us-ofac-sdn:34769", "VOLAT")]
    [InlineData("us-ofac-sdn:11195", "HESA")]
    public void A_weak_alias_is_known_as_weak(string id, string alias) =>
        Assert.Equal(NameQuality.Weak, Entities[id].Names.Single(n => n.Name.Equals(alias, StringComparison.OrdinalIgnoreCase)).Quality);

    [Fact]
    public void Shenzhen_5G_is_linked_to_Peleng_by_the_list_itself() =>
        Assert.Contains(Entities["us-ofac-sdn:48320"].Links, l => l is { Entity: "us-ofac-sdn:33395", Relation: Relation.LinkedTo });

    [Fact]
    public void Every_entry_is_read_whole_and_tells_its_list_its_id_and_why_it_is_listed()
    {
        Assert.All(Lists, l => Assert.True(l is { Rejected: 0, Issues.Count: 0, Version.Published: not null }, l.Version.List));
        foreach (var entity in Entities.Values)
        {
            Assert.StartsWith(entity.List + ":", entity.Id, StringComparison.Ordinal);
            Assert.True(entity.Programmes.Count > 0 || entity.Listed is not null, entity.Id);
            Assert.NotEqual(EntityKind.Unknown, entity.Kind);
            Assert.Single(entity.Names, n => n.Role == NameRole.Primary);
        }
    }

    [Fact]
    public void Every_id_that_an_entry_names_is_an_entry() =>
        Assert.Empty(Entities.Values.SelectMany(e => e.SameAs.Concat(e.Links.Select(l => l.Entity).OfType<string>()).Where(id => !Entities.ContainsKey(id)).Select(id => $"{e.Id} -> {id}")));

    [Fact]
    public void Every_listed_ship_has_a_number_that_checks() =>
        Assert.All(Entities.Values.SelectMany(e => e.Identifiers).Where(i => i.Type == "imo"), i => Assert.True(IdentifierTypes.IsImo(i.Value), i.Value));

    [Fact]
    public void Every_claim_is_whole_and_its_source_is_named()
    {
        var sources = Chain.Sources.Select(s => s.Key).ToHashSet(StringComparer.Ordinal);
        Assert.Empty(Chain.Issues);
        foreach (var edge in Chain.Edges)
        {
            Assert.NotEmpty(edge.Claims);
            Assert.All(edge.Claims, c =>
            {
                Assert.Contains(c.Source, sources);
                Assert.Matches(@"^\d{4}(-\d\d){0,2}$", c.Date);
                Assert.NotEmpty(c.Claimant);
            });
        }
    }

    [Fact]
    public void Every_source_is_cited_and_dated()
    {
        var cited = Chain.Edges.SelectMany(e => e.Claims).Select(c => c.Source).ToHashSet(StringComparer.Ordinal);

        Assert.All(Chain.Sources, s => Assert.True(cited.Contains(s.Key) && s.Date is not null && s.Publisher is not null, s.Key));
    }

    // An article is no designation: only an authority's own list is.
    [Fact]
    public void Only_a_list_designates() =>
        Assert.All(Chain.Edges.SelectMany(e => e.Claims).Where(c => c.Status == ClaimStatus.Designated), c => Assert.StartsWith("L", c.Source, StringComparison.Ordinal));

    // The records of these two are on the publishers' full lists only.
    [Fact]
    public void A_party_of_the_chain_is_designated_by_entries_that_exist() =>
        Assert.Equal(["org:hezbollah", "org:houthis"], Chain.Nodes.Where(n => n.Entities.Any(id => !Entities.ContainsKey(id))).Select(n => n.Id).Order(StringComparer.Ordinal));

    [Fact]
    public void An_edge_between_countries_names_its_goods() =>
        Assert.All(Chain.Edges.Where(e => e.From.StartsWith("country:", StringComparison.Ordinal) && e.To.StartsWith("country:", StringComparison.Ordinal)), e => Assert.True(e.Goods.Count > 0, e.Id));

    [Fact]
    public void Every_node_is_on_an_edge()
    {
        var used = Chain.Edges.SelectMany(e => (string[])[e.From, e.To, .. e.Goods]).ToHashSet(StringComparer.Ordinal);

        Assert.DoesNotContain(Chain.Nodes, n => !used.Contains(n.Id));
    }

    [Theory]
    [InlineData("Shahed-136"), InlineData("Shahed-131"), InlineData("Ababil-2"), InlineData("Bavar-373"), InlineData("MZKT-791300"), InlineData("Su-25"), InlineData("Su-35"), InlineData("Yak-130"), InlineData("Mi-28"), InlineData("Oreshnik"), InlineData("KAMAZ")]
    public void Every_model_of_the_sources_is_a_product_with_its_designator(string designator) =>
        Assert.Contains(Chain.Nodes, n => n.Kind == NodeKind.Product && n.Designators.Contains(designator));
}
