namespace Screening.Text;

/// <summary>What a word sounds like to a Japanese ear: consonants as kana can tell them apart, vowels left out.</summary>
/// <remarks>One key for both sides: for the Latin word and for the transliterated kana.</remarks>
internal static class KanaSound
{
    // Longest first: the first that fits is taken. An empty class is a vowel.
    private static readonly (string Letters, string Classes)[] Groups =
    [
        ("tsch", "c"), ("sch", "s"), ("tch", "c"), ("sh", "s"), ("ch", "c"), ("th", "s"), ("ph", "f"), ("kh", "k"), ("gh", "g"), ("zh", "z"),
        ("ck", "k"), ("ts", "t"), ("tz", "t"), ("dz", "z"), ("qu", "k"), ("ce", "s"), ("ci", "s"),
        ("x", "ks"), ("q", "k"), ("c", "k"), ("l", "r"), ("v", "b"), ("j", "z"),
    ];

    private const string Consonants = "bcdfghkmnprstz";

    /// <summary>The key; 0 for a word with anything but Latin letters.</summary>
    public static ulong Of(string text)
    {
        var key = 0UL;
        var last = '\0';
        for (var i = 0; i < text.Length;)
        {
            if (text[i] is < 'a' or > 'z') return 0;
            var length = 1;
            var classes = text.AsSpan(i, 1);
            foreach (var group in Groups)
            {
                if (!text.AsSpan(i).StartsWith(group.Letters, StringComparison.Ordinal)) continue;
                length = group.Letters.Length;
                classes = group.Classes;
                break;
            }
            foreach (var letter in classes)
            {
                var at = Consonants.IndexOf(letter);
                // A doubled consonant is one.
                if (at >= 0 && letter != last) key = SoundKey.Append(key, at + 1);
                last = letter;
            }
            i += length;
        }
        return key == 0 ? SoundKey.Silent : key;
    }
}
