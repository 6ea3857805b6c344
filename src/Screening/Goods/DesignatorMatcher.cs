using Screening.Model;
using Screening.Text;

namespace Screening.Goods;

/// <summary>How a designator was found; strongest first.</summary>
public enum DesignatorGrade
{
    /// <summary>Letter by letter as it is written.</summary>
    Exact,

    /// <summary>With other separators or case: <c>MZKT 791300</c>.</summary>
    Normalised,

    /// <summary>In another script: <c>Су-25</c>.</summary>
    Transliterated,

    /// <summary>With a suffix that names a variant: <c>Su-25SM</c>.</summary>
    Family,
}

/// <summary>A product recognised in a text.</summary>
/// <param name="Node">The product's node.</param>
/// <param name="Found">The words of the text.</param>
/// <param name="Designator">The designator they are.</param>
/// <param name="Grade">How they were recognised.</param>
public sealed record DesignatorHit(ChainNode Node, string Found, string Designator, DesignatorGrade Grade);

/// <summary>Finds type designators in goods text. No fuzziness: a Su-27 is not a Su-25.</summary>
/// <remarks>
/// Algorithm: words of letters and digits are joined from each start and looked up whole, so that separators do not
/// matter and nothing is found inside a word (no SU25 in TISSU2500).
/// Time: O(words × <see cref="LongestRun"/>). Space: one entry a spelling.
/// Contract: digits agree exactly; a suffix makes a variant only if it begins with a letter; a designator that needs
/// context counts only where one of its context words begins a word of the text.
/// Oracle: Reference/PlainDesignators.cs.
/// </remarks>
internal sealed class DesignatorMatcher
{
    // "MZKT 79 13 00": words a designator is ever written in.
    private const int LongestRun = 4;

    // "Su-25SM3", "Shahed-136B": longer tails are other designators.
    private const int LongestSuffix = 4;

    private readonly Dictionary<string, List<(ChainNode Node, string Designator)>> _spellings = new(StringComparer.Ordinal);

    private readonly Dictionary<string, List<(ChainNode Node, string Designator)>>.AlternateLookup<ReadOnlySpan<char>> _bySpan;

    // Of words written as one: what is longer is no designator, nor a variant of one.
    private readonly int _longest = LongestSuffix;

    /// <summary>Prepares the designators of all products and components.</summary>
    public DesignatorMatcher(IEnumerable<ChainNode> nodes)
    {
        foreach (var node in nodes)
        {
            foreach (var designator in node.Designators)
            {
                var compact = string.Concat(NameNormalizer.Normalize(designator).Tokens.Select(t => t.Text));
                _longest = Math.Max(_longest, compact.Length + LongestSuffix);
                if (!_spellings.TryGetValue(compact, out var list)) _spellings[compact] = list = [];
                list.Add((node, designator));
            }
        }
        _bySpan = _spellings.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The products a text names, in order, each once.</summary>
    public IReadOnlyList<DesignatorHit> Find(string text) => Find(NameNormalizer.Normalize(text));

    /// <inheritdoc cref="Find(string)" />
    public IReadOnlyList<DesignatorHit> Find(NormalizedName normalized)
    {
        var (text, tokens) = (normalized.Original, normalized.Tokens);
        var hits = new List<DesignatorHit>();
        for (var i = 0; i < tokens.Length; i++)
        {
            if (!TryFind(tokens, i, out var length, out var spellings, out var isFamily)) continue;
            var found = Written(text, tokens, i, length);
            foreach (var group in spellings.GroupBy(s => s.Node.Id, StringComparer.Ordinal))
            {
                var node = group.First().Node;
                if (hits.Exists(h => h.Node.Id == node.Id) || !HasContext(node, tokens)) continue;
                hits.Add(isFamily
                    ? new DesignatorHit(node, found, group.First().Designator, DesignatorGrade.Family)
                    : Grade(node, found, [.. group.Select(g => g.Designator)]));
            }
        }
        return hits;
    }

    // Whole designators first: "Su-25 for export" is a Su-25, and no variant called "25for".
    private bool TryFind(NameToken[] tokens, int start, out int length, out List<(ChainNode Node, string Designator)> spellings, out bool isFamily)
    {
        Span<char> compact = stackalloc char[_longest];
        Span<int> ends = stackalloc int[LongestRun + 1];
        var longest = Written(tokens, start, compact, ends);
        isFamily = false;
        for (length = longest; length > 0; length--)
            if (_bySpan.TryGetValue(compact[..ends[length]], out spellings!)) return true;
        isFamily = true;
        for (length = longest; length > 0; length--)
            if (TryFindFamily(compact[..ends[length]], out spellings)) return true;
        spellings = [];
        return false;
    }

    // Words written as one, and where each run of them ends; as many as a designator can have, and no more letters.
    private static int Written(NameToken[] tokens, int start, Span<char> compact, Span<int> ends)
    {
        var length = 0;
        while (length < LongestRun && start + length < tokens.Length && tokens[start + length].Text.AsSpan().TryCopyTo(compact[ends[length]..]))
        {
            ends[length + 1] = ends[length] + tokens[start + length].Text.Length;
            length++;
        }
        return length;
    }

    private bool TryFindFamily(ReadOnlySpan<char> compact, out List<(ChainNode Node, string Designator)> spellings)
    {
        for (var end = compact.Length - 1; end >= Math.Max(1, compact.Length - LongestSuffix); end--)
        {
            // Digits are exact: a suffix that begins with one would make Su-25 out of Su-251; a name without digits has no variants.
            if (!char.IsAsciiDigit(compact[end]) && char.IsAsciiDigit(compact[end - 1]) && _bySpan.TryGetValue(compact[..end], out spellings!)) return true;
        }
        spellings = [];
        return false;
    }

    private static DesignatorHit Grade(ChainNode node, string found, string[] designators)
    {
        if (designators.FirstOrDefault(d => d == found) is { } exact) return new(node, found, exact, DesignatorGrade.Exact);
        var sameScript = designators.FirstOrDefault(d => IsLatin(d) == IsLatin(found));
        return sameScript is not null
            ? new(node, found, sameScript, DesignatorGrade.Normalised)
            : new(node, found, designators[0], DesignatorGrade.Transliterated);
    }

    private static bool IsLatin(string text) => text.All(c => ScriptDetector.Of(c) is Script.Latin or Script.Common);

    private static bool HasContext(ChainNode node, NameToken[] tokens) =>
        node.RequiresContext.Count == 0
        || node.RequiresContext.Any(w => NameNormalizer.Normalize(w).Tokens is [var context] && tokens.Any(t => t.Text.StartsWith(context.Text, StringComparison.Ordinal)));

    private static string Written(string text, NameToken[] tokens, int start, int length)
    {
        var last = tokens[start + length - 1];
        return text[tokens[start].Start..Math.Min(text.Length, last.Start + last.Length)];
    }
}
