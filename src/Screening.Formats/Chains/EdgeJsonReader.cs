using System.Text.Json;
using Screening.Formats.Reading;
using Screening.Model;

namespace Screening.Formats.Chains;

/// <summary>Reads plain edges as JSON: an array of objects, or an object a line, with the fields of the table's columns.</summary>
internal static class EdgeJsonReader
{
    public static FlaggedSupplyChain ReadLines(InputPart part, TextSource text)
    {
        var (edges, row) = (new PlainEdges(), new EdgeRow());
        foreach (var line in JsonLines.Read(text))
        {
            if (line.Issue is { } issue) edges.Reject(issue.Line, issue.Code, issue.Message);
            else Add(edges, row, line.Value, line.Line);
        }
        return edges.Build(part.Stem);
    }

    public static FlaggedSupplyChain ReadArray(InputPart part, TextSource text)
    {
        var (edges, row) = (new PlainEdges(), new EdgeRow());
        foreach (var record in new JsonRecords(InputFile.ReadUtf8(text), part.Path).Read()) Add(edges, row, record.Value, record.Line);
        return edges.Build(part.Stem);
    }

    private static void Add(PlainEdges edges, EdgeRow row, JsonElement value, int line)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            edges.Reject(line, "not-an-object", $"found a JSON {value.ValueKind}; expected an object with from, to and relation");
            return;
        }
        row.Begin(line);
        foreach (var property in value.EnumerateObject())
        {
            if (EdgeRow.FieldOf(property.Name) is not { } field || property.Value.ValueKind == JsonValueKind.Null) continue;
            if (property.Value.ValueKind is JsonValueKind.Array or JsonValueKind.Object || row[field] is not null)
            {
                edges.Reject(line, "bad-field", $"found {Excerpt.Of(property.Name)} twice, or as a JSON {property.Value.ValueKind}; expected one single value");
                return;
            }
            row[field] = JsonFields.Scalar(property.Value);
        }
        edges.Add(row);
    }
}
