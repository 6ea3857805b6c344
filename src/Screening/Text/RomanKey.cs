using System.Text;

namespace Screening.Text;

/// <summary>One key for the many ways in which a word is spelled in Latin letters.</summary>
/// <remarks>
/// Transliteration standards (ISO 9, BGN/PCGN, ICAO 9303, GOST 7.79, Łacinka) and everyday spelling differ in a few
/// letter groups only: kh/h/x, ts/tz/c, zh/j, shch/sch/sh, ya/ia/ja, iy/ij/yy/y, double letters, ou/u, w/v, ph/f, q/k.
/// Words that differ in nothing else get one key. A key is compared with keys only and never shown.
/// </remarks>
internal static class RomanKey
{
    // Longest first; applied from left to right, once.
    private static readonly (string From, string To)[] Groups =
    [
        ("shch", "S"), ("stch", "S"), ("tsch", "C"), ("sch", "S"), ("dzh", "J"), ("tch", "C"),
        ("iya", "ia"), ("ija", "ia"), ("iia", "ia"), ("yya", "ia"), ("aya", "aia"), ("aja", "aia"),
        ("kh", "h"), ("gh", "g"), ("zh", "J"), ("dj", "J"), ("sh", "S"), ("ch", "C"), ("ph", "f"), ("th", "t"),
        ("ts", "c"), ("ae", "ai"), ("tz", "c"), ("cz", "C"), ("ck", "k"), ("ks", "x"), ("ou", "u"), ("oo", "u"), ("ee", "i"),
        ("ya", "ia"), ("ja", "ia"), ("yu", "iu"), ("ju", "iu"), ("ye", "e"), ("je", "e"), ("ie", "e"), ("yo", "o"), ("jo", "o"), ("io", "o"),
        ("iy", "i"), ("ij", "i"), ("yi", "i"), ("ii", "i"), ("yy", "i"), ("ey", "ei"), ("ay", "ai"), ("oy", "oi"), ("uy", "ui"),
        ("j", "J"), ("y", "i"), ("w", "v"), ("q", "k"),
    ];

    /// <summary>The key of a Latin word in lower case; the word itself where it is shorter than four letters or holds digits.</summary>
    public static string Of(string word)
    {
        if (word.Length < 4) return word;
        foreach (var c in word)
            if (c is < 'a' or > 'z') return word;
        var key = new StringBuilder(word.Length);
        for (var i = 0; i < word.Length;)
        {
            var rest = word.AsSpan(i);
            var taken = 0;
            foreach (var (from, to) in Groups)
            {
                if (!rest.StartsWith(from, StringComparison.Ordinal)) continue;
                AppendDistinct(key, to);
                taken = from.Length;
                break;
            }
            if (taken == 0) AppendDistinct(key, word.AsSpan(i, taken = 1));
            i += taken;
        }
        // Romanov, Romanoff; Fatemeh, Fateme.
        if (key.Length > 3 && key[^1] == 'f') key[^1] = 'v';
        if (key.Length > 3 && key[^1] == 'h') key.Length--;
        return key.ToString();
    }

    private static void AppendDistinct(StringBuilder key, ReadOnlySpan<char> letters)
    {
        foreach (var letter in letters)
            if (key.Length == 0 || key[^1] != letter) key.Append(letter);
    }
}
