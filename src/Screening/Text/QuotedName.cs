using System.Buffers;

namespace Screening.Text;

/// <summary>Where the own name of a body stands in quotation marks: АО «Корпорация космических систем «Комета».</summary>
/// <remarks>
/// Names of the east of Europe say first what a body is and does, and then, in quotation marks, what it is called. Of marks
/// within marks the innermost count; they seldom close as often as they open. Two names side by side tell neither.
/// Time: O(words).
/// </remarks>
internal static class QuotedName
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("\"'`“”„‟‘’‚‛«»‹›＂");

    /// <summary>The words of the name in quotation marks; no words where there is none, or nothing outside them.</summary>
    /// <param name="text">The text that the words stand in.</param>
    /// <param name="tokens">The words.</param>
    public static Range Find(string text, ReadOnlySpan<NameToken> tokens)
    {
        var (open, found) = (-1, default(Range));
        if (!text.AsSpan().ContainsAny(Marks)) return found;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (Opens(text, tokens[i].Start)) open = i;
            if (open < 0 || !Closes(text, tokens[i].Start + tokens[i].Length)) continue;
            if (!found.Equals(default)) return default;
            found = open..(i + 1);
            open = -1;
        }
        return found.Equals(..tokens.Length) ? default : found;
    }

    // An apostrophe stands between letters.
    private static bool Opens(string text, int start) =>
        start > 0 && start <= text.Length && Marks.Contains(text[start - 1]) && (start == 1 || !char.IsLetterOrDigit(text[start - 2]));

    private static bool Closes(string text, int end)
    {
        // An apostrophe at its end was taken into the word.
        if (end <= text.Length && Marks.Contains(text[end - 1])) end--;
        return end < text.Length && Marks.Contains(text[end]) && (end + 1 == text.Length || !char.IsLetterOrDigit(text[end + 1]));
    }
}
