using System.Collections.Frozen;

namespace Screening.Text;

/// <summary>What kind of word a word of a name is: how much it says about who is meant.</summary>
internal enum WordClass : byte
{
    /// <summary>A word of its own: what a party is known by.</summary>
    Distinctive,

    /// <summary>A word of its own that is also an ordinary word (Integral, Planar): alone it needs support.</summary>
    Ordinary,

    /// <summary>A number, or a Roman numeral read as one.</summary>
    Number,

    /// <summary>A city, region or country.</summary>
    Place,

    /// <summary>A line of business.</summary>
    Sector,

    /// <summary>State, national, scientific and the like.</summary>
    Descriptor,

    /// <summary>Company, group, trading and the like.</summary>
    Generic,

    /// <summary>A part of a legal form that stands by itself: joint, obshchestvo, LLC in the middle of a name.</summary>
    Legal,

    /// <summary>A single letter.</summary>
    Initial,

    /// <summary>Of, and, the.</summary>
    Connector,

    /// <summary>A name particle: al, bin, de, von.</summary>
    Particle,

    /// <summary>A title or rank.</summary>
    Title,
}

/// <summary>Known words: their class, and the word that stands for all their spellings and translations.</summary>
internal static class Vocabulary
{
    // A shorter word with a slip may as well be another word.
    private const int ShortestCorrected = 7;

    private static readonly string[] Ones = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
        "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"];
    private static readonly (string Name, int Value)[] Tens = [("twenty", 20), ("thirty", 30), ("forty", 40), ("fourty", 40), ("fifty", 50), ("sixty", 60), ("seventy", 70), ("eighty", 80), ("ninety", 90)];

    private static readonly PhraseTrie<string> Phrases = LoadPhrases();
    private static readonly PhraseTrie<(string Canon, WordClass Class)> Words = LoadWords();
    private static readonly KnownWords General = new(ResourceTables.Rows("words.tsv")
        .Where(r => ClassOf(r[2]) != WordClass.Connector && r[0].Length >= ShortestCorrected && r[0].All(char.IsAsciiLetterLower))
        .Select(r => r[0]));
    private static readonly FrozenSet<string> Ordinary = ResourceTables.Rows("ordinary-words.tsv")
        .Select(r => NameFolding.Fold(r[0])).ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenDictionary<string, WordClass> PersonWords = ResourceTables.Rows("person-words.tsv")
        .GroupBy(r => NameFolding.Fold(r[0]), StringComparer.Ordinal)
        .ToFrozenDictionary(g => g.Key, g => g.First()[1] == "title" ? WordClass.Title : WordClass.Particle, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> RomanNumerals = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["ii"] = "2",
        ["iii"] = "3",
        ["iv"] = "4",
        ["vi"] = "6",
        ["vii"] = "7",
        ["viii"] = "8",
        ["ix"] = "9",
        ["xi"] = "11",
        ["xii"] = "12",
        ["xiii"] = "13",
        ["xiv"] = "14",
        ["xv"] = "15",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static PhraseTrie<string> LoadPhrases()
    {
        var trie = new PhraseTrie<string>();
        foreach (var row in ResourceTables.Rows("phrases.tsv"))
        {
            var words = NameNormalizer.Normalize(row[0]).Tokens;
            // A phrase that is its own canonical form stays as it stands.
            if (string.Join(' ', words.Select(w => w.Text)) != row[1]) trie.Add(words, row[1]);
        }
        // The Islamic Republic of Iran is Iran, in as many words as a name may have.
        foreach (var row in ResourceTables.Rows("countries.tsv").Where(r => r.Length > 3 && !r[2].Contains(' ', StringComparison.Ordinal)))
            foreach (var name in row[3].Split('|', StringSplitOptions.RemoveEmptyEntries))
                if (NameNormalizer.Normalize(name).Tokens is { Length: > 1 } words) trie.Add(words, NameFolding.Fold(row[2]));
        return trie;
    }

    private static PhraseTrie<(string, WordClass)> LoadWords()
    {
        var trie = new PhraseTrie<(string, WordClass)>();
        foreach (var row in ResourceTables.Rows("places.tsv"))
            if (NameNormalizer.Normalize(row[0]).Tokens is var place && !AbjadWords.IsOwn(place)) trie.Add(place, (NameFolding.Fold(row[1]), WordClass.Place));
        foreach (var row in ResourceTables.Rows("countries.tsv"))
            foreach (var name in row[3].Split('|', StringSplitOptions.RemoveEmptyEntries).Append(row[2]).Where(n => n.Length > 3))
                if (NameNormalizer.Normalize(name).Tokens is [var word] && !AbjadWords.IsOwn([word])) trie.Add([word], (NameFolding.Fold(row[2]), WordClass.Place));
        // Written out, a number may be misspelled like any word, and stands for its figures.
        for (var i = 0; i < Ones.Length; i++) trie.Add([new NameToken(Ones[i], 0, 0)], (Figures(i + 1), WordClass.Ordinary));
        foreach (var (name, value) in Tens)
        {
            trie.Add([new NameToken(name, 0, 0)], (Figures(value), WordClass.Ordinary));
            for (var i = 0; i < 9; i++) trie.Add([new NameToken(name, 0, 0), new NameToken(Ones[i], 0, 0)], (Figures(value + i + 1), WordClass.Ordinary));
        }
        foreach (var row in ResourceTables.Rows("words.tsv"))
            if (NameNormalizer.Normalize(row[0]).Tokens is var key && !AbjadWords.IsOwn(key)) trie.Add(key, (NameFolding.Fold(row[1]), ClassOf(row[2])));
        return trie;
    }

    private static string Figures(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static WordClass ClassOf(string name) => name switch
    {
        "connector" => WordClass.Connector,
        "sector" => WordClass.Sector,
        "descriptor" => WordClass.Descriptor,
        "place" => WordClass.Place,
        _ => WordClass.Generic,
    };

    /// <summary>The phrase, abbreviation or translation that starts at <paramref name="at"/>.</summary>
    /// <param name="words">The running words.</param>
    /// <param name="at">Index of its first word.</param>
    /// <param name="canonical">The English words it stands for.</param>
    /// <returns>How many words it has; 0 where none starts here.</returns>
    public static int MatchPhrase(ReadOnlySpan<NameToken> words, int at, out string canonical)
    {
        var body = words[at].Spelling.Body;
        canonical = null!;
        var length = body.Phrases is { } phrases ? phrases.Match(words, at, out canonical) : 0;
        if (length > 0 || (body.Words is { } known && known.Match(words, at, out _) > 0)) return length;
        if (body.English is not { } english || !english.Contains(' ', StringComparison.Ordinal)) return 0;
        canonical = english;
        return 1;
    }

    /// <summary>The known word that starts at <paramref name="at"/> (several characters in Han); 0 words where none does.</summary>
    public static int Match(ReadOnlySpan<NameToken> words, int at, out string canon, out WordClass kind)
    {
        var body = words[at].Spelling.Body;
        (string, WordClass) word = default;
        var length = body.Words is { } known ? known.Match(words, at, out word) : 0;
        if (length == 0 && body.English is { } english && TryRead(english, out word)) length = 1;
        if (length <= 1 && words[at].Origin == Origin.Abjad && AbjadWords.TryFind(words[at].Native!, out var own))
            (length, word) = (1, (own.Canon, ClassOf(own.Class)));
        (canon, kind) = length > 0 ? word : ("", WordClass.Distinctive);
        return length;
    }

    /// <summary>Whether a word by itself is known, with the word that stands for it.</summary>
    /// <param name="text">The word.</param>
    /// <param name="english">The English words it stands for as a Cyrillic one; null where it is none.</param>
    /// <param name="canon">What stands for it.</param>
    /// <param name="kind">What kind of word it is.</param>
    public static bool TryFind(ReadOnlySpan<char> text, string? english, out string canon, out WordClass kind)
    {
        var isFound = Words.TryFind(text, out var word) || (english is not null && TryRead(english, out word));
        (canon, kind) = isFound ? word : ("", WordClass.Distinctive);
        return isFound;
    }

    /// <summary>The phrases that start with a word; null where none does.</summary>
    public static PhraseTrie<string>.Branch? PhrasesWith(string word) => Phrases.StartingWith(word);

    /// <summary>The known words that start with a word: itself, or several characters in Han; null where none does.</summary>
    public static PhraseTrie<(string Canon, WordClass Class)>.Branch? WordsWith(string word) => Words.StartingWith(word);

    // One English word that a Cyrillic one stands for; several are a phrase.
    private static bool TryRead(string english, out (string Canon, WordClass Class) word)
    {
        word = default;
        if (english.Contains(' ', StringComparison.Ordinal)) return false;
        if (!Words.TryFind(english, out word)) word = (english, Classify(english, isPerson: false, out _));
        return true;
    }

    /// <summary>The general word that a word misspells by one letter inside it; null where there is none.</summary>
    /// <remarks>The ends must stand: "Energo" and "Marina" are names of their own, and no slips of energy and marine.</remarks>
    public static string? Misspelled(string word) =>
        word.Length >= ShortestCorrected - 1 && General.OneSlipFrom(word) is { } known && known[0] == word[0] && known[^1] == word[^1] ? known : null;

    /// <summary>The class of a word that stands in no table of words, and what stands for it.</summary>
    /// <param name="word">The folded word.</param>
    /// <param name="isPerson">Whether the name is a person's: IV then marks a generation, and elsewhere a number.</param>
    /// <param name="canon">What stands for it.</param>
    public static WordClass Classify(string word, bool isPerson, out string canon)
    {
        canon = word;
        var isNumeral = RomanNumerals.TryGetValue(word, out var number);
        // "L. E. Fraher": with one letter alone, e is an initial, whatever it means between words.
        if (isPerson && word.Length == 1 && char.IsAsciiLetter(word[0])) return WordClass.Initial;
        if ((isPerson || !isNumeral) && PersonWords.TryGetValue(word, out var kind)) return kind;
        if (isNumeral)
        {
            canon = number!;
            return WordClass.Number;
        }
        if (AsciiDigits.Only(word))
        {
            canon = word.TrimStart('0') is { Length: > 0 } digits ? digits : "0";
            return WordClass.Number;
        }
        if (!isPerson && IsOrdinal(word))
        {
            canon = word[..^2];
            return WordClass.Number;
        }
        if (word.Length == 1 && char.IsAsciiLetter(word[0])) return WordClass.Initial;
        if (!isPerson && LegalForms.IsPart(word)) return WordClass.Legal;
        return Ordinary.Contains(word) ? WordClass.Ordinary : WordClass.Distinctive;
    }

    // The 35th shipyard is shipyard no. 35.
    private static bool IsOrdinal(string word) =>
        word.Length > 2 && (word[^2..] is "st" or "nd" or "rd" or "th") && word[0] is > '0' and <= '9' && AsciiDigits.Only(word.AsSpan(0, word.Length - 2));
}
