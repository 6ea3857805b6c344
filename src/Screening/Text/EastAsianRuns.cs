using System.Collections.Frozen;

namespace Screening.Text;

/// <summary>Cuts Japanese, Chinese and Korean, which write without spaces: a Chinese character and a Korean syllable are
/// words by themselves, as the tables of words know them; kana are cut where their kind changes and at the loan words known.</summary>
internal static class EastAsianRuns
{
    // A shorter word is as often a part of a longer one: tai is Thai, and the end of a name.
    private const int ShortestInside = 3;

    private static readonly FrozenSet<string> LoanWords = ResourceTables.Rows("words-east-asian.tsv")
        .Select(r => r[0])
        .Where(w => w.Length >= ShortestInside && w.All(IsKatakana))
        .ToFrozenSet(StringComparer.Ordinal);

    private static readonly int LongestLoanWord = LoanWords.Max(w => w.Length);

    /// <summary>The kind of writing of a letter: a run ends where it changes.</summary>
    private enum Kind : byte
    {
        Other,
        Han,
        Hiragana,
        Katakana,
        Hangul,
    }

    /// <summary>The length of the first word of a run of letters.</summary>
    /// <param name="run">Folded letters of any scripts, without a space; not empty.</param>
    /// <param name="origin">The kind of writing of that word.</param>
    public static int FirstWord(ReadOnlySpan<char> run, out Origin origin)
    {
        var kind = KindOf(run[0]);
        origin = kind switch
        {
            Kind.Han => Origin.Han,
            Kind.Hangul => Origin.Hangul,
            Kind.Hiragana or Kind.Katakana => Origin.Kana,
            _ => Origin.Alphabet,
        };
        if (kind is Kind.Han or Kind.Hangul) return 1;
        var length = 1;
        while (length < run.Length && (KindOf(run[length]) == kind || (kind is Kind.Hiragana or Kind.Katakana && IsMark(run[length])))) length++;
        return kind == Kind.Katakana ? FirstLoanWord(run[..length]) : length;
    }

    // The known word the run starts with, or the letters before the first one in it.
    private static int FirstLoanWord(ReadOnlySpan<char> run)
    {
        var known = LoanWords.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var start = 0; start < run.Length; start++)
        {
            // One letter before a word, or behind it, is no word: the longer word is another.
            if (start == 1) continue;
            for (var length = Math.Min(LongestLoanWord, run.Length - start); length >= ShortestInside; length--)
            {
                if (run.Length - start - length == 1 || (start + length < run.Length && IsMark(run[start + length])) || !known.Contains(run.Slice(start, length))) continue;
                return start == 0 ? length : start;
            }
        }
        return run.Length;
    }

    private static Kind KindOf(char c) => c switch
    {
        < '\u1100' => Kind.Other,
        >= '\u3041' and <= '\u309F' => Kind.Hiragana,
        _ when IsKatakana(c) => Kind.Katakana,
        _ => ScriptDetector.Of(c) switch
        {
            Script.Han => Kind.Han,
            Script.Hangul => Kind.Hangul,
            _ => Kind.Other,
        },
    };

    private static bool IsKatakana(char c) => c is (>= '\u30A1' and <= '\u30FA') or (>= '\u30FC' and <= '\u30FF') or (>= '\u31F0' and <= '\u31FF');

    // Voice marks that stand apart, the long-vowel mark, small letters.
    private static bool IsMark(char c) => c is '\u3099' or '\u309A' or 'ー' or 'ァ' or 'ィ' or 'ゥ' or 'ェ' or 'ォ' or 'ャ' or 'ュ' or 'ョ' or 'ッ' or 'ヮ' or 'ン';
}
