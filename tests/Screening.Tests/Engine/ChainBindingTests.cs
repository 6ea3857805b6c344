using Screening.Engine;
using Screening.Model;
using Screening.Scoring;
using Screening.Tests.Support;

namespace Screening.Tests.Engine;

/// <summary>Edges are given by names or ids: both must reach the list entry.</summary>
public sealed class ChainBindingTests
{
    private static Screener Build(string from, string to, params string[] entitiesOfTo) => new ScreenerBuilder()
        .Add(TestLists.ListsOf(TestLists.Entity("parties:1", "PELENG JSC"), TestLists.Entity("parties:2", "MINSK TRADING COMPANY")))
        .Add(new FlaggedSupplyChain
        {
            Id = "mine",
            Title = "mine",
            Nodes = [new ChainNode { Id = "a", Kind = NodeKind.Organization, Name = from }, new ChainNode { Id = "b", Kind = NodeKind.Organization, Name = to, Entities = entitiesOfTo }],
            Edges = [new ChainEdge { Id = "1", From = "a", To = "b", Relation = Relation.Supplies, Claims = [new Claim("file", "2026", "me", ClaimStatus.Reported)] }],
        })
        .Build();

    private static string[] Exposures(Screener screener, string consignor) =>
        [.. screener.Screen(new Shipment { Row = 2, Parties = [new Party(PartyRole.Consignor, consignor)] })
            .Findings.Where(f => f.Rule == "chain-exposure").Select(f => f.Name)];

    [Theory]
    [InlineData("PELENG JSC")]
    [InlineData("ОАО «Пеленг»")]
    public void An_edge_given_by_name_leads_to_the_listed_party(string name) =>
        Assert.Equal([name], Exposures(Build("Zarya Optics", name), "Zarya Optics"));

    [Fact]
    public void A_node_that_is_only_an_id_shows_the_name_of_its_entry() =>
        Assert.Equal(["PELENG JSC"], Exposures(Build("Zarya Optics", "parties:1", "parties:1"), "Zarya Optics"));

    [Theory]
    [InlineData("Pelengator")]
    [InlineData("Minsk Trading Company")]
    public void A_likeness_or_a_name_of_general_words_binds_nothing(string name) =>
        Assert.Empty(Exposures(Build("Zarya Optics", name), "Zarya Optics"));

    [Fact]
    public void A_site_is_not_taken_for_the_listed_company_of_its_name() =>
        Assert.DoesNotContain(
            TestLists.Build().Screen(new Shipment { Row = 2, Goods = "Shahed-136 spare parts" }).Findings,
            f => f.EntityId == "facility:yelabuga-factory");

    [Fact]
    public void A_party_of_a_chain_that_is_on_a_list_is_not_screened_twice()
    {
        var matches = Build("Zarya Optics", "OAO Peleng").Screen("Peleng").Matches;
        Assert.Equal("parties:1", Assert.Single(matches).EntityId);
    }

    // Consignor Zarya supplies a party of an unlisted name with this number; the listed one is called Heron.
    private static string[] ExposuresByNumber(Identifier ofChain, params Identifier[] ofList)
    {
        var chain = new FlaggedSupplyChain
        {
            Id = "mine",
            Title = "mine",
            Nodes = [new ChainNode { Id = "a", Kind = NodeKind.Organization, Name = "Zarya Optics" }, new ChainNode { Id = "b", Kind = NodeKind.Organization, Name = "Ostrich Works", Identifiers = [ofChain] }],
            Edges = [new ChainEdge { Id = "1", From = "a", To = "b", Relation = Relation.Supplies, Claims = [new Claim("file", "2026", "me", ClaimStatus.Reported)] }],
        };
        var listed = TestLists.Entity("parties:1", "HERON LINES") with { Identifiers = ofList };
        return Exposures(new ScreenerBuilder().Add(TestLists.ListsOf(listed)).Add(chain).Build(), "Zarya Optics");
    }

    [Theory]
    [InlineData("unp", "100230519", "unp", "100230519")]
    [InlineData("unp", "UNP 100230519", "unp", "100230519")]
    [InlineData("registration", "100230519", "unp", "100230519")]
    [InlineData("lei", "5493001KJTIIGC8Y1R12", "lei", "5493001kjtiigc8y1r12")]
    public void A_party_that_bears_the_number_of_an_entry_is_that_entry(string type, string number, string listedType, string listedNumber) =>
        Assert.Equal(["Ostrich Works"], ExposuresByNumber(new Identifier(type, number), new Identifier("bic", "SABRRUMM"), new Identifier(listedType, listedNumber)));

    [Theory]
    [InlineData("unp", "100230519", null, "unp", "100018971", null)]
    [InlineData("registration", "01234567", "GB", "registration", "01234567", "DE")]
    [InlineData("registration", "01234567", "GB", "kpp", "01234567", null)]
    [InlineData("imo", "9074729", null, "imo-company", "9074729", null)]
    [InlineData("registration", "0000000", null, "registration", "0000000", null)]
    [InlineData("unp", "100230510", null, "unp", "100230510", null)]
    public void A_number_of_another_register_or_none_at_all_binds_nothing(string type, string number, string? country, string listedType, string listedNumber, string? listedCountry) =>
        Assert.Empty(ExposuresByNumber(new Identifier(type, number, country), new Identifier(listedType, listedNumber, listedCountry)));

    [Fact]
    public void A_number_leads_and_a_name_follows_only_where_no_number_does()
    {
        var chain = new ChainNode { Id = "b", Kind = NodeKind.Organization, Name = "HERON LINES", Identifiers = [new Identifier("unp", "100230519")] };
        var listed = new[] { TestLists.Entity("parties:1", "HERON LINES"), TestLists.Entity("parties:2", "EGRET CARGO") with { Identifiers = [new Identifier("unp", "100230519")] } };
        var bound = ChainBinding.Bind([new FlaggedSupplyChain { Id = "c", Title = "c", Nodes = [chain, chain with { Id = "d", Identifiers = [] }], Edges = [] }], [.. listed.Select(e => PreparedEntity.Of(e))]);
        Assert.Equal(["parties:2"], bound[0].Nodes[0].Entities);
        Assert.Equal(["parties:1"], bound[0].Nodes[1].Entities);
    }
}
