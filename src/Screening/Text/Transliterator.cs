using System.Collections.Frozen;

namespace Screening.Text;

/// <summary>Letters of other scripts into Latin ones, by the table <c>transliteration.tsv</c>; Hangul and the scripts of India by rule.</summary>
/// <remarks>One plain spelling per letter, as in BGN/PCGN without diacritics; that other standards spell the same
/// word otherwise is the business of <see cref="RomanKey"/>. Han has no letters: it stays as it is.</remarks>
internal static class Transliterator
{
    private static readonly FrozenDictionary<string, string> Letters = ResourceTables.Rows("transliteration.tsv")
        .Where(r => r.Length >= 2)
        .GroupBy(r => r[1], StringComparer.Ordinal)
        .ToFrozenDictionary(g => g.Key, g => g.First().Length > 2 ? g.First()[2] : "", StringComparer.Ordinal);

    private static readonly int LongestLetters = Letters.Keys.Max(k => k.Length);

    // Revised Romanization of Korean (2000): initial, medial and final jamo in code order.
    private static readonly string[] Initials = ["g", "kk", "n", "d", "tt", "r", "m", "b", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t", "p", "h"];
    private static readonly string[] Medials = ["a", "ae", "ya", "yae", "eo", "e", "yeo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo", "we", "wi", "yu", "eu", "ui", "i"];
    private static readonly string[] Finals = ["", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "l", "l", "l", "p", "l", "m", "p", "p", "t", "t", "ng", "t", "t", "k", "t", "p", "t"];

    /// <summary>The text with every known foreign letter replaced; others stay.</summary>
    /// <param name="text">Folded text of one token.</param>
    public static string ToLatin(ReadOnlySpan<char> text)
    {
        Span<char> room = stackalloc char[64];
        var latin = new SpanList<char>(room);
        ToLatin(text, ref latin);
        return latin.Items.ToString();
    }

    /// <summary>Appends the text with every known foreign letter replaced.</summary>
    public static void ToLatin(scoped ReadOnlySpan<char> text, ref SpanList<char> latin)
    {
        var lookup = Letters.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = 0; i < text.Length;)
        {
            if (text[i] is >= '\uAC00' and <= '\uD7A3')
            {
                AppendSyllable(ref latin, text[i++]);
                continue;
            }
            if (BrahmicLetters.Append(text[i..], ref latin) is > 0 and var read)
            {
                i += read;
                continue;
            }
            // A small tsu doubles the consonant that follows it.
            if (text[i] is 'っ' or 'ッ' && i + 1 < text.Length && lookup.TryGetValue(text.Slice(i + 1, 1), out var next) && next.Length > 0)
            {
                latin.Add(next[0]);
                i++;
                continue;
            }
            var taken = 0;
            for (var length = Math.Min(LongestLetters, text.Length - i); length > 0 && taken == 0; length--)
            {
                if (!lookup.TryGetValue(text.Slice(i, length), out var letters)) continue;
                latin.Add(letters);
                taken = length;
            }
            // A voice mark that no kana took is damage, and a small tsu that doubles nothing is not heard.
            if (taken == 0 && text[i] is not ('\u3099' or '\u309A' or 'っ' or 'ッ')) latin.Add(text[i]);
            i += Math.Max(taken, 1);
        }
    }

    private static void AppendSyllable(ref SpanList<char> latin, char syllable)
    {
        var code = syllable - 0xAC00;
        latin.Add(Initials[code / 588]);
        latin.Add(Medials[code % 588 / 28]);
        latin.Add(Finals[code % 28]);
    }
}
