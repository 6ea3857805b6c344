namespace Screening.Cli.Evaluation.Manipulating;

/// <summary>A word spelled as it sounds, by a clerk who hears it over the telephone.</summary>
internal static class Phonetics
{
    // Longest first, so that the c of ck is not told as one of its own.
    private static readonly (string From, string To)[] Sounds =
    [
        ("ph", "f"), ("ck", "k"), ("qu", "kw"), ("sch", "sh"), ("ou", "u"), ("oo", "u"), ("ee", "i"), ("ei", "ay"), ("ie", "ee"),
        ("ca", "ka"), ("co", "ko"), ("cu", "ku"), ("ce", "se"), ("ci", "si"), ("x", "ks"), ("w", "v"), ("v", "f"), ("z", "s"), ("y", "i"), ("j", "y"),
    ];

    /// <summary>One sound of one word spelled otherwise; null where none can be.</summary>
    public static string? Write(ListedName name, Random random)
    {
        var words = name.Words.Where(w => w is { IsDistinctive: true, IsLetters: true, Length: > 3 } && Fitting(w.Text).Length > 0).ToArray();
        if (words.Length == 0) return null;
        var word = words[random.Next(words.Length)];
        var fitting = Fitting(word.Text);
        var (from, to) = fitting[random.Next(fitting.Length)];
        var at = word.Text.IndexOf(from, StringComparison.OrdinalIgnoreCase);
        var other = !word.Text.Any(char.IsLower) ? to.ToUpperInvariant() : char.IsUpper(word.Text[at]) ? char.ToUpperInvariant(to[0]) + to[1..] : to;
        return name.With(word, string.Concat(word.Text.AsSpan(0, at), other, word.Text.AsSpan(at + from.Length)));
    }

    private static (string From, string To)[] Fitting(string word) => Array.FindAll(Sounds, s => word.Contains(s.From, StringComparison.OrdinalIgnoreCase));
}
