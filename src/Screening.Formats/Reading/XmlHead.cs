using System.Buffers;

namespace Screening.Formats.Reading;

/// <summary>What the beginning of a text shows of an XML file, without reading it as one.</summary>
internal static class XmlHead
{
    private const string CommentEnd = "-->";

    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\r\n/>");

    /// <summary>The local name of the first element, behind declarations and comments; null where there is none.</summary>
    public static string? Root(ReadOnlySpan<char> head)
    {
        while (true)
        {
            head = head.TrimStart();
            if (head is not ['<', _, ..]) return null;
            var isComment = head.StartsWith("<!--", StringComparison.Ordinal);
            if (!isComment && head[1] is not ('?' or '!')) return Name(head[1..]);
            var end = isComment ? head.IndexOf(CommentEnd, StringComparison.Ordinal) + CommentEnd.Length - 1 : head.IndexOf('>');
            if (end < CommentEnd.Length) return null;
            head = head[(end + 1)..];
        }
    }

    private static string? Name(ReadOnlySpan<char> tag)
    {
        var end = tag.IndexOfAny(NameEnds);
        if (end <= 0) return null;
        var name = tag[..end];
        return name[(name.IndexOf(':') + 1)..].ToString();
    }
}
