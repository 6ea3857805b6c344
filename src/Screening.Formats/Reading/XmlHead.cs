using System.Buffers;

namespace Screening.Formats.Reading;

/// <summary>What the beginning of a text shows of an XML file, without reading it as one.</summary>
internal static class XmlHead
{
    private const string CommentEnd = "-->";
    private const string SubsetEnd = "]>";

    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\r\n/>");

    /// <summary>The local name of the first element, behind declarations and comments; null where there is none.</summary>
    public static string? Root(ReadOnlySpan<char> head)
    {
        while (true)
        {
            head = head.TrimStart();
            if (head is not ['<', _, ..]) return null;
            if (head[1] is not ('?' or '!')) return Name(head[1..]);
            var end = EndOf(head);
            if (end < 0) return null;
            head = head[end..];
        }
    }

    // Behind a declaration or a comment; that of a document type may have others inside.
    private static int EndOf(ReadOnlySpan<char> head)
    {
        var close = head.StartsWith("<!--", StringComparison.Ordinal) ? CommentEnd : head[..(head.IndexOf('>') + 1)].Contains('[') ? SubsetEnd : ">";
        var end = head.IndexOf(close, StringComparison.Ordinal);
        return end < 0 ? -1 : end + close.Length;
    }

    private static string? Name(ReadOnlySpan<char> tag)
    {
        var end = tag.IndexOfAny(NameEnds);
        if (end <= 0) return null;
        var name = tag[..end];
        return name[(name.IndexOf(':') + 1)..].ToString();
    }
}
