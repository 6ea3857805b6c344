namespace Screening.Text;

/// <summary>One word of a name with what is known about it.</summary>
/// <param name="Text">Folded Latin spelling; words of a known phrase joined by spaces.</param>
/// <param name="Canon">The word that stands for all spellings and translations; the text itself where there is none.</param>
/// <param name="Key">Key over transliteration standards.</param>
/// <param name="Class">What kind of word it is.</param>
internal readonly record struct NameWord(string Text, string Canon, string Key, WordClass Class);

/// <summary>A name taken apart: its own words, its legal forms, and what was passed over.</summary>
/// <param name="Original">The name as it came.</param>
/// <param name="Words">Its words without legal forms, in order.</param>
/// <param name="Forms">Its legal forms.</param>
/// <param name="Flags">What was hidden in it.</param>
internal sealed record AnalyzedName(string Original, NameWord[] Words, LegalForm[] Forms, NameFlags Flags);

/// <summary>Takes names apart.</summary>
internal static class NameAnalyzer
{
    /// <summary>Analyses a name as it stands: a listed name, or one side of a comparison.</summary>
    /// <param name="name">The name.</param>
    /// <param name="isPerson">Whether it is a person's: legal forms and business words then are ordinary words.</param>
    public static AnalyzedName Analyze(string name, bool isPerson = false)
    {
        var normalized = NameNormalizer.Normalize(name);
        return Analyze(name, normalized.Tokens, normalized.Flags, isPerson);
    }

    /// <summary>Analyses words that are already cut out of a longer field.</summary>
    public static AnalyzedName Analyze(string original, ReadOnlySpan<NameToken> tokens, NameFlags flags, bool isPerson)
    {
        var forms = isPerson ? [] : LegalForms.Find(tokens);
        var words = new List<NameWord>(tokens.Length);
        for (var i = 0; i < tokens.Length;)
        {
            var form = forms.FindIndex(f => f.Start == i);
            if (form >= 0)
            {
                i += forms[form].Length;
                continue;
            }
            var text = tokens[i].Text;
            var ahead = forms.FindIndex(f => f.Start > i) is var next && next >= 0 ? tokens[..forms[next].Start] : tokens;
            var length = isPerson ? 0 : Vocabulary.Match(ahead, i, out var canon, out var kind) is var found && found > 0
                ? Known(words, ahead.Slice(i, found), canon, kind)
                : 0;
            if (length == 0)
            {
                kind = Vocabulary.Classify(text, isPerson, out canon);
                words.Add(new NameWord(text, canon, RomanKey.Of(text), kind));
                length = 1;
            }
            i += length;
        }
        return new AnalyzedName(original, [.. words], [.. forms], flags);
    }

    private static int Known(List<NameWord> words, ReadOnlySpan<NameToken> tokens, string canon, WordClass kind)
    {
        var text = tokens.Length == 1 ? tokens[0].Text : string.Join(' ', tokens.ToArray().Select(t => t.Text));
        words.Add(new NameWord(text, canon, tokens.Length == 1 ? RomanKey.Of(text) : canon, kind));
        return tokens.Length;
    }
}
