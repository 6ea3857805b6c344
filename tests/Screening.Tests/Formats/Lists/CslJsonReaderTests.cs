using Screening.Formats.Lists;
using Screening.Model;
using Screening.Tests.Support;

namespace Screening.Tests.Formats.Lists;

public sealed class CslJsonReaderTests : IDisposable
{
    private const string EntityList = "Entity List (EL) - Bureau of Industry and Security";
    private readonly TestFiles _files = new();

    public void Dispose() => _files.Dispose();

    private IReadOnlyList<Watchlist> Read(params string[] results)
    {
        var path = _files.Write("csl.json", "{\"search_performed_at\": \"2031-05-06T07:08:09+00:00\", \"results\": [\n" + string.Join(",\n", results) + "\n]}");
        var lists = ListFiles.Read(path);
        Assert.All(lists, l => Assert.Equal("us-csl-json", l.Format));
        Assert.Equal(results.Length, lists.Sum(l => l.Records));
        return lists;
    }

    private Entity One(string result) => Read(result).Single().Entities.Single();

    [Theory]
    [InlineData("Specially Designated Nationals (SDN) - Treasury Department", "us-ofac-sdn")]
    [InlineData("Sectoral Sanctions Identifications List (SSI) - Treasury Department", "us-ofac-ssi")]
    [InlineData("Foreign Sanctions Evaders (FSE) - Treasury Department", "us-ofac-fse")]
    [InlineData("Palestinian Legislative Council List (PLC) - Treasury Department", "us-ofac-plc")]
    [InlineData("Capta List (CAP) - Treasury Department", "us-ofac-capta")]
    [InlineData("Non-SDN Chinese Military-Industrial Complex Companies List (CMIC) - Treasury Department", "us-ofac-cmic")]
    [InlineData("Non-SDN Menu-Based Sanctions List (NS-MBS List) - Treasury Department", "us-ofac-mbs")]
    [InlineData(EntityList, "us-bis-el")]
    [InlineData("Denied Persons List (DPL) - Bureau of Industry and Security", "us-bis-dpl")]
    [InlineData("Unverified List (UVL) - Bureau of Industry and Security", "us-bis-uvl")]
    [InlineData("Military End User (MEU) List - Bureau of Industry and Security", "us-bis-meu")]
    [InlineData("Nonproliferation Sanctions (ISN) - State Department", "us-state-isn")]
    [InlineData("ITAR Debarred (DTC) - State Department", "us-state-dtc")]
    public void A_source_has_a_list_key_and_its_entities_carry_it(string source, string key)
    {
        var list = Read($$"""{"source": "{{source}}", "entity_number": "77", "name": "OSTRICH WORKS"}""").Single();
        Assert.Equal(key, list.Version.List);
        Assert.Equal(new DateOnly(2031, 5, 6), list.Version.Published);
        Assert.Equal($"{key}:77", list.Entities.Single().Id);
        Assert.Empty(list.Issues);
    }

    [Fact]
    public void An_unknown_source_is_a_list_of_its_own_and_an_issue()
    {
        var list = Read("""{"source": "Bird List (BRD) - Ministry of Birds", "entity_number": "1", "name": "OSTRICH WORKS"}""").Single();
        Assert.Equal("us-csl-bird-list-brd-ministry-of-birds", list.Version.List);
        Assert.Equal((1, 0), (list.Loaded, list.Rejected));
        var issue = Assert.Single(list.Issues);
        Assert.Equal((2, "unknown-source"), (issue.Line, issue.Code));
    }

    [Fact]
    public void A_record_without_a_number_has_an_id_that_users_may_have_stored() =>
        Assert.Equal("us-bis-el:#0e0245817def", One($$"""{"source": "{{EntityList}}", "name": "  Ostrich Works (OAO) ", "addresses": [{"address": "1 Main St", "country": "BY"}]}""").Id);

    [Theory]
    [InlineData("OSTRICH WORKS (OAO)", "BY")]
    [InlineData("ostrich works, oao", "BY")]
    [InlineData("Östrich Works OAO", "BY")]
    public void A_computed_id_is_of_the_folded_name(string name, string country) =>
        Assert.Equal("#0e0245817def", EntityIds.Compute("us-bis-el", name, country));

    [Fact]
    public void A_computed_id_differs_by_list_name_and_country() =>
        Assert.Equal(4, new[]
        {
            EntityIds.Compute("us-bis-el", "Ostrich", "BY"), EntityIds.Compute("us-bis-dpl", "Ostrich", "BY"),
            EntityIds.Compute("us-bis-el", "Ostrich", null), EntityIds.Compute("us-bis-el", "Heron", "BY"),
        }.Distinct().Count());

    [Fact]
    public void A_party_that_is_repeated_by_address_is_one_entity()
    {
        var list = Read(
            $$"""{"source": "{{EntityList}}", "name": "Ostrich Works", "alt_names": ["OW"], "addresses": [{"address": "1 Main St", "city": "Minsk", "country": "BY"}]}""",
            $$"""{"source": "{{EntityList}}", "name": "OSTRICH WORKS", "alt_names": ["OW", "Bird Works"], "addresses": [{"address": "2 Side St", "city": "Gomel", "country": "BY"}]}""",
            $$"""{"source": "{{EntityList}}", "name": "Ostrich Works", "addresses": [{"address": "3 Far St", "country": "RU"}]}""").Single();
        Assert.Equal((3, 0, 2), (list.Records, list.Rejected, list.Entities.Count));
        Assert.Equal(["Ostrich Works", "OW", "OSTRICH WORKS", "Bird Works"], list.Entities[0].Names.Select(n => n.Name));
        Assert.Single(list.Entities[0].Names, n => n.Role == NameRole.Primary);
        Assert.Equal(["1 Main St, Minsk, BY", "2 Side St, Gomel, BY"], list.Entities[0].Addresses.Select(a => a.Text));
    }

    [Theory]
    [InlineData("and JSC Bird Plant", "JSC Bird Plant")]
    [InlineData("a.k.a., Bird Plant;", "Bird Plant")]
    [InlineData("-Bird Plant", "Bird Plant")]
    [InlineData("and -a.k.a. Bird Plant", "Bird Plant")]
    [InlineData("f.k.a. Bird Plant", "Bird Plant")]
    [InlineData("Andorra Plant", "Andorra Plant")]
    [InlineData("and", "and")]
    public void An_alias_loses_the_joints_of_the_sentence_it_was_cut_from(string alias, string expected) =>
        Assert.Equal(expected, One($$"""{"source": "{{EntityList}}", "name": "Ostrich Works", "alt_names": ["{{alias}}"]}""").Names[1].Name);

    [Fact]
    public void An_address_that_is_only_a_country_is_a_country()
    {
        var entity = One($$"""{"source": "{{EntityList}}", "name": "Ostrich Works", "addresses": [{"address": null, "city": null, "country": "CN"}]}""");
        Assert.Empty(entity.Addresses);
        Assert.Equal(["CN"], entity.Countries);
    }

    [Fact]
    public void Numbers_dates_and_remarks_are_read_like_those_of_the_sdn_file()
    {
        var entity = One($$"""
            {"source": "{{EntityList}}", "name": "Ostrich Works", "type": "Individual", "programs": ["A", "B"], "dates_of_birth": ["1960-08-31", "circa 1961"], "nationalities": ["IR"],
             "ids": [{"type": "Registration Number", "number": "190000001", "country": "BY"}, {"type": "Gender", "number": "Male", "country": null}], "remarks": "a.k.a. 'OSWK'; Linked To: HERON WORKS.", "title": "Director", "vessel_owner": "HERON LINES"}
            """.ReplaceLineEndings(" "));
        Assert.Equal(EntityKind.Person, entity.Kind);
        Assert.Equal([new Identifier("unp", "190000001", "BY")], entity.Identifiers);
        Assert.Equal("male", entity.Gender);
        Assert.Equal(["1960-08-31", "1961~"], entity.BirthDates);
        Assert.Equal(["A", "B"], entity.Programmes);
        Assert.Contains("IR", entity.Countries);
        Assert.Equal(["HERON LINES", "HERON WORKS"], entity.Links.Select(l => l.Name));
        Assert.Equal(NameQuality.Weak, entity.Names.Single(n => n.Name == "OSWK").Quality);
        Assert.Contains("Title Director", entity.Remarks, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"source\": \"" + EntityList + "\", \"name\": \"\"}")]
    [InlineData("{\"source\": \"" + EntityList + "\"}")]
    [InlineData("{\"source\": \"" + EntityList + "\", \"name\": [\"Ostrich\"]}")]
    [InlineData("{\"name\": null}")]
    [InlineData("7")]
    [InlineData("\"Ostrich\"")]
    [InlineData("[]")]
    [InlineData("null")]
    public void A_result_without_a_name_is_rejected_with_its_line(string result)
    {
        var lists = Read($$"""{"source": "{{EntityList}}", "name": "Ostrich Works"}""", result);
        Assert.Equal((1, 1), (lists.Sum(l => l.Loaded), lists.Sum(l => l.Rejected)));
        Assert.Contains(lists.SelectMany(l => l.Issues), i => i is { Line: 3, Code: "missing-name" });
    }

    [Theory]
    [InlineData("{\"results\": [\n{\"source\": \"x\", \"name\": \"A\"},\n{\"source\": \"x\", \"na", 3)]
    [InlineData("{\"results\": [\n{\"source\": \"x\", \"name\": \"A\"}", 2)]
    [InlineData("{\"results\": [\n{\"source\": \"x\", \"name\": \"A\"}\n]\n", 4)]
    [InlineData("{\"results\": [\n{\"source\": \"x\"\n \"name\": \"A\"}]}", 3)]
    [InlineData("{\"results\": [\n{\"source\": \"x\", \"name\": \"\\ud800\"}]}", 2)]
    public void Damaged_json_is_an_error_with_its_line(string text, int line)
    {
        var path = _files.Write("csl.json", text);
        var error = Assert.Throws<InputFormatException>(() => ListFiles.Read(path));
        Assert.Equal((path, line), (error.File, error.Line));
        Assert.Contains("expected", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_results_are_no_list()
    {
        var path = _files.Write("csl.json", "{\"total\": 0, \"results\": []}");
        Assert.Equal("no records", Assert.Throws<InputFormatException>(() => ListFiles.Read(path)).Found);
    }

    [Fact]
    public void An_alias_of_joints_only_costs_no_more_than_its_length()
    {
        var entity = One($$"""{"source": "{{EntityList}}", "name": "Ostrich Works", "alt_names": ["{{new string('-', 300_000)}}"]}""");
        Assert.All(entity.Names, n => Assert.InRange(n.Name.Length, 1, 4096));
    }
}
