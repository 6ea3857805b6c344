namespace Screening.Text;

/// <summary>What Chinese characters sound like: their readings, letter by letter.</summary>
/// <remarks>A syllable is too short to forgive anything, so a key stands for the exact letters: 60 bits of their hash.</remarks>
internal static class HanSound
{
    private const ulong Prime = 0x100000001B3;

    // A key has its first and last letter set: all are of one length, and none is 0 or silent.
    private const ulong Ends = 1UL << 63 | 1;

    /// <summary>The key of a Latin word; 0 for a word with anything but Latin letters.</summary>
    public static ulong OfLatin(string text)
    {
        foreach (var c in text)
            if (c is < 'a' or > 'z') return 0;
        return text.Length < 2 ? 0 : Add(Start, text) | Ends;
    }

    /// <summary>The keys of Chinese characters: in Mandarin by pinyin and by Wade-Giles, in Cantonese and in Korean; 0 where one of them has no such reading.</summary>
    public static SoundKeys OfNative(string native)
    {
        var pinyin = Key(native, Pinyin.Of);
        var wadeGiles = Key(native, HanReadings.WadeGilesOf);
        return new SoundKeys(pinyin, wadeGiles == pinyin ? 0 : wadeGiles, Key(native, HanReadings.CantoneseOf), Key(native, HanReadings.KoreanOf));
    }

    private static ulong Key(string native, Func<char, string?> read)
    {
        var key = Start;
        foreach (var c in native)
        {
            if (read(c) is not { } syllable) return 0;
            key = Add(key, syllable);
        }
        return key | Ends;
    }

    private const ulong Start = 14695981039346656037;

    // FNV-1a, so that a word has the key of its syllables one after another.
    private static ulong Add(ulong key, string letters)
    {
        foreach (var c in letters) key = (key ^ c) * Prime;
        return key;
    }
}
