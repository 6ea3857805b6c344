using Screening.Formats.Reading;
using Screening.Model;

namespace Screening.Formats.Chains;

/// <summary>Reads a plain table of edges: ends are names, or ids of entities on lists.</summary>
internal static class EdgeTableReader
{
    private static readonly EdgeField[] Required = [EdgeField.From, EdgeField.To, EdgeField.Relation];

    public static FlaggedSupplyChain Read(InputPart part, TextSource text)
    {
        var reader = new DelimitedReader(text, Delimiters.Detect(text.Peek()));
        var edges = new PlainEdges();
        var row = new EdgeRow();
        EdgeField?[]? columns = null;
        while (reader.Read())
        {
            if (reader.Fault != RecordFault.None) edges.Reject(reader.Line, reader.FaultCode, reader.FaultText);
            else if (IsBlank(reader.Fields)) continue;
            else if (columns is null) columns = Columns(part, reader);
            else if (reader.Fields.Count != columns.Length) edges.Reject(reader.Line, "column-count", $"found {reader.Fields.Count} cells; expected {columns.Length}");
            else
            {
                row.Begin(reader.Line);
                for (var i = 0; i < columns.Length; i++)
                    if (columns[i] is { } field) row[field] = reader.Fields[i];
                edges.Add(row);
            }
        }
        if (columns is null) throw new InputFormatException(part.Path, 0, "an empty file", "a header and edges");
        return edges.Build(part.Stem);
    }

    private static bool IsBlank(IReadOnlyList<string> fields)
    {
        for (var i = 0; i < fields.Count; i++)
            if (!string.IsNullOrWhiteSpace(fields[i])) return false;
        return true;
    }

    // The field of each column; null for a column of the user's own, and for one that is there twice.
    private static EdgeField?[] Columns(InputPart part, DelimitedReader reader)
    {
        var columns = reader.Fields.Select(EdgeRow.FieldOf).ToArray();
        for (var i = 0; i < columns.Length; i++)
            if (columns[i] is { } field && Array.IndexOf(columns, field) < i) columns[i] = null;
        var missing = Required.Where(r => !columns.Contains(r)).Select(r => r.ToString().ToLowerInvariant()).ToList();
        return missing.Count == 0
            ? columns
            : throw new InputFormatException(part.Path, reader.Line, $"the columns {Excerpt.Of(string.Join(", ", reader.Fields.Select(f => f.Trim())))}", $"also {string.Join(", ", missing)}");
    }
}
