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
    private static readonly SoundGroups Groups = new(
        ("shch", "S"), ("stch", "S"), ("tsch", "C"), ("sch", "S"), ("dzh", "J"), ("tch", "C"),
        ("iya", "ia"), ("ija", "ia"), ("iia", "ia"), ("yya", "ia"), ("aya", "aia"), ("aja", "aia"),
        ("kh", "h"), ("gh", "g"), ("zh", "J"), ("dj", "J"), ("sh", "S"), ("ch", "C"), ("ph", "f"), ("th", "t"),
        ("ts", "c"), ("ae", "ai"), ("tz", "c"), ("cz", "C"), ("ck", "k"), ("ks", "x"), ("ou", "u"), ("oo", "u"), ("ee", "i"),
        ("ya", "ia"), ("ja", "ia"), ("yu", "iu"), ("ju", "iu"), ("ye", "e"), ("je", "e"), ("ie", "e"), ("yo", "o"), ("jo", "o"), ("io", "o"),
        ("iy", "i"), ("ij", "i"), ("yi", "i"), ("ii", "i"), ("yy", "i"), ("ey", "ei"), ("ay", "ai"), ("oy", "oi"), ("uy", "ui"),
        ("j", "J"), ("y", "i"), ("w", "v"), ("q", "k"));

    /// <summary>Letters a word needs to have a key of its own.</summary>
    public const int ShortestWord = 4;

    /// <summary>The key of a Latin word in lower case; the word itself where it is shorter than four letters or holds digits.</summary>
    public static string Of(string word)
    {
        Span<char> key = word.Length <= Longest ? stackalloc char[Longest] : new char[word.Length];
        key = key[..Write(word, key)];
        return key.SequenceEqual(word) ? word : key.ToString();
    }

    /// <summary>A word whose key fits on the stack.</summary>
    public const int Longest = 64;

    /// <summary>Writes the key of a word.</summary>
    /// <param name="word">The word.</param>
    /// <param name="key">Takes the key, which is never longer than the word.</param>
    /// <param name="enough">Letters of the key that are enough: no more are written than those and two.</param>
    /// <returns>How many letters were written.</returns>
    public static int Write(ReadOnlySpan<char> word, Span<char> key, int enough = int.MaxValue)
    {
        if (word.Length < ShortestWord || !SoundGroups.CanRead(word))
        {
            word.CopyTo(key);
            return word.Length;
        }
        var length = 0;
        for (int i = 0, taken; i < word.Length; i += taken)
        {
            if (length >= enough) return length;
            foreach (var letter in Groups.Take(word, i, out taken))
                if (length == 0 || key[length - 1] != letter) key[length++] = letter;
        }
        // Romanov, Romanoff; Fatemeh, Fateme.
        if (length > 3 && key[length - 1] == 'f') key[length - 1] = 'v';
        if (length > 3 && key[length - 1] == 'h') length--;
        return length;
    }
}
