using System.IO.Compression;
using System.Security;
using System.Text;

namespace Screening.Tests.Support;

/// <summary>Excel workbooks, as small as they can be.</summary>
internal static class WorkbookFile
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>A workbook with one sheet of texts.</summary>
    public static byte[] Of(params string[][] rows) => TestFiles.Zip(Parts(Sheet(rows)));

    /// <summary>The text of a workbook's sheet.</summary>
    public static string SheetOf(byte[] workbook)
    {
        using var zip = new ZipArchive(new MemoryStream(workbook));
        using var reader = new StreamReader(zip.GetEntry("xl/worksheets/sheet1.xml")!.Open(), Encoding.UTF8);
        return reader.ReadToEnd();
    }

    /// <summary>A workbook with these bytes where its sheet should be.</summary>
    public static byte[] WithSheet(byte[] xml) => WithSheet(Encoding.UTF8.GetString(xml));

    /// <summary>A workbook with this text where its sheet should be.</summary>
    public static byte[] WithSheet(string xml) => TestFiles.Zip(Parts(xml));

    /// <summary>A workbook whose sheet is so many million blanks.</summary>
    public static byte[] WithBlank(int millions)
    {
        var blank = new byte[1 << 20];
        blank.AsSpan().Fill((byte)' ');
        var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create))
        {
            foreach (var (name, text) in Parts(""))
            {
                using var part = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                part.Write(Encoding.UTF8.GetBytes(text));
                for (var i = 0; i < millions && text.Length == 0; i++) part.Write(blank);
            }
        }
        return packed.ToArray();
    }

    private static string Sheet(string[][] rows)
    {
        var xml = new StringBuilder($"<worksheet xmlns=\"{Main}\"><sheetData>");
        for (var r = 0; r < rows.Length; r++)
        {
            xml.Append(System.Globalization.CultureInfo.InvariantCulture, $"<row r=\"{r + 1}\">");
            for (var c = 0; c < rows[r].Length; c++)
            {
                var at = $"{(char)('A' + c)}{r + 1}";
                var isNumber = double.TryParse(rows[r][c], System.Globalization.CultureInfo.InvariantCulture, out _);
                xml.Append(isNumber ? $"<c r=\"{at}\"><v>{rows[r][c]}</v></c>" : $"<c r=\"{at}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{SecurityElement.Escape(rows[r][c])}</t></is></c>");
            }
            xml.Append("</row>");
        }
        return xml.Append("</sheetData></worksheet>").ToString();
    }

    private static (string, string)[] Parts(string sheet) =>
    [
        ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>"),
        ("_rels/.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"{Relations}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"),
        ("xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\"><sheets><sheet name=\"List\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"),
        ("xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"),
        ("xl/worksheets/sheet1.xml", sheet),
    ];
}
