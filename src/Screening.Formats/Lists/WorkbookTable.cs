using Screening.Formats.Reading;

namespace Screening.Formats.Lists;

/// <summary>A table in a workbook: its header is the first row that has all the columns asked for, in whatever order.</summary>
internal static class WorkbookTable
{
    // Titles stand above the header; no list has more lines of them.
    private const int HeaderWithin = 20;

    /// <summary>The table's header: sheet, row and column titles; null where no row of the first ones is one.</summary>
    /// <param name="part">The workbook.</param>
    /// <param name="titles">What the titles of the columns contain.</param>
    public static WorkbookRow? Header(InputPart part, params string[] titles)
    {
        foreach (var row in Workbook.Rows(part).Take(HeaderWithin))
        {
            if (Array.TrueForAll(titles, t => Column(row.Cells, t) >= 0)) return row;
        }
        return null;
    }

    /// <summary>The rows below a header.</summary>
    public static IEnumerable<WorkbookRow> Below(InputPart part, WorkbookRow header) =>
        Workbook.Rows(part).Where(r => r.Sheet == header.Sheet && r.Row > header.Row);

    /// <summary>The column whose title is this, or else contains it; -1 where there is none.</summary>
    public static int Column(string[] header, string title)
    {
        var exact = Array.FindIndex(header, h => h.Equals(title, StringComparison.OrdinalIgnoreCase));
        return exact >= 0 ? exact : Array.FindIndex(header, h => h.Contains(title, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>A cell's text; null where the column or the text is missing.</summary>
    public static string? Cell(string[] cells, int column) => column >= 0 && column < cells.Length && cells[column].Length > 0 ? cells[column] : null;
}
