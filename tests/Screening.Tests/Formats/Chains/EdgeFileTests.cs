using System.Globalization;
using System.Text;
using Screening.Formats.Chains;
using Screening.Model;
using Screening.Tests.Support;
using Screening.Text;

namespace Screening.Tests.Formats.Chains;

/// <summary>Plain edges with all they may state, as a table and as JSON.</summary>
public sealed class EdgeFileTests : IDisposable
{
    private const string Header = "from,to,relation,percentMin,percentMax,validFrom,validTo,source,date,status,criterion,claimant,note,what,fromKind,toKind,fromCountry,toCountry,fromNumber,toNumber\n";
    private readonly TestFiles _files = new();

    public void Dispose() => _files.Dispose();

    private FlaggedSupplyChain Table(string rows) => ChainFiles.Read(_files.Write("edges.csv", Header + rows));

    private FlaggedSupplyChain Json(string text) => ChainFiles.Read(_files.Write("edges.json", text));

    [Fact]
    public void A_file_of_plain_edges_is_a_register_and_a_chain_only_where_it_says_so()
    {
        const string Chain = """{"format": "screening-supply-chain/1", "id": "c", "nodes": [], "edges": []""";
        Assert.True(Table("A,B,owns,,,,,,,,,,,,,,,,,\n").IsRegister);
        Assert.True(Json("""[{"from": "A", "to": "B", "relation": "owns"}]""").IsRegister);
        Assert.False(Json(Chain + "}").IsRegister);
        Assert.True(Json(Chain + """, "register": true}""").IsRegister);
        Assert.False(Json(Chain + """, "register": "yes"}""").IsRegister);
    }

    [Fact]
    public void A_row_states_ground_claimant_and_words_and_its_ends_kind_country_and_number()
    {
        var chain = Table("Doe John,Ostrich Works,controls,,,2020,,S1,2030-01,confirmed,de-facto-influence,a court,three of five votes,the board,person,organization,ir,Belarus,,unp:100230519; LEI: 5493001KJTIIGC8Y1R12\n");
        Assert.Empty(chain.Issues);
        var edge = Assert.Single(chain.Edges);
        Assert.Equal((ControlCriteria.DeFactoInfluence, "the board"), (edge.Criterion, edge.What));
        Assert.Equal([new Claim("S1", "2030-01", "a court", ClaimStatus.Confirmed, "three of five votes")], edge.Claims);
        Assert.Equal([(NodeKind.Person, "IR"), (NodeKind.Organization, "BY")], chain.Nodes.Select(n => (n.Kind, n.Country!)));
        Assert.Equal([new Identifier("unp", "100230519", "BY"), new Identifier("lei", "5493001KJTIIGC8Y1R12", "BY")], chain.Nodes[1].Identifiers);
        Assert.Equal([new ChainSource("S1", "S1", null, null)], chain.Sources);
    }

    [Fact]
    public void Facts_of_a_party_are_gathered_over_its_rows_and_the_first_leads()
    {
        var chain = Table("A,B,owns,,,,,,,,,,,,,,,,,\nA,C,owns,,,,,,,,,,,,vessel,,PA,,imo:9074729,\nA,D,owns,,,,,,,,,,,,person,,IR,,imo:9074729,\n");
        Assert.Equal([(4, "another-country"), (4, "another-kind")], chain.Issues.Select(i => (i.Line, i.Code)));
        var node = chain.Nodes.Single(n => n.Name == "A");
        Assert.Equal((NodeKind.Vessel, "PA"), (node.Kind, node.Country));
        Assert.Equal([new Identifier("imo", "9074729", "PA")], node.Identifiers.Take(1));
        Assert.Equal(3, chain.Edges.Count);
    }

    [Fact]
    public void Two_parties_of_one_name_with_different_numbers_are_two()
    {
        var chain = Table("Zarya,B,owns,,,,,,,,,,,,,,,,unp:100230519,\nZARYA,C,owns,,,,,,,,,,,,,,,,unp:100018971,\nZarya,D,owns,,,,,,,,,,,,,,,,unp:100230519,\n");
        Assert.Empty(chain.Issues);
        Assert.Equal(5, chain.Nodes.Count);
        Assert.Equal(chain.Edges[0].From, chain.Edges[2].From);
        Assert.NotEqual(chain.Edges[0].From, chain.Edges[1].From);
    }

    [Fact]
    public void An_end_that_is_a_typed_number_carries_it()
    {
        var node = Table("unp:100230519,B,owns,,,,,,,,,,,,,,,,,\n").Nodes[0];
        Assert.Equal([new Identifier("unp", "100230519")], node.Identifiers);
    }

    [Theory]
    [InlineData("A,B,controls,,,,,,,,boss,,,,,,,,,", "unknown-criterion")]
    [InlineData("A,B,owns,,,2023-02-30,,,,,,,,,,,,,,", "bad-date")]
    [InlineData("A,B,owns,,,,2023-13,,,,,,,,,,,,,", "bad-date")]
    [InlineData("A,B,owns,,,,,,yesterday,,,,,,,,,,,", "bad-date")]
    [InlineData("A,B,owns,,,,,,0000,,,,,,,,,,,", "bad-date")]
    [InlineData("A,B,owns,,,2024,2023-12,,,,,,,,,,,,,", "bad-date")]
    [InlineData("A,B,owns,,,2023-05-06,2023-05-05,,,,,,,,,,,,,", "bad-date")]
    [InlineData("A,B,owns,50.00000000001,,,,,,,,,,,,,,,,", "bad-percent")]
    [InlineData("A,B,owns,,50.0000000000000000000000000000000000001,,,,,,,,,,,,,,,", "bad-percent")]
    public void A_row_with_a_fact_that_cannot_be_is_an_issue_with_its_line(string row, string code)
    {
        var chain = Table($"C,D,owns,,,,,,,,,,,,,,,,,\n{row}\n");
        Assert.Equal((3, code), (chain.Issues.Single().Line, chain.Issues.Single().Code));
        Assert.Matches("found .+; expected .+", chain.Issues[0].Message);
        Assert.Equal("line-2", Assert.Single(chain.Edges).Id);
        Assert.Equal(2, chain.Nodes.Count);
    }

    [Theory]
    [InlineData("A,B,owns,,,,,,,,,,,,bird,,,,,", "unknown-kind")]
    [InlineData("A,B,owns,,,,,,,,,,,,,,,Atlantis,,", "unknown-country")]
    [InlineData("A,B,owns,,,,,,,,,,,,,,,,,shoe:43", "bad-number")]
    [InlineData("A,B,owns,,,,,,,,,,,,,,,,,unp:-", "bad-number")]
    public void A_fact_about_an_end_that_cannot_be_is_an_issue_and_the_edge_stays(string row, string code)
    {
        var chain = Table(row + "\n");
        Assert.Equal((2, code), (chain.Issues.Single().Line, chain.Issues.Single().Code));
        Assert.Single(chain.Edges);
    }

    [Theory]
    [InlineData("2023", "2023-01")]
    [InlineData("2023-05", "2023-05-06")]
    [InlineData("2024-02-29", "2024")]
    [InlineData("2023-05-06", "2023-05-06")]
    public void A_period_may_end_as_vaguely_as_it_began(string from, string to) =>
        Assert.Equal((from, to), (Table($"A,B,owns,50.1234567890,,{from},{to},,,,,,,,,,,,,\n").Edges.Single().ValidFrom!, to));

    [Fact]
    public void A_name_is_the_node_of_its_folded_form()
    {
        const string Letters = "abIZ019  -.éЯß";
        var random = new Random(6);
        string[] names = [.. Enumerable.Range(0, 3_000).Select(_ => "n" + string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(_ => Letters[random.Next(Letters.Length)])))];
        var chain = Table(string.Concat(names.Select(n => $"{n},Heron,owns,,,,,,,,,,,,,,,,,\n")));
        Assert.Equal(names.Select(n => "name:" + NameFolding.Fold(n)), chain.Edges.Select(e => e.From));
    }

    [Fact]
    public void Rows_of_one_pair_stay_apart() =>
        Assert.Equal([30m, 20m], Table("A,B,owns,30,30,,,S1,,,,,,,,,,,,\nA,B,owns,20,20,,,S1,,,,,,,,,,,,\n").Edges.Select(e => e.PercentMin!.Value));

    [Fact]
    public void A_message_shows_the_beginning_of_a_cell_only() =>
        Assert.True(Table($"A,B,{new string('x', 5000)},,,,,,,,,,,,,,,,,\n").Issues.Single().Message.Length < 400);

    [Theory]
    [InlineData("[\n{0},\n{1}\n]")]
    [InlineData("{0}\n\n{1}\n")]
    public void Json_objects_are_edges_as_an_array_and_as_lines(string form)
    {
        var text = form.Replace("{0}", """{"from": "Ostrich", "to": "us-ofac-sdn:7", "relation": "owns", "percentMin": 25.5, "percentMax": "50%", "validFrom": 2020, "source": "S1", "mine": {"a": 1}}""", StringComparison.Ordinal)
            .Replace("{1}", """{"relation": "controls", "criterion": "director", "to": "Heron", "from": "Doe", "fromKind": "person", "status": null}""", StringComparison.Ordinal);
        var chain = Json(text);
        Assert.Empty(chain.Issues);
        Assert.Equal([(Relation.Owns, 25.5m, "2020"), (Relation.Controls, null, "")], chain.Edges.Select(e => (e.Relation, e.PercentMin, e.ValidFrom ?? "")));
        Assert.Equal((ControlCriteria.Director, ClaimStatus.Reported), (chain.Edges[1].Criterion, chain.Edges[1].Status));
        Assert.Equal(["us-ofac-sdn:7"], chain.Nodes[1].Entities);
    }

    [Theory]
    [InlineData("""{"from": "A", "relation": "owns"}""", "missing-end")]
    [InlineData("""{"from": ["A"], "to": "B", "relation": "owns"}""", "bad-field")]
    [InlineData("""{"from": "A", "From": "C", "to": "B", "relation": "owns"}""", "bad-field")]
    [InlineData("""{"from": "A", "to": "B", "relation": "owns", "percentMin": 1e1}""", "bad-percent")]
    [InlineData("""{"from": "A", "to": "B", "relation": "owns", "validTo": "2023-02-29"}""", "bad-date")]
    [InlineData("""{"from": "A", "to": "B", "relation":""", "broken-json")]
    [InlineData("7", "not-an-object")]
    public void A_line_that_is_no_edge_is_an_issue_with_its_line(string line, string code)
    {
        var chain = Json($$"""{"from": "A", "to": "B", "relation": "owns"}{{'\n'}}{{line}}{{'\n'}}""");
        Assert.Equal((2, code), (chain.Issues.Single().Line, chain.Issues.Single().Code));
        Assert.Single(chain.Edges);
    }

    [Fact]
    public void An_item_of_an_array_that_is_no_edge_is_an_issue_with_its_line() =>
        Assert.Equal([(2, "not-an-object"), (3, "unknown-relation")], Json("[\n7,\n{\"from\": \"A\", \"to\": \"B\"}\n]").Issues.Select(i => (i.Line, i.Code)));

    [Fact]
    public void What_comes_again_in_a_long_register_is_kept_once()
    {
        var rows = new StringBuilder();
        for (var i = 0; i < 2_000; i++) rows.Append(CultureInfo.InvariantCulture, $"Owner {i % 10},Company {i},owns,50,50,2020,,S1,2030,confirmed,,,,,,,,,,\n");
        var chain = Table(rows.ToString());
        Assert.Equal((2_000, 2_010), (chain.Edges.Count, chain.Nodes.Count));
        Assert.All(chain.Edges, e => Assert.Same(chain.Edges[0].Claims, e.Claims));
        Assert.All(chain.Edges, e => Assert.Same(chain.Edges[0].ValidFrom, e.ValidFrom));
        Assert.All(chain.Edges, e => Assert.Same(chain.Nodes.First(n => n.Id == e.From).Id, e.From));
    }

    [Fact]
    public void A_chain_in_json_states_grounds_periods_numbers_and_foundings()
    {
        var chain = Json("""
            {"format": "screening-supply-chain/1", "id": "birds", "nodes": [
            {"id": "a", "kind": "organization", "name": "Ostrich", "country": "BY", "incorporated": "1994-03", "identifiers": [{"type": "registration", "value": "100230519"}, {"type": "lei", "value": "5493001KJTIIGC8Y1R12", "country": "DE"}]},
            {"id": "b", "kind": "organization", "name": "Heron"}], "edges": [
            {"id": "E1", "from": "a", "to": "b", "relation": "controls", "criterion": "uses-assets", "claims": [{"source": "S1", "status": "reported", "validFrom": "2020", "validTo": "2021-05"}]}]}
            """);
        Assert.Empty(chain.Issues);
        Assert.Equal([new Identifier("unp", "100230519", "BY"), new Identifier("lei", "5493001KJTIIGC8Y1R12", "DE")], chain.Nodes[0].Identifiers);
        Assert.Equal("1994-03", chain.Nodes[0].Incorporated);
        Assert.Equal(ControlCriteria.UsesAssets, chain.Edges[0].Criterion);
        Assert.Equal([new Claim("S1", "", "", ClaimStatus.Reported, null, "2020", "2021-05")], chain.Edges[0].Claims);
    }

    [Theory]
    [InlineData("\"incorporated\": \"1994-13\"", "\"x\": 1", "bad-date", true)]
    [InlineData("\"identifiers\": [{\"type\": \"shoe\", \"value\": \"43\"}]", "\"x\": 1", "bad-number", true)]
    [InlineData("\"identifiers\": [{\"type\": \"unp\"}]", "\"x\": 1", "bad-number", true)]
    [InlineData("\"x\": 1", "\"criterion\": \"boss\"", "unknown-criterion", false)]
    [InlineData("\"x\": 1", "\"validFrom\": \"2023-02-30\"", "bad-date", false)]
    [InlineData("\"x\": 1", "\"validFrom\": \"2023\", \"validTo\": \"2022\"", "bad-date", false)]
    [InlineData("\"x\": 1", "\"claims\": [{\"source\": \"S\", \"status\": \"reported\", \"validTo\": \"soon\"}]", "bad-date", false)]
    [InlineData("\"x\": 1", "\"claims\": [{\"source\": \"S\", \"status\": \"reported\", \"date\": \"soon\"}]", "bad-date", false)]
    public void A_fact_of_a_chain_that_cannot_be_is_an_issue(string node, string edge, string code, bool edgeStays)
    {
        var claims = edge.Contains("claims", StringComparison.Ordinal) ? "" : """, "claims": [{"source": "S", "status": "reported"}]""";
        var chain = Json($$$"""
            {"format": "screening-supply-chain/1", "id": "birds", "nodes": [{"id": "a", "kind": "organization", "name": "Ostrich", {{{node}}}}],
            "edges": [{"id": "E1", "from": "a", "to": "a", "relation": "owns", {{{edge}}}{{{claims}}}}]}
            """);
        Assert.Equal(code, Assert.Single(chain.Issues).Code);
        Assert.Equal((1, edgeStays ? 1 : 0), (chain.Nodes.Count, chain.Edges.Count));
    }
}
