using System.Collections.Frozen;

namespace Screening.Text;

/// <summary>How a Chinese character is read in Mandarin, by the table <c>pinyin.tsv</c>.</summary>
internal static class Pinyin
{
    private static readonly FrozenDictionary<char, string> Syllables = ResourceTables.Rows("pinyin.tsv")
        .SelectMany(r => r[1].Select(c => KeyValuePair.Create(c, r[0])))
        .ToFrozenDictionary();

    /// <summary>The commonest reading of a character, without its tone; null for a character that is not in the table.</summary>
    public static string? Of(char character) => Syllables.GetValueOrDefault(character);
}
