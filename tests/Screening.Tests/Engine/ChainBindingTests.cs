using Screening.Model;
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
}
