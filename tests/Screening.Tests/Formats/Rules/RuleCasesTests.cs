using Screening.Formats.Rules;
using Screening.Model;
using Screening.Rules;
using Screening.Tests.Support;

namespace Screening.Tests.Formats.Rules;

/// <summary>Files of rule cases: what is read, and what is refused with its place.</summary>
public sealed class RuleCasesTests : IDisposable
{
    private const string Valid = """
        {
          "$schema": "../schemas/rule-cases.schema.json",
          "format": "screening-rule-cases/1", // comments and trailing commas are no faults
          "lists": [
            {"list": "birds", "entities": [
              {"id": "1", "name": "Heron Ltd", "aliases": ["Grey Heron"], "weak": ["HRN"], "kind": "organization", "country": ["BY", "Russia"], "programmes": ["MARSH"],
               "addresses": ["1 Reed Lane, Minsk"], "identifiers": {"unp": "100230519"}, "sameAs": ["fish:9"], "secondaryRisk": true}]}],
          "edges": [
            {"from": "birds:1", "to": "Egret Mills", "relation": "owns", "percentMin": 50, "percentMax": 60.5, "validFrom": "2020", "status": "confirmed"}],
          "cases": [
            {"name": "a row", "asOf": "2026-01-02", "row": {"consignee": "Heron Ltd", "receiver_country": "BY", "hs": 854231, "lot": "7"}, "expect": ["r"], "absent": ["s"], "outcome": "not-screened", "note": "why"},

            {"name": "a party", "asOf": "2026-01-02", "party": {"name": "Egret Mills", "country": "Belarus", "role": "endUser"}, "absent": ["r"]},
          ]
        }
        """;

    private readonly TestFiles _files = new();

    public void Dispose() => _files.Dispose();

    private RuleCaseFile Read(string text) => Assert.Single(RuleCases.ReadFiles(_files.Write("birds.cases.json", text)));

    private InputFormatException Refused(string text) => Assert.Throws<InputFormatException>(() => Read(text));

    [Fact]
    public void Every_field_is_read()
    {
        var file = Read(Valid);
        Assert.Equal(("birds.cases.json", 2), (file.Name, file.Cases.Count));
        var entity = Assert.Single(Assert.Single(file.Lists).Entities);
        Assert.Equal(("birds:1", "birds", EntityKind.Organization, true), (entity.Id, entity.List, entity.Kind, entity.IsSecondaryRisk));
        Assert.Equal([("Heron Ltd", NameQuality.Strong), ("Grey Heron", NameQuality.Strong), ("HRN", NameQuality.Weak)], entity.Names.Select(n => (n.Name, n.Quality)));
        Assert.Equal(("BY,RU", "MARSH", "1 Reed Lane, Minsk", "unp", "fish:9"), (string.Join(',', entity.Countries), entity.Programmes.Single(), entity.Addresses.Single().Text, entity.Identifiers.Single().Type, entity.SameAs.Single()));
        var edge = Assert.Single(file.Edges!.Edges);
        Assert.Equal((Relation.Owns, 50m, 60.5m, "2020", ClaimStatus.Confirmed), (edge.Relation, edge.PercentMin, edge.PercentMax, edge.ValidFrom, edge.Claims.Single().Status));
        var (row, party) = (file.Cases[0], file.Cases[1]);
        Assert.Equal(("a row", 11, new DateOnly(2026, 1, 2), RowOutcome.NotScreened, "why"), (row.Name, row.Line, row.AsOf, row.Outcome, row.Note));
        Assert.Equal(("r", "s"), (row.Expect.Single(), row.Absent.Single()));
        Assert.Equal((new Party(PartyRole.Consignee, "Heron Ltd", "BY"), "854231", "7"), (row.Shipment!.Parties.Single(), row.Shipment.Hs, row.Shipment.Notes["lot"]));
        Assert.Equal((13, new Party(PartyRole.EndUser, "Egret Mills", "BY"), null), (party.Line, party.Shipment!.Parties.Single(), party.Outcome));
    }

    [Theory]
    [InlineData("screening-rule-cases/1", "screening-rule-cases/2", 3, "$.format")]
    [InlineData("\"cases\": [", "\"casez\": [", 10, "$.casez")]
    [InlineData("\"list\": \"birds\"", "\"list\": \" \"", 5, "$.lists[0].list")]
    [InlineData("\"name\": \"Heron Ltd\", \"al", "\"name\": \"\", \"al", 6, "$.lists[0].entities[0].name")]
    [InlineData("\"kind\": \"organization\"", "\"kind\": \"bird\"", 6, "$.lists[0].entities[0].kind")]
    [InlineData("[\"BY\", \"Russia\"]", "\"Marshland\"", 6, "$.lists[0].entities[0].country")]
    [InlineData("{\"unp\": \"100230519\"}", "{\"ring\": \"7\"}", 7, "$.lists[0].entities[0].identifiers")]
    [InlineData("\"secondaryRisk\": true", "\"secondaryRisk\": \"yes\"", 7, "$.lists[0].entities[0].secondaryRisk")]
    [InlineData("\"relation\": \"owns\"", "\"relation\": \"has\"", 9, "$.edges[0]")]
    [InlineData("\"percentMax\": 60.5", "\"percentMax\": 40", 9, "$.edges[0]")]
    [InlineData("\"status\": \"confirmed\"", "\"status\": \"sure\"", 9, "$.edges[0]")]
    [InlineData("\"validFrom\": \"2020\"", "\"validFrom\": \"soon\"", 9, "$.edges[0]")]
    [InlineData("\"name\": \"a party\"", "\"name\": \"a row\"", 13, "$.cases[1].name")]
    [InlineData("\"name\": \"a party\"", "\"name\": \"\"", 13, "$.cases[1].name")]
    [InlineData("\"asOf\": \"2026-01-02\", \"row\"", "\"row\"", 11, "$.cases[0]")]
    [InlineData("\"asOf\": \"2026-01-02\", \"row\"", "\"asOf\": \"2026-02-30\", \"row\"", 11, "$.cases[0].asOf")]
    [InlineData("\"outcome\": \"not-screened\"", "\"outcome\": \"notScreened\"", 11, "$.cases[0].outcome")]
    [InlineData("\"expect\": [\"r\"]", "\"expect\": []", 11, "$.cases[0].expect")]
    [InlineData("\"expect\": [\"r\"]", "\"expect\": [\"r\", \"r\"]", 11, "$.cases[0].expect[1]")]
    [InlineData("\"expect\": [\"r\"]", "\"expect\": [null]", 11, "$.cases[0].expect[0]")]
    [InlineData("\"absent\": [\"s\"]", "\"absent\": [\"r\"]", 11, "$.cases[0].absent[0]")]
    [InlineData("\"hs\": 854231", "\"hs\": [854231]", 11, "$.cases[0].row.hs")]
    [InlineData("\"lot\": \"7\"", "\"lot\": {\"no\": 7}", 11, "$.cases[0].row.lot")]
    [InlineData("\"lot\": \"7\"", "\"lot\": null", 11, "$.cases[0].row.lot")]
    [InlineData("\"consignee\": \"Heron Ltd\", ", "", 11, "$.cases[0].row")]
    [InlineData("\"lot\": \"7\"", "\"hs\": \"7\"", 11, "$.cases[0].row.hs")]
    [InlineData("\"role\": \"endUser\"", "\"role\": \"end_user\"", 13, "$.cases[1].party.role")]
    [InlineData("\"country\": \"Belarus\"", "\"country\": \"Marshland\"", 13, "$.cases[1].party.country")]
    [InlineData("\"role\": \"endUser\"}", "\"role\": \"endUser\"}, \"row\": {\"goods\": \"x\"}", 13, "$.cases[1]")]
    [InlineData("\"party\": {\"name\": \"Egret Mills\", \"country\": \"Belarus\", \"role\": \"endUser\"}, ", "", 13, "$.cases[1]")]
    [InlineData(", \"absent\": [\"r\"]", "", 13, "$.cases[1]")]
    public void A_broken_file_is_refused_with_line_and_JSON_path(string part, string wrong, int line, string path)
    {
        Assert.Contains(part, Valid, StringComparison.Ordinal);
        var fault = Refused(Valid.Replace(part, wrong, StringComparison.Ordinal));
        Assert.Contains($"{path}: ", fault.Message, StringComparison.Ordinal);
        Assert.Equal((line, true), (fault.Line, fault.File.EndsWith("birds.cases.json", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_file_without_cases_is_refused() => Assert.Contains("$.cases: ", Refused("""{"cases": []}""").Message, StringComparison.Ordinal);

    [Fact]
    public void Cases_stand_beside_their_rules_and_a_folder_has_all_of_them()
    {
        const string one = """{"cases": [{"name": "n", "asOf": "2026-01-02", "party": {"name": "X"}, "outcome": "clear"}]}""";
        var (rules, other) = (_files.Write("a.json", "{}"), _files.Write("b.json", "{}"));
        _files.Write("a.cases.json", one);
        _files.Write("c.cases.json", one);
        _files.Write(".hidden.cases.json", "{");
        Assert.Equal(["a.cases.json: n"], RuleCases.Read(rules).Select(c => c.ToString()));
        Assert.Equal(["a.cases.json: n"], RuleCases.Read(_files.PathOf("a.cases.json")).Select(c => c.ToString()));
        Assert.Empty(RuleCases.Read(other));
        Assert.Equal(["a.cases.json: n", "c.cases.json: n"], RuleCases.Read(_files.Folder).Select(c => c.ToString()));
        Assert.Contains("no such file", Assert.Throws<InputFormatException>(() => RuleCases.Read(_files.PathOf("missing.json"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_schema_in_the_repository_is_the_one_of_the_types_that_read() =>
        Assert.Equal(Repository.Read("data/schemas/rule-cases.schema.json").ReplaceLineEndings("\n"), RuleCases.Schema());
}
