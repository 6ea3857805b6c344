using Screening.Formats.Lists;
using Screening.Model;
using Screening.Tests.Support;
using VerifyXunit;

namespace Screening.Tests.Formats.Lists;

public sealed class FtmJsonReaderTests : IDisposable
{
    private const string Works = """{"id": "w1", "schema": "Company", "properties": {"name": ["Ostrich Works"]}, "datasets": ["bird_list"]}""";
    private readonly TestFiles _files = new();

    public void Dispose() => _files.Dispose();

    private Watchlist Read(params string[] lines)
    {
        var lists = ListFiles.Read(_files.Write("some.json", string.Join('\n', lines) + "\n"));
        Assert.All(lists, l => Assert.Equal("ftm-json", l.Format));
        Assert.Equal(lines.Length, lists.Sum(l => l.Records));
        return lists[0];
    }

    [Fact]
    public void Ids_stand_under_the_name_of_the_dataset() => Assert.Equal("bird_list:w1", Read(Works).Entities.Single().Id);

    [Fact]
    public void A_file_without_datasets_is_called_after_itself() =>
        Assert.Equal("some:w1", Read("""{"id": "w1", "schema": "Company", "properties": {"name": ["Ostrich Works"]}}""").Entities.Single().Id);

    [Theory]
    [InlineData("Person", EntityKind.Person)]
    [InlineData("Company", EntityKind.Organization)]
    [InlineData("Organization", EntityKind.Organization)]
    [InlineData("PublicBody", EntityKind.Organization)]
    [InlineData("LegalEntity", EntityKind.Unknown)]
    [InlineData("Vessel", EntityKind.Vessel)]
    [InlineData("Airplane", EntityKind.Aircraft)]
    public void A_schema_is_a_kind(string schema, EntityKind kind) =>
        Assert.Equal(kind, Read($$$"""{"id": "w1", "schema": "{{{schema}}}", "properties": {"name": ["Ostrich"]}}""").Entities.Single().Kind);

    [Fact]
    public void Properties_become_fields()
    {
        var entity = Read("""{"id": "w1", "schema": "Company", "properties": {"registrationNumber": ["190000001"], "name": ["Ostrich Works", "Страус"], "alias": ["OW"], "weakAlias": ["Bird"], "previousName": ["Old Works"], "country": ["by"], "incorporationDate": ["1994-03-11"], "address": ["1 Main St, Minsk, Belarus"], "topics": ["sanction"], "notes": ["A note."]}}""").Entities.Single();
        Assert.Equal(
        [
            new EntityName("Ostrich Works", NameRole.Primary), new EntityName("Страус"), new EntityName("OW"),
            new EntityName("Bird", NameRole.Aka, NameQuality.Weak), new EntityName("Old Works", NameRole.Former),
        ], entity.Names);
        Assert.Equal([new Identifier("unp", "190000001", "BY")], entity.Identifiers);
        Assert.Equal(["BY"], entity.Countries);
        Assert.Equal(["1994-03-11"], entity.BirthDates);
        Assert.Equal([new PostalAddress("1 Main St, Minsk, Belarus", null, "BY")], entity.Addresses);
        Assert.Equal(["sanction"], entity.Programmes);
        Assert.Equal("A note.", entity.Remarks);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void An_edge_becomes_a_link_whichever_comes_first(bool edgeFirst)
    {
        const string Owner = """{"id": "o1", "schema": "Person", "properties": {"name": ["Doe, John"]}, "datasets": ["bird_list"]}""";
        const string Edge = """{"id": "e1", "schema": "Ownership", "properties": {"owner": ["o1"], "asset": ["w1"]}, "datasets": ["bird_list"]}""";
        var list = edgeFirst ? Read(Edge, Works, Owner) : Read(Works, Owner, Edge);
        Assert.Equal((3, 0, 2), (list.Records, list.Rejected, list.Entities.Count));
        Assert.Equal([new EntityLink(Relation.Owns, "Ostrich Works", "bird_list:w1") { Status = ClaimStatus.Reported }], list.Entities.Single(e => e.Id == "bird_list:o1").Links);
    }

    [Fact]
    public void A_stake_and_a_seat_on_a_board_keep_share_ground_and_period()
    {
        var list = Read(Works,
            """{"id": "o1", "schema": "Person", "properties": {"name": ["Doe, John"]}, "datasets": ["bird_list"]}""",
            """{"id": "e1", "schema": "Ownership", "properties": {"owner": ["o1"], "asset": ["w1"], "percentage": ["more than 50%"], "startDate": ["2020-05"]}, "datasets": ["bird_list"]}""",
            """{"id": "e2", "schema": "Directorship", "properties": {"director": ["o1"], "organization": ["w1"], "endDate": ["2021-06-07"]}, "datasets": ["bird_list"]}""");
        Assert.Equal(
        [
            new EntityLink(Relation.Owns, "Ostrich Works", "bird_list:w1") { Status = ClaimStatus.Reported, PercentMin = 50.0000000001m, PercentMax = 100, ValidFrom = "2020-05" },
            new EntityLink(Relation.Controls, "Ostrich Works", "bird_list:w1") { Status = ClaimStatus.Reported, Criterion = ControlCriteria.Director, ValidTo = "2021-06-07" },
        ], list.Entities.Single(e => e.Id == "bird_list:o1").Links);
    }

    [Theory]
    [InlineData("\"percentage\": [\"25,5\"]", "bad-percent")]
    [InlineData("\"startDate\": [\"2020-02-30\"]", "bad-date")]
    public void A_share_or_a_date_that_is_not_clear_is_told_and_the_link_stays(string property, string code)
    {
        var list = Read(Works, $$"""{"id": "e1", "schema": "Ownership", "properties": {"owner": ["w1"], "asset": ["w1"], {{property}}}, "datasets": ["bird_list"]}""");
        Assert.Equal((2, code), (list.Issues.Single().Line, list.Issues.Single().Code));
        Assert.Equal((0, null), (list.Rejected, list.Entities.Single().Links.Single().PercentMin));
    }

    [Fact]
    public void A_sanction_and_a_passport_are_facts_of_their_holder()
    {
        var entity = Read(Works,
            """{"id": "s1", "schema": "Sanction", "properties": {"entity": ["w1"], "program": ["BIRDS"], "listingDate": ["2031-05-06"]}, "datasets": ["bird_list"]}""",
            """{"id": "p1", "schema": "Passport", "properties": {"holder": ["w1"], "number": ["A1"], "country": ["by"]}, "datasets": ["bird_list"]}""").Entities.Single();
        Assert.Equal(["BIRDS"], entity.Programmes);
        Assert.Equal("2031-05-06", entity.Listed);
        Assert.Equal([new Identifier("passport", "A1", "BY")], entity.Identifiers);
    }

    [Fact]
    public void An_address_kept_apart_is_given_to_who_points_at_it()
    {
        var list = Read(
            """{"id": "w1", "schema": "Company", "properties": {"name": ["Ostrich Works"], "addressEntity": ["a1"]}}""",
            """{"id": "a1", "schema": "Address", "properties": {"full": ["1 Main St, Minsk"], "country": ["by"]}}""");
        Assert.Equal([new PostalAddress("1 Main St, Minsk", null, "BY")], list.Entities[0].Addresses);
        Assert.Equal(EntityKind.Address, list.Entities[1].Kind);
    }

    [Theory]
    [InlineData("""{"id": "x", "schema": "Flock", "properties": {"name": ["Birds"]}}""", "unsupported-schema")]
    [InlineData("""{"id": "x", "schema": "Company", "properties": {}}""", "missing-name")]
    [InlineData("""{"id": "x", "schema": "Company"}""", "missing-name")]
    [InlineData("""{"schema": "Company", "properties": {"name": ["Birds"]}}""", "missing-name")]
    [InlineData("""{"id": "x", "schema": "Address", "properties": {"country": ["by"]}}""", "missing-name")]
    [InlineData("""{"id": "x", "schema": "Ownership", "properties": {"owner": ["nobody"], "asset": ["w1"]}}""", "missing-end")]
    [InlineData("""{"id": "x", "schema": "Ownership", "properties": {}}""", "missing-end")]
    [InlineData("""{"id": "x", "schema": "Company", "properties": {"name": ["Birds"]}""", "broken-json")]
    [InlineData("""{"id": "x", "id": "y", "schema": "Company", "properties": {"name": ["Birds"]}}""", "broken-json")]
    [InlineData("[1]", "not-an-object")]
    [InlineData("""{"id": "x", "schema": "Company", "properties": {"name": ["\ud800"]}}""", "half-character")]
    public void A_line_that_is_no_party_and_no_edge_is_rejected_with_its_line(string line, string code)
    {
        var lists = ListFiles.Read(_files.Write("some.json", $"{Works}\n{line}\n"));
        Assert.Equal((2, 1), (lists.Sum(l => l.Records), lists.Sum(l => l.Rejected)));
        var issue = Assert.Single(lists.SelectMany(l => l.Issues));
        Assert.Equal((2, code), (issue.Line, issue.Code));
        Assert.Contains("expected", issue.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_beyond_the_limit_is_rejected()
    {
        var list = Read($$$"""{"id": "w1", "schema": "Company", "properties": {"name": ["{{{new string('a', 4097)}}}"]}}""", Works.Replace("bird_list", "some", StringComparison.Ordinal));
        Assert.Equal((2, 1), (list.Records, list.Rejected));
        Assert.Equal("name-too-long", list.Issues.Single().Code);
    }

    [Fact]
    public void An_alias_beyond_the_limit_is_left_out_and_is_an_issue()
    {
        var list = Read($$$"""{"id": "w1", "schema": "Company", "properties": {"name": ["Ostrich"], "alias": ["{{{new string('a', 4097)}}}", "OW"]}}""");
        Assert.Equal(["Ostrich", "OW"], list.Entities.Single().Names.Select(n => n.Name));
        Assert.Equal((1, "name-too-long"), (list.Issues.Single().Line, list.Issues.Single().Code));
        Assert.Equal(0, list.Rejected);
    }

    internal const string Nested = """
        {"id": "w1", "schema": "Company", "caption": "Ostrich Works", "datasets": ["bird_list"], "first_seen": "2023-04-20T12:50:40", "last_change": "2025-05-06T07:08:09", "properties": {"name": ["Ostrich Works"], "addressEntity": [{"id": "a1", "schema": "Address", "caption": "1 Main St, Minsk", "properties": {"full": ["1 Main St, Minsk"], "country": ["by"]}}], "sanctions": [{"id": "s1", "schema": "Sanction", "properties": {"program": ["Birds"], "provisions": ["Asset freeze"], "listingDate": ["2023-01-02"], "endDate": ["2030-01-02"]}}], "ownershipOwner": [{"id": "e1", "schema": "Ownership", "properties": {"asset": [{"id": "w2", "schema": "Company", "caption": "Heron Ltd", "properties": {"name": ["Heron Ltd"]}}], "percentage": ["51"]}}], "ownershipAsset": [{"id": "e2", "schema": "Ownership", "properties": {"owner": [{"id": "o1", "schema": "Person", "caption": "John Doe"}], "asset": ["w1"]}}, {"id": "e3", "schema": "Ownership", "properties": {"owner": [{"id": "o9", "schema": "Person", "caption": "Jane Roe"}]}}], "cryptoWallets": [{"id": "c1", "schema": "CryptoWallet", "properties": {"publicKey": ["0xabc"]}}]}}
        {"id": "o1", "schema": "Person", "caption": "John Doe", "datasets": ["bird_list"], "properties": {"name": ["John Doe"], "identificationHolder": [{"id": "p1", "schema": "Passport", "properties": {"number": ["A0001"], "country": ["ir"]}}]}}

        """;

    internal const string Delta = """
        {"op": "ADD", "entity": {"id": "w1", "schema": "Company", "datasets": ["bird_list"], "properties": {"name": ["Ostrich Works"]}}}
        {"op": "MOD", "entity": {"id": "o1", "schema": "Person", "datasets": ["bird_list"], "properties": {"name": ["John Doe"]}}}
        {"op": "DEL", "entity": {"id": "w9", "schema": "Company", "datasets": ["bird_list"], "properties": {"name": ["Gone"]}}}
        {"op": "ADD", "entity": {"id": "x1", "schema": "Position", "datasets": ["bird_list"], "properties": {"name": ["Head of birds"]}}}

        """;

    [Fact]
    public Task What_is_joined_to_an_entity_may_be_nested_inside() => Verifier.Verify(WatchlistDump.Of(ListFiles.Read(_files.Write("targets.nested.json", Nested))));

    [Fact]
    public Task A_delta_file_gives_what_it_adds_and_tells_what_it_removes() => Verifier.Verify(WatchlistDump.Of(ListFiles.Read(_files.Write("delta.json", Delta))));
}
