namespace Screening.Text;

/// <summary>Takes names apart.</summary>
internal static class NameAnalyzer
{
    /// <summary>Analyses a name as it stands: a listed name, or one side of a comparison.</summary>
    /// <param name="name">The name.</param>
    /// <param name="isPerson">Whether it is a person's: legal forms and business words then are ordinary words.</param>
    /// <param name="lexicon">Words met before; null where there are none.</param>
    public static AnalyzedName Analyze(string name, bool isPerson = false, Lexicon? lexicon = null)
    {
        var room = new Room16<NameToken>();
        var tokens = new SpanList<NameToken>(room);
        var flags = NameNormalizer.Normalize(name, lexicon, ref tokens);
        return Analyze(name, tokens.Items, flags, isPerson, lexicon, name);
    }

    /// <summary>Analyses words that are already cut out of a longer field.</summary>
    /// <param name="original">The name as it is shown.</param>
    /// <param name="tokens">Its words.</param>
    /// <param name="flags">What was hidden in the field.</param>
    /// <param name="isPerson">Whether it is a person's.</param>
    /// <param name="lexicon">Words met before; null where there are none.</param>
    /// <param name="field">The field that the words stand in; null where their places in it do not matter.</param>
    public static AnalyzedName Analyze(string original, ReadOnlySpan<NameToken> tokens, NameFlags flags, bool isPerson, Lexicon? lexicon = null, string? field = null)
    {
        var quoted = isPerson || field is null ? default : QuotedName.Find(field, tokens);
        var (from, to) = quoted.Equals(default) ? (-1, -1) : (tokens[quoted.Start].Start, tokens[quoted.End.Value - 1].Start);
        var (firstQuoted, behindQuoted) = (0, 0);
        tokens = EastAsianWords.Prepare(Confusables.WithoutLoneDigits(tokens, isPerson), isPerson);
        LegalForm[] forms = isPerson ? [] : LegalForms.Find(tokens);
        var room = new Room16<NameWord>();
        var words = new SpanList<NameWord>(room);
        var next = 0;
        for (var i = 0; i < tokens.Length;)
        {
            var at = tokens[i].Start;
            if (next < forms.Length && forms[next].Start == i)
            {
                i += forms[next++].Length;
                continue;
            }
            var run = next < forms.Length ? tokens[..forms[next].Start] : tokens;
            i += isPerson ? AddPersonWord(ref words, run, i) : AddPhraseOrWord(ref words, run, i, lexicon);
            if (at < from) firstQuoted = words.Count;
            if (at <= to) behindQuoted = words.Count;
        }
        if (!isPerson) ReadLastNumeral(words.Items);
        return new AnalyzedName(original, words.ToArray(), forms, flags, isPerson ? [] : Text.Initials.Of(tokens, forms, words.Items), isPerson, firstQuoted < behindQuoted ? firstQuoted..behindQuoted : default);
    }

    // "Offshore Fund I": behind a general word the letter is a number.
    private static void ReadLastNumeral(Span<NameWord> words)
    {
        if (words.Length < 2 || words[^1] is not { Text: "i" or "v" or "x" } last || words[^2].Class is not (WordClass.Generic or WordClass.Sector or WordClass.Descriptor)) return;
        words[^1] = new NameWord(last.Text, last.Text switch { "i" => "1", "v" => "5", _ => "10" }, last.Text, WordClass.Number);
    }

    private static int AddPhraseOrWord(ref SpanList<NameWord> words, scoped ReadOnlySpan<NameToken> tokens, int at, Lexicon? lexicon)
    {
        var phrase = Vocabulary.MatchPhrase(tokens, at, out var canonical);
        if (phrase == 0) return AddKnownOrOther(ref words, tokens, at, isTranslated: false);
        // The words it stands for, one by one: in another name they may come in another order.
        foreach (var range in canonical.AsSpan().Split(' '))
            AddKnownOrOther(ref words, [new NameToken(Lexicon.Find(lexicon, canonical.AsSpan(range)), 0, 0)], 0, isTranslated: true);
        return phrase;
    }

    private static int AddKnownOrOther(ref SpanList<NameWord> words, scoped ReadOnlySpan<NameToken> tokens, int at, bool isTranslated)
    {
        if (IsOrdinal(tokens, at)) return AddWord(ref words, tokens, at, isTranslated) + 1;
        var known = Vocabulary.Match(tokens, at, out var canon, out var kind);
        if (known == 0) return AddWord(ref words, tokens, at, isTranslated);
        var first = tokens[at];
        var (spelling, native) = known == 1 ? (first.Spelling, first.Native) : Joined(tokens.Slice(at, known));
        words.Add(spelling.Word(canon, kind, isTranslated || first.IsTranslated, isPerson: false, first.Origin, native));
        return known;
    }

    private static (Spelling, string?) Joined(ReadOnlySpan<NameToken> tokens)
    {
        var (text, native) = ("", "");
        foreach (var token in tokens)
        {
            text += token.Text;
            native += token.Native;
        }
        return (new Spelling(text), tokens[0].Native is null ? null : native);
    }

    // Abd al-Rahman, Abdel Rahman, Abdul Rahman: the article is a part of the first word.
    private static int AddPersonWord(ref SpanList<NameWord> words, scoped ReadOnlySpan<NameToken> tokens, int at)
    {
        var token = tokens[at];
        if (at + 2 < tokens.Length && GivenNames.IsServant(token.Text, tokens[at + 1].Text))
        {
            var (spelling, native) = Joined(tokens.Slice(at, 2));
            words.Add(spelling.Word(spelling.Text, WordClass.Distinctive, isTranslated: false, isPerson: true, token.Origin, native));
            return 2;
        }
        var kind = KindOf(token, Vocabulary.Classify(token.Text, isPerson: true, out var canon));
        words.Add(token.Spelling.Word(canon, kind, token.IsTranslated, isPerson: true, token.Origin, token.Native));
        return 1;
    }

    private static readonly string[] OrdinalEndings = ["y", "yy", "oy", "i", "iy", "ya", "aya", "oe", "go", "ogo"];

    // 103-й is 103 and its ending.
    private static bool IsOrdinal(ReadOnlySpan<NameToken> tokens, int at) =>
        at + 1 < tokens.Length && tokens[at + 1].Start == tokens[at].Start + tokens[at].Length + 1 && tokens[at].Length > 0
        && AsciiDigits.Only(tokens[at].Text) && OrdinalEndings.Contains(tokens[at + 1].Text);

    private static int AddWord(ref SpanList<NameWord> words, scoped ReadOnlySpan<NameToken> tokens, int at, bool isTranslated)
    {
        var token = tokens[at];
        var body = token.Spelling.Body;
        var (kind, canon) = (KindOf(token, body.Class), body.Canon);
        if (kind == WordClass.Distinctive && body.Misspelled is { } known) Vocabulary.TryFind(known, CyrillicWords.English(known), out canon, out kind);
        // Before a word for a kind of body an adjective in -skiy is of a town: Serovskiy zavod is the plant of Serov.
        if (kind == WordClass.Distinctive && at + 1 < tokens.Length && tokens[at + 1].Spelling.Body.English is not null)
            canon = CyrillicWords.TownOf(token.Text) ?? canon;
        words.Add(token.Spelling.Word(canon, kind, isTranslated || token.IsTranslated, isPerson: false, token.Origin, token.Native));
        return 1;
    }

    // A syllable of one letter is no initial, and "do" no particle.
    private static WordClass KindOf(NameToken token, WordClass kind) =>
        (kind == WordClass.Initial && token.Origin != Origin.Alphabet) || (kind is WordClass.Particle or WordClass.Title && token.Origin is Origin.Hangul or Origin.Han) ? WordClass.Distinctive : kind;
}
