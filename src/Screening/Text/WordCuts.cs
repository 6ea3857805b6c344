namespace Screening.Text;

/// <summary>Words of bodies that were run together or torn apart: "EXIAROJSC", "petrochemicalcompany", "Com Pany".</summary>
internal static class WordCuts
{
    // A form or general word this short is the end of many words.
    private const int ShortestForm = 3;
    private const int ShortestGeneral = 5;
    private const int ShortestRest = 4;
    private const int ShortestOfTwo = 4;
    private const int ShortestTorn = 6;

    /// <summary>The words cut where known words begin and end; null where nothing has to be mended.</summary>
    public static NameToken[]? Mended(ReadOnlySpan<NameToken> tokens)
    {
        List<NameToken>? mended = null;
        for (int i = 0, taken; i < tokens.Length; i += taken)
        {
            var torn = i + 1 < tokens.Length ? Joined(tokens[i], tokens[i + 1]) : null;
            taken = torn is null ? 1 : 2;
            var cut = torn is null && tokens[i].Origin == Origin.Alphabet ? tokens[i].Spelling.Body.Cut : 0;
            if ((torn is not null || cut > 0) && mended is null) mended = [.. tokens[..i]];
            if (mended is null) continue;
            if (torn is { } whole) mended.Add(whole);
            else if (cut > 0) mended.AddRange([tokens[i] with { Spelling = new Spelling(tokens[i].Text[..cut]) }, tokens[i] with { Spelling = new Spelling(tokens[i].Text[cut..]) }]);
            else mended.Add(tokens[i]);
        }
        return mended?.ToArray();
    }

    private static NameToken? Joined(NameToken left, NameToken right)
    {
        if (left.Origin != Origin.Alphabet || right.Origin != Origin.Alphabet || left.Text.Length + right.Text.Length < ShortestTorn) return null;
        if (left.Spelling.Body.IsKnown && right.Spelling.Body.IsKnown) return null;
        var length = left.Text.Length + right.Text.Length;
        Span<char> text = length <= RomanKey.Longest ? stackalloc char[RomanKey.Longest] : new char[length];
        left.Text.CopyTo(text);
        right.Text.CopyTo(text[left.Text.Length..]);
        text = text[..length];
        return IsKnown(text) ? new NameToken(text.ToString(), left.Start, right.Start + right.Length - left.Start) : null;
    }

    /// <summary>Where a word that is not known is to be cut: before the longest known word at its end, or else behind that at its beginning; 0 where nowhere.</summary>
    public static int CutOf(ReadOnlySpan<char> word)
    {
        if (word.Length < ShortestForm + ShortestRest) return 0;
        for (var at = ShortestRest; at <= word.Length - ShortestForm; at++)
            if (IsCut(word[at..], word[..at])) return at;
        for (var at = word.Length - ShortestRest; at >= ShortestForm; at--)
            if (IsCut(word[..at], word[at..])) return at;
        return 0;
    }

    // Of two known words, or of a legal form or a longer general word and what may be a name.
    private static bool IsCut(ReadOnlySpan<char> known, ReadOnlySpan<char> rest) =>
        known.Length >= ShortestGeneral ? IsKnown(known) : LegalForms.IsShort(known) || (known.Length >= ShortestOfTwo && IsKnown(known) && IsKnown(rest));

    private static bool IsKnown(ReadOnlySpan<char> word) => LegalForms.IsPart(word) || IsGeneral(word, CyrillicWords.English(word));

    /// <summary>Whether a word is known, and names no place.</summary>
    /// <param name="word">The word.</param>
    /// <param name="english">The English words it stands for as a Cyrillic one; null where it is none.</param>
    public static bool IsGeneral(ReadOnlySpan<char> word, string? english) =>
        Vocabulary.TryFind(word, english, out _, out var kind) && kind is not (WordClass.Place or WordClass.Connector);
}
