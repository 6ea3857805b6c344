namespace Screening.Text;

/// <summary>What a foreign name sounds like in Chinese characters: its consonants, as far as Mandarin has them.</summary>
/// <remarks>Chinese tells b from p and l from r unreliably, writes a final l or r as 尔 or not at all, and m at the end as n
/// or mu. The key is made alike for the Latin name and for the pinyin.</remarks>
internal static class TranscribedSound
{
    private const string Classes = "ptkfmnls";

    // Sounds: r is an r or l that is heard before a vowel only; h, y, w and vowels are not told.
    private static readonly SoundGroups Latin = new(
        ("tsch", "s"), ("tech", "tek"), ("sch", "s"), ("tch", "s"), ("xx", "ks"), ("sh", "s"), ("ch", "s"), ("th", "t"), ("ph", "f"), ("kh", "h"), ("gh", "k"), ("zh", "s"), ("ck", "k"), ("ts", "s"), ("tz", "s"), ("qu", "k"),
        ("nga", "nka"), ("nge", "nke"), ("ngi", "nki"), ("ngo", "nko"), ("ngu", "nku"), ("ng", "n"), ("ce", "se"), ("ci", "si"), ("cy", "si"), ("x", "ks"),
        ("b", "p"), ("d", "t"), ("g", "k"), ("c", "k"), ("q", "k"), ("v", "f"), ("l", "r"), ("z", "s"), ("j", "s"), ("y", "i"), ("w", "u"));

    private static readonly SoundGroups PinyinLetters = new(
        ("er", ""), ("zh", "s"), ("ch", "s"), ("sh", "s"), ("ng", "n"), ("wo", "fo"), ("wei", "fei"),
        ("b", "p"), ("d", "t"), ("g", "k"), ("l", "r"), ("z", "s"), ("c", "s"), ("j", "s"), ("q", "s"), ("x", "s"), ("y", "i"), ("w", "u"));

    private static readonly SoundGroups OtherPinyinLetters = new(
        ("er", ""), ("zh", "s"), ("ch", "s"), ("sh", "s"), ("ng", "n"),
        ("b", "p"), ("d", "t"), ("g", "k"), ("l", "r"), ("z", "s"), ("c", "s"), ("j", "k"), ("q", "k"), ("x", "h"), ("y", "i"), ("w", "u"));

    /// <summary>The key of a Latin name; 0 for a word with anything but Latin letters.</summary>
    public static ulong OfLatin(string text) => SoundGroups.CanRead(text) ? Read(text, Latin) : 0;

    /// <summary>The keys of a name in Chinese characters: xi as si and as hi, ji as ji and as gi, wo as vo and as wo.</summary>
    public static SoundKeys OfNative(string native)
    {
        var (first, second) = (0UL, 0UL);
        foreach (var character in native)
        {
            if (Pinyin.Of(character) is not { } syllable) return default;
            first = Append(first, Read(syllable, PinyinLetters));
            second = Append(second, Read(syllable, OtherPinyinLetters));
        }
        return new SoundKeys(first, second == first ? 0 : second);
    }

    private static ulong Append(ulong key, ulong more)
    {
        for (; more != 0; more >>= SoundKey.LetterBits) key = SoundKey.Append(key, (int)(more & 15));
        return key;
    }

    private static ulong Read(string text, SoundGroups groups)
    {
        var key = 0UL;
        var last = '\0';
        for (int i = 0, length; i < text.Length; i += length)
        {
            foreach (var sound in groups.Take(text, i, out length))
            {
                var isHeard = sound != 'r' || (i + length < text.Length && IsVowel(text[i + length]));
                var letter = Classes.IndexOf(sound == 'r' ? 'l' : sound);
                if (letter >= 0 && isHeard && sound != last) key = SoundKey.Append(key, letter + 1);
                last = sound;
            }
        }
        return key;
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
}
