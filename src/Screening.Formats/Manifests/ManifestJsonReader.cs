using System.Runtime.CompilerServices;
using System.Text.Json;
using Screening.Formats.Reading;
using Screening.Model;

namespace Screening.Formats.Manifests;

/// <summary>Reads manifests in JSON: an array, an object with <c>rows</c>, or a row a line. Fields are called like the columns of a table.</summary>
internal static class ManifestJsonReader
{
    private const string Rows = "rows";

    /// <summary>Whether a whole document stands on one line.</summary>
    public static bool IsWrapper(string line)
    {
        using var document = JsonDocument.Parse(line);
        return document.RootElement.TryGetProperty(Rows, out _);
    }

    public static async IAsyncEnumerable<ManifestRow> ReadLinesAsync(ManifestInput input, [EnumeratorCancellation] CancellationToken ct)
    {
        var lines = new LineReader(input.Text, InputLimits.MaxLine);
        var first = true;
        while (await lines.ReadAsync(ct).ConfigureAwait(false))
        {
            if (string.IsNullOrWhiteSpace(lines.Text)) continue;
            var line = JsonLines.Parse(lines);
            if (line.Issue is not null) yield return input.Keep(new ManifestRow(line.Line, null, line.Issue), line, l => lines.TooLong ? null : l.Text);
            else yield return input.Keep(Row(input, line.Value, line.Line, first), line, l => l.Text);
            first = false;
        }
    }

    public static async IAsyncEnumerable<ManifestRow> ReadDocumentAsync(ManifestInput input, [EnumeratorCancellation] CancellationToken ct)
    {
        var bytes = await Task.Run(() => InputFile.ReadUtf8(input.Text), ct).ConfigureAwait(false);
        var (first, hasRows) = (true, false);
        foreach (var record in new JsonRecords(bytes, input.File).Read())
        {
            ct.ThrowIfCancellationRequested();
            if (!record.InArray || record.Property is not ("" or Rows)) continue;
            hasRows = true;
            if (record.Value.ValueKind == JsonValueKind.Object) yield return input.Keep(Row(input, record.Value, record.Line, first), record.Value, OneLine);
            else yield return input.Keep(Rejected(record.Line, "not-an-object", $"found a JSON {record.Value.ValueKind}; expected an object"), record.Value, OneLine);
            first = false;
        }
        if (!hasRows) throw new InputFormatException(input.File, 0, "no rows", "an array of rows, or an object with the array \"rows\"");
    }

    private static ManifestRow Row(ManifestInput input, JsonElement row, int line, bool first)
    {
        var fields = row.EnumerateObject().ToList();
        if (!fields.Exists(f => input.Find(f.Name) is { IsSubject: true }))
        {
            // In the first row this is another kind of file; later it is one row gone wrong.
            if (first && fields.Count > 0) throw TableRows.Unknown(input.File, line, fields.Select(f => f.Name));
            return fields.Count == 0
                ? Rejected(line, "empty-row", "found an empty object; expected a shipment")
                : Rejected(line, "no-known-column", $"found the fields {string.Join(", ", fields.Select(f => f.Name).Take(10))}; expected a party or goods");
        }
        var draft = new ShipmentDraft(line);
        var empty = true;
        foreach (var field in fields)
        {
            if (field.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
                draft.Issue("nested-value", $"found a JSON {field.Value.ValueKind} as {field.Name}; expected a text or a number");
            if (JsonFields.Scalar(field.Value) is not { } cell) continue;
            empty = false;
            if (input.Find(field.Name) is { } column) column.Apply(draft, cell);
            else draft.Note(field.Name, cell);
        }
        return empty ? Rejected(line, "empty-row", "found only empty fields; expected a shipment") : draft.ToRow();
    }

    /// <summary>A value on one line.</summary>
    public static string OneLine(JsonElement value) => JsonSerializer.Serialize(value, RowText.Default.JsonElement);

    private static ManifestRow Rejected(int line, string code, string message) => new(line, null, new ReadIssue(line, code, message));
}

/// <summary>Writes values as they were read, without reflection.</summary>
[System.Text.Json.Serialization.JsonSerializable(typeof(JsonElement))]
internal sealed partial class RowText : System.Text.Json.Serialization.JsonSerializerContext;
