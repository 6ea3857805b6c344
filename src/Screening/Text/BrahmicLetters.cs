namespace Screening.Text;

/// <summary>Nine scripts of India in Latin letters: Devanagari, Bengali, Gurmukhi, Gujarati, Odia, Tamil, Telugu, Kannada, Malayalam.</summary>
/// <remarks>
/// Unicode lays them out alike, each in 128 places in the order of ISCII (IS 13194), so that one table reads all. A consonant
/// is spoken with an a unless a sign says otherwise. In the north that a is silent at the end of a word and between a
/// vowel and a consonant with one: Salamana is Salman. Plain letters, as passports have them: long vowels are short,
/// retroflex and dental letters one. Source: the code charts of Unicode; spellings after IAST without its marks.
/// Time: O(letters). Oracle: names in BrahmicLettersTests.
/// </remarks>
internal static class BrahmicLetters
{
    private const int First = 0x0900;
    private const int Last = 0x0D7F;
    private const int Block = 0x80;
    private const int FirstConsonant = 0x15;
    private const int LastConsonant = 0x39;
    private const int FirstSign = 0x3E;
    private const int Nukta = 0x3C;
    private const int Virama = 0x4D;
    private const int FirstDotted = 0x58;
    private const int FirstDigit = 0x66;
    private const int LastDigit = 0x6F;

    // Blocks whose languages let the inherent vowel fall: Devanagari, Bengali, Gurmukhi, Gujarati.
    private const int LastSilentBlock = 3;

    private const string Inherent = "a";

    // By place in the block; from 0x01 to 0x14.
    private static readonly string[] Vowels = ["n", "n", "h", "a", "a", "a", "i", "i", "u", "u", "ri", "li", "e", "e", "e", "ai", "o", "o", "o", "au"];

    // From 0x15 to 0x39.
    private static readonly string[] Consonants =
    [
        "k", "kh", "g", "gh", "n", "ch", "ch", "j", "jh", "n", "t", "th", "d", "dh", "n", "t", "th", "d", "dh", "n", "n",
        "p", "ph", "b", "bh", "m", "y", "r", "r", "l", "l", "l", "v", "sh", "sh", "s", "h",
    ];

    // From 0x3E to 0x4C.
    private static readonly string[] Signs = ["a", "i", "i", "u", "u", "ri", "ri", "e", "e", "e", "ai", "o", "o", "o", "au"];

    // From 0x58 to 0x5F: letters that have a dot of their own.
    private static readonly string[] Dotted = ["q", "kh", "gh", "z", "r", "rh", "f", "y"];

    private struct Syllable
    {
        public string Consonant;
        public string Vowel;
        public bool IsInherent;
    }

    /// <summary>Whether a code point is a letter or sign of one of the scripts; digits are not.</summary>
    public static bool Holds(int codePoint) => codePoint is >= First and <= Last && (codePoint % Block) is not (>= FirstDigit and <= LastDigit);

    /// <summary>Appends the letters that a run of these scripts begins with, in Latin ones.</summary>
    /// <returns>How many characters were read; 0 where the text begins with none of them.</returns>
    public static int Append(scoped ReadOnlySpan<char> text, ref SpanList<char> latin)
    {
        var length = 0;
        while (length < text.Length && Holds(text[length])) length++;
        if (length == 0) return 0;
        var syllables = new List<Syllable>();
        foreach (var letter in text[..length]) Add(syllables, letter);
        if ((text[0] - First) / Block <= LastSilentBlock) Silence(syllables);
        foreach (var syllable in syllables)
        {
            latin.Add(syllable.Consonant);
            latin.Add(syllable.Vowel);
        }
        return length;
    }

    private static void Add(List<Syllable> syllables, char letter)
    {
        var place = letter % Block;
        if (place is >= FirstConsonant and <= LastConsonant) AddConsonant(syllables, Consonants[place - FirstConsonant]);
        else if (place is >= FirstDotted and < FirstDotted + 8 && letter < First + Block * 3) AddConsonant(syllables, Dotted[place - FirstDotted]);
        else if (place is > 0 and < FirstConsonant) syllables.Add(new Syllable { Consonant = "", Vowel = Vowels[place - 1] });
        else if (place is >= FirstSign and < Virama) SetVowel(syllables, Signs[place - FirstSign]);
        else if (place == Virama) SetVowel(syllables, "");
        else if (place == Nukta) AddDot(syllables);
        // Gurmukhi has a sign of its own for the n; Malayalam and Bengali letters that end a syllable.
        else if (letter == '\u0A70') syllables.Add(new Syllable { Consonant = "n", Vowel = "" });
        else if (letter is >= '\u0D7A' and <= '\u0D7F') syllables.Add(new Syllable { Consonant = ((string[])["n", "n", "r", "l", "l", "k"])[letter - '\u0D7A'], Vowel = "" });
        else if (letter == '\u09CE') syllables.Add(new Syllable { Consonant = "t", Vowel = "" });
    }

    private static void AddConsonant(List<Syllable> syllables, string consonant) =>
        syllables.Add(new Syllable { Consonant = consonant, Vowel = Inherent, IsInherent = true });

    private static void SetVowel(List<Syllable> syllables, string vowel)
    {
        if (syllables.Count > 0 && syllables[^1].IsInherent) syllables[^1] = syllables[^1] with { Vowel = vowel, IsInherent = false };
        else if (vowel.Length > 0) syllables.Add(new Syllable { Consonant = "", Vowel = vowel });
    }

    private static void AddDot(List<Syllable> syllables)
    {
        if (syllables.Count == 0) return;
        var dotted = syllables[^1].Consonant switch { "k" => "q", "j" => "z", "d" => "r", "dh" => "rh", "ph" => "f", var other => other };
        syllables[^1] = syllables[^1] with { Consonant = dotted };
    }

    // From behind, so that of two in a row the last falls.
    private static void Silence(List<Syllable> syllables)
    {
        for (var i = syllables.Count - 1; i > 0; i--)
        {
            if (!syllables[i].IsInherent || syllables[i - 1].Vowel.Length == 0) continue;
            var isBetween = i + 1 < syllables.Count && syllables[i + 1].Consonant.Length > 0 && syllables[i + 1].Vowel.Length > 0;
            if (i + 1 == syllables.Count || isBetween) syllables[i] = syllables[i] with { Vowel = "", IsInherent = false };
        }
    }
}
