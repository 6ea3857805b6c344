using Screening.Formats.Reading;
using Screening.Model;

namespace Screening.Formats.Lists;

/// <summary>The UK Sanctions List as CSV: a line with the day of the report, a header, and a row for each name and address of a party.</summary>
internal static class UkTableReader
{
    public const string Format = "uk-sl-csv";
    private const string Report = "Report Date:";
    private const string Id = "Unique ID";

    private static readonly string[] Given = ["Name 1", "Name 2", "Name 3", "Name 4", "Name 5"];
    private static readonly string[] Lines = ["Address Line 1", "Address Line 2", "Address Line 3", "Address Line 4", "Address Line 5", "Address Line 6"];

    public static bool Sniff(ListInput input) => input.FirstLine.Trim('"').StartsWith(Report, StringComparison.OrdinalIgnoreCase) || Delimiters.Header(input.FirstLine, ',').Contains(Id, StringComparer.Ordinal);

    public static IReadOnlyList<Watchlist> Read(ListInput input, CancellationToken ct)
    {
        var lists = new ListBuilders();
        var list = lists[UkFacts.List];
        using var text = WesternText.Open(input.Part, lists.NoteFile);
        var table = new HeadedTable(text, input.Part.Path, Id);
        foreach (var row in table.Rows(list))
        {
            ct.ThrowIfCancellationRequested();
            Add(list, row);
        }
        if (table.Above is { } above && above.StartsWith(Report, StringComparison.OrdinalIgnoreCase) && UkFacts.DayOf(list, above[Report.Length..].Trim(), 1, "date of the report") is { } day)
            list.Published = PublishedDate.AtStart(day);
        return lists.Build(Format, input);
    }

    private static void Add(ListBuilder list, HeadedRow row)
    {
        if (row[Id] is not { } id)
        {
            list.Reject(row.Line, "missing-id", $"found no {Id}; expected one");
            return;
        }
        var draft = list.Record(id, row.Line);
        draft.Kind = UkFacts.Kind(row["Designation Type"]);
        UkFacts.AddName(list, draft, Given.Select(g => row[g]), row["Name 6"], row["Name type"], row["Alias strength"], row.Line);
        if (row["Name non-latin script"] is { } native) UkFacts.AddNative(draft, native, row["Non-latin script type"], row["Non-latin script language"]);
        UkFacts.AddAddress(draft, Lines.Select(l => row[l]), row["Address Postal Code"], row["Address Country"]);
        foreach (var (column, cell) in row.Cells) UkFacts.Add(list, draft, column, cell, row.Line);
    }
}
