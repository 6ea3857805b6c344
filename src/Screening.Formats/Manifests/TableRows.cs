using System.Globalization;
using Screening.Model;

namespace Screening.Formats.Manifests;

/// <summary>Makes rows of the cells of a table, by its header.</summary>
internal sealed class TableRows
{
    private const int LongestShown = 40;
    private const int MostShown = 30;

    private readonly (string Header, ManifestColumn? Column)[] _columns;

    private TableRows((string Header, ManifestColumn? Column)[] columns) => _columns = columns;

    /// <summary>A table by its header; null where no column is known in which anything stands that is screened.</summary>
    public static TableRows? Of(IEnumerable<string> header, ManifestInput input)
    {
        (string Header, ManifestColumn? Column)[] columns = [.. header.Select(h => (h.Trim(), input.Find(h)))];
        return columns.Any(c => c.Column is { IsSubject: true }) ? new TableRows(columns) : null;
    }

    /// <summary>The fault of a file in which nothing is to be screened.</summary>
    public static InputFormatException Unknown(string file, int line, IEnumerable<string> headers) =>
        new(file, line,
            $"the columns {string.Join(", ", headers.Select(h => h.Length > LongestShown ? h[..LongestShown] : h).Take(MostShown))}",
            $"at least one of {string.Join(", ", ManifestColumns.All.Where(c => c.IsSubject).Select(c => c.Key))}, or a usual name for it such as shipper or description of goods; --columns FILE tells other names");

    /// <summary>A row.</summary>
    /// <param name="line">Where it starts.</param>
    /// <param name="cells">Its cells.</param>
    /// <param name="reference">What the document calls it.</param>
    public ManifestRow Row(int line, IReadOnlyList<string> cells, string? reference = null)
    {
        if (cells.All(string.IsNullOrWhiteSpace)) return Rejected(line, "empty-row", "found only empty cells; expected a shipment");
        if (cells.Count != _columns.Length)
            return Rejected(line, "column-count", string.Create(CultureInfo.InvariantCulture, $"found {cells.Count} cells; expected {_columns.Length}"));
        var draft = new ShipmentDraft(line);
        draft.Reference(reference);
        for (var i = 0; i < _columns.Length; i++)
        {
            var cell = cells[i].Trim();
            if (cell.Length == 0) continue;
            if (_columns[i].Column is { } column) column.Apply(draft, cell);
            else draft.Note(_columns[i].Header, cell);
        }
        return draft.ToRow();
    }

    /// <summary>A row that cannot be screened.</summary>
    public static ManifestRow Rejected(int line, string code, string message) => new(line, null, new ReadIssue(line, code, message));
}
