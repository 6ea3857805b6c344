using Screening.Formats.Chains;
using Screening.Formats.Lists;
using Screening.Model;
using Screening.Tests.Support;

namespace Screening.Tests.Formats.Chains;

public sealed class FtmChainTests : IDisposable
{
    private const string Works = """{"id": "w1", "schema": "Company", "caption": "Ostrich Works", "properties": {"name": ["Ostrich Works", "Страус"], "alias": ["OW Ltd"], "weakAlias": ["Bird"], "jurisdiction": ["by"], "country": ["ru"], "registrationNumber": ["100230519"], "incorporationDate": ["1994-03-11T00:00:00"]}, "datasets": ["bird_register"]}""";
    private const string Doe = """{"id": "p1", "schema": "Person", "properties": {"name": ["Doe, John"]}, "datasets": ["bird_register"]}""";
    private readonly TestFiles _files = new();

    public void Dispose() => _files.Dispose();

    private FlaggedSupplyChain Read(params string[] lines) => ChainFiles.Read(_files.Write("birds.ftm.json", string.Join('\n', lines) + "\n"));

    private static string Edge(string schema, string properties, string rest = "") => $$"""{"id": "e1", "schema": "{{schema}}", "properties": { {{properties}} }, "datasets": ["bird_register"]{{rest}}}""";

    private static string Owns(string more) => Edge("Ownership", $"\"owner\": [\"p1\"], \"asset\": [\"w1\"]{more}");

    [Fact]
    public void Entities_are_nodes_of_a_register_under_the_ids_they_have_as_a_list()
    {
        var chain = Read(Works, Doe);
        Assert.Empty(chain.Issues);
        Assert.True(chain.IsRegister);
        var node = chain.Nodes[0];
        Assert.Equal(("bird_register:w1", NodeKind.Organization, "Ostrich Works", "BY", "1994-03-11"), (node.Id, node.Kind, node.Name, node.Country, node.Incorporated));
        Assert.Equal(["Страус", "OW Ltd"], node.Names);
        Assert.Equal([new Identifier("unp", "100230519", "BY")], node.Identifiers);
        var list = ListFiles.Read(_files.Write("birds.json", Works + "\n")).Single();
        Assert.Equal(list.Entities.Select(e => e.Id), node.Entities);
    }

    [Theory]
    [InlineData("Person", NodeKind.Person)]
    [InlineData("Organization", NodeKind.Organization)]
    [InlineData("LegalEntity", NodeKind.Organization)]
    [InlineData("PublicBody", NodeKind.Organization)]
    [InlineData("Vessel", NodeKind.Vessel)]
    [InlineData("Airplane", NodeKind.Vessel)]
    [InlineData("Address", NodeKind.Address)]
    public void A_schema_is_a_kind_of_node(string schema, NodeKind kind) =>
        Assert.Equal(kind, Read($$$"""{"id": "x", "schema": "{{{schema}}}", "properties": {"name": ["X"]}}""").Nodes.Single().Kind);

    [Theory]
    [InlineData("Ownership", "owner", "asset", Relation.Owns, null)]
    [InlineData("Directorship", "director", "organization", Relation.Controls, "director")]
    [InlineData("UnknownLink", "subject", "object", Relation.LinkedTo, null)]
    [InlineData("Associate", "person", "associate", Relation.LinkedTo, null)]
    [InlineData("Family", "person", "relative", Relation.LinkedTo, null)]
    [InlineData("Representation", "agent", "client", Relation.LinkedTo, null)]
    [InlineData("Membership", "member", "organization", Relation.LinkedTo, null)]
    [InlineData("Succession", "successor", "predecessor", Relation.SuccessorOf, null)]
    public void A_schema_that_joins_two_is_an_edge_whichever_comes_first(string schema, string first, string second, Relation relation, string? criterion)
    {
        var edge = Read(Edge(schema, $"\"{first}\": [\"p1\"], \"{second}\": [\"w1\"]"), Works, Doe).Edges.Single();
        Assert.Equal(("e1", "bird_register:p1", "bird_register:w1", relation, criterion), (edge.Id, edge.From, edge.To, edge.Relation, edge.Criterion));
        Assert.Equal(ClaimStatus.Reported, edge.Status);
    }

    [Fact]
    public void An_edge_carries_share_period_and_who_says_so()
    {
        var edge = Read(Works, Doe, Owns(""", "percentage": ["25-50%"], "sharesValue": ["7000000"], "role": ["founder"], "startDate": ["2020-05"], "endDate": ["2021"], "recordId": ["R7"], "sourceUrl": ["https://register.example/7"], "publisher": ["The Register"]""")).Edges.Single();
        Assert.Equal((25m, 50m, "2020-05", "2021", "founder"), (edge.PercentMin, edge.PercentMax, edge.ValidFrom, edge.ValidTo, edge.What));
        Assert.Equal([new Claim("bird_register", "2020-05", "The Register", ClaimStatus.Reported, "R7; https://register.example/7")], edge.Claims);
    }

    [Fact]
    public void A_claim_without_a_start_is_of_the_day_the_record_was_last_seen()
    {
        var chain = Read(Works, Doe, Edge("Ownership", "\"owner\": [\"p1\"], \"asset\": [\"w1\"]", """, "last_change": "2025-01-02T03:04:05", "last_seen": "2026-01-02T03:04:05" """));
        Assert.Equal([new Claim("bird_register", "2026-01-02", "bird_register", ClaimStatus.Reported)], chain.Edges.Single().Claims);
        Assert.Equal([new ChainSource("bird_register", "bird_register", null, null)], chain.Sources);
    }

    [Theory]
    [InlineData(""", "percentage": ["25,5"]""", "bad-percent")]
    [InlineData(""", "percentage": ["25", "much"]""", "bad-percent")]
    [InlineData(""", "startDate": ["2023-02-30"]""", "bad-date")]
    [InlineData(""", "startDate": ["2023"], "endDate": ["2022"]""", "bad-date")]
    public void What_is_not_clear_about_an_edge_is_left_open_and_told(string more, string code)
    {
        var chain = Read(Works, Doe, Owns(more));
        Assert.Equal((3, code), (chain.Issues.Single().Line, chain.Issues.Single().Code));
        var edge = chain.Edges.Single();
        Assert.Equal((null, null, null, null), (edge.PercentMin, edge.PercentMax, edge.ValidFrom, edge.ValidTo));
    }

    [Fact]
    public void Several_texts_about_one_stake_are_the_range_between_them()
    {
        var edge = Read(Works, Doe, Owns(""", "percentage": ["40", "25"], "startDate": ["2021-05", "2021"], "endDate": ["2022-05", "2022"]""")).Edges.Single();
        Assert.Equal((25m, 40m, "2021", "2022"), (edge.PercentMin, edge.PercentMax, edge.ValidFrom, edge.ValidTo));
    }

    [Fact]
    public void Of_several_owners_in_one_record_nobodys_share_is_known()
    {
        var chain = Read(Works, Doe, """{"id": "h1", "schema": "Company", "properties": {"name": ["Heron"]}, "datasets": ["bird_register"]}""",
            Edge("Ownership", "\"owner\": [\"p1\", \"h1\"], \"asset\": [\"w1\"], \"percentage\": [\"60\"]"));
        Assert.Equal([("e1", "bird_register:p1", null), ("e1#2", "bird_register:h1", null)], chain.Edges.Select(e => (e.Id, e.From, e.PercentMin)));
    }

    [Fact]
    public void Owner_and_operator_of_a_vessel_are_edges_and_a_passport_is_a_number()
    {
        var chain = Read(Works, Doe, """{"id": "v1", "schema": "Vessel", "properties": {"name": ["Grey Heron"], "imoNumber": ["9074729"], "owner": ["w1"], "operator": ["p1"]}, "datasets": ["bird_register"]}""",
            """{"id": "d1", "schema": "Passport", "properties": {"holder": ["p1"], "number": ["A0001"], "country": ["ir"]}, "datasets": ["bird_register"]}""");
        Assert.Empty(chain.Issues);
        Assert.Equal([("bird_register:w1", Relation.Owns), ("bird_register:p1", Relation.LinkedTo)], chain.Edges.Select(e => (e.From, e.Relation)));
        Assert.All(chain.Edges, e => Assert.Equal("bird_register:v1", e.To));
        Assert.Equal([new Identifier("passport", "A0001", "IR")], chain.Nodes[1].Identifiers);
    }

    [Theory]
    [InlineData("""{"id": "x", "schema": "Sanction", "properties": {"entity": ["w1"]}}""", "unsupported-schema")]
    [InlineData("""{"id": "x", "schema": "Company", "properties": {}}""", "missing-name")]
    [InlineData("""{"id": "w1", "schema": "Company", "properties": {"name": ["Again"]}}""", "duplicate-node")]
    [InlineData("""{"id": "x", "schema": "Ownership", "properties": {"owner": ["nobody"], "asset": ["w1"]}}""", "missing-end")]
    [InlineData("""{"id": "x", "schema": "Ownership", "properties": {"asset": ["w1"]}}""", "missing-end")]
    [InlineData("""{"schema": "Ownership", "properties": {"owner": ["w1"], "asset": ["w1"]}}""", "missing-end")]
    [InlineData("""{"id": "x", "schema": "Passport", "properties": {"holder": ["nobody"], "number": ["A1"]}}""", "missing-end")]
    [InlineData("""{"id": "x", "schema": "Passport", "properties": {"holder": ["w1"]}}""", "missing-end")]
    [InlineData("""{"id": "x", "schema": "Company", "properties": {"name": ["Birds"]}""", "broken-json")]
    [InlineData("[1]", "not-an-object")]
    public void A_record_that_is_no_node_and_no_edge_is_an_issue_with_its_line(string line, string code)
    {
        var chain = Read(Works, line, Doe);
        Assert.Equal((2, code), (chain.Issues.Single().Line, chain.Issues.Single().Code));
        Assert.Equal((2, 0), (chain.Nodes.Count, chain.Edges.Count));
    }
}
