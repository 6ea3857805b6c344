using System.Globalization;
using System.Runtime.CompilerServices;
using Screening.Formats.Reading;
using Screening.Model;

namespace Screening.Formats.Manifests;

/// <summary>Reads manifests that are tables with a header.</summary>
internal static class ManifestTableReader
{
    public static async IAsyncEnumerable<ManifestRow> ReadAsync(TextSource text, char delimiter, [EnumeratorCancellation] CancellationToken ct)
    {
        var reader = new DelimitedReader(text, delimiter);
        (string Header, ManifestColumn? Column)[]? columns = null;
        while (await reader.ReadAsync(ct).ConfigureAwait(false))
        {
            if (columns is not null) yield return Row(columns, reader);
            else if (reader.Fault != RecordFault.None) throw new InputFormatException(text.File, reader.Line, "a broken header", "a header line; " + reader.FaultText);
            else if (reader.Fields.Any(f => !string.IsNullOrWhiteSpace(f))) columns = Header(text.File, reader);
        }
        if (columns is null) throw new InputFormatException(text.File, 0, "an empty file", "a header and rows");
    }

    private static (string, ManifestColumn?)[] Header(string file, DelimitedReader reader)
    {
        (string Header, ManifestColumn? Column)[] columns = [.. reader.Fields.Select(f => (f.Trim(), ManifestColumns.Find(f)))];
        if (!columns.Any(c => c.Column is { IsSubject: true })) throw Unknown(file, reader.Line, reader.Fields);
        return columns;
    }

    /// <summary>The fault of a file in which nothing is to be screened.</summary>
    public static InputFormatException Unknown(string file, int line, IEnumerable<string> headers) =>
        new(file, line,
            $"the columns {string.Join(", ", headers.Select(h => h.Length > 40 ? h[..40] : h).Take(30))}",
            $"at least one of {string.Join(", ", ManifestColumns.All.Where(c => c.IsSubject).Select(c => c.Key))}, or a usual name for it such as shipper or description of goods");

    private static ManifestRow Row((string Header, ManifestColumn? Column)[] columns, DelimitedReader reader)
    {
        var (line, cells) = (reader.Line, reader.Fields);
        if (reader.Fault != RecordFault.None) return Rejected(line, reader.FaultCode, reader.FaultText);
        if (cells.All(string.IsNullOrWhiteSpace)) return Rejected(line, "empty-row", "found only empty cells; expected a shipment");
        if (cells.Count != columns.Length)
            return Rejected(line, "column-count", string.Create(CultureInfo.InvariantCulture, $"found {cells.Count} cells; expected {columns.Length}"));
        var draft = new ShipmentDraft(line);
        for (var i = 0; i < columns.Length; i++)
        {
            var cell = cells[i].Trim();
            if (cell.Length == 0) continue;
            if (columns[i].Column is { } column) column.Apply(draft, cell);
            else draft.Note(columns[i].Header, cell);
        }
        return draft.ToRow();
    }

    private static ManifestRow Rejected(int line, string code, string message) => new(line, null, new ReadIssue(line, code, message));
}
