using Screening.Text;

namespace Screening.Goods;

/// <summary>Words with what separates them taken out, and where that was.</summary>
/// <param name="Text">The letters and digits, folded, in Latin.</param>
/// <param name="Cuts">A bit for each place at which a further word begins.</param>
/// <param name="Words">How many words they are.</param>
internal readonly record struct CompactWords(string Text, ulong Cuts, int Words)
{
    /// <summary>The words of a designation.</summary>
    public static CompactWords Of(string designator)
    {
        var tokens = NameNormalizer.Normalize(designator).Tokens;
        var (text, cuts) = ("", 0UL);
        foreach (var token in tokens)
        {
            if (text.Length is > 0 and < 64) cuts |= 1UL << text.Length;
            text += token.Text;
        }
        return new CompactWords(text, cuts, tokens.Length);
    }
}
