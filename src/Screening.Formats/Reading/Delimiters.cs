namespace Screening.Formats.Reading;

/// <summary>Finds the delimiter of a table from its header line.</summary>
internal static class Delimiters
{
    private static readonly char[] Known = [',', ';', '\t', '|'];

    /// <summary>The delimiter that stands most often outside quotes in the first line; a comma where none does.</summary>
    public static char Detect(ReadOnlySpan<char> text)
    {
        var line = FirstLine(text);
        var (best, most) = (Known[0], 0);
        foreach (var delimiter in Known)
        {
            var (count, quoted) = (0, false);
            foreach (var c in line)
            {
                if (c == '"') quoted = !quoted;
                else if (c == delimiter && !quoted) count++;
            }
            if (count > most) (best, most) = (delimiter, count);
        }
        return best;
    }

    /// <summary>The first line that is not blank, without its end.</summary>
    public static ReadOnlySpan<char> FirstLine(ReadOnlySpan<char> text)
    {
        text = text.TrimStart();
        var end = text.IndexOf('\n');
        return (end < 0 ? text : text[..end]).TrimEnd('\r');
    }

    /// <summary>The cells of a header line, unquoted and trimmed.</summary>
    public static string[] Header(ReadOnlySpan<char> line, char delimiter) =>
        [.. line.ToString().Split(delimiter).Select(c => c.Trim().Trim('"').Trim())];
}
