namespace Screening.Text;

/// <summary>English for the words of Japanese, Chinese and Korean names, by the table <c>words-east-asian.tsv</c>.</summary>
/// <remarks>A name is put into English before its legal forms, phrases and words are looked up, so that these are told
/// once, in English. What is no known word stays as it is: it is compared by its sound.</remarks>
internal static class EastAsianWords
{
    // A longer Chinese word says what a party does, and is hardly ever a name.
    private const int LongestSound = 2;

    private static readonly PhraseTrie<string[]> Words = Load();

    private static PhraseTrie<string[]> Load()
    {
        var trie = new PhraseTrie<string[]>();
        foreach (var row in ResourceTables.Rows("words-east-asian.tsv")) trie.Add(NameNormalizer.Normalize(row[0]).Tokens, row[1].Split(' '));
        return trie;
    }

    /// <summary>The words of a name as they are compared: known words in English, foreign names in Chinese characters as one word each.</summary>
    /// <param name="tokens">The words as written.</param>
    /// <param name="isPerson">Whether the name is a person's: it is not put into English then.</param>
    public static ReadOnlySpan<NameToken> Prepare(ReadOnlySpan<NameToken> tokens, bool isPerson)
    {
        var at = 0;
        while (at < tokens.Length && !IsEastAsian(tokens[at].Origin)) at++;
        if (at == tokens.Length) return tokens;
        var joined = TranscribedNames.Join(tokens, isPerson);
        return isPerson ? joined : ToEnglish(joined);
    }

    /// <summary>The known word that starts at <paramref name="at"/>; 0 tokens where none does.</summary>
    public static int Match(ReadOnlySpan<NameToken> tokens, int at, out string[] words) =>
        Words.Match(IsEastAsian(tokens[at].Origin) ? tokens[..EndOfRun(tokens, at)] : [], at, out words);

    private static ReadOnlySpan<NameToken> ToEnglish(ReadOnlySpan<NameToken> tokens)
    {
        var at = 0;
        while (at < tokens.Length && !IsEastAsian(tokens[at].Origin)) at++;
        if (at == tokens.Length) return tokens;
        var english = new List<NameToken>(tokens.Length);
        for (var i = 0; i < tokens.Length;)
        {
            var known = Match(tokens, i, out var words);
            // A longer word, phrase or legal form of the other tables is looked up later, as it stands.
            var other = known == 0 && !IsEastAsian(tokens[i].Origin) ? 1 : Math.Max(LegalForms.Match(tokens, i), Math.Max(Vocabulary.Match(tokens, i, out _, out _), Vocabulary.MatchPhrase(tokens, i, out _)));
            if (known >= other && known > 0)
            {
                var (origin, sound) = words.Length == 1 ? SoundKept(tokens.Slice(i, known)) : default;
                foreach (var word in words) english.Add(new NameToken(word, tokens[i].Start, tokens[i].Length, origin, sound, isTranslated: true));
                i += known;
                continue;
            }
            for (var end = i + Math.Max(other, 1); i < end; i++) english.Add(tokens[i]);
        }
        return english.ToArray();
    }

    // One loan word may be a part of a longer word in Latin letters, and a Chinese word a name that is not translated:
    // Gold Harbor is as often Jingang.
    private static (Origin Origin, string? Sound) SoundKept(ReadOnlySpan<NameToken> written) => written[0].Origin switch
    {
        Origin.Kana when written.Length == 1 => (Origin.Kana, written[0].Text),
        Origin.Han when written.Length <= LongestSound => (Origin.Han, string.Concat(written.ToArray().Select(t => t.Text))),
        _ => (Origin.Alphabet, null),
    };

    // What a mark or a space parts is not one word, but loan words are written with marks between them.
    private static int EndOfRun(ReadOnlySpan<NameToken> tokens, int at)
    {
        if (tokens[at].Origin == Origin.Kana) return tokens.Length;
        var end = at + 1;
        while (end < tokens.Length && tokens[end].Start == tokens[at].Start) end++;
        return end;
    }

    private static bool IsEastAsian(Origin origin) => origin is Origin.Kana or Origin.Hangul or Origin.Han;
}
