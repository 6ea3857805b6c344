using Screening.Model;
using Screening.Text;

namespace Screening.Goods;

/// <summary>One designation of a product, ready to be looked up.</summary>
/// <param name="Node">The product.</param>
/// <param name="Designator">The designation as the chain gives it, one of a pattern's where it was one.</param>
/// <param name="Compact">Its letters and digits.</param>
/// <param name="Cuts">Where it is cut into words.</param>
internal sealed record DesignatorEntry(ChainNode Node, string Designator, string Compact, ulong Cuts)
{
    // Fewer letters and digits say little by themselves; part numbers, of which there are millions, need more.
    private const int LongestShort = 4;
    private const int LongestShortPart = 6;

    private readonly bool _isLatin = IsLatin(Designator);

    /// <summary>Whether it is a part number: those have no variants and are not read as misread.</summary>
    public bool IsPart => Node.Kind == NodeKind.Component;

    /// <summary>Whether it has at most four letters and digits.</summary>
    public bool IsShort => Compact.Length <= LongestShort;

    /// <summary>Whether something else in the row must support it.</summary>
    public bool NeedsContext { get; } = Node.RequiresContext.Count > 0 || SaysLittle(Compact, Node.Kind == NodeKind.Component);

    /// <summary>How surely words that are this designation to the letter, as compared, name it.</summary>
    public DesignatorGrade GradeOf(string found) =>
        found == Designator ? DesignatorGrade.Exact
        : _isLatin == IsLatin(found) ? DesignatorGrade.Normalised
        : DesignatorGrade.Transliterated;

    private static bool SaysLittle(string compact, bool isPart)
    {
        var hasDigits = AsciiDigits.Any(compact);
        if (AsciiDigits.Only(compact)) return true;
        if (isPart) return !hasDigits || compact.Length <= LongestShortPart;
        return !hasDigits && (compact.Length <= LongestShort || IsWord(compact));
    }

    // Ordinary words, places, lines of business and the like.
    private static bool IsWord(string word) =>
        Vocabulary.TryFind(word, null, out _, out _) || Vocabulary.Classify(word, isPerson: false, out _) != WordClass.Distinctive;

    private static bool IsLatin(string text)
    {
        foreach (var c in text)
            if (ScriptDetector.Of(c) is not (Script.Latin or Script.Common)) return false;
        return true;
    }
}
