using System.Text;

namespace Screening.Formats.Updates;

/// <summary>Pages for people that servers give in place of a file, and call them 200.</summary>
internal static class ErrorPage
{
    private const int Head = 1024;

    /// <summary>Whether a file begins like one.</summary>
    public static bool Is(string path)
    {
        using var stream = File.OpenRead(path);
        var head = new byte[Head];
        var text = Encoding.Latin1.GetString(head, 0, stream.ReadAtLeast(head, Head, throwOnEndOfStream: false)).TrimStart('\u00EF', '\u00BB', '\u00BF', ' ', '\t', '\r', '\n');
        // A list may quote markup in a record; a page begins with it.
        return text.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || text.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            || (text.StartsWith('<') && text.Contains("<html", StringComparison.OrdinalIgnoreCase));
    }
}
