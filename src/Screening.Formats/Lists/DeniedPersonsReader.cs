using Screening.Formats.Reading;
using Screening.Model;

namespace Screening.Formats.Lists;

/// <summary>The Denied Persons List of the Bureau of Industry and Security as it publishes it: tab-separated text.</summary>
/// <remarks>There are no numbers of its own, and one party has a row for each address. Older copies have an empty second row, bare cells and
/// rows that end early. The columns Last_Update and Action tell of the row, not of the party: the first is kept as the day of change, the second left out.</remarks>
internal static class DeniedPersonsReader
{
    public const string Format = "us-bis-dpl-txt";
    private const string List = "Denied Persons List (DPL)";
    private static readonly string[] Header = ["Name", "Street_Address", "City", "State", "Country", "Postal_Code", "Effective_Date", "Expiration_Date", "Standard_Order", "Last_Update", "Action", "FR_Citation"];

    public static bool Sniff(ListInput input) =>
        Delimiters.Header(Delimiters.FirstLine(input.Head), '\t').SequenceEqual(Header, StringComparer.OrdinalIgnoreCase);

    public static IReadOnlyList<Watchlist> Read(ListInput input, CancellationToken ct)
    {
        var lists = new ListBuilders();
        var list = lists[ListKeys.OfSource(List)!];
        var published = PublishedDate.InName(input.Part.Name);
        using var text = WesternText.Open(input.Part, out var isWestern);
        if (isWestern) lists.NoteFile("windows-1252", "found bytes that are not UTF-8; the file was read as Windows-1252");
        var reader = new DelimitedReader(text, '\t');
        var isHeader = true;
        while (reader.Read())
        {
            ct.ThrowIfCancellationRequested();
            if (reader.Fault != RecordFault.None) list.Reject(reader.Line, reader.FaultCode, reader.FaultText);
            else if (isHeader) isHeader = false;
            else if (reader.Fields.All(string.IsNullOrWhiteSpace)) continue;
            else if (reader.Fields.Count > Header.Length) list.Reject(reader.Line, "column-count", $"found {reader.Fields.Count} cells; expected at most {Header.Length}");
            else Entry(reader.Fields).AddTo(lists, reader.Line, published);
        }
        return lists.Build(Format, input);
    }

    private static CslEntry Entry(IReadOnlyList<string> cells)
    {
        var entry = new CslEntry { Source = List, Name = Cell(cells, 0), Country = Cell(cells, 4) };
        entry.AddAddress(Cell(cells, 2), entry.Country, Cell(cells, 1), Cell(cells, 2), Cell(cells, 3), Cell(cells, 5));
        if (Cell(cells, 6) is { } start) entry.Start = UsDates.Day(start);
        if (Cell(cells, 7) is { } end) entry.End = UsDates.Day(end);
        if (Cell(cells, 8) is { } order) entry.Notes.Add($"Standard order {order}");
        if (Cell(cells, 9) is { } change) entry.Changed = UsDates.Day(change);
        if (Cell(cells, 11) is { } notice) entry.LegalBases.Add(notice);
        return entry;
    }

    private static string? Cell(IReadOnlyList<string> cells, int column) =>
        column < cells.Count && cells[column].Trim() is { Length: > 0 } cell ? cell : null;
}
