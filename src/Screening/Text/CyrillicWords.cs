using System.Collections.Frozen;

namespace Screening.Text;

/// <summary>Words of Cyrillic names in English, by the table <c>cyrillic-words.tsv</c>: one form stands for all its
/// endings, in any romanisation.</summary>
/// <remarks>
/// Algorithm: the key of a word over romanisations (<see cref="RomanKey"/>) less its longest ending; words of one stem
/// are one word. Adjectives of towns in -sk are formed by rule.
/// Contract: a word of the table is found in every ending of <see cref="Endings"/>; a stem has at least four letters.
/// </remarks>
internal static class CyrillicWords
{
    private const int ShortestStem = 4;

    // Endings of nouns and adjectives in Russian, Ukrainian, Belarusian, Bulgarian and Serbian, as RomanKey writes them.
    private static readonly string[] Endings =
    [
        "i", "iJ", "oi", "oJ", "ei", "eJ", "a", "aia", "iaia", "o", "oe", "oie", "eie", "e", "ae", "aie", "ie", "ia", "iaie",
        "ogo", "ego", "oho", "aga", "aha", "og", "omu", "emu", "om", "em", "im", "imi", "u", "iu", "uiu",
        "ov", "av", "ev", "ami", "iami", "am", "iam", "iem", "oiu", "oii",
    ];

    // By the last letter, the longest first.
    private static readonly string[][] EndingsByLast =
        [.. Enumerable.Range(0, 'z' + 1).Select(c => Endings.Where(e => e[^1] == c).OrderByDescending(e => e.Length).ToArray())];

    private const string Adjective = "sk";

    // Saratovskiy, Balashikhinskiy, Dubnenskiy.
    private static readonly string[] AdjectiveEndings = [Adjective, "insk", "ensk"];

    private static readonly string[] Countries = ["RU", "UA", "BY"];

    private static readonly FrozenDictionary<string, string> Stems = Load();
    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Words = Stems.GetAlternateLookup<ReadOnlySpan<char>>();

    // Most words begin like none of the stems, and end here.
    private static readonly StemStarts Starts = new(Stems.Keys);

    private static readonly FrozenDictionary<string, string> FirstForms = ResourceTables.Rows("cyrillic-words.tsv")
        .ToFrozenDictionary(r => r[0], r => NameFolding.Fold(r[1].Split('|')[0]), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> RussianWords = FirstForms.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly int LongestPair = FirstForms.Keys.Max(k => k.Length);

    private static FrozenDictionary<string, string> Load()
    {
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in ResourceTables.Rows("cyrillic-words.tsv"))
            foreach (var form in row[1].Split('|')) words.TryAdd(StemOf(NameFolding.Fold(form)), row[0]);
        foreach (var row in ResourceTables.Rows("places.tsv").Where(r => Countries.Contains(r[2])))
        {
            if (NameNormalizer.Normalize(row[0]).Tokens is not [var place]) continue;
            var stem = StemOf(place.Text);
            foreach (var ending in stem.EndsWith(Adjective, StringComparison.Ordinal) ? [""] : AdjectiveEndings) words.TryAdd(stem + ending, row[1]);
            // The "ov" of Saratov is no ending.
            words.TryAdd(RomanKey.Of(place.Text) + Adjective, row[1]);
        }
        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The English words that a word stands for, separated by spaces; null where it is not in the table.</summary>
    /// <param name="word">A folded word.</param>
    public static string? English(ReadOnlySpan<char> word)
    {
        if (word.Length <= ShortestStem || !Starts.MayBegin(word)) return null;
        Span<char> key = word.Length <= RomanKey.Longest ? stackalloc char[RomanKey.Longest] : new char[word.Length];
        key = key[..RomanKey.Write(word, key)];
        return Words.TryGetValue(Stem(key), out var english) ? english : null;
    }

    /// <summary>The Russian word for English ones, in Latin letters; null where the table has none.</summary>
    /// <param name="english">One canonical word, or two separated by a space.</param>
    public static string? Russian(ReadOnlySpan<char> english) =>
        RussianWords.TryGetValue(english, out var russian) ? russian : null;

    /// <summary>The Russian word for two English ones.</summary>
    public static string? Russian(string first, string second)
    {
        if (first.Length + 1 + second.Length > LongestPair) return null;
        Span<char> pair = stackalloc char[LongestPair];
        first.CopyTo(pair);
        pair[first.Length] = ' ';
        second.CopyTo(pair[(first.Length + 1)..]);
        return Russian(pair[..(first.Length + 1 + second.Length)]);
    }

    /// <summary>The town that an adjective in -skiy may be formed of; null where the word is none.</summary>
    public static string? TownOf(string word)
    {
        var key = RomanKey.Of(word);
        var stem = Stem(key);
        if (stem.Length == key.Length || stem.Length <= ShortestStem + Adjective.Length || !stem.EndsWith(Adjective, StringComparison.Ordinal)) return null;
        // As it is written, not as its key is: Obukhovskiy is of Obukhov. "Radomsqa" has these letters in its key only.
        return word.LastIndexOf(Adjective, StringComparison.Ordinal) is > 0 and var at ? word[..at] : null;
    }

    /// <summary>The key of a word without its ending.</summary>
    public static string StemOf(string word) => Stem(RomanKey.Of(word)).ToString();

    private static ReadOnlySpan<char> Stem(ReadOnlySpan<char> key)
    {
        if (key.Length <= ShortestStem || key[^1] > 'z') return key;
        foreach (var ending in EndingsByLast[key[^1]])
            if (key.Length - ending.Length >= ShortestStem && key.EndsWith(ending, StringComparison.Ordinal)) return key[..^ending.Length];
        return key;
    }
}
