using System.Collections.Frozen;
using System.Globalization;

namespace Screening.Text;

/// <summary>Letters of other scripts that are mistaken for Latin ones: the trick behind <c>MZКT</c> with a Cyrillic К.</summary>
/// <remarks>Applied only to words that mix scripts; a wholly Cyrillic word is a Cyrillic word.</remarks>
internal static class Confusables
{
    private static readonly FrozenDictionary<char, char> Lookalikes = ResourceTables.Rows("confusables.tsv")
        .ToFrozenDictionary(r => (char)int.Parse(r[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture), r => r[1][0]);

    // Latin letters that are mistaken for Cyrillic ones: the Latin i that keyboards put into Belarusian and Ukrainian words.
    private static readonly FrozenDictionary<char, char> Twins = Lookalikes
        .Where(p => ScriptDetector.Of(p.Key) == Script.Cyrillic && p.Key is <= '\u044F' or '\u0456' or '\u0458')
        .GroupBy(p => p.Value)
        .ToFrozenDictionary(g => g.Key, g => g.Min(p => p.Key));

    /// <summary>The word in one script: Cyrillic where all of its Latin letters could be Cyrillic ones, and one of its Cyrillic
    /// letters could be nothing else or most of its letters are; otherwise Latin.</summary>
    public static string Resolve(string word)
    {
        var (cyrillic, isSure) = (0, false);
        foreach (var c in word)
        {
            if (ScriptDetector.Of(c) != Script.Cyrillic)
            {
                if (!Twins.ContainsKey(c)) return ToLatin(word);
                continue;
            }
            cyrillic++;
            isSure |= !Lookalikes.ContainsKey(c);
        }
        return isSure || 2 * cyrillic > word.Length ? string.Create(word.Length, word, (letters, from) =>
        {
            for (var i = 0; i < from.Length; i++) letters[i] = Twins.TryGetValue(from[i], out var twin) ? twin : from[i];
        }) : ToLatin(word);
    }

    /// <summary>The word with look-alikes replaced by the Latin letters they imitate.</summary>
    public static string ToLatin(ReadOnlySpan<char> word)
    {
        Span<char> latin = word.Length <= 256 ? stackalloc char[word.Length] : new char[word.Length];
        for (var i = 0; i < word.Length; i++) latin[i] = Lookalikes.TryGetValue(word[i], out var letter) ? letter : word[i];
        return latin.ToString();
    }

    // Read by a scanner, or typed to hide: 0 for O, 1 for I, 2 for Z, 5 for S, 8 for B, 9 for G.
    private const string Digits = "012589";
    private const string Letters = "oizsbg";

    /// <summary>The words with a lone digit inside a word read as the letter it looks like: "S1obodan", "5henggong".</summary>
    /// <remarks>Digits at the ends count something (Web3, Orlan10, 1xbet), but not in the name of a person; so do several together.</remarks>
    public static ReadOnlySpan<NameToken> WithoutLoneDigits(ReadOnlySpan<NameToken> words, bool isPerson)
    {
        NameToken[]? read = null;
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i].Origin != Origin.Alphabet || LoneDigit(words[i].Text, isPerson) is not (>= 0 and var at)) continue;
            read ??= words.ToArray();
            var text = words[i].Text;
            read[i] = words[i] with { Spelling = new Spelling(string.Concat(text.AsSpan(0, at), Letters.AsSpan(Digits.IndexOf(text[at], StringComparison.Ordinal), 1), text.AsSpan(at + 1))) };
        }
        return read ?? words;
    }

    private static int LoneDigit(string word, bool isPerson)
    {
        const int fewestLetters = 3;
        var at = word.AsSpan().IndexOfAnyInRange('0', '9');
        if (at < 0 || (at == word.Length - 1 && !isPerson) || word.Length <= fewestLetters || !Digits.Contains(word[at], StringComparison.Ordinal)) return -1;
        for (var i = 0; i < word.Length; i++)
            if (i != at && !char.IsAsciiLetterLower(word[i])) return -1;
        // "1xbet" and "5star" begin with a number; in a longer word the digit stands for a letter.
        return at > 0 || isPerson || word.Length > fewestLetters + 3 ? at : -1;
    }
}
