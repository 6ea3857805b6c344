using System.Text;

namespace Screening.Cli.Evaluation.Manipulating;

/// <summary>The same letters, written otherwise: case, punctuation, marks, look-alikes, characters nobody sees.</summary>
internal static class Writing
{
    private static readonly (char Plain, string Marked)[] Marks =
    [
        ('a', "áàâäãåā"), ('e', "éèêëē"), ('i', "íìîïī"), ('o', "óòôöõō"), ('u', "úùûüū"), ('n', "ñ"), ('c', "ç"), ('y', "ý"),
        ('A', "ÁÀÂÄÃÅĀ"), ('E', "ÉÈÊËĒ"), ('I', "ÍÌÎÏĪ"), ('O', "ÓÒÔÖÕŌ"), ('U', "ÚÙÛÜŪ"), ('N', "Ñ"), ('C', "Ç"), ('Y', "Ý"),
    ];

    // Cyrillic, then Greek letters of the same shape.
    private static readonly Dictionary<char, string> LookAlikes = new()
    {
        ['a'] = "\u0430",
        ['c'] = "\u0441",
        ['e'] = "\u0435",
        ['i'] = "\u0456",
        ['o'] = "\u043E\u03BF",
        ['p'] = "\u0440",
        ['s'] = "\u0455",
        ['x'] = "\u0445",
        ['y'] = "\u0443",
        ['A'] = "\u0410\u0391",
        ['B'] = "\u0412\u0392",
        ['C'] = "\u0421",
        ['E'] = "\u0415\u0395",
        ['H'] = "\u041D\u0397",
        ['I'] = "\u0406\u0399",
        ['K'] = "\u041A\u039A",
        ['M'] = "\u041C\u039C",
        ['N'] = "\u039D",
        ['O'] = "\u041E\u039F",
        ['P'] = "\u0420\u03A1",
        ['S'] = "\u0405",
        ['T'] = "\u0422\u03A4",
        ['X'] = "\u0425\u03A7",
        ['Y'] = "\u03A5",
        ['Z'] = "\u0396",
    };

    private const string Unseen = "\u200B\u200C\u200D\u2060\uFEFF\u00AD";

    public static string? Case(ListedName name, Random random)
    {
        var text = random.Next(4) switch
        {
            0 => name.Text.ToUpperInvariant(),
            1 => name.Text.ToLowerInvariant(),
            2 => string.Concat(name.Text.Select((c, i) => i == 0 || !char.IsLetter(name.Text[i - 1]) ? char.ToUpperInvariant(c) : char.ToLowerInvariant(c))),
            _ => string.Concat(name.Text.Select(c => char.IsUpper(c) ? char.ToLowerInvariant(c) : char.ToUpperInvariant(c))),
        };
        return text == name.Text ? null : text;
    }

    public static string? Punctuation(ListedName name, Random random)
    {
        var space = name.Text.IndexOf(' ', random.Next(name.Text.Length));
        var text = random.Next(6) switch
        {
            0 => $"\"{name.Text}\"",
            1 => $"\u00AB{name.Text}\u00BB",
            2 when space > 0 => string.Concat(name.Text.AsSpan(0, space), "-", name.Text.AsSpan(space + 1)),
            3 => name.Text.Replace(" ", "  ", StringComparison.Ordinal) + " .",
            4 when space > 0 => string.Concat(name.Text.AsSpan(0, space), ".", name.Text.AsSpan(space)),
            _ => name.Text.Replace(",", "", StringComparison.Ordinal).Replace('-', ' ').Replace("'", "", StringComparison.Ordinal).Replace("\"", "", StringComparison.Ordinal),
        };
        return text == name.Text ? null : text;
    }

    /// <summary>Marks on one or two plain letters; a name that has marks loses them.</summary>
    public static string? Diacritics(ListedName name, Random random)
    {
        var text = name.Text.ToCharArray();
        var marked = Enumerable.Range(0, text.Length).Where(i => PlainOf(text[i]) is not null).ToArray();
        if (marked.Length > 0)
        {
            foreach (var i in marked) text[i] = PlainOf(text[i])!.Value;
            return new string(text);
        }
        var plain = Enumerable.Range(0, text.Length).Where(i => Array.Exists(Marks, m => m.Plain == text[i])).ToArray();
        if (plain.Length == 0) return null;
        for (var times = 0; times < 2; times++)
        {
            var at = plain[random.Next(plain.Length)];
            if (Array.Find(Marks, m => m.Plain == text[at]).Marked is { } marks) text[at] = marks[random.Next(marks.Length)];
        }
        return new string(text);
    }

    private static char? PlainOf(char letter) => Array.Find(Marks, m => m.Marked.Contains(letter)) is { Marked: not null } found ? found.Plain : null;

    /// <summary>One to three letters of a word by look-alikes; one Latin letter at least stays, or it were a word of another script.</summary>
    public static string? Homoglyphs(ListedName name, Random random)
    {
        var fitting = name.Words.Where(w => !w.IsForm && w.IsLetters && w.Length > 2 && w.Text.Any(LookAlikes.ContainsKey)).ToArray();
        if (fitting.Length == 0) return null;
        var word = fitting[random.Next(fitting.Length)];
        var text = word.Text.ToCharArray();
        var places = Enumerable.Range(0, text.Length).Where(i => LookAlikes.ContainsKey(text[i])).ToArray();
        random.Shuffle(places);
        foreach (var at in places.Take(Math.Min(random.Next(1, 4), text.Length - 1)))
        {
            var others = LookAlikes[text[at]];
            text[at] = others[random.Next(others.Length)];
        }
        return name.With(word, new string(text));
    }

    public static string? ZeroWidth(ListedName name, Random random)
    {
        var text = new StringBuilder(name.Text);
        for (var times = random.Next(1, 4); times > 0; times--) text.Insert(random.Next(1, text.Length), Unseen[random.Next(Unseen.Length)]);
        return text.ToString();
    }

    /// <summary>Letters, digits and blanks as East Asian keyboards write them.</summary>
    public static string? FullWidth(ListedName name, Random random)
    {
        var words = name.Words.Where(w => w.Text.Any(char.IsAsciiLetterOrDigit)).ToArray();
        if (words.Length == 0) return null;
        // The whole name, or a word of it: a form filled in by two hands.
        if (random.Next(2) == 0) return string.Concat(name.Text.Select(Wide));
        var word = words[random.Next(words.Length)];
        return name.With(word, string.Concat(word.Text.Select(Wide)));
    }

    private static char Wide(char letter) => letter == ' ' ? '\u3000' : letter is > ' ' and <= '~' ? (char)(letter - '!' + '\uFF01') : letter;

    /// <summary>Backwards, and turned back by a control character where it is shown.</summary>
    public static string Reversed(ListedName name) => $"\u202E{string.Concat(name.Text.Reverse())}\u202C";
}
