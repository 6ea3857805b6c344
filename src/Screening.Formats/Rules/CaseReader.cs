using System.Text.Json;
using Screening.Formats.Manifests;
using Screening.Formats.Reading;
using Screening.Model;
using Screening.Text;

namespace Screening.Formats.Rules;

/// <summary>Makes cases of the rows of a file.</summary>
internal static class CaseReader
{
    /// <summary>Name and version of the format.</summary>
    public const string Format = "screening-rule-cases/1";

    private const string Expected = "a file of rule cases as data/schemas/rule-cases.schema.json describes it";

    /// <summary>The cases of a file.</summary>
    public static RuleCaseFile Read(InputPart part)
    {
        var rows = RuleDocument.Read(part, RuleJson.Default.CasesFile, Format, Expected);
        var root = new RuleSpot(part, "$");
        var file = new RuleCaseFile(part, CaseFixture.Lists(root["lists"], rows.Lists), CaseFixture.Edges(root["edges"], rows.Edges));
        var spot = root["cases"];
        var names = new HashSet<string>(StringComparer.Ordinal);
        var lines = JsonPathLine.OfItems(InputFile.ReadUtf8(part), spot.Path);
        var whole = spot.Whole(rows.Cases, fewest: 1);
        for (var i = 0; i < whole.Count; i++)
        {
            if (!names.Add(spot[i]["name"].Stated(whole[i].Name))) throw spot[i]["name"].Fault($"{Excerpt.Of(whole[i].Name)} twice", "each name once in a file");
            file.Add(Case(file, spot[i], whole[i], lines[i]));
        }
        return file;
    }

    private static RuleCase Case(RuleCaseFile file, RuleSpot spot, CaseRow row, int line)
    {
        if (row.Expect is null && row.Absent is null && row.Outcome is null) throw spot.Fault("a case that asks for nothing", "at least one of expect, absent and outcome");
        if (row.Row is null == row.Party is null) throw spot.Fault(row.Row is null ? "a case without a row" : "a row and a party", "row, or party for a row of one party, but not both");
        var (expect, absent) = (spot["expect"].Texts(row.Expect), spot["absent"].Texts(row.Absent));
        for (var i = 0; i < absent.Count; i++)
            if (expect.Contains(absent[i])) throw spot["absent"][i].Fault($"{Excerpt.Of(absent[i])}, which is expected", "a rule in one of the two");
        var read = row.Row is { } columns ? Row(spot["row"], columns, line) : Party(spot["party"], row.Party!, line);
        return new RuleCase(file, spot)
        {
            Name = row.Name,
            Line = line,
            AsOf = spot["asOf"].Day(row.AsOf),
            Shipment = read.Shipment,
            Rejected = read.Rejected,
            Expect = expect,
            Absent = absent,
            Outcome = row.Outcome is { } word ? CaseWords.OutcomeOf(spot["outcome"].OneOf(word, CaseWords.Outcomes)) : null,
            Note = row.Note,
        };
    }

    private static ManifestRow Row(RuleSpot spot, Dictionary<string, JsonElement> columns, int line)
    {
        if (!columns.Keys.Any(c => ManifestColumns.Find(c) is { IsSubject: true }))
            throw spot.Fault($"the columns {string.Join(", ", columns.Keys.Take(10))}", "at least one party, or goods");
        var draft = new ShipmentDraft(line);
        foreach (var (name, value) in columns)
        {
            if (value.ValueKind is not (JsonValueKind.String or JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False))
                throw spot[name].Fault($"a JSON {value.ValueKind}", "a text or a number");
            if (JsonFields.Scalar(value) is not { } cell) continue;
            if (ManifestColumns.Find(name) is { } column) column.Apply(draft, cell);
            else draft.Note(name, cell);
        }
        return draft.ToRow();
    }

    private static ManifestRow Party(RuleSpot spot, CasePartyRow party, int line)
    {
        var draft = new ShipmentDraft(line);
        var role = party.Role ?? PartyRole.Consignee;
        draft.Party(role, spot["name"].Stated(party.Name));
        if (party.Country is { } country) draft.Country(role, PlaceNames.CountryCode(country) ?? throw spot["country"].Fault(Excerpt.Of(country), "an ISO 3166 code or a country's name"));
        return draft.ToRow();
    }
}
