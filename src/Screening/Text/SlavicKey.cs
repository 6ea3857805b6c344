using System.Text;

namespace Screening.Text;

/// <summary>One key for a family name in Russian, Ukrainian and Belarusian, in any romanisation.</summary>
/// <remarks>
/// The three languages write one name after its sound in each: Соколовский, Сакалоўскі; Демидова, Дзямідава; Яровой,
/// Яровий. What they differ in is folded away: o, e, ya and a (akannie); dz and d, ts and t before a soft vowel; ў, u and v
/// behind a vowel; h, g and kh; the adjective's ending. A c that lost its accent is read as ch. Coarser than <see cref="RomanKey"/>: for names of persons only.
/// </remarks>
internal static class SlavicKey
{
    /// <summary>Letters a word needs to have a key.</summary>
    public const int ShortestWord = 4;

    // Longest first; applied from left to right, once. Capitals stand for one sound each.
    private static readonly (string From, string To)[] Groups =
    [
        ("shch", "s"), ("stch", "s"), ("szcz", "s"), ("tsch", "C"), ("sch", "s"), ("tch", "C"), ("dzh", "J"),
        ("sh", "s"), ("sz", "s"), ("zh", "z"), ("kh", "h"), ("gh", "h"), ("ch", "C"), ("cz", "C"), ("ph", "f"), ("th", "t"),
        ("ts", "t"), ("tz", "t"), ("dz", "d"), ("dj", "d"), ("cki", "tki"), ("cka", "tka"), ("ck", "k"), ("x", "ks"),
        ("iya", "ia"), ("ija", "ia"), ("iia", "ia"), ("yya", "ia"),
        ("ya", "a"), ("ja", "a"), ("ia", "a"), ("ye", "a"), ("je", "a"), ("ie", "a"), ("yo", "a"), ("jo", "a"), ("io", "a"),
        ("yu", "u"), ("ju", "u"), ("iu", "u"),
        ("ce", "Ca"), ("ci", "Ci"), ("cy", "Ci"), ("ca", "ka"), ("co", "ka"), ("cu", "ku"), ("cl", "kl"), ("cr", "kr"), ("ct", "kt"),
        ("o", "a"), ("e", "a"), ("y", "i"), ("j", "i"), ("w", "v"), ("q", "k"), ("c", "C"), ("g", "h"),
    ];

    private static readonly (string From, string To)[][] ByFirst =
        [.. Enumerable.Range('a', 26).Select(c => Groups.Where(g => g.From[0] == c).ToArray())];

    /// <summary>The key of a Latin word in lower case; null where it is too short to be told by one, or holds other characters.</summary>
    public static string? Of(string word)
    {
        if (word.Length < ShortestWord) return null;
        foreach (var c in word)
            if (c is < 'a' or > 'z') return null;
        var key = new StringBuilder(word.Length);
        for (var i = 0; i < word.Length;)
        {
            var rest = word.AsSpan(i);
            var taken = 0;
            foreach (var (from, to) in ByFirst[rest[0] - 'a'])
            {
                if (!rest.StartsWith(from, StringComparison.Ordinal)) continue;
                Append(key, to);
                taken = from.Length;
                break;
            }
            if (taken == 0) Append(key, rest[..(taken = 1)]);
            i += taken;
        }
        return Ending(key).ToString();
    }

    private static void Append(StringBuilder key, ReadOnlySpan<char> letters)
    {
        foreach (var letter in letters)
        {
            // Короткае у: Каралёў, Karaliou, Karalev; Навумаў, Naumov.
            if (letter == 'u' && EndsWith(key, "av")) continue;
            var sound = letter == 'u' && key.Length > 0 && (key[^1] == 'a' || key[^1] == 'i') ? 'v' : letter;
            if (key.Length == 0 || key[^1] != sound) key.Append(sound);
        }
    }

    // Яровой, Яровы, Яровий; Romanoff; Lavrovs, as Latvian passports have it; Fatemeh.
    private static StringBuilder Ending(StringBuilder key)
    {
        if (EndsWith(key, "avs")) key.Length--;
        if (key.Length > 3 && key[^1] == 'f') key[^1] = 'v';
        if (key.Length > 3 && key[^1] == 'h' && key[^2] == 'a') key.Length--;
        if (key.Length > 3 && EndsWith(key, "ai")) key.Remove(key.Length - 2, 1);
        return key;
    }

    private static bool EndsWith(StringBuilder key, string end)
    {
        if (key.Length < end.Length) return false;
        for (var i = 0; i < end.Length; i++)
            if (key[key.Length - end.Length + i] != end[i]) return false;
        return true;
    }
}
