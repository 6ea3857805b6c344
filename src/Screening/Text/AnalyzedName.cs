namespace Screening.Text;

/// <summary>One word of a name with what is known about it.</summary>
/// <param name="Text">Folded Latin spelling.</param>
/// <param name="Canon">The word that stands for all spellings and translations; the text itself where there is none.</param>
/// <param name="Key">Key over transliteration standards.</param>
/// <param name="Class">What kind of word it is.</param>
/// <param name="IsTranslated">Whether it stands for an abbreviation or a phrase of another language.</param>
/// <param name="Origin">The kind of writing it came from.</param>
/// <param name="Native">Its own letters; null where it came from an alphabet.</param>
/// <param name="Person">What it says where a person is meant.</param>
internal sealed record NameWord(
    string Text, string Canon, string Key, WordClass Class, bool IsTranslated = false, Origin Origin = Origin.Alphabet, string? Native = null, PersonWord Person = default)
{
    /// <summary>What it sounds like; nothing for a number, an initial and a translation.</summary>
    public SoundKeys Sounds { get; } = IsTranslated || Class is WordClass.Number or WordClass.Initial ? default : SoundKey.Of(Text, Native, Origin);

    /// <summary>Whether it was written without its vowels, "Ibrgmv": four consonants or more, and no vowel behind the first letter.</summary>
    public bool IsVowelless { get; } = Origin == Origin.Alphabet && Consonants.AreAll(Text);

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
/// <param name="Initials">The acronyms it may be known by; none for a person.</param>
/// <param name="IsPerson">Whether it is known to be a person's.</param>
internal sealed record AnalyzedName(string Original, NameWord[] Words, LegalForm[] Forms, NameFlags Flags, string[] Initials, bool IsPerson);

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
        tokens = EastAsianWords.Prepare(Confusables.WithoutLoneDigits(tokens, isPerson), isPerson);
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
            i += isPerson ? AddPersonWord(words, run, i) : AddPhraseOrWord(words, run, i);
        }
        if (!isPerson) ReadLastNumeral(words);
        return new AnalyzedName(original, [.. words], [.. forms], flags, isPerson ? [] : Text.Initials.Of(tokens, forms, words), isPerson);
    }

    // "Offshore Fund I": behind a general word the letter is a number.
    private static void ReadLastNumeral(List<NameWord> words)
    {
        if (words.Count < 2 || words[^1] is not { Text: "i" or "v" or "x" } last || words[^2].Class is not (WordClass.Generic or WordClass.Sector or WordClass.Descriptor)) return;
        words[^1] = new NameWord(last.Text, last.Text switch { "i" => "1", "v" => "5", _ => "10" }, last.Text, WordClass.Number);
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
        if (IsOrdinal(tokens, at)) return AddWord(words, tokens, at, isPerson: false, isTranslated) + 1;
        var known = Vocabulary.Match(tokens, at, out var canon, out var kind);
        if (known == 0) return AddWord(words, tokens, at, isPerson: false, isTranslated);
        var text = known == 1 ? tokens[at].Text : string.Concat(tokens.Slice(at, known).ToArray().Select(t => t.Text));
        var native = known == 1 || tokens[at].Native is null ? tokens[at].Native : string.Concat(tokens.Slice(at, known).ToArray().Select(t => t.Native));
        words.Add(Word(text, canon, kind, isTranslated || tokens[at].IsTranslated, isPerson: false, tokens[at].Origin, native));
        return known;
    }

    // Abd al-Rahman, Abdel Rahman, Abdul Rahman: the article is a part of the first word.
    private static int AddPersonWord(List<NameWord> words, ReadOnlySpan<NameToken> tokens, int at)
    {
        if (at + 2 >= tokens.Length || !GivenNames.IsServant(tokens[at].Text, tokens[at + 1].Text)) return AddWord(words, tokens, at, isPerson: true);
        var text = tokens[at].Text + tokens[at + 1].Text;
        var native = tokens[at].Native is { } first ? first + tokens[at + 1].Native : null;
        words.Add(Word(text, text, WordClass.Distinctive, isTranslated: false, isPerson: true, tokens[at].Origin, native));
        return 2;
    }

    private static readonly string[] OrdinalEndings = ["y", "yy", "oy", "i", "iy", "ya", "aya", "oe", "go", "ogo"];

    // 103-й is 103 and its ending.
    private static bool IsOrdinal(ReadOnlySpan<NameToken> tokens, int at) =>
        at + 1 < tokens.Length && tokens[at + 1].Start == tokens[at].Start + tokens[at].Length + 1 && tokens[at].Length > 0
        && tokens[at].Text.All(char.IsAsciiDigit) && OrdinalEndings.Contains(tokens[at + 1].Text);

    private static int AddWord(List<NameWord> words, ReadOnlySpan<NameToken> tokens, int at, bool isPerson, bool isTranslated = false)
    {
        var text = tokens[at].Text;
        var kind = Vocabulary.Classify(text, isPerson, out var canon);
        // A syllable of one letter is no initial, and "do" no particle.
        if ((kind == WordClass.Initial && tokens[at].Origin != Origin.Alphabet) || (kind is WordClass.Particle or WordClass.Title && tokens[at].Origin is Origin.Hangul or Origin.Han)) kind = WordClass.Distinctive;
        if (!isPerson && kind == WordClass.Distinctive && Vocabulary.Misspelled(text) is { } known)
            Vocabulary.Match([new NameToken(known, 0, 0)], 0, out canon, out kind);
        // Before a word for a kind of body an adjective in -skiy is of a town: Serovskiy zavod is the plant of Serov.
        if (!isPerson && kind == WordClass.Distinctive && at + 1 < tokens.Length && CyrillicWords.English(tokens[at + 1].Text) is not null)
            canon = CyrillicWords.TownOf(text) ?? canon;
        words.Add(Word(text, canon, kind, isTranslated || tokens[at].IsTranslated, isPerson, tokens[at].Origin, tokens[at].Native));
        return 1;
    }

    private static NameWord Word(string text, string canon, WordClass kind, bool isTranslated, bool isPerson, Origin origin, string? native)
    {
        var key = RomanKey.Of(text);
        return new NameWord(text, canon, key, kind, isTranslated, origin, native, PersonWord.Of(text, key, kind, isPerson, native));
    }
}
