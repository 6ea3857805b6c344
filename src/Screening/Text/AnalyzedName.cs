using System.Text;

namespace Screening.Text;

/// <summary>One word of a name with what is known about it.</summary>
/// <param name="Text">Folded Latin spelling.</param>
/// <param name="Canon">The word that stands for all spellings and translations; the text itself where there is none.</param>
/// <param name="Key">Key over transliteration standards.</param>
/// <param name="Class">What kind of word it is.</param>
/// <param name="IsTranslated">Whether it stands for an abbreviation or a phrase of another language.</param>
/// <param name="Origin">The kind of writing it came from.</param>
/// <param name="Native">Its own letters; null where it came from an alphabet.</param>
internal readonly record struct NameWord(string Text, string Canon, string Key, WordClass Class, bool IsTranslated = false, Origin Origin = Origin.Alphabet, string? Native = null)
{
    /// <summary>What it sounds like; nothing for a number, an initial and a translation.</summary>
    public SoundKeys Sounds { get; } = IsTranslated || Class is WordClass.Number or WordClass.Initial ? default : SoundKey.Of(Text, Native, Origin);

    /// <summary>A bit for each letter it holds: words that differ in many bits differ in many letters.</summary>
    public uint Letters { get; } = LettersOf(Text);

    /// <summary>Whether its key is another than its text.</summary>
    public bool HasOwnKey { get; } = Key != Text;

    /// <summary>The letters of its key.</summary>
    public uint KeyLetters { get; } = LettersOf(Key);

    private static uint LettersOf(string text)
    {
        var letters = 0u;
        foreach (var c in text) letters |= 1u << (c & 31);
        return letters;
    }
}

/// <summary>A name taken apart: its own words, its legal forms, and what was passed over.</summary>
/// <param name="Original">The name as it came.</param>
/// <param name="Words">Its words without legal forms, in order.</param>
/// <param name="Forms">Its legal forms.</param>
/// <param name="Flags">What was hidden in it.</param>
/// <param name="Initials">First letters of its words as written, in Latin; connectors, titles and particles left out.</param>
internal sealed record AnalyzedName(string Original, NameWord[] Words, LegalForm[] Forms, NameFlags Flags, string Initials);

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
        tokens = EastAsianWords.Prepare(tokens, isPerson);
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
            var next = forms.FindIndex(f => f.Start > i);
            var run = next < 0 ? tokens : tokens[..forms[next].Start];
            i += isPerson ? AddWord(words, run, i, isPerson: true) : AddPhraseOrWord(words, run, i);
        }
        return new AnalyzedName(original, [.. words], [.. forms], flags, InitialsOf(tokens, forms));
    }

    // An acronym is formed in the language of the name: МЗКТ, whatever its words mean.
    private static string InitialsOf(ReadOnlySpan<NameToken> tokens, List<LegalForm> forms)
    {
        var initials = new StringBuilder(tokens.Length);
        for (var i = 0; i < tokens.Length; i++)
        {
            if (forms.Exists(f => i >= f.Start && i < f.Start + f.Length) || tokens[i].IsTranslated || !char.IsAsciiLetter(tokens[i].Text[0])) continue;
            if (Vocabulary.Match(tokens[i..(i + 1)], 0, out _, out var kind) == 0) kind = Vocabulary.Classify(tokens[i].Text, isPerson: false, out _);
            if (kind is not (WordClass.Connector or WordClass.Particle or WordClass.Title)) initials.Append(tokens[i].Text[0]);
        }
        return initials.ToString();
    }

    private static int AddPhraseOrWord(List<NameWord> words, ReadOnlySpan<NameToken> tokens, int at)
    {
        var phrase = Vocabulary.MatchPhrase(tokens, at, out var canonical);
        if (phrase > 0)
        {
            // The words it stands for, one by one: in another name they may come in another order.
            foreach (var word in canonical.Split(' ')) AddKnownOrOther(words, [new NameToken(word, 0, 0)], 0, isTranslated: true);
            return phrase;
        }
        return AddKnownOrOther(words, tokens, at, isTranslated: false);
    }

    private static int AddKnownOrOther(List<NameWord> words, ReadOnlySpan<NameToken> tokens, int at, bool isTranslated)
    {
        var known = Vocabulary.Match(tokens, at, out var canon, out var kind);
        if (known == 0) return AddWord(words, tokens, at, isPerson: false, isTranslated);
        var text = known == 1 ? tokens[at].Text : string.Concat(tokens.Slice(at, known).ToArray().Select(t => t.Text));
        var native = known == 1 || tokens[at].Native is null ? tokens[at].Native : string.Concat(tokens.Slice(at, known).ToArray().Select(t => t.Native));
        words.Add(new NameWord(text, canon, RomanKey.Of(text), kind, isTranslated || tokens[at].IsTranslated, tokens[at].Origin, native));
        return known;
    }

    private static int AddWord(List<NameWord> words, ReadOnlySpan<NameToken> tokens, int at, bool isPerson, bool isTranslated = false)
    {
        var text = tokens[at].Text;
        var kind = Vocabulary.Classify(text, isPerson, out var canon);
        // A syllable of one letter is no initial.
        if (kind == WordClass.Initial && tokens[at].Origin != Origin.Alphabet) kind = WordClass.Distinctive;
        words.Add(new NameWord(text, canon, RomanKey.Of(text), kind, isTranslated || tokens[at].IsTranslated, tokens[at].Origin, tokens[at].Native));
        return 1;
    }
}
