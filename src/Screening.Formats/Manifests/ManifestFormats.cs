using Screening.Formats.Manifests.Edi;
using Screening.Formats.Reading;

namespace Screening.Formats.Manifests;

/// <summary>A manifest format.</summary>
/// <param name="Name">Its name in reports.</param>
/// <param name="Sniff">Whether a text that begins so is in this format.</param>
/// <param name="Read">Reads the rows.</param>
internal sealed record ManifestFormat(string Name, Func<string, bool> Sniff, Func<ManifestInput, CancellationToken, IAsyncEnumerable<ManifestRow>> Read);

/// <summary>Every manifest format; the last takes what no other does.</summary>
internal static class ManifestFormats
{
    /// <summary>The formats in order.</summary>
    public static IReadOnlyList<ManifestFormat> All { get; } =
    [
        new("x12", EdiSyntax.IsX12, X12Reader.ReadAsync),
        new("edifact", EdiSyntax.IsEdifact, EdifactReader.ReadAsync),
        new("onerecord", OneRecordReader.IsOne, OneRecordReader.ReadAsync),
        new("jsonl", IsJsonLines, ManifestJsonReader.ReadLinesAsync),
        new("json", h => h.AsSpan().TrimStart() is ['{' or '[', ..], ManifestJsonReader.ReadDocumentAsync),
        new("tsv", h => Delimiters.Detect(h) == '\t', (i, ct) => ManifestTableReader.ReadAsync(i, '\t', ct)),
        new("csv", _ => true, (i, ct) => ManifestTableReader.ReadAsync(i, Delimiters.Detect(i.Text.Peek()), ct)),
    ];

    /// <summary>Workbooks, which are no texts.</summary>
    public static ManifestFormat Workbook { get; } = new("xlsx", _ => false, ManifestWorkbookReader.ReadAsync);

    // A whole object in the first line, which is not the wrapper of a document on one line.
    private static bool IsJsonLines(string head)
    {
        var line = Delimiters.FirstLine(head).ToString();
        return line.StartsWith('{') && JsonLines.IsObject(line) && !ManifestJsonReader.IsWrapper(line);
    }
}
