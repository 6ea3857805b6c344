namespace Screening.Cli.Evaluation.Manipulating;

/// <summary>A Chinese person's name by the standard in use before pinyin.</summary>
internal static class WadeGiles
{
    // Initials of pinyin, longest first, and what stood for them; an apostrophe told p' from p, and was left out as often.
    private static readonly (string Pinyin, string Older)[] Initials =
    [
        ("zhi", "chih"), ("chi", "ch'ih"), ("shi", "shih"), ("zi", "tzu"), ("ci", "tz'u"), ("si", "ssu"), ("ri", "jih"),
        ("zh", "ch"), ("ch", "ch'"), ("sh", "sh"), ("b", "p"), ("p", "p'"), ("d", "t"), ("t", "t'"), ("g", "k"), ("k", "k'"),
        ("j", "ch"), ("q", "ch'"), ("x", "hs"), ("z", "ts"), ("c", "ts'"), ("r", "j"), ("yan", "yen"), ("you", "yu"), ("yi", "i"),
    ];

    private static readonly (string Pinyin, string Older)[] Finals = [("ian", "ien"), ("ong", "ung"), ("ie", "ieh"), ("ue", "\u00FCeh"), ("ui", "ui")];

    // Spellings that no other language has: without one of them a name of short words may be anybody's.
    private static readonly string[] Telling = ["zh", "x", "q"];

    /// <summary>Every word in the older standard; null where the name is no pinyin, or comes out the same.</summary>
    public static string? Write(ListedName name)
    {
        if (!name.IsPerson || name.Words.Length is < 2 or > 3 || !name.Words.All(w => w.IsLetters && w.Text.All(char.IsAsciiLetter))) return null;
        var words = Array.ConvertAll(name.Words, w => w.Text.ToLowerInvariant());
        if (!words.Any(w => Telling.Any(t => w.StartsWith(t, StringComparison.Ordinal)))) return null;
        var cut = Array.ConvertAll(words, PinyinSyllables.Cut);
        if (!Array.TrueForAll(cut, IsChinese)) return null;
        var text = name;
        for (var i = words.Length - 1; i >= 0; i--)
        {
            var older = string.Join('-', cut[i]!.Select(Of));
            var shown = name.Words[i].Text.Any(char.IsLower) ? char.ToUpperInvariant(older[0]) + older[1..] : older.ToUpperInvariant();
            text = text with { Text = text.With(name.Words[i], shown) };
        }
        return text.Text.Equals(name.Text, StringComparison.OrdinalIgnoreCase) ? null : text.Text;
    }

    // No syllable begins with i or u, and none behind another with a vowel unless an apostrophe parts them: "India" is no pinyin.
    private static bool IsChinese(IReadOnlyList<string>? syllables) =>
        syllables is not null && !syllables.Where((s, i) => s[0] is 'i' or 'u' || i > 0 && s[0] is 'a' or 'e' or 'o').Any();

    private static string Of(string syllable)
    {
        var (pinyin, older) = Array.Find(Initials, s => syllable == s.Pinyin || s.Pinyin.All(c => !"aeiou".Contains(c)) && syllable.StartsWith(s.Pinyin, StringComparison.Ordinal));
        var (front, rest) = pinyin is null ? ("", syllable) : (older, syllable[pinyin.Length..]);
        var (ending, other) = Array.Find(Finals, f => rest.EndsWith(f.Pinyin, StringComparison.Ordinal));
        return front + (ending is null ? rest : rest[..^ending.Length] + other);
    }
}
