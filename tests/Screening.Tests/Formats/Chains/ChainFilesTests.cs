using Screening.Formats;
using Screening.Formats.Chains;
using Screening.Model;
using Screening.Tests.Support;

namespace Screening.Tests.Formats.Chains;

public sealed class ChainFilesTests : IDisposable
{
    private const string Header = "from,to,relation,percentMin,percentMax,validFrom,validTo,source,date,status\n";
    private const string Claims = """ "claims": [{"source": "S1", "status": "reported"}] """;
    private readonly TestFiles _files = new();

    public void Dispose() => _files.Dispose();

    private FlaggedSupplyChain Table(string rows) => ChainFiles.Read(_files.Write("edges.csv", Header + rows));

    /// <summary>A chain of two nodes, in lines 3 and 4, and these edges from line 6.</summary>
    private FlaggedSupplyChain Json(params string[] edges) => ChainFiles.Read(_files.Write("chain.json",
        "{\"format\": \"screening-supply-chain/1\", \"id\": \"birds\",\n \"nodes\": [\n{\"id\": \"a\", \"kind\": \"organization\", \"name\": \"Ostrich\"},\n{\"id\": \"b\", \"kind\": \"product\", \"name\": \"Egg\"}],\n\"edges\": [\n"
        + string.Join(",\n", edges) + "\n]}"));

    [Fact]
    public void A_row_of_a_table_is_an_edge_with_one_claim()
    {
        var chain = Table("Ostrich Works,us-ofac-sdn:7,owns,25.5,50%,2020,2031-05,S1,2030-01-02,confirmed\n");
        Assert.Empty(chain.Issues);
        var edge = Assert.Single(chain.Edges);
        Assert.Equal((Relation.Owns, 25.5m, 50m, "2020", "2031-05"), (edge.Relation, edge.PercentMin, edge.PercentMax, edge.ValidFrom, edge.ValidTo));
        Assert.Equal([new Claim("S1", "2030-01-02", "S1", ClaimStatus.Confirmed)], edge.Claims);
        Assert.Equal([edge.From, edge.To], chain.Nodes.Select(n => n.Id));
        Assert.Equal(["us-ofac-sdn:7"], chain.Nodes[1].Entities);
        Assert.Empty(chain.Nodes[0].Entities);
        Assert.Equal("edges", chain.Id);
    }

    [Fact]
    public void A_designator_that_is_no_pattern_is_an_issue_and_the_node_keeps_the_others()
    {
        var chain = ChainFiles.Read(_files.Write("chain.json", """
            {"format": "screening-supply-chain/1", "id": "birds", "nodes": [
            {"id": "b", "kind": "component", "name": "Egg", "designators": ["EGG-1{A,B*}", "S*", "EGG-2{"], "manufacturers": ["Ostrich", "Heron"]}]}
            """));
        var node = Assert.Single(chain.Nodes);
        Assert.Equal(["EGG-1{A,B*}"], node.Designators);
        Assert.Equal(["Ostrich", "Heron"], node.Manufacturers);
        Assert.Equal([(2, "bad-designator"), (2, "bad-designator")], chain.Issues.Select(i => (i.Line, i.Code)));
    }

    [Fact]
    public void One_name_in_several_spellings_is_one_node() =>
        Assert.Equal(2, Table("Ostrich Works,Heron,owns,,,,,,,\nOSTRICH  WORKS,heron,supplies,,,,,,,\n").Nodes.Count);

    [Fact]
    public void Empty_cells_are_allowed_and_an_edge_without_a_status_is_reported()
    {
        var edge = Table("Ostrich,Heron,SUPPLIES,,,,,,,\n").Edges.Single();
        Assert.Equal((ClaimStatus.Reported, null, null), (edge.Status, edge.PercentMin, edge.ValidFrom));
    }

    [Theory]
    [InlineData(",Heron,owns,,,,,,,", "missing-end")]
    [InlineData("Ostrich, ,owns,,,,,,,", "missing-end")]
    [InlineData("Ostrich,Heron,eats,,,,,,,", "unknown-relation")]
    [InlineData("Ostrich,Heron,,,,,,,,", "unknown-relation")]
    [InlineData("Ostrich,Heron,1,,,,,,,", "unknown-relation")]
    [InlineData("Ostrich,Heron,owns,,,,,,,rumoured", "unknown-status")]
    [InlineData("Ostrich,Heron,owns,,,,,,,7", "unknown-status")]
    [InlineData("Ostrich,Heron,owns,many,,,,,,", "bad-percent")]
    [InlineData("Ostrich,Heron,owns,,101,,,,,", "bad-percent")]
    [InlineData("Ostrich,Heron,owns,-1,,,,,,", "bad-percent")]
    [InlineData("Ostrich,Heron,owns,60,50,,,,,", "bad-percent")]
    [InlineData("Ostrich,Heron,owns,\"5,0\",,,,,,", "bad-percent")]
    [InlineData("Ostrich,Heron,owns", "column-count")]
    [InlineData("Ostrich,Heron,owns,,,,,,,,", "column-count")]
    [InlineData("Ostrich,\"Heron,owns,,,,,,,", "unterminated-quote")]
    public void A_row_that_is_no_edge_is_an_issue_with_its_line(string row, string code)
    {
        var chain = Table($"A,B,owns,,,,,,,\n{row}\nC,D,owns,,,,,,,\n");
        Assert.Equal(["line-2", "line-4"], chain.Edges.Select(e => e.Id));
        Assert.Equal((3, code), (chain.Issues.Single().Line, chain.Issues.Single().Code));
        Assert.Equal(4, chain.Nodes.Count);
    }

    [Theory]
    [InlineData("from,to\nA,B\n", "relation")]
    [InlineData("just text\n", "from, to, relation")]
    [InlineData("<?xml version=\"1.0\"?><!DOCTYPE a><a/>", "from, to, relation")]
    [InlineData("\n\n", "a header and edges")]
    public void A_table_without_its_columns_is_refused_by_name_of_them(string text, string expected)
    {
        var path = _files.Write("edges.csv", text);
        Assert.Contains(expected, Assert.Throws<InputFormatException>(() => ChainFiles.Read(path)).Expected, StringComparison.Ordinal);
    }

    [Fact]
    public void A_chain_in_json_is_read_with_its_claims()
    {
        var chain = Json("""{"id": "E1", "from": "a", "to": "b", "relation": "manufactures", "goods": ["b"], "percentMin": 50, "percentMax": "51.5", "claims": [{"source": "S1", "date": "2030", "claimant": "C", "status": "alleged"}, {"source": "S2", "status": "denied"}]}""");
        Assert.Empty(chain.Issues);
        var edge = chain.Edges.Single();
        Assert.Equal((50m, 51.5m, ClaimStatus.Alleged), (edge.PercentMin, edge.PercentMax, edge.Status));
        Assert.Equal([ClaimStatus.Alleged, ClaimStatus.Denied], edge.Claims.Select(c => c.Status));
    }

    [Theory]
    [InlineData("""{"id": "E2", "from": "a", "to": "c", "relation": "owns", CLAIMS}""", "dangling-node")]
    [InlineData("""{"id": "E2", "from": "a", "to": "b", "relation": "owns", "goods": ["c"], CLAIMS}""", "dangling-node")]
    [InlineData("""{"id": "E2", "from": "a", "to": "b", "relation": "eats", CLAIMS}""", "unknown-relation")]
    [InlineData("""{"id": "E2", "from": "a", "to": "b", "relation": 1, CLAIMS}""", "unknown-relation")]
    [InlineData("""{"id": "E2", "from": "a", "relation": "owns", CLAIMS}""", "bad-edge")]
    [InlineData("""{"from": "a", "to": "b", "relation": "owns", CLAIMS}""", "bad-edge")]
    [InlineData("7", "bad-edge")]
    [InlineData("""{"id": "E2", "from": "a", "to": "b", "relation": "owns"}""", "bad-claim")]
    [InlineData("""{"id": "E2", "from": "a", "to": "b", "relation": "owns", "claims": []}""", "bad-claim")]
    [InlineData("""{"id": "E2", "from": "a", "to": "b", "relation": "owns", "claims": [{"source": "S1", "status": "rumoured"}]}""", "bad-claim")]
    [InlineData("""{"id": "E2", "from": "a", "to": "b", "relation": "owns", "claims": [{"status": "reported"}]}""", "bad-claim")]
    [InlineData("""{"id": "E2", "from": "a", "to": "b", "relation": "owns", "percentMin": "many", CLAIMS}""", "bad-percent")]
    [InlineData("""{"id": "E2", "from": "a", "to": "b", "relation": "owns", "percentMax": 150, CLAIMS}""", "bad-percent")]
    [InlineData("""{"id": "E2", "from": "a", "to": "b", "relation": "owns", "percentMin": 60, "percentMax": 50, CLAIMS}""", "bad-percent")]
    public void An_edge_that_cannot_be_used_is_an_issue_with_its_line(string edge, string code)
    {
        const string Whole = """{"id": "E1", "from": "a", "to": "b", "relation": "owns", CLAIMS}""";
        var chain = Json(Whole.Replace("CLAIMS", Claims, StringComparison.Ordinal), edge.Replace("CLAIMS", Claims, StringComparison.Ordinal));
        Assert.Equal("E1", Assert.Single(chain.Edges).Id);
        Assert.Equal((7, code), (chain.Issues.Single().Line, chain.Issues.Single().Code));
    }

    [Theory]
    [InlineData("""{"id": "a", "kind": "organization", "name": "Again"}""", "duplicate-node")]
    [InlineData("""{"id": "c", "kind": "bird", "name": "Ostrich"}""", "bad-node")]
    [InlineData("""{"id": "c", "kind": "organization"}""", "bad-node")]
    [InlineData("""{"kind": "organization", "name": "Ostrich"}""", "bad-node")]
    public void A_node_that_cannot_be_used_is_an_issue_with_its_line(string node, string code)
    {
        var chain = ChainFiles.Read(_files.Write("chain.json", "{\"format\": \"screening-supply-chain/1\", \"id\": \"birds\", \"nodes\": [\n{\"id\": \"a\", \"kind\": \"organization\", \"name\": \"Ostrich\"},\n" + node + "]}"));
        Assert.Equal("Ostrich", Assert.Single(chain.Nodes).Name);
        Assert.Equal((3, code), (chain.Issues.Single().Line, chain.Issues.Single().Code));
    }

    [Theory]
    [InlineData("{\"format\": \"other/1\", \"id\": \"x\", \"nodes\": [], \"edges\": []}", "other/1")]
    [InlineData("{\"nodes\": []}", "format")]
    [InlineData("{\"format\": \"screening-supply-chain/1\"}", "no id")]
    [InlineData("{\"format\": \"screening-supply-chain/1\", \"id\": \"x\",\n \"nodes\": [{\"id\"", "broken or truncated JSON")]
    public void Another_document_or_a_cut_one_is_refused(string text, string found)
    {
        var path = _files.Write("chain.json", text);
        Assert.Contains(found, Assert.Throws<InputFormatException>(() => ChainFiles.Read(path)).Found, StringComparison.Ordinal);
    }

    [Fact]
    public void The_bundled_chains_are_whole_and_point_at_bundled_lists_only_by_known_keys()
    {
        var chains = BundledData.SupplyChains();
        Assert.NotEmpty(chains);
        var lists = BundledData.Watchlists().Select(l => l.Version.List).ToHashSet(StringComparer.Ordinal);
        Assert.All(chains, c =>
        {
            Assert.Empty(c.Issues);
            Assert.NotEmpty(c.Edges);
            Assert.All(c.Edges.SelectMany(e => e.Claims), claim => Assert.Contains(c.Sources, s => s.Key == claim.Source));
            Assert.All(c.Nodes.SelectMany(n => n.Entities), e => Assert.Contains(e[..e.IndexOf(':', StringComparison.Ordinal)], lists));
            Assert.Equal(c.Edges.Count, c.Edges.Select(e => e.Id).Distinct(StringComparer.Ordinal).Count());
        });
    }
}
