using Screening.Model;
using Screening.Text;

namespace Screening.Goods;

/// <summary>At which level a declared code and the usual ones part.</summary>
public enum HsLevel
{
    /// <summary>Already the chapter, the first two digits, is another.</summary>
    Chapter,

    /// <summary>The chapter is the same, the heading, of four digits, is another.</summary>
    Heading,
}

/// <summary>Goods that a text names are usually declared under other headings than this row's: a fact, and no classification.</summary>
/// <param name="Node">The product or goods class the text names.</param>
/// <param name="Usual">The headings under which that is usually declared.</param>
/// <param name="Declared">The code declared.</param>
/// <param name="Level">Where they part.</param>
public sealed record HsMismatch(ChainNode Node, IReadOnlyList<string> Usual, HsCode Declared, HsLevel Level)
{
    private static readonly PhraseTrie<bool> PartWords = LoadPartWords();
    private static readonly string[] PartStems = [.. Rows("stem").Select(NameFolding.Fold)];

    /// <summary>Compares the usual headings of goods with the declared code.</summary>
    /// <param name="node">A product or goods class.</param>
    /// <param name="declared">The code declared.</param>
    /// <param name="text">The text that names it. Where it says parts, nothing is compared: parts have headings of their own.</param>
    /// <returns>Null where they agree as far as both go, or nothing usual is known.</returns>
    internal static HsMismatch? Of(ChainNode node, HsCode declared, NormalizedName text)
    {
        if (node.Hs.Count == 0 || declared.Digits is null || SaysParts(text)) return null;
        var (level, isAnyUsual) = (HsLevel.Chapter, false);
        foreach (var usual in node.Hs)
        {
            if (!HsCode.TryParse(usual, out var code)) continue;
            isAnyUsual = true;
            if (IsSameHeading(code, declared)) return null;
            if (code.Chapter == declared.Chapter) level = HsLevel.Heading;
        }
        return isAnyUsual ? new HsMismatch(node, node.Hs, declared, level) : null;
    }

    // A chapter alone agrees with all headings in it; a code of an older edition counts as what took it over.
    private static bool IsSameHeading(HsCode usual, HsCode declared) =>
        usual.Heading is null || declared.Heading is null
            ? usual.Chapter == declared.Chapter
            : usual.Heading == declared.Heading || HsCodeTable.SuccessorsOf(declared).Any(c => c.StartsWith(usual.Heading, StringComparison.Ordinal));

    /// <summary>Whether a text says that the goods are parts of something.</summary>
    internal static bool SaysParts(NormalizedName text)
    {
        for (var i = 0; i < text.Tokens.Length; i++)
        {
            if (PartWords.Match(text.Tokens, i, out _) > 0) return true;
            foreach (var stem in PartStems)
                if (text.Tokens[i].Text.StartsWith(stem, StringComparison.Ordinal)) return true;
        }
        return false;
    }

    // A word of Han characters is several words to the normaliser.
    private static PhraseTrie<bool> LoadPartWords()
    {
        var trie = new PhraseTrie<bool>();
        foreach (var word in Rows("word")) trie.Add(NameNormalizer.Normalize(word).Tokens, true);
        return trie;
    }

    private static IEnumerable<string> Rows(string kind) => ResourceTables.Rows("part-words.tsv").Where(r => r[1] == kind).Select(r => r[0]);
}
