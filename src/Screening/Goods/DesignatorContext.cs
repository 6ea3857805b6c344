using System.Collections.Frozen;
using Screening.Model;
using Screening.Text;

namespace Screening.Goods;

/// <summary>What else in a row says that a short designator, or one that is an ordinary word, is meant as one.</summary>
/// <param name="text">The text.</param>
/// <param name="declared">The HS code declared for it, where there is one.</param>
internal readonly struct DesignatorContext(NormalizedName text, HsCode? declared)
{
    private static readonly FrozenSet<string> Introducers = ResourceTables.Rows("designator-introducers.tsv")
        .Select(r => NameFolding.Fold(r[0])).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What supports a designator that stands at some words, in a few words; null where nothing does.</summary>
    /// <param name="entry">The designator.</param>
    /// <param name="start">Its first word in the text.</param>
    /// <param name="length">How many words it takes.</param>
    public string? Of(DesignatorEntry entry, int start, int length)
    {
        var node = entry.Node;
        foreach (var word in node.RequiresContext)
            if (Stands(word, start, length, asBeginning: true) is { } found) return found;
        foreach (var maker in node.Manufacturers)
            // A product called like its maker says nothing more by standing there once.
            if (CompactWords.Of(maker).Text != entry.Compact && Stands(maker, start, length, asBeginning: false) is { } found) return found;
        if (declared is { } code && node.Hs.FirstOrDefault(h => HsCode.TryParse(h, out var heading) && code.IsWithin(heading)) is { } usual) return $"HS {usual}";
        if (node.RequiresContext.Count > 0) return null;
        if (start > 0 && Introducers.Contains(text.Tokens[start - 1].Text)) return Written(start - 1, 1);
        return node.Country is { } country && !entry.IsPart && PlaceNames.CountriesIn(text.Original).Contains(country) ? country : null;
    }

    // Where words stand in the text, one after the other and outside the designator.
    private string? Stands(string phrase, int start, int length, bool asBeginning)
    {
        var words = NameNormalizer.Normalize(phrase).Tokens;
        if (words.Length == 0) return null;
        for (var at = 0; at + words.Length <= text.Tokens.Length; at++)
        {
            if (at < start + length && at + words.Length > start) continue;
            if (IsAt(words, at, asBeginning)) return Written(at, words.Length);
        }
        return null;
    }

    private bool IsAt(NameToken[] words, int at, bool asBeginning)
    {
        for (var i = 0; i < words.Length; i++)
        {
            var word = text.Tokens[at + i].Text;
            if (asBeginning && i == words.Length - 1 ? !word.StartsWith(words[i].Text, StringComparison.Ordinal) : word != words[i].Text) return false;
        }
        return true;
    }

    private string Written(int at, int length) => text.Written(at, length);
}
