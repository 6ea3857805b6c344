namespace Screening.Text;

/// <summary>What Korean syllables sound like, however they are spelled in Latin letters: Kim or Gim, Choe or Choi, Hyok or Hyuk.</summary>
/// <remarks>Revised Romanization, McCune-Reischauer, the spelling of the North and everyday English spelling write one
/// sound with g or k, d or t, b or p, j or ch, r or l, and o, u, eo and eu at will: each of these is one class. A glide
/// before a vowel is not told. Vowels are in the key: a syllable has hardly anything else.</remarks>
internal static class HangulSound
{
    // The classes, as digits of a key; x is ng.
    private const string Classes = "aoeikntrmpscxh";

    // Longest first: the first that fits is taken.
    private static readonly SoundGroups Groups = new(
        ("tch", "c"), ("ng", "x"), ("ch", "c"), ("sh", "s"), ("th", "t"), ("kh", "k"), ("ph", "p"), ("rh", "r"), ("ck", "k"),
        ("yeo", "o"), ("you", "o"), ("yoo", "o"), ("yae", "e"), ("eo", "o"), ("eu", "o"), ("oo", "o"), ("ou", "o"), ("oe", "e"), ("oi", "e"),
        ("ae", "e"), ("ai", "e"), ("ui", "i"), ("wi", "i"), ("ee", "i"), ("ye", "e"), ("we", "e"), ("ya", "a"), ("yo", "o"), ("yu", "o"), ("wa", "a"), ("wo", "o"), ("yi", "i"), ("hy", "h"),
        ("ark", "ak"), ("ah", "a"), ("oh", "o"),
        ("u", "o"), ("y", "i"), ("g", "k"), ("q", "k"), ("d", "t"), ("b", "p"), ("l", "r"), ("j", "c"), ("z", "c"), ("w", ""), ("f", "p"), ("v", "p"), ("x", "ks"));

    /// <summary>The key of Latin letters; 0 where there are others.</summary>
    public static ulong Of(string text)
    {
        if (!SoundGroups.CanRead(text)) return 0;
        var key = 0UL;
        var last = '\0';
        for (int i = 0, length; i < text.Length; i += length)
        {
            foreach (var sound in Groups.Take(text, i, out length))
            {
                if (sound != last) key = SoundKey.Append(key, Classes.IndexOf(sound) + 1);
                last = sound;
            }
        }
        return key;
    }

    /// <summary>The keys of syllables: as they are written, and as the other half of the country reads their first letter.</summary>
    /// <param name="text">The syllables in Latin letters; not empty.</param>
    public static SoundKeys OfNative(string text)
    {
        var written = Of(text);
        // Before i and y the South leaves a first r and n out, and elsewhere it reads a first r as n: Ri and I, Ro and No.
        var beforeFront = text.Length > 1 && text[1] is 'i' or 'y';
        var other = text[0] switch
        {
            'i' or 'y' => Of('r' + text),
            'r' or 'n' when beforeFront => Of(text[1..]),
            'r' => Of('n' + text[1..]),
            'n' => Of('r' + text[1..]),
            _ => written,
        };
        return other == written ? new SoundKeys(written) : new SoundKeys(written, other);
    }
}
