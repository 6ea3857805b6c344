using System.Globalization;
using System.IO.Compression;
using System.Text;
using ExcelDataReader;
using Screening.Model;

namespace Screening.Formats.Reading;

/// <summary>A row of a sheet.</summary>
/// <param name="Sheet">The sheet's name.</param>
/// <param name="Row">The row's number, from 1.</param>
/// <param name="Cells">Its cells as text, trimmed; empty for an empty one.</param>
internal readonly record struct WorkbookRow(string Sheet, int Row, string[] Cells);

/// <summary>Excel workbooks (.xlsx), row by row.</summary>
/// <remarks>A workbook is a zip of XML files. Before it is read, all of it is unpacked once to nowhere: a reader of workbooks trusts the lengths
/// in it. Formulas give the value they were saved with. Phonetic guides beside Japanese text are left out.</remarks>
internal static class Workbook
{
    private const string Heart = "xl/workbook.xml";
    private static readonly byte[] ZipMark = "PK\x03\x04"u8.ToArray();

    // The package looks for Windows-1252, which the runtime knows only when asked to, before it can be told of another encoding.
    static Workbook() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Whether a zip is a workbook.</summary>
    public static bool IsOne(ZipArchive zip) => zip.Entries.Any(e => e.FullName == Heart);

    /// <summary>Whether a part is one, by its first bytes: other zips never come as a part.</summary>
    public static bool IsOne(InputPart part) => part.Head(ZipMark.Length).AsSpan().SequenceEqual(ZipMark);

    /// <summary>All rows of all sheets that have any text, in order.</summary>
    /// <exception cref="InputFormatException">It is damaged, or beyond a limit.</exception>
    public static IEnumerable<WorkbookRow> Rows(InputPart part)
    {
        using var stream = Loaded(part);
        Check(stream, part.Path);
        using var reader = Guarded(part, () => ExcelReaderFactory.CreateOpenXmlReader(stream, new ExcelReaderConfiguration { FallbackEncoding = Encoding.UTF8, LeaveOpen = true }));
        do
        {
            for (var row = 1; Guarded(part, reader.Read); row++)
            {
                var cells = Guarded(part, () => Cells(reader, part, row));
                if (Array.Exists(cells, c => c.Length > 0)) yield return new WorkbookRow(reader.Name, row, cells);
            }
        }
        while (Guarded(part, reader.NextResult));
    }

    private static string[] Cells(IExcelDataReader reader, InputPart part, int row)
    {
        if (reader.FieldCount > InputLimits.MaxColumns)
            throw new InputFormatException(part.Path, row, $"{reader.FieldCount} columns", $"at most {InputLimits.MaxColumns}");
        var cells = new string[reader.FieldCount];
        var length = 0;
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = Text(reader.GetValue(i));
            length += cells[i].Length;
        }
        if (length > InputLimits.MaxRecord) throw new InputFormatException(part.Path, row, $"a row of more than {InputLimits.MaxRecord} characters", "a smaller one");
        return cells;
    }

    private static string Text(object? value) => value switch
    {
        null => "",
        string text => text.Trim(),
        DateTime { TimeOfDay.Ticks: 0 } day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    // Workbooks are read from place to place, which a stream out of a packed file cannot.
    private static MemoryStream Loaded(InputPart part)
    {
        using var stored = part.Open();
        var copy = new MemoryStream();
        var block = new byte[1 << 16];
        int read;
        while ((read = stored.Read(block)) > 0)
        {
            copy.Write(block, 0, read);
            if (copy.Length > InputLimits.MaxWorkbookBytes) throw new InputFormatException(part.Path, 0, $"a workbook of more than {InputLimits.MaxWorkbookBytes} bytes", "a smaller one, or CSV");
        }
        return copy;
    }

    private static void Check(MemoryStream stream, string path)
    {
        try
        {
            using var zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            if (zip.Entries.Count > InputLimits.MaxEntries) throw new InputFormatException(path, 0, $"{zip.Entries.Count} entries", $"at most {InputLimits.MaxEntries}");
            var left = InputLimits.MaxWorkbookUnpacked;
            var block = new byte[1 << 16];
            foreach (var entry in zip.Entries)
            {
                using var unpacked = entry.Open();
                int read;
                while ((read = unpacked.Read(block)) > 0)
                {
                    left -= read;
                    if (left < 0) throw new InputFormatException(path, 0, $"a workbook that unpacks to more than {InputLimits.MaxWorkbookUnpacked} bytes", "a smaller one, or CSV");
                }
            }
        }
        catch (Exception e) when (e is InvalidDataException or NotSupportedException)
        {
            throw Damaged(path, e);
        }
        stream.Position = 0;
    }

    // The package throws whatever it stumbles over where a workbook is not what it claims to be.
    private static T Guarded<T>(InputPart part, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is not (InputFormatException or OutOfMemoryException or OperationCanceledException))
        {
            throw Damaged(part.Path, e);
        }
    }

    private static InputFormatException Damaged(string path, Exception e) => new(path, 0, "a damaged workbook", "a whole .xlsx file without a password", e);
}
