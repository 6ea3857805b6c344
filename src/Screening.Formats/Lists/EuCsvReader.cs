using System.Text;
using Screening.Formats.Reading;
using Screening.Model;

namespace Screening.Formats.Lists;

/// <summary>The European Union's consolidated list of financial sanctions, CSV 1.1 and the older 1.0.</summary>
/// <remarks>
/// Separated by semicolons; a row repeats the party and holds one of its names, addresses, births, numbers or citizenships. Copies of 1.0
/// are in Windows-1252, and went through a spreadsheet that put each row into one quoted cell, with tabs for its commas: both are undone.
/// </remarks>
internal static class EuCsvReader
{
    public const string Format = "eu-fsf-csv";

    /// <summary>The list's key.</summary>
    public const string Key = "eu-fsf";

    private const char Delimiter = ';';
    private static readonly string[] IdColumns = ["Entity_LogicalId", "Entity_logical_id"];

    private sealed class Rows(string? id)
    {
        public string? Id => id;
        public List<int> Lines { get; } = [];
        public List<EuChild> Children { get; } = [];
        public HashSet<string> Repeated { get; } = new(StringComparer.Ordinal);
    }

    public static bool Sniff(ListInput input) => input.FirstLine is var line && line.Contains(Delimiter, StringComparison.Ordinal)
        && IdColumns.Any(c => line.Contains(c, StringComparison.OrdinalIgnoreCase));

    public static IReadOnlyList<Watchlist> Read(ListInput input, CancellationToken ct)
    {
        var list = new ListBuilder(Key);
        var parties = new Dictionary<string, Rows>(StringComparer.Ordinal);
        using var text = WesternText.Open(input.Part, out var isWestern);
        if (isWestern) list.Issue(0, "windows-1252", "found bytes that are not UTF-8; read as Windows-1252, which old editions are in");
        var reader = new DelimitedReader(text, Delimiter);
        EuColumn?[]? columns = null;
        while (reader.Read())
        {
            ct.ThrowIfCancellationRequested();
            if (reader.Fault != RecordFault.None && columns is not null) list.Reject(reader.Line, reader.FaultCode, reader.FaultText);
            else if (reader.Fault != RecordFault.None) throw new InputFormatException(input.Part.Path, reader.Line, "a broken header", "a header line; " + reader.FaultText);
            else if (reader.Fields.All(string.IsNullOrWhiteSpace)) continue;
            else if (columns is null) columns = Columns(Cells(reader), input, reader.Line, list);
            else AddRow(list, parties, columns, Cells(reader), reader.Line);
        }
        foreach (var party in parties.Values) Finish(list, party);
        return [list.Build(Format, input)];
    }

    // A row that a spreadsheet put into one cell is a row of its own once it is out of it.
    private static IReadOnlyList<string> Cells(DelimitedReader reader)
    {
        if (reader.Fields is not [var whole] || !whole.Contains(Delimiter, StringComparison.Ordinal)) return reader.Fields;
        var row = whole.TrimEnd('\t').Replace('\t', ',');
        using var text = new TextSource(new MemoryStream(Encoding.UTF8.GetBytes(row)), "");
        var inner = new DelimitedReader(text, Delimiter);
        return inner.Read() && inner.Fault == RecordFault.None ? [.. inner.Fields] : row.Split(Delimiter);
    }

    private static EuColumn?[] Columns(IReadOnlyList<string> header, ListInput input, int line, ListBuilder list)
    {
        var columns = new EuColumn?[header.Count];
        for (var i = 0; i < columns.Length; i++)
        {
            columns[i] = EuColumns.Of(header[i].Trim(), out var isKnown);
            if (!isKnown) list.Issue(line, "unknown-column", $"found the column {Excerpt.Of(header[i])}; expected one of the format's; left out");
        }
        return columns.Any(c => c is { Child: "nameAlias" }) ? columns : throw new InputFormatException(input.Part.Path, line, "no column of names", "NameAlias_WholeName or Naal_wholename");
    }

    private static void AddRow(ListBuilder list, Dictionary<string, Rows> parties, EuColumn?[] columns, IReadOnlyList<string> cells, int line)
    {
        if (cells.Count != columns.Length)
        {
            list.Reject(line, "column-count", $"found {cells.Count} cells; expected {columns.Length}");
            return;
        }
        // The file's date stands in each row, in front.
        list.Published ??= Date(cells[0]);
        var children = Children(columns, cells, line);
        var id = children.GetValueOrDefault(EuColumns.Entry)?[EuColumns.Id];
        if (id is null)
        {
            list.Reject(line, "missing-id", "found no logical id; expected a number");
            return;
        }
        if (!parties.TryGetValue(id, out var party)) parties[id] = party = new Rows(id);
        party.Lines.Add(line);
        foreach (var child in children.Values)
        {
            // The party and its act are in each of its rows.
            if (child.Name is EuColumns.Entry or "regulation" or "subjectType" && !party.Repeated.Add(child.Name + Delimiter + child["*"])) continue;
            party.Children.Add(child);
        }
    }

    private static Dictionary<string, EuChild> Children(EuColumn?[] columns, IReadOnlyList<string> cells, int line)
    {
        var children = new Dictionary<string, EuChild>(StringComparer.Ordinal);
        foreach (var group in columns.Select((c, i) => (Column: c, Cell: cells[i].Trim())).Where(c => c.Column is not null && c.Cell.Length > 0).GroupBy(c => c.Column!.Child, StringComparer.Ordinal))
        {
            var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
            var (remarks, dates) = (new List<string>(), new List<string>());
            foreach (var (column, cell) in group)
            {
                if (column!.Field == EuColumn.Remark) remarks.Add(cell.Replace("\\n", "\n", StringComparison.Ordinal));
                else if (column.Field == EuColumn.Date) dates.Add(cell);
                else fields[column.Field] = fields.TryGetValue(column.Field, out var before) && before != cell ? $"{before} {cell}" : cell;
            }
            if (fields.Count == 0 && remarks.Count == 0) continue;
            if (group.Key == "identification") SplitNumber(fields, remarks);
            fields["*"] = string.Join(Delimiter, fields.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => f.Key + f.Value).Concat(remarks));
            children[group.Key] = new EuChild(group.Key, line, fields.GetValueOrDefault) { Remarks = remarks, Dates = dates };
        }
        return children;
    }

    // 1.0 has it all in one cell: "AD000000 (passport-National passport) ((note))".
    private static void SplitNumber(Dictionary<string, string> fields, List<string> remarks)
    {
        if (fields.ContainsKey("identificationTypeCode") || !fields.TryGetValue("number", out var cell)) return;
        var open = cell.IndexOf(" (", StringComparison.Ordinal);
        var hyphen = open < 0 ? -1 : cell.IndexOf('-', open);
        var close = hyphen < 0 ? -1 : cell.IndexOf(')', hyphen);
        if (close < 0) return;
        fields["number"] = cell[..open].Trim();
        fields["identificationTypeCode"] = cell[(open + 2)..hyphen];
        if (cell[(close + 1)..].Trim() is { Length: > 0 } note) remarks.Add(note);
    }

    private static DateOnly? Date(string text) => PublishedDate.AtStart(ListDates.Day(text, "dd/MM/yyyy") ?? ListDates.IsoDay(text));

    private static void Finish(ListBuilder list, Rows party)
    {
        if (EuRecords.Fault(party.Id, party.Children) is var (code, message))
        {
            foreach (var line in party.Lines) list.Reject(line, code, message);
            return;
        }
        var draft = list.Record(party.Id!, party.Lines[0]);
        for (var i = 1; i < party.Lines.Count; i++) list.Part();
        new EuParty(draft, list).Add(party.Children);
    }
}
