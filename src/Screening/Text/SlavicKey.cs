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
    private static readonly SoundGroups Groups = new(
        ("shch", "s"), ("stch", "s"), ("szcz", "s"), ("tsch", "C"), ("sch", "s"), ("tch", "C"), ("dzh", "J"),
        ("sh", "s"), ("sz", "s"), ("zh", "z"), ("kh", "h"), ("gh", "h"), ("ch", "C"), ("cz", "C"), ("ph", "f"), ("th", "t"),
        ("ts", "t"), ("tz", "t"), ("dz", "d"), ("dj", "d"), ("cki", "tki"), ("cka", "tka"), ("ck", "k"), ("x", "ks"),
        ("iya", "ia"), ("ija", "ia"), ("iia", "ia"), ("yya", "ia"),
        ("ya", "a"), ("ja", "a"), ("ia", "a"), ("ye", "a"), ("je", "a"), ("ie", "a"), ("yo", "a"), ("jo", "a"), ("io", "a"),
        ("yu", "u"), ("ju", "u"), ("iu", "u"),
        ("ce", "Ca"), ("ci", "Ci"), ("cy", "Ci"), ("ca", "ka"), ("co", "ka"), ("cu", "ku"), ("cl", "kl"), ("cr", "kr"), ("ct", "kt"),
        ("o", "a"), ("e", "a"), ("y", "i"), ("j", "i"), ("w", "v"), ("q", "k"), ("c", "C"), ("g", "h"));

    // One letter may become two: x is ks.
    private const int Growth = 2;

    /// <summary>The key of a Latin word in lower case; null where it is too short to be told by one, or holds other characters.</summary>
    public static string? Of(string word)
    {
        if (word.Length < ShortestWord || !SoundGroups.CanRead(word)) return null;
        Span<char> key = word.Length <= RomanKey.Longest ? stackalloc char[Growth * RomanKey.Longest] : new char[Growth * word.Length];
        var length = 0;
        for (int i = 0, taken; i < word.Length; i += taken)
        {
            foreach (var letter in Groups.Take(word, i, out taken)) Append(key, ref length, letter);
        }
        key = key[..Ending(key, length)];
        return key.SequenceEqual(word) ? word : key.ToString();
    }

    private static void Append(Span<char> key, ref int length, char letter)
    {
        // Короткае у: Каралёў, Karaliou, Karalev; Навумаў, Naumov.
        if (letter == 'u' && EndsWith(key[..length], "av")) return;
        var sound = letter == 'u' && length > 0 && key[length - 1] is 'a' or 'i' ? 'v' : letter;
        if (length == 0 || key[length - 1] != sound) key[length++] = sound;
    }

    // Яровой, Яровы, Яровий; Romanoff; Lavrovs, as Latvian passports have it; Fatemeh.
    private static int Ending(Span<char> key, int length)
    {
        if (EndsWith(key[..length], "avs")) length--;
        if (length > 3 && key[length - 1] == 'f') key[length - 1] = 'v';
        if (length > 3 && EndsWith(key[..length], "ah")) length--;
        if (length > 3 && EndsWith(key[..length], "ai")) key[--length - 1] = 'i';
        return length;
    }

    private static bool EndsWith(ReadOnlySpan<char> key, string end) => key.EndsWith(end, StringComparison.Ordinal);
}
