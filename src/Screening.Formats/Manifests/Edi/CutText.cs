using System.Text;

namespace Screening.Formats.Manifests.Edi;

/// <summary>Text that a form cut into lines of a width, put together again.</summary>
/// <remarks>
/// A line that fills its width was cut wherever the width ended, in a word or between two; which, the document does not say. The text is
/// joined as if in a word, and what stands around such a seam is given a second time, read the other way: neither may be missed.
/// </remarks>
internal static class CutText
{
    private const int WordsAroundSeam = 4;

    /// <summary>The text, and its seams read as if between words; those are empty where no line fills its width.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="width">The most characters of a line.</param>
    public static (string Text, string Seams) Join(IEnumerable<string> lines, int width)
    {
        var (text, seams, last) = (new StringBuilder(), new StringBuilder(), "");
        foreach (var line in lines)
        {
            if (line.Length == 0) continue;
            // A blank at the end of a line is lost on the way: a line one short of the width may have been full.
            var isCut = last.Length >= width - 1 && char.IsLetterOrDigit(last[^1]) && char.IsLetterOrDigit(line[0]);
            if (isCut) seams.Append(seams.Length > 0 ? "; " : "").Append(Words(last, fromEnd: true)).Append(' ').Append(Words(line, fromEnd: false));
            else if (text.Length > 0) text.Append(' ');
            text.Append(line);
            last = line;
        }
        return (text.ToString(), seams.ToString());
    }

    private static string Words(string line, bool fromEnd)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', fromEnd ? words.TakeLast(WordsAroundSeam) : words.Take(WordsAroundSeam));
    }
}
