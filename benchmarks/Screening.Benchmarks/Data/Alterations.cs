namespace Screening.Benchmarks.Data;

/// <summary>A way in which a listed name comes to be written otherwise.</summary>
/// <param name="Class">Its name in reports.</param>
/// <param name="Share">How many of a hundred altered queries are of this class.</param>
/// <param name="Apply">The altered name; null where the name does not lend itself to it.</param>
internal sealed record Alteration(string Class, int Share, Func<SyntheticName, SeededDraw, string?> Apply);

/// <summary>Every alteration: THE table.</summary>
internal static class Alterations
{
    /// <summary>The classes in order of reports.</summary>
    public static IReadOnlyList<Alteration> All { get; } =
    [
        new("typo1", 20, (n, d) => Mistype(n.Text, d)),
        new("typo2", 20, (n, d) => Mistype(n.Text, d) is { } once ? Mistype(once, d) : null),
        new("reorder", 15, Reorder),
        new("droplegal", 12, DropOrAdd),
        new("concat", 12, Concatenate),
        new("translit", 10, Transliterate),
        new("cyrillic", 8, (n, _) => n.Form is null ? ToCyrillic(n.Text.ToLowerInvariant()) : null),
        new("acronym", 3, (n, _) => n.Words.Length is 3 or 4 ? string.Concat(n.Words.Select(w => w[0])).ToUpperInvariant() : null),
    ];

    // Spellings of one sound in the standards of transliteration in use.
    private static readonly (string From, string To)[] Respellings =
        [("kh", "h"), ("zh", "j"), ("ch", "tch"), ("ou", "u"), ("ai", "ay"), ("y", "i"), ("v", "w"), ("sh", "sch"), ("ks", "x"), ("k", "q"), ("u", "oo")];

    private static readonly (string Latin, string Cyrillic)[] Letters =
    [
        ("shch", "щ"), ("kh", "х"), ("zh", "ж"), ("ch", "ч"), ("sh", "ш"), ("ya", "я"), ("yu", "ю"), ("yo", "ё"), ("ai", "ай"), ("a", "а"), ("b", "б"), ("c", "к"), ("d", "д"),
        ("e", "е"), ("f", "ф"), ("g", "г"), ("h", "х"), ("i", "и"), ("j", "дж"), ("k", "к"), ("l", "л"), ("m", "м"), ("n", "н"), ("o", "о"), ("p", "п"), ("q", "к"), ("r", "р"),
        ("s", "с"), ("t", "т"), ("u", "у"), ("v", "в"), ("w", "в"), ("x", "кс"), ("y", "й"), ("z", "з"), (" ", " "),
    ];

    /// <summary>The word in another spelling of the same sounds; null where it has none.</summary>
    public static string? Respell(string word, SeededDraw draw)
    {
        var fitting = Respellings.Where(r => word.Contains(r.From, StringComparison.Ordinal)).ToArray();
        if (fitting.Length == 0) return null;
        var (from, to) = draw.Of(fitting);
        var at = word.IndexOf(from, StringComparison.Ordinal);
        return string.Concat(word.AsSpan(0, at), to, word.AsSpan(at + from.Length));
    }

    private static string? Transliterate(SyntheticName name, SeededDraw draw)
    {
        var at = draw.Below(name.Words.Length);
        return Respell(name.Words[at], draw) is { } other ? (name with { Words = [.. name.Words[..at], other, .. name.Words[(at + 1)..]] }).Text : null;
    }

    private static string? Mistype(string name, SeededDraw draw)
    {
        var at = draw.Below(name.Length);
        var start = name.LastIndexOf(' ', at) + 1;
        var end = name.IndexOf(' ', at) is var space and >= 0 ? space : name.Length;
        // A slip in a word of three letters makes another word.
        if (end - start < 4) return null;
        var letter = (char)((char.IsUpper(name[at]) ? 'A' : 'a') + draw.Below(26));
        var slip = draw.Below(4);
        if (slip == 3 && (at + 1 >= end || name[at] == name[at + 1])) slip = 0;
        return slip switch
        {
            0 => letter == name[at] ? null : $"{name[..at]}{letter}{name[(at + 1)..]}",
            1 => name.Remove(at, 1),
            2 => name.Insert(at, letter.ToString()),
            _ => $"{name[..at]}{name[at + 1]}{name[at]}{name[(at + 2)..]}",
        };
    }

    private static string? Reorder(SyntheticName name, SeededDraw draw)
    {
        if (name.Words.Length < 2) return null;
        var words = name.Words.ToArray();
        var (a, b) = (draw.Below(words.Length), draw.Below(words.Length));
        if (words[a] == words[b]) return null;
        (words[a], words[b]) = (words[b], words[a]);
        return (name with { Words = words }).Text;
    }

    private static string? DropOrAdd(SyntheticName name, SeededDraw draw)
    {
        if (!name.IsPerson) return (name with { Form = name.Form is null ? "ltd" : null }).Text;
        return name.Words.Length == 3 ? (name with { Words = [name.Words[0], name.Words[2]] }).Text : null;
    }

    private static string? Concatenate(SyntheticName name, SeededDraw draw)
    {
        if (name.Words.Length < 2) return null;
        var at = draw.Below(name.Words.Length - 1);
        return (name with { Words = [.. name.Words[..at], name.Words[at] + name.Words[at + 1], .. name.Words[(at + 2)..]] }).Text;
    }

    private static string? ToCyrillic(string name)
    {
        var text = "";
        for (var i = 0; i < name.Length;)
        {
            var found = Array.Find(Letters, l => name.AsSpan(i).StartsWith(l.Latin, StringComparison.Ordinal));
            if (found.Latin is null) return null;
            text += found.Cyrillic;
            i += found.Latin.Length;
        }
        return text;
    }
}
