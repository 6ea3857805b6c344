using System.Text;

namespace Screening.Drawing;

/// <summary>Text cut into lines: between words, and inside a word only where it is longer than a line.</summary>
/// <remarks>
/// Algorithm: greedy, first fit.
/// Time: O(letters).
/// Contract: no line is wider than asked, save by a single letter that is; letters and their order stay, blanks at the cuts go.
/// Oracle: the lines joined again, in LineWrapTests.
/// </remarks>
internal static class LineWrap
{
    private const char Blank = ' ';

    /// <summary>The lines of a text; at least one.</summary>
    /// <param name="text">Shown text: it holds no character that breaks a line.</param>
    /// <param name="width">Most that a line may measure.</param>
    /// <param name="measure">Measures one letter; a mark measures nothing and is never cut off.</param>
    public static List<string> Lines(string text, int width, Func<Rune, int> measure)
    {
        var lines = new List<string>();
        var line = new StringBuilder();
        var used = 0;
        var blank = measure(new Rune(Blank));
        foreach (var word in text.Split(Blank, StringSplitOptions.RemoveEmptyEntries))
        {
            var size = word.EnumerateRunes().Sum(measure);
            if (line.Length > 0 && used + blank + size > width) EndLine();
            if (line.Length > 0)
            {
                line.Append(Blank);
                used += blank;
            }
            foreach (var letter in word.EnumerateRunes())
            {
                var one = measure(letter);
                if (line.Length > 0 && used + one > width && one > 0) EndLine();
                line.Append(letter);
                used += one;
            }
        }
        if (line.Length > 0 || lines.Count == 0) EndLine();
        return lines;

        void EndLine()
        {
            lines.Add(line.ToString());
            line.Clear();
            used = 0;
        }
    }
}
