using System.Collections.Frozen;
using Screening.Model;
using Screening.Text;

namespace Screening.Goods;

/// <summary>What else in a row says that a short designator, or one that is an ordinary word, is meant as one.</summary>
/// <remarks>A text may name one designator thousands of times: what is looked for all over the text is looked for once.</remarks>
/// <param name="text">The text.</param>
/// <param name="declared">The HS code declared for it, where there is one.</param>
internal sealed class DesignatorContext(NormalizedName text, HsCode? declared)
{
    private static readonly FrozenSet<string> Introducers = ResourceTables.Rows("designator-introducers.tsv")
        .Select(r => NameFolding.Fold(r[0])).ToFrozenSet(StringComparer.Ordinal);

    private readonly Dictionary<DesignatorEntry, List<(int At, int Length)>> _places = new(ReferenceEqualityComparer.Instance);
    private IReadOnlyList<string>? _countries;

    /// <summary>What supports a designator that stands at some words, in a few words; null where nothing does.</summary>
    /// <param name="entry">The designator.</param>
    /// <param name="start">Its first word in the text.</param>
    /// <param name="length">How many words it takes.</param>
    public string? Of(DesignatorEntry entry, int start, int length)
    {
        var node = entry.Node;
        foreach (var (at, words) in PlacesOf(entry))
            if (at >= start + length || at + words <= start) return text.Written(at, words);
        if (declared is { } code && node.Hs.FirstOrDefault(h => HsCode.TryParse(h, out var heading) && code.IsWithin(heading)) is { } usual) return $"HS {usual}";
        if (node.RequiresContext.Count > 0) return null;
        if (start > 0 && Introducers.Contains(text.Tokens[start - 1].Text)) return text.Written(start - 1, 1);
        return node.Country is { } country && !entry.IsPart && (_countries ??= PlaceNames.CountriesIn(text.Original)).Contains(country) ? country : null;
    }

    // Where the words a designator needs, and names of its makers, stand in the text.
    private List<(int At, int Length)> PlacesOf(DesignatorEntry entry)
    {
        if (_places.TryGetValue(entry, out var places)) return places;
        _places[entry] = places = [];
        foreach (var word in entry.Node.RequiresContext) AddPlaces(places, word, asBeginning: true);
        foreach (var maker in entry.Node.Manufacturers)
            // A product called like its maker says nothing more by standing there again.
            if (CompactWords.Of(maker).Text != entry.Compact) AddPlaces(places, maker, asBeginning: false);
        return places;
    }

    private void AddPlaces(List<(int At, int Length)> places, string phrase, bool asBeginning)
    {
        var words = NameNormalizer.Normalize(phrase).Tokens;
        for (var at = 0; words.Length > 0 && at + words.Length <= text.Tokens.Length; at++)
            if (IsAt(words, at, asBeginning)) places.Add((at, words.Length));
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
}
