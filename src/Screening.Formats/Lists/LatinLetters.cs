namespace Screening.Formats.Lists;

/// <summary>Whether names are written in Latin letters: lists put the spelling of another script in brackets or behind a stroke.</summary>
internal static class LatinLetters
{
    /// <summary>Whether a text's first letter is a Latin one; false where it has no letter.</summary>
    public static bool Begin(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsLetter(c)) return IsLatin(c);
        }
        return false;
    }

    /// <summary>Whether a text has letters, and none of them Latin.</summary>
    public static bool AreMissing(ReadOnlySpan<char> text)
    {
        var letters = false;
        foreach (var c in text)
        {
            if (!char.IsLetter(c)) continue;
            if (IsLatin(c)) return false;
            letters = true;
        }
        return letters;
    }

    // Latin letters end with the block Latin Extended-B; those of Vietnamese stand apart.
    private static bool IsLatin(char c) => c is <= '\u024F' or (>= '\u1E00' and <= '\u1EFF');
}
