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
        for (var i = 0; i < tokens.Length;)
        {
            var taken = 1;
            NameToken? torn = i + 1 < tokens.Length ? Joined(tokens[i], tokens[i + 1]) : null;
            (NameToken Left, NameToken Right)? cut = null;
            if (torn is not null) taken = 2;
            else cut = CutOf(tokens[i]);
            if ((torn is not null || cut is not null) && mended is null) mended = [.. tokens[..i]];
            if (mended is not null)
            {
                if (torn is { } whole) mended.Add(whole);
                else if (cut is { } parts) mended.AddRange([parts.Left, parts.Right]);
                else mended.Add(tokens[i]);
            }
            i += taken;
        }
        return mended?.ToArray();
    }

    private static NameToken? Joined(NameToken left, NameToken right)
    {
        if (left.Origin != Origin.Alphabet || right.Origin != Origin.Alphabet || left.Text.Length + right.Text.Length < ShortestTorn) return null;
        if (IsKnown(left.Text) && IsKnown(right.Text)) return null;
        var text = left.Text + right.Text;
        return IsKnown(text) ? new NameToken(text, left.Start, right.Start + right.Length - left.Start) : null;
    }

    // The longest known word at the end, or else at the beginning.
    private static (NameToken, NameToken)? CutOf(NameToken token)
    {
        var word = token.Text;
        if (word.Length < ShortestForm + ShortestRest || token.Origin != Origin.Alphabet || IsKnown(word)) return null;
        for (var at = ShortestRest; at <= word.Length - ShortestForm; at++)
            if (IsCut(word[at..], word[..at])) return Parts(token, at);
        for (var at = word.Length - ShortestRest; at >= ShortestForm; at--)
            if (IsCut(word[..at], word[at..])) return Parts(token, at);
        return null;
    }

    // Of two known words, or of a legal form or a longer general word and what may be a name.
    private static bool IsCut(string known, string rest) =>
        known.Length >= ShortestGeneral ? IsKnown(known) : LegalForms.IsShort(known) || (known.Length >= ShortestOfTwo && IsKnown(known) && IsKnown(rest));

    private static bool IsKnown(string word) => LegalForms.IsPart(word) || Vocabulary.Match([new NameToken(word, 0, 0)], 0, out _, out var kind) > 0 && kind is not (WordClass.Place or WordClass.Connector);

    private static (NameToken, NameToken) Parts(NameToken token, int at) => (token with { Text = token.Text[..at] }, token with { Text = token.Text[at..] });
}
