namespace Screening.Text;

/// <summary>What a word sounds like to a Japanese ear, and whether a Latin spelling fits the kana.</summary>
/// <remarks>
/// The key holds the consonants that kana can tell apart: l is r, v is b, th and sh are s, f and kh are h, j and d are z; it is made alike
/// for both sides. The vowels are compared gap by gap: kana put a u, o or i behind a consonant that has no vowel.
/// </remarks>
internal static class KanaSound
{
    // Longest first: the first that fits is taken. What is no consonant is a vowel or unheard.
    private static readonly SoundGroups Groups = new(
        ("tsch", "c"), ("sch", "s"), ("tch", "c"), ("dzh", "z"), ("ssh", "s"), ("sh", "s"), ("ch", "c"), ("th", "s"), ("ph", "h"), ("kh", "h"), ("gh", "g"), ("zh", "z"), ("dj", "z"),
        ("tya", "ca"), ("tyu", "cu"), ("tyo", "co"), ("nm", "m"), ("ckh", "k"), ("ck", "k"), ("ts", "t"), ("tz", "t"), ("dz", "z"), ("qu", "ku"), ("ce", "se"), ("ci", "si"), ("cy", "si"), ("mb", "nb"), ("mp", "np"),
        ("vt", "ht"), ("vs", "hs"), ("vk", "hk"), ("x", "ks"), ("q", "k"), ("c", "k"), ("l", "r"), ("v", "b"), ("f", "h"), ("j", "z"), ("d", "z"), ("y", "i"), ("w", "u"));

    private const string Consonants = "bcghkmnprstz";

    // What a gap between two consonants holds, as bits.
    private const string Vowels = "aeiou";
    private const int A = 1, E = 2, I = 4, O = 8, U = 16;
    private const int LongestGaps = 17;

    /// <summary>The key of Latin letters; 0 for a word with any others.</summary>
    public static ulong Of(string text) => Read(text, []);

    /// <summary>The keys of kana: as they are written, and without a last fu, which may stand for an h that is hardly heard.</summary>
    /// <param name="text">The kana in Latin letters.</param>
    public static SoundKeys OfNative(string text) =>
        new(Of(text), HasSilentEnd(text) ? Of(text[..^2]) : 0);

    private static bool HasSilentEnd(string text) => text.Length > 3 && text.EndsWith("fu", StringComparison.Ordinal);

    /// <summary>How many gaps between the consonants of two words with one key do not fit each other.</summary>
    /// <param name="kana">The kana in Latin letters.</param>
    /// <param name="reading">Which of its keys is the Latin word's.</param>
    /// <param name="latin">The Latin word.</param>
    public static int Misfits(string kana, int reading, string latin)
    {
        Span<int> written = stackalloc int[LongestGaps];
        Span<int> heard = stackalloc int[LongestGaps];
        written.Clear();
        heard.Clear();
        var last = SoundKey.Length(Read(reading == 0 ? kana : kana[..^2], written));
        Read(latin, heard);
        var misfits = 0;
        for (var i = 0; i <= last; i++)
            if (!Fits(written[i], heard[i], isFirst: i == 0)) misfits++;
        return misfits;
    }

    // Written kana, heard Latin. A vowel is spelled many ways, but an a is no i, and an i no u.
    private static bool Fits(int written, int heard, bool isFirst)
    {
        if (heard == 0) return isFirst ? written == 0 : (written & (A | E)) == 0;
        if (written == 0) return !isFirst;
        var wide = heard;
        if ((heard & A) != 0) wide |= E | O;
        if ((heard & E) != 0) wide |= A | I;
        if ((heard & I) != 0) wide |= E | A;
        if ((heard & O) != 0) wide |= A | U;
        if ((heard & U) != 0) wide |= A | O;
        return (written & wide) != 0;
    }

    private static ulong Read(string text, Span<int> gaps)
    {
        if (!SoundGroups.CanRead(text)) return 0;
        var key = 0UL;
        var at = 0;
        for (int i = 0, length; i < text.Length; i += length)
        {
            length = 1;
            // A doubled consonant is one.
            if (i + 1 < text.Length && text[i] == text[i + 1] && Vowels.IndexOf(text[i]) < 0) continue;
            foreach (var sound in Sounds(text, i, out length))
            {
                var consonant = Consonants.IndexOf(sound);
                if (consonant >= 0)
                {
                    key = SoundKey.Append(key, consonant + 1);
                    at++;
                }
                else if (Vowels.IndexOf(sound) is >= 0 and var vowel && at < gaps.Length) gaps[at] |= 1 << vowel;
            }
        }
        return key == 0 ? SoundKey.Silent : key;
    }

    // Ivanov is heard with an f at its end, Sepah without its h.
    private static string Sounds(string text, int at, out int length)
    {
        length = 1;
        if (at == 0 || at < text.Length - 1) return Groups.Take(text, at, out length);
        return text[at] switch
        {
            'v' => "h",
            'h' => "",
            _ => Groups.Take(text, at, out length),
        };
    }
}
