using System.Collections.Frozen;

namespace Screening.Text;

/// <summary>How a Chinese character is read elsewhere: in Wade-Giles by rule, in Cantonese and Korean names by the table <c>han-readings.tsv</c>.</summary>
internal static class HanReadings
{
    private const string None = "-";

    private static readonly FrozenDictionary<char, string> Cantonese = Load(1);
    private static readonly FrozenDictionary<char, string> Korean = Load(2);

    // Pinyin and Wade-Giles without its marks. Whole syllables first, then what a syllable starts and ends with; of those that fit, the first.
    private static readonly FrozenDictionary<string, string> Whole = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["ci"] = "tzu",
        ["e"] = "o",
        ["er"] = "erh",
        ["ge"] = "ko",
        ["he"] = "ho",
        ["ke"] = "ko",
        ["shi"] = "shih",
        ["chi"] = "chih",
        ["zhi"] = "chih",
        ["ri"] = "jih",
        ["si"] = "ssu",
        ["ye"] = "yeh",
        ["yi"] = "i",
        ["you"] = "yu",
        ["yan"] = "yen",
        ["zi"] = "tzu",
        ["gui"] = "kuei",
        ["kui"] = "kuei",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly (string Pinyin, string WadeGiles)[] Initials =
        [("zh", "ch"), ("ch", "ch"), ("sh", "sh"), ("b", "p"), ("d", "t"), ("g", "k"), ("j", "ch"), ("q", "ch"), ("x", "hs"), ("r", "j"), ("z", "ts"), ("c", "ts")];

    private static readonly (string Pinyin, string WadeGiles)[] Finals =
        [("iong", "iung"), ("ong", "ung"), ("ian", "ien"), ("ie", "ieh"), ("ue", "ueh"), ("uo", "o"), ("e", "eh")];

    /// <summary>The reading in Wade-Giles; null for a character without one.</summary>
    public static string? WadeGilesOf(char character) => Pinyin.Of(character) is { } pinyin ? WadeGiles(pinyin) : null;

    /// <summary>The reading in Cantonese names; null where none is known.</summary>
    public static string? CantoneseOf(char character) => Cantonese.GetValueOrDefault(character);

    /// <summary>The reading in Korean names; null where none is known.</summary>
    public static string? KoreanOf(char character) => Korean.GetValueOrDefault(character);

    /// <summary>A syllable of pinyin in Wade-Giles, without marks.</summary>
    public static string WadeGiles(string pinyin)
    {
        if (Whole.TryGetValue(pinyin, out var whole)) return whole;
        var (initial, started) = Array.Find(Initials, i => pinyin.StartsWith(i.Pinyin, StringComparison.Ordinal));
        var rest = initial is null ? pinyin : started + pinyin[initial.Length..];
        var (final, ended) = Array.Find(Finals, f => rest.EndsWith(f.Pinyin, StringComparison.Ordinal));
        // Shuo, kuo and huo keep both vowels.
        return final is null || rest is "kuo" or "huo" or "shuo" ? rest : rest[..^final.Length] + ended;
    }

    private static FrozenDictionary<char, string> Load(int column) => ResourceTables.Rows("han-readings.tsv")
        .Where(r => r[column] != None)
        .SelectMany(r => r[0].Select(c => KeyValuePair.Create(c, r[column])))
        .ToFrozenDictionary();
}
