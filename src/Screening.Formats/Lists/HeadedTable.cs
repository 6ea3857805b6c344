using Screening.Formats.Reading;
using Screening.Model;

namespace Screening.Formats.Lists;

/// <summary>A row of a table with a header.</summary>
/// <param name="header">The columns' names.</param>
/// <param name="cells">The cells, trimmed.</param>
/// <param name="line">Line it starts on.</param>
internal sealed class HeadedRow(string[] header, string[] cells, int line)
{
    /// <summary>Line it starts on.</summary>
    public int Line => line;

    /// <summary>The text of a column; of two columns with one name, the last. Null where it is missing or empty.</summary>
    public string? this[string column]
    {
        get
        {
            var at = Array.FindLastIndex(header, h => h.Equals(column, StringComparison.OrdinalIgnoreCase));
            return at >= 0 && cells[at].Length > 0 ? cells[at] : null;
        }
    }

    /// <summary>The columns that have a text.</summary>
    public IEnumerable<(string Column, string Text)> Cells => header.Zip(cells).Where(c => c.Second.Length > 0);
}

/// <summary>A CSV table of a list that has a line above its header, such as the day of the report.</summary>
/// <param name="text">The text.</param>
/// <param name="file">What errors call the file.</param>
/// <param name="column">A column that the header has, and no line above it.</param>
internal sealed class HeadedTable(TextSource text, string file, string column)
{
    // Lines above a header that a list has at most.
    private const int HeaderWithin = 5;

    /// <summary>The first line, where it is not the header.</summary>
    public string? Above { get; private set; }

    /// <summary>The rows; what cannot be read as one is rejected in the list.</summary>
    public IEnumerable<HeadedRow> Rows(ListBuilder list)
    {
        var reader = new DelimitedReader(text, ',');
        string[]? header = null;
        while (reader.Read())
        {
            if (reader.Fault != RecordFault.None)
            {
                if (header is null) throw new InputFormatException(file, reader.Line, "a broken header", "a header line; " + reader.FaultText);
                list.Reject(reader.Line, reader.FaultCode, reader.FaultText);
            }
            else if (reader.Fields.All(string.IsNullOrWhiteSpace)) continue;
            else if (header is null)
            {
                if (reader.Fields.Any(f => f.Trim() == column)) header = [.. reader.Fields.Select(f => f.Trim())];
                else if (reader.Line > HeaderWithin) throw new InputFormatException(file, reader.Line, "no header", $"a line with the column {column}");
                else Above ??= string.Join(',', reader.Fields).Trim().TrimEnd(',');
            }
            else if (reader.Fields.Count != header.Length) list.Reject(reader.Line, "column-count", $"found {reader.Fields.Count} cells; expected {header.Length}");
            else yield return new HeadedRow(header, [.. reader.Fields.Select(f => f.Trim())], reader.Line);
        }
        if (header is null) throw new InputFormatException(file, 0, "no header", $"a line with the column {column}");
    }
}
