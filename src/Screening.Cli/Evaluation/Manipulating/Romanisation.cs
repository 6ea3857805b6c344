namespace Screening.Cli.Evaluation.Manipulating;

/// <summary>The same name by another standard of transliteration: Russian names by BGN, ISO 9, ICAO or a newspaper's ear, Arabic and
/// Persian ones by French, English or Turkish habit.</summary>
internal static class Romanisation
{
    private static readonly (string From, string[] To)[] Slavic =
    [
        ("shch", ["sch", "sc", "\u0161\u010D", "schtsch"]), ("skiy", ["sky", "ski", "skii", "skij"]), ("sky", ["skiy", "ski", "skii"]), ("kh", ["h", "x", "ch"]), ("zh", ["j", "\u017E", "z"]), ("sh", ["\u0161", "sch"]),
        ("ch", ["\u010D", "tch"]), ("ts", ["c", "tz"]), ("ya", ["ia", "ja"]), ("yu", ["iu", "ju"]), ("yo", ["e", "jo", "io"]), ("ye", ["e", "ie", "je"]), ("iy", ["y", "i", "ij", "ii"]), ("ey", ["ei", "ej"]), ("ay", ["ai", "aj"]),
        ("ks", ["x"]), ("x", ["ks"]), ("ii", ["iy", "y"]), ("ia", ["ya", "ja"]), ("iu", ["yu"]), ("ov", ["off"]), ("ev", ["eff"]), ("y", ["i", "j"]),
    ];

    private static readonly (string From, string[] To)[] Arabic =
    [
        ("mohammad", ["muhammad", "mohammed", "mohamed"]), ("muhammad", ["mohammad", "mohammed", "mohamad"]), ("mohammed", ["muhammad", "mohamed"]), ("hussein", ["husayn", "hossein", "hussain"]), ("ahmad", ["ahmed"]), ("ahmed", ["ahmad"]),
        ("kh", ["x", "h"]), ("gh", ["g"]), ("dh", ["d", "z"]), ("sh", ["\u0161", "ch"]), ("ou", ["u", "oo"]), ("oo", ["ou", "u"]), ("ee", ["i"]), ("aa", ["a"]), ("q", ["k", "gh"]), ("ay", ["ai", "ei"]), ("ai", ["ay", "ei"]),
        ("w", ["v", "ou"]), ("j", ["dj", "g"]), ("y", ["i"]), ("u", ["o", "ou"]), ("i", ["e"]), ("a", ["e"]),
    ];

    private static readonly string[] SlavicEnds = ["ov", "ova", "ev", "eva", "sky", "skiy", "skii", "ski", "skaya", "enko", "chuk", "vich", "vna", "zavod", "nykh", "yan", "shvili", "prom", "neft", "stroy"];

    private static readonly string[] ArabicWords = ["al", "el", "abu", "abou", "bin", "ibn", "ben", "abd", "abdul", "mohammad", "muhammad", "mohammed", "ahmad", "ahmed", "ali", "hassan", "hasan", "hussein", "hossein", "reza", "khan", "mahmoud"];

    /// <summary>One or two words by another standard; null for a name of another language.</summary>
    public static string? Respell(ListedName name, Random random)
    {
        var rules = name.Words.Any(w => !w.IsForm && SlavicEnds.Any(e => w.Length > e.Length + 2 && w.Text.EndsWith(e, StringComparison.OrdinalIgnoreCase))) ? Slavic
            : name.IsPerson && name.Words.Any(w => ArabicWords.Contains(w.Text, StringComparer.OrdinalIgnoreCase)) ? Arabic
            : null;
        if (rules is null) return null;
        var words = name.Words.Where(w => w is { IsDistinctive: true, IsLetters: true, Length: > 3 }).ToArray();
        random.Shuffle(words);
        var changed = name;
        foreach (var word in words.Take(2).OrderByDescending(w => w.Start))
            if (Respell(word.Text, rules, random) is { } text) changed = changed with { Text = changed.With(word, text) };
        return changed.Text == name.Text ? null : changed.Text;
    }

    private static string? Respell(string word, (string From, string[] To)[] rules, Random random)
    {
        // Russian family names end in -ov; the "ov" inside another word is no ending.
        var fitting = rules.Where(r => r.From is "ov" or "ev" or "sky" or "skiy" ? word.EndsWith(r.From, StringComparison.OrdinalIgnoreCase) : word.Contains(r.From, StringComparison.OrdinalIgnoreCase)).ToArray();
        if (fitting.Length == 0) return null;
        // The most telling first: the longest that fits; a standard writes it alike everywhere in the word.
        var longest = fitting.Where(r => r.From.Length >= Math.Min(2, fitting.Max(f => f.From.Length))).ToArray();
        var (from, to) = longest[random.Next(longest.Length)];
        var other = to[random.Next(to.Length)];
        var at = from is "ov" or "ev" or "sky" or "skiy" ? word.Length - from.Length : word.IndexOf(from, StringComparison.OrdinalIgnoreCase);
        var isCapital = !word.Any(char.IsLower);
        var text = isCapital ? other.ToUpperInvariant() : at == 0 ? char.ToUpperInvariant(other[0]) + other[1..] : other;
        return string.Concat(word.AsSpan(0, at), text, word.AsSpan(at + from.Length));
    }
}
