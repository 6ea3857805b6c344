using System.Runtime.CompilerServices;
using Screening.Formats.Reading;
using Screening.Model;

namespace Screening.Formats.Manifests;

/// <summary>Reads manifests that are Excel workbooks: every sheet that has a known header, whatever stands above it.</summary>
internal static class ManifestWorkbookReader
{
    // Titles, addresses and dates stand above the table in sheets made for people.
    private const int MostRowsAbove = 30;

    public static async IAsyncEnumerable<ManifestRow> ReadAsync(ManifestInput input, [EnumeratorCancellation] CancellationToken ct)
    {
        // The package reads a workbook in one go, which takes its time.
        await Task.Yield();
        var (sheet, above, isAny) = ((string?)null, new List<WorkbookRow>(), false);
        TableRows? table = null;
        WorkbookRow? first = null;
        foreach (var row in Workbook.Rows(input.Part))
        {
            ct.ThrowIfCancellationRequested();
            first ??= row;
            if (row.Sheet != sheet)
            {
                if (table is null && above.Count > 0) yield return NotScreened(above[0]);
                (sheet, table) = (row.Sheet, null);
                above.Clear();
            }
            if (table is not null) yield return input.Keep(table.Row(row.Row, row.Cells, sheet), row.Cells, Csv);
            else if (above.Count >= MostRowsAbove) continue;
            else if ((table = TableRows.Of(row.Cells, input)) is null) above.Add(row);
            else if (above.Count > 0) input.Warn(above[0].Row, "rows-above-header", $"found text in {above.Count} rows above the header of the sheet {Excerpt.Of(row.Sheet)}; it was not screened");
            if (table is not null && !isAny) input.Rejects = RejectForm.Table(Csv(row.Cells), ',');
            isAny |= table is not null;
        }
        if (isAny && table is null && above.Count > 0) yield return NotScreened(above[0]);
        if (first is not { } header) throw new InputFormatException(input.File, 0, "an empty workbook", "a header and rows");
        if (!isAny) throw TableRows.Unknown(input.File, header.Row, header.Cells.Where(c => c.Length > 0));
    }

    private static string Csv(string[] cells) => string.Join(',', cells.Select(RejectForm.Cell));

    private static ManifestRow NotScreened(WorkbookRow first) =>
        TableRows.Rejected(first.Row, "sheet-not-screened", $"found no known column in the first {MostRowsAbove} rows of the sheet {Excerpt.Of(first.Sheet)}; expected a header, and screened nothing of the sheet");
}
