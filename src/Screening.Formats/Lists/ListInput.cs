using System.Text;
using Screening.Formats.Reading;

namespace Screening.Formats.Lists;

/// <summary>One list file to be read, with what belongs to it.</summary>
/// <param name="Part">The file.</param>
/// <param name="Companions">Files of the same edition that add to it, by the part they play.</param>
internal sealed record ListInput(InputPart Part, IReadOnlyDictionary<string, InputPart> Companions)
{
    /// <summary>Bytes that sniffing looks at.</summary>
    private const int HeadBytes = 1 << 16;

    private string? _head;
    private bool? _isWorkbook;

    /// <summary>The beginning of the text, for sniffing; without leading space.</summary>
    public string Head => _head ??= Decode(Part.Head(HeadBytes)).TrimStart();

    /// <summary>The first line; its beginning where it is longer than what is sniffed.</summary>
    public string FirstLine => Delimiters.FirstLine(Head).ToString();

    /// <summary>Whether the text begins like a JSON object.</summary>
    public bool IsJson => Head.StartsWith('{');

    /// <summary>Whether the first line is a JSON object of its own, or may be one that is longer than what is sniffed.</summary>
    public bool IsJsonLines => IsJson && (JsonLines.IsObject(FirstLine) || (!Head.Contains('\n', StringComparison.Ordinal) && Encoding.UTF8.GetByteCount(Head) >= HeadBytes - MaxTrimmed));

    /// <summary>Whether the file is an Excel workbook.</summary>
    public bool IsWorkbook => _isWorkbook ??= Workbook.IsOne(Part);

    /// <summary>The local name of the root element of an XML file; null where the text begins like no XML.</summary>
    public string? XmlRoot => XmlHead.Root(Head);

    // Bytes that a mark, leading space and a character cut in two can take off the head.
    private const int MaxTrimmed = 64;

    /// <summary>The list's key where only the file's name says what it is called.</summary>
    public string FileKey => ListKeys.Of(Part.Stem);

    private static string Decode(byte[] head) => head switch
    {
        [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8.GetString(head, 3, head.Length - 3),
        [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(head, 2, head.Length - 2),
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(head, 2, head.Length - 2),
        _ => Encoding.UTF8.GetString(head),
    };
}
