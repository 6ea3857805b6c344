using System.Collections.Frozen;
using System.Globalization;

namespace Screening.Text;

/// <summary>Letters of other scripts that are mistaken for Latin ones: the trick behind <c>MZКT</c> with a Cyrillic К.</summary>
/// <remarks>Applied only to words that mix scripts; a wholly Cyrillic word is a Cyrillic word.</remarks>
internal static class Confusables
{
    private static readonly FrozenDictionary<char, char> Lookalikes = ResourceTables.Rows("confusables.tsv")
        .ToFrozenDictionary(r => (char)int.Parse(r[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture), r => r[1][0]);

    /// <summary>The word with look-alikes replaced by the Latin letters they imitate.</summary>
    public static string ToLatin(ReadOnlySpan<char> word)
    {
        Span<char> latin = word.Length <= 256 ? stackalloc char[word.Length] : new char[word.Length];
        for (var i = 0; i < word.Length; i++) latin[i] = Lookalikes.TryGetValue(word[i], out var letter) ? letter : word[i];
        return latin.ToString();
    }
}
