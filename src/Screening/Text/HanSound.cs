namespace Screening.Text;

/// <summary>What Chinese characters sound like: their pinyin, letter by letter.</summary>
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

    /// <summary>The key of Chinese characters; 0 where one of them has no reading.</summary>
    public static ulong OfNative(string native)
    {
        var key = Start;
        foreach (var c in native)
        {
            if (Pinyin.Of(c) is not { } syllable) return 0;
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
