namespace Screening.Cli.Evaluation.Manipulating;

/// <summary>Tells Chinese names in pinyin, and their syllables.</summary>
internal static class PinyinSyllables
{
    private static readonly string[] Initials = ["zh", "ch", "sh", "b", "p", "m", "f", "d", "t", "n", "l", "g", "k", "h", "j", "q", "x", "z", "c", "s", "r", "y", "w", ""];
    private static readonly string[] Finals =
        ["iang", "iong", "uang", "ang", "eng", "ing", "ong", "ian", "iao", "uai", "uan", "ai", "an", "ao", "ei", "en", "ia", "ie", "in", "iu", "ou", "ua", "ue", "ui", "un", "uo", "a", "e", "i", "o", "u"];

    /// <summary>The syllables of a word in small letters; null where it is none in pinyin.</summary>
    public static IReadOnlyList<string>? Cut(string word)
    {
        var syllables = new Stack<string>();
        return IsCut(word, 0, syllables) ? [.. syllables] : null;
    }

    private static bool IsCut(string word, int at, Stack<string> syllables)
    {
        if (at == word.Length) return true;
        foreach (var initial in Initials.Where(i => string.CompareOrdinal(word, at, i, 0, i.Length) == 0))
        {
            foreach (var final in Finals.Where(f => string.CompareOrdinal(word, at + initial.Length, f, 0, f.Length) == 0))
            {
                if (!IsCut(word, at + initial.Length + final.Length, syllables)) continue;
                // From behind, so that the first comes out first.
                syllables.Push(initial + final);
                return true;
            }
        }
        return false;
    }
}
