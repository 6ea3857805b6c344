using System.Globalization;
using System.Text.Json;
using Screening.Formats.Reading;
using Screening.Model;
using Screening.Text;

namespace Screening.Formats.Names;

/// <summary>Where the columns of a table of names stand.</summary>
internal sealed class NameColumns(IReadOnlyList<string> header)
{
    public string[] Header { get; } = [.. header.Select(h => h.Trim())];

    public int Id { get; } = IndexOf(header, "id");

    public int Name { get; } = IndexOf(header, "name");

    public int Kind { get; } = Math.Max(IndexOf(header, "kind"), IndexOf(header, "schema"));

    public int Country { get; } = IndexOf(header, "country");

    private static int IndexOf(IReadOnlyList<string> header, string name)
    {
        for (var i = 0; i < header.Count; i++)
        {
            if (header[i].Trim().Equals(name, StringComparison.OrdinalIgnoreCase)) return i;
        }
        return -1;
    }
}

/// <summary>Makes rows of names from what the readers find.</summary>
internal static class NameRecord
{
    public static string Number(int record) => record.ToString(CultureInfo.InvariantCulture);

    public static string TooLong(string what, int limit) => string.Create(CultureInfo.InvariantCulture, $"found {what} beyond the limit; expected at most {limit} characters");

    public static NameRow Failed(string id, string name, IReadOnlyList<KeyValuePair<string, string>> passthrough, string error) => new(id, name, null, passthrough, error);

    public static NameRow Plain(string id, string text) => Of(id, text.Trim(), [], n => Query.Of(n));

    public static NameRow OfCells(string number, NameColumns columns, DelimitedReader reader)
    {
        if (reader.Fault != RecordFault.None) return Failed(number, "", [], reader.FaultText);
        var cells = reader.Fields;
        if (cells is [var only] && string.IsNullOrWhiteSpace(only)) return Of(number, "", [], Query.Of);
        if (cells.Count != columns.Header.Length)
            return Failed(number, "", [], string.Create(CultureInfo.InvariantCulture, $"found {cells.Count} cells in line {reader.Line}; expected {columns.Header.Length}"));
        var passthrough = new List<KeyValuePair<string, string>>(Math.Max(0, cells.Count - 1));
        for (var i = 0; i < cells.Count; i++)
        {
            if (i != columns.Name && i != columns.Id) passthrough.Add(new(columns.Header[i], cells[i]));
        }
        var id = columns.Id >= 0 && !string.IsNullOrWhiteSpace(cells[columns.Id]) ? cells[columns.Id].Trim() : number;
        var kind = columns.Kind >= 0 ? Kinds.Of(cells[columns.Kind]) : EntityKind.Unknown;
        var country = columns.Country >= 0 ? PlaceNames.CountryCode(cells[columns.Country]) : null;
        return Of(id, cells[columns.Name].Trim(), passthrough, n => Facts(n, kind, country));
    }

    public static NameRow OfJson(string number, JsonLine line)
    {
        if (line.Text.Length == 0) return Of(number, "", [], Query.Of);
        if (line.Issue is { } issue) return Failed(number, "", [], issue.Message);
        var record = line.Value;
        var passthrough = record.EnumerateObject().Where(p => p.Name is not ("id" or "name")).Select(p => KeyValuePair.Create(p.Name, p.Value.ValueKind == JsonValueKind.String ? p.Value.GetString()! : p.Value.GetRawText())).ToList();
        return Of(record.Text("id") ?? number, record.Texts("name").FirstOrDefault() ?? "", passthrough, _ => ComparedParty.Query(record));
    }

    private static Query Facts(string name, EntityKind kind, string? country) =>
        kind == EntityKind.Unknown && country is null ? Query.Of(name) : new Query { Name = name, Kind = kind, Countries = country is null ? [] : [country] };

    private static NameRow Of(string id, string name, IReadOnlyList<KeyValuePair<string, string>> passthrough, Func<string, Query> query) => name.Length switch
    {
        0 => Failed(id, name, passthrough, "empty name"),
        > InputLimits.MaxName => Failed(id, name, passthrough, string.Create(CultureInfo.InvariantCulture, $"found a name of {name.Length} characters; expected at most {InputLimits.MaxName}")),
        _ => new NameRow(id, name, query(name), passthrough, null),
    };
}
