using Screening.Formats;
using Screening.Formats.Lists;
using Screening.Model;
using Screening.Tests.Support;

namespace Screening.Tests.Formats.Lists;

public sealed class PlainListTests : IDisposable
{
    private readonly TestFiles _files = new();

    public void Dispose() => _files.Dispose();

    private Watchlist Read(string name, string text)
    {
        var list = Assert.Single(ListFiles.Read(_files.Write(name, text)));
        Assert.Equal(list.Records, list.Loaded + list.Rejected);
        return list;
    }

    [Theory]
    [InlineData("birds.csv", "id,name\n7,Ostrich Works\n7,OW\n8,Heron\n", "plain-csv")]
    [InlineData("birds.csv", "\uFEFFid,name\r\n7,Ostrich Works\r\n7,OW\r\n8,Heron\r\n", "plain-csv")]
    [InlineData("birds.txt", "ID;Name\n7;Ostrich Works\n7;OW\n8;Heron\n", "plain-csv")]
    [InlineData("birds.csv", "\"group\"|\"name\"\n7|Ostrich Works\n7|OW\n8|Heron", "plain-csv")]
    [InlineData("birds.tsv", "group\tname\n7\tOstrich Works\n7\tOW\n\n8\tHeron\n", "plain-tsv")]
    [InlineData("birds.jsonl", "{\"id\": 7, \"name\": \"Ostrich Works\", \"aliases\": [\"OW\"]}\n{\"id\": \"8\", \"name\": \"Heron\"}\n", "plain-json")]
    public void A_plain_list_is_called_after_its_file_and_joins_rows_of_one_id(string name, string text, string format)
    {
        var list = Read(name, text);
        Assert.Equal(("birds", format), (list.Version.List, list.Format));
        Assert.Equal(["birds:7", "birds:8"], list.Entities.Select(e => e.Id));
        Assert.Equal([new EntityName("Ostrich Works", NameRole.Primary), new EntityName("OW")], list.Entities[0].Names);
        Assert.Equal(0, list.Rejected);
    }

    [Fact]
    public void Further_columns_of_a_table_are_read()
    {
        var entity = Read("birds.csv", "id,name,kind,country,program,quality,registrationNumber,address\n7,Ostrich,organization,Belarus,P1,,190000001,\"1 Main St, Minsk, Belarus\"\n7,OW,,,P2,weak,,\n").Entities.Single();
        Assert.Equal(EntityKind.Organization, entity.Kind);
        Assert.Equal(["BY"], entity.Countries);
        Assert.Equal(["P1", "P2"], entity.Programmes);
        Assert.Equal([new Identifier("unp", "190000001", "BY")], entity.Identifiers);
        Assert.Equal([new PostalAddress("1 Main St, Minsk, Belarus", null, "BY")], entity.Addresses);
        Assert.Equal(NameQuality.Weak, entity.Names[1].Quality);
    }

    [Theory]
    [InlineData("7", "column-count")]
    [InlineData("7,Ostrich,more", "column-count")]
    [InlineData(",Ostrich", "missing-id")]
    [InlineData("7,", "missing-name")]
    [InlineData("7,\"Ostrich", "unterminated-quote")]
    public void A_broken_row_of_a_table_is_rejected_with_its_line(string row, string code)
    {
        var list = Read("birds.csv", $"id,name\n1,First\n{row}\n2,Second\n");
        Assert.Equal((3, 1), (list.Records, list.Rejected));
        Assert.Equal((3, code), (list.Issues.Single().Line, list.Issues.Single().Code));
        Assert.Equal([2, 4], list.Entities.Select(e => e.Line));
    }

    [Fact]
    public void A_name_over_two_lines_counts_lines_right()
    {
        var list = Read("birds.csv", "id,name\n1,\"Ostrich\nWorks\"\n2,Heron\n");
        Assert.Equal([2, 4], list.Entities.Select(e => e.Line));
        Assert.Equal("Ostrich\nWorks", list.Entities[0].Names[0].Name);
    }

    [Theory]
    [InlineData("id,\"first, name\",x\n1,a,b\n")]
    [InlineData("\"id, name\",x\n1,b\n")]
    [InlineData("\"id,name\n1,b\n2,c\n")]
    public void A_header_that_only_seems_to_have_the_columns_is_refused(string text)
    {
        var error = Assert.Throws<InputFormatException>(() => Read("birds.csv", text));
        Assert.Equal(1, error.Line);
    }

    [Theory]
    [InlineData("{\"id\": \"9\"}", "missing-name")]
    [InlineData("{\"id\": \"9\", \"name\": {}}", "missing-name")]
    [InlineData("{\"id\": \"9\", \"name\": \"Bird\"", "broken-json")]
    [InlineData("\"Bird\"", "not-an-object")]
    public void A_broken_line_is_rejected_with_its_line(string line, string code)
    {
        var list = Read("birds.jsonl", "{\"id\": \"1\", \"name\": \"First\"}\n\n" + line + "\n");
        Assert.Equal((2, 1), (list.Records, list.Rejected));
        Assert.Equal((3, code), (list.Issues.Single().Line, list.Issues.Single().Code));
    }

    [Fact]
    public void A_name_beyond_the_limit_is_rejected_in_tables_and_lines()
    {
        var name = new string('a', 4097);
        Assert.Equal("name-too-long", Read("birds.csv", $"id,name\n1,{name}\n2,b\n").Issues.Single().Code);
        Assert.Equal("name-too-long", Read("birds.jsonl", $"{{\"id\": 1, \"name\": \"{name}\"}}\n{{\"id\": 2, \"name\": \"b\"}}\n").Issues.Single().Code);
    }

    [Fact]
    public void A_line_may_say_which_list_it_is_of()
    {
        var lists = ListFiles.Read(_files.Write("all.jsonl", """
            {"list": "Entity List (EL) - Bureau of Industry and Security", "id": "", "name": "Ostrich", "addr": ["BY"]}
            {"list": "eu-fsf", "id": "EU.1.2 (logicalId 77)", "name": "Heron"}
            {"list": "uk-sl", "id": "BRD0001 (OFSI 1)", "name": "Heron"}
            {"list": "ch-seco", "id": "ssid 78", "name": "Heron"}
            {"list": "jp-meti-eul", "id": "jp-eul-79", "name": "Heron"}
            {"list": "My: list", "id": "a b", "name": "Heron"}
            """));
        Assert.Equal([EntityIds.Compute("us-bis-el", "Ostrich", "BY").Insert(0, "us-bis-el:"), "eu-fsf:77", "uk-sl:BRD0001", "ch-seco:78", "jp-meti:79", "my--list:a_b"],
            lists.SelectMany(l => l.Entities).Select(e => e.Id));
    }

    [Fact]
    public void A_record_of_an_alias_only_is_read_and_says_so()
    {
        var list = Read("birds.jsonl", "{\"id\": 1, \"aliases\": [\"Ostrich\"]}\n{\"id\": 2, \"addr\": [\"1 Main St, Minsk, Belarus\"]}\n");
        Assert.Equal(("Ostrich", NameRole.Primary), (list.Entities[0].Names[0].Name, list.Entities[0].Names[0].Role));
        Assert.Equal((EntityKind.Address, "1 Main St, Minsk, Belarus"), (list.Entities[1].Kind, list.Entities[1].Caption));
        Assert.Equal(["no-primary-name", "no-primary-name"], list.Issues.Select(i => i.Code));
    }

    [Theory]
    [InlineData("birds_2031-05-06.csv", "2031-05-06")]
    [InlineData("2030-01-01_birds_2031-05-06_x.csv", "2031-05-06")]
    [InlineData("birds_2031-05.csv", null)]
    [InlineData("birds_2031-13-06.csv", null)]
    public void The_edition_of_a_plain_list_is_the_date_in_its_name(string name, string? date) =>
        Assert.Equal(date, Read(name, "id,name\n1,Ostrich\n").Version.Published?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public void The_librarys_own_format_reads_back_every_field()
    {
        var list = Read("own.json", """
            {"format": "screening-watchlist/1", "list": "bird-list", "published": "2031-05-06", "entities": [
             {"id": "7", "kind": "vessel", "names": [{"name": "OB", "quality": "weak"}, {"name": "Old Bird", "role": "fka"}, {"name": "Grey Heron", "role": "primary", "language": "en"}],
              "countries": ["Panama"], "addresses": [{"text": "Port of Panama", "country": "PA"}], "identifiers": [{"type": "imoNumber", "value": "9074729"}], "birthDates": ["1994"],
              "programmes": ["P"], "sameAs": ["eu-fsf:1"], "links": [{"relation": "owns", "name": "Boat", "entity": "bird-list:8"}], "gender": "female", "listed": "2031-01-01", "remarks": "R"},
             {"kind": "organization", "names": [{"name": "Ostrich"}], "links": [{"relation": "eats", "name": "Boat"}]},
             {"id": "9", "names": []}
            ]}
            """);
        Assert.Equal(("bird-list", new DateOnly(2031, 5, 6), "screening-watchlist"), (list.Version.List, list.Version.Published, list.Format));
        Assert.Equal((3, 1, 2), (list.Records, list.Rejected, list.Entities.Count));
        var vessel = list.Entities[0];
        Assert.Equal([new EntityName("Grey Heron", NameRole.Primary, Language: "en"), new EntityName("OB", Quality: NameQuality.Weak), new EntityName("Old Bird", NameRole.Former)], vessel.Names);
        Assert.Equal(("bird-list:7", EntityKind.Vessel, "female", "2031-01-01", "R"), (vessel.Id, vessel.Kind, vessel.Gender, vessel.Listed, vessel.Remarks));
        Assert.Equal([new Identifier("imo", "9074729")], vessel.Identifiers);
        Assert.Equal(["PA"], vessel.Countries);
        Assert.Equal(["eu-fsf:1"], vessel.SameAs);
        Assert.Equal([new EntityLink(Relation.Owns, "Boat", "bird-list:8")], vessel.Links);
        Assert.Equal("bird-list:" + EntityIds.Compute("bird-list", "Ostrich", null), list.Entities[1].Id);
        Assert.Equal([(5, "bad-link"), (6, "missing-name")], list.Issues.Select(i => (i.Line, i.Code)));
    }

    [Fact]
    public void The_bundled_lists_are_whole_and_say_that_they_are_bundled()
    {
        var lists = BundledData.Watchlists();
        Assert.NotEmpty(lists);
        Assert.All(lists, l =>
        {
            Assert.Equal("bundled", l.Version.Source);
            Assert.NotNull(l.Version.Published);
            Assert.Equal(0, l.Rejected);
            Assert.Empty(l.Issues);
        });
        var ids = lists.SelectMany(l => l.Entities).Select(e => e.Id).ToList();
        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
    }
}
