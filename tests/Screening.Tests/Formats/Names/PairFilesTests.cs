using System.Text;
using Screening.Formats.Names;
using Screening.Model;

namespace Screening.Tests.Formats.Names;

public sealed class PairFilesTests
{
    private static async Task<List<PairRow>> Read(string text)
    {
        var rows = new List<PairRow>();
        await foreach (var row in PairFiles.ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(text)), "pairs")) rows.Add(row);
        return rows;
    }

    [Fact]
    public async Task A_party_is_a_name_or_a_record()
    {
        var pair = (await Read("""{"query": "Ostrich", "candidate": {"name": ["Heron"], "alias": ["HW"], "country": ["by"], "registrationNumber": ["190000001"], "birthDate": ["1961"], "address": ["1 Main St"]}, "label": 1}""")).Single();
        Assert.Null(pair.Error);
        Assert.Equal("Ostrich", pair.Query!.Name);
        var candidate = pair.Candidate!;
        Assert.Equal([new EntityName("Heron", NameRole.Primary), new EntityName("HW")], candidate.Names);
        Assert.Equal(new Identifier("unp", "190000001", "BY"), candidate.Identifiers.Single());
        Assert.Equal(("1961", "1 Main St", "BY"), (candidate.BirthDates.Single(), candidate.Addresses.Single().Text, candidate.Countries.Single()));
        Assert.Equal(1, pair.Original.GetProperty("label").GetInt32());
    }

    [Theory]
    [InlineData("Company", EntityKind.Organization)]
    [InlineData("Organization", EntityKind.Organization)]
    [InlineData("LegalEntity", EntityKind.Unknown)]
    [InlineData("Person", EntityKind.Person)]
    [InlineData("Vessel", EntityKind.Vessel)]
    [InlineData("organization", EntityKind.Organization)]
    [InlineData("bird", EntityKind.Unknown)]
    public async Task A_kind_is_understood_by_either_name(string word, EntityKind kind)
    {
        foreach (var field in (string[])["kind", "schema"])
        {
            var pair = (await Read($$"""{"query": "A", "candidate": {"name": "B"}, "{{field}}": "{{word}}"}""")).Single();
            Assert.Equal((kind, kind), (pair.Query!.Kind, pair.Candidate!.Kind));
        }
    }

    [Fact]
    public async Task A_partys_own_kind_goes_before_the_lines()
    {
        var pair = (await Read("""{"query": {"name": "A", "schema": "Person"}, "candidate": {"properties": {"name": ["B"]}}, "kind": "vessel"}""")).Single();
        Assert.Equal((EntityKind.Person, EntityKind.Vessel, "B"), (pair.Query!.Kind, pair.Candidate!.Kind, pair.Candidate.Caption));
    }

    [Theory]
    [InlineData("""{"candidate": "B"}""", "query")]
    [InlineData("""{"query": "A"}""", "candidate")]
    [InlineData("""{"query": "", "candidate": "B"}""", "query")]
    [InlineData("""{"query": {"country": "BY"}, "candidate": "B"}""", "query")]
    [InlineData("""{"query": "A", "candidate": ["B"]}""", "candidate")]
    [InlineData("""{"query": "A", "candidate": "B" """, "broken JSON")]
    [InlineData("[]", "a JSON Array")]
    public async Task A_line_that_is_no_pair_is_a_row_with_its_error(string line, string found)
    {
        var rows = await Read($$"""{"query": "A", "candidate": "B"}""" + $"\n\n{line}\n");
        Assert.Equal([1, 3], rows.Select(r => r.Line));
        Assert.Contains(found, rows[1].Error, StringComparison.Ordinal);
        Assert.Equal((line, null, null), (rows[1].Text, rows[1].Query, rows[1].Candidate));
    }

    [Fact]
    public void A_text_of_a_command_line_is_a_record_where_it_is_json_and_a_name_otherwise()
    {
        Assert.Equal(("Ostrich", "BY"), (PairFiles.ParseQuery("""{"name": "Ostrich", "country": "by"}""").Name, PairFiles.ParseQuery("""{"name": "Ostrich", "country": "by"}""").Countries.Single()));
        Assert.Equal("{Ostrich}", PairFiles.ParseQuery("{Ostrich}").Name);
        Assert.Equal("Ostrich", PairFiles.ParseCandidate("Ostrich").Caption);
        Assert.Equal(EntityKind.Vessel, PairFiles.ParseCandidate("""{"name": "Ostrich", "schema": "Vessel"}""").Kind);
    }
}
