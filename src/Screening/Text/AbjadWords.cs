using System.Collections.Frozen;

namespace Screening.Text;

/// <summary>Words of Arabic, Persian and Hebrew business names, places among them, looked up in their own letters.</summary>
/// <remarks>In Latin letters many have three consonants at most, and would be taken for Latin words and acronyms.</remarks>
internal static class AbjadWords
{
    // What is written in front of a word without a space: and, for, by, the.
    private static readonly string[] Prefixes = ["", "ال", "وال", "لل", "بال", "ול", "ל", "ה", "ו", "و", "ل", "ب"];

    // What stands behind it: endings of gender, number and connection.
    private static readonly string[] Endings = ["", "هاي", "ها", "ة", "ه", "ي", "ى"];

    // A prefix of one letter is more often the first letter of a word.
    private const int Shortest = 3;

    private static readonly FrozenDictionary<string, (string Canon, string Class)> Words = ResourceTables.Rows("words-arabic.tsv")
        .Concat(ResourceTables.Rows("words.tsv"))
        .Concat(ResourceTables.Rows("places.tsv").Select(r => (string[])[r[0], r[1], "place"]))
        .Concat(ResourceTables.Rows("countries.tsv").SelectMany(r => r[3].Split('|', StringSplitOptions.RemoveEmptyEntries).Select(n => (string[])[n, r[2], "place"])))
        .Select(r => (NameNormalizer.Normalize(r[0]).Tokens, Row: r))
        .Where(r => IsOwn(r.Tokens))
        .GroupBy(r => r.Tokens[0].Native!, StringComparer.Ordinal)
        .ToFrozenDictionary(g => g.Key, g => (NameFolding.Fold(g.First().Row[1]), g.First().Row[2]), StringComparer.Ordinal);

    /// <summary>Whether a key of a table is a word that is looked up here.</summary>
    public static bool IsOwn(NameToken[] key) => key is [{ Origin: Origin.Abjad }];

    /// <summary>The word, with or without what is written together with it.</summary>
    public static bool TryFind(string native, out (string Canon, string Class) word)
    {
        foreach (var prefix in Prefixes)
        {
            if (!native.StartsWith(prefix, StringComparison.Ordinal)) continue;
            foreach (var ending in Endings)
            {
                if (!native.EndsWith(ending, StringComparison.Ordinal) || native.Length - prefix.Length - ending.Length < (prefix.Length + ending.Length == 0 ? 1 : Shortest)) continue;
                var bare = native[prefix.Length..^ending.Length];
                if (Words.TryGetValue(bare, out word)) return true;
                // A last ة is often written as ه.
                if (ending is "ه" or "ة" && Words.TryGetValue(bare + 'ة', out word)) return true;
            }
        }
        word = default;
        return false;
    }
}
