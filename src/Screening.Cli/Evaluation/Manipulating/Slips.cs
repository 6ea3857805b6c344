namespace Screening.Cli.Evaluation.Manipulating;

/// <summary>Letters lost, added, mistaken or swapped.</summary>
internal static class Slips
{
    private const int LongEnough = 5;
    private const int LongName = 8;
    private const string Vowel = "aeiou";

    // Neighbours on the keyboard, then letters that a scanner takes for one another.
    private static readonly Dictionary<char, string> Mistaken = new()
    {
        ['a'] = "qsz",
        ['b'] = "vn8h",
        ['c'] = "xve",
        ['d'] = "sf",
        ['e'] = "wrc",
        ['f'] = "dg",
        ['g'] = "fh9",
        ['h'] = "gjb",
        ['i'] = "uo1l",
        ['j'] = "hk",
        ['k'] = "jl",
        ['l'] = "k1i",
        ['m'] = "n",
        ['n'] = "bm",
        ['o'] = "ip0",
        ['p'] = "o",
        ['q'] = "wa",
        ['r'] = "et",
        ['s'] = "ad5",
        ['t'] = "ry",
        ['u'] = "yiv",
        ['v'] = "cbu",
        ['w'] = "qe",
        ['x'] = "zc",
        ['y'] = "tu",
        ['z'] = "xs2",
    };

    private static readonly Dictionary<char, string> NextKeys = new()
    {
        ['a'] = "qwsz",
        ['b'] = "vghn",
        ['c'] = "xdfv",
        ['d'] = "serfcx",
        ['e'] = "wsdr",
        ['f'] = "drtgvc",
        ['g'] = "ftyhbv",
        ['h'] = "gyujnb",
        ['i'] = "ujko",
        ['j'] = "huikmn",
        ['k'] = "jiolm",
        ['l'] = "kop",
        ['m'] = "njk",
        ['n'] = "bhjm",
        ['o'] = "iklp",
        ['p'] = "ol",
        ['q'] = "wa",
        ['r'] = "edft",
        ['s'] = "awedxz",
        ['t'] = "rfgy",
        ['u'] = "yhji",
        ['v'] = "cfgb",
        ['w'] = "qase",
        ['x'] = "zsdc",
        ['y'] = "tghu",
        ['z'] = "asx",
    };

    // What a scanner takes for what, both ways.
    private static readonly (string Read, string As)[] Scanned =
    [
        ("o", "0"), ("l", "1"), ("i", "1"), ("i", "l"), ("l", "i"), ("s", "5"), ("b", "8"), ("g", "9"), ("z", "2"), ("e", "c"), ("c", "e"),
        ("u", "v"), ("v", "u"), ("h", "b"), ("rn", "m"), ("m", "rn"), ("cl", "d"), ("d", "cl"), ("vv", "w"), ("w", "vv"), ("n", "ri"),
    ];

    /// <summary>A letter lost.</summary>
    public static string? Delete(ListedName name, Random random) => InLongWord(name, random, (w, at) => w.Remove(at, 1));

    /// <summary>A letter added.</summary>
    public static string? Insert(ListedName name, Random random) => InLongWord(name, random, (w, at) => w.Insert(at, Like(w[at], (char)('a' + random.Next(26)))));

    /// <summary>A letter replaced by its neighbour on the keyboard.</summary>
    public static string? Keyboard(ListedName name, Random random) => InLongWord(name, random, (w, at) =>
        NextKeys.TryGetValue(char.ToLowerInvariant(w[at]), out var keys) ? $"{w[..at]}{Like(w[at], keys[random.Next(keys.Length)])}{w[(at + 1)..]}" : null);

    /// <summary>Two neighbouring letters swapped.</summary>
    public static string? Transpose(ListedName name, Random random) => InLongWord(name, random, (w, at) =>
        at + 1 == w.Length || char.ToLowerInvariant(w[at]) == char.ToLowerInvariant(w[at + 1]) ? null : $"{w[..at]}{Like(w[at], w[at + 1])}{Like(w[at + 1], w[at])}{w[(at + 2)..]}");

    /// <summary>A letter taken for what looks like it.</summary>
    public static string? Scanner(ListedName name, Random random)
    {
        var words = Long(name);
        if (words.Length == 0) return null;
        var word = words[random.Next(words.Length)];
        var fitting = Array.FindAll(Scanned, s => word.Text.Contains(s.Read, StringComparison.OrdinalIgnoreCase));
        if (fitting.Length == 0) return null;
        var (read, other) = fitting[random.Next(fitting.Length)];
        var at = word.Text.IndexOf(read, StringComparison.OrdinalIgnoreCase);
        var isCapital = !word.Text.Any(char.IsLower);
        return name.With(word, $"{word.Text[..at]}{(isCapital ? other.ToUpperInvariant() : other)}{word.Text[(at + read.Length)..]}");
    }

    /// <summary>One slip in a word of five letters or more.</summary>
    public static string? One(ListedName name, Random random)
    {
        var words = Long(name);
        if (words.Length == 0) return null;
        var word = words[random.Next(words.Length)];
        return Mistype(word.Text, random) is { } text ? name.With(word, text) : null;
    }

    /// <summary>Two slips: in two words, or in one of ten letters or more.</summary>
    public static string? Two(ListedName name, Random random)
    {
        var words = Long(name);
        if (words.Length >= 2)
        {
            random.Shuffle(words);
            var (first, second) = words[0].Start < words[1].Start ? (words[0], words[1]) : (words[1], words[0]);
            // From behind, so that the places of the words before stay right.
            if (Mistype(second.Text, random) is not { } last || Mistype(first.Text, random) is not { } text) return null;
            return (name with { Text = name.With(second, last) }).With(first, text);
        }
        if (words.Length == 0 || words[0].Length < 2 * LongEnough) return null;
        var half = words[0].Length / 2;
        return Mistype(words[0].Text[..half], random) is { } front && Mistype(words[0].Text[half..], random) is { } back ? name.With(words[0], front + back) : null;
    }

    /// <summary>One of two equal letters dropped; where there are none, a letter written twice.</summary>
    public static string? DoubleLetter(ListedName name, Random random)
    {
        var words = name.Words.Where(w => w is { IsForm: false, IsLetters: true, Length: > 3 }).ToArray();
        if (words.Length == 0) return null;
        var word = words[random.Next(words.Length)];
        var twice = Enumerable.Range(1, word.Length - 1).Where(i => char.ToLowerInvariant(word.Text[i]) == char.ToLowerInvariant(word.Text[i - 1])).ToArray();
        if (twice.Length > 0) return name.With(word, word.Text.Remove(twice[random.Next(twice.Length)], 1));
        var at = random.Next(1, word.Length);
        return name.With(word, word.Text.Insert(at, char.ToLowerInvariant(word.Text[at]).ToString()));
    }

    /// <summary>A word of six letters or more without its inner vowels, as in abbreviations; a name of one word, of eight letters or more, loses two of them.</summary>
    public static string? Vowels(ListedName name, Random random)
    {
        var words = name.Words.Where(w => w is { IsForm: false, IsLetters: true, Length: >= 6 } && w.Text.Count(c => !IsVowel(c)) >= 4).ToArray();
        if (words.Length == 0) return null;
        var word = words[random.Next(words.Length)];
        if (name.OwnWords == 1 && word.Length < LongName) return null;
        var inner = Enumerable.Range(1, word.Length - 1).Where(i => IsVowel(word.Text[i])).ToArray();
        if (inner.Length == 0) return null;
        random.Shuffle(inner);
        var dropped = name.OwnWords == 1 ? inner.Take(2).ToArray() : inner;
        return name.With(word, string.Concat(word.Text.Where((_, i) => !dropped.Contains(i))));
    }

    private static bool IsVowel(char letter) => Vowel.Contains(char.ToLowerInvariant(letter));

    private static string? InLongWord(ListedName name, Random random, Func<string, int, string?> slip)
    {
        var words = Long(name);
        if (words.Length == 0) return null;
        var word = words[random.Next(words.Length)];
        return slip(word.Text, random.Next(word.Text.Length)) is { } text ? name.With(word, text) : null;
    }

    private static ListedWord[] Long(ListedName name) => [.. name.Words.Where(w => w.IsLetters && w.Length >= LongEnough)];

    private static string? Mistype(string word, Random random)
    {
        var at = random.Next(word.Length);
        switch (random.Next(4))
        {
            case 0:
                return word.Remove(at, 1);
            case 1:
                return word.Insert(at, Like(word[at], (char)('a' + random.Next(26))));
            case 2 when at + 1 < word.Length && char.ToLowerInvariant(word[at]) != char.ToLowerInvariant(word[at + 1]):
                return $"{word[..at]}{Like(word[at], word[at + 1])}{Like(word[at + 1], word[at])}{word[(at + 2)..]}";
            default:
                if (!Mistaken.TryGetValue(char.ToLowerInvariant(word[at]), out var others)) return null;
                return $"{word[..at]}{Like(word[at], others[random.Next(others.Length)])}{word[(at + 1)..]}";
        }
    }

    private static string Like(char model, char letter) => (char.IsUpper(model) ? char.ToUpperInvariant(letter) : char.ToLowerInvariant(letter)).ToString();
}
