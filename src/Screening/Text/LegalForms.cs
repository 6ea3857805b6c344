namespace Screening.Text;

/// <summary>A legal form found in a name.</summary>
/// <param name="Class">Its class, such as <c>limited</c>: two forms of one class are equivalent.</param>
/// <param name="Short">Its short form, such as <c>JSC</c>.</param>
/// <param name="Start">Index of its first word.</param>
/// <param name="Length">How many words it has.</param>
internal readonly record struct LegalForm(string Class, string Short, int Start, int Length);

/// <summary>Finds legal forms, by the table <c>legal-forms.tsv</c>.</summary>
internal static class LegalForms
{
    private static readonly HashSet<string> Parts = new(StringComparer.Ordinal);
    private static readonly PhraseTrie<(string Class, string Short)> Forms = Load();
    private static readonly KnownWords LongParts = new(Parts.Where(p => p.Length >= ShortestCorrected));

    // "Stok" may be stock; a shorter part with a slip may be anything.
    private const int ShortestCorrected = 5;

    private static PhraseTrie<(string, string)> Load()
    {
        var trie = new PhraseTrie<(string, string)>();
        foreach (var row in ResourceTables.Rows("legal-forms.tsv"))
        {
            var words = NameNormalizer.Normalize(row[0]).Tokens;
            trie.Add(words, (row[1], row[3]));
            Parts.UnionWith(words.Select(w => w.Text));
        }
        return trie;
    }

    /// <summary>Whether a word is a legal form or a part of one: out of its place it still names nobody.</summary>
    public static bool IsPart(string word) => Parts.Contains(word);

    /// <summary>Whether a word is the abbreviation of a form that is common the world over.</summary>
    public static bool IsShort(string word) => Common.Contains(word, StringComparer.Ordinal);

    private static readonly string[] Common = ["ltd", "llc", "ltda", "inc", "jsc", "ojsc", "pjsc", "cjsc", "gmbh", "corp", "plc", "llp", "fze", "dmcc", "ooo", "oao", "pao", "zao", "sarl", "srl"];

    /// <summary>The longest form that starts at <paramref name="at"/>, wherever that stands in the name; 0 where none does.</summary>
    public static int Match(ReadOnlySpan<NameToken> words, int at) => Forms.Match(words, at, out _);

    // Forms this short are also initials, syllables and words: they count at the ends of a name only.
    private const int ShortForm = 3;

    /// <summary>The forms in a name, left to right; never so many that no word would be left.</summary>
    public static List<LegalForm> Find(ReadOnlySpan<NameToken> words)
    {
        var found = new List<LegalForm>(2);
        var corrected = Corrected(words);
        for (var i = 0; i < words.Length;)
        {
            var length = Forms.Match(words, i, out var form);
            // A slip in a form of several words: another vouches for it. In a form of one word: its place at the end does.
            if (corrected is not null && Forms.Match(corrected, i, out var meant) is var span and > 0 && span > length && IsVouchedFor(words, corrected, i, span))
                (length, form) = (span, meant);
            if (length == 0)
            {
                i++;
                continue;
            }
            found.Add(new LegalForm(form.Class, form.Short, i, length));
            i += length;
        }
        KeepAtEnds(found, words);
        if (found.Sum(f => f.Length) >= words.Length) found.Clear();
        return found;
    }

    private static NameToken[]? Corrected(ReadOnlySpan<NameToken> words)
    {
        NameToken[]? corrected = null;
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i].Text.Length < ShortestCorrected - 1 || LongParts.OneSlipFrom(words[i].Text) is not { } part) continue;
            corrected ??= words.ToArray();
            corrected[i] = words[i] with { Text = part };
        }
        return corrected;
    }

    private static bool IsVouchedFor(ReadOnlySpan<NameToken> words, NameToken[] corrected, int start, int length)
    {
        if (length == 1) return start > 0 && start + 1 == words.Length && corrected[start].Text.Length > ShortestCorrected;
        var slips = 0;
        for (var i = start; i < start + length; i++)
            if (words[i].Text != corrected[i].Text) slips++;
        return slips < length;
    }

    // A short form in the middle is kept only where nothing but forms lies between it and an end.
    private static void KeepAtEnds(List<LegalForm> found, ReadOnlySpan<NameToken> words)
    {
        var front = 0;
        while (found.Exists(f => f.Start == front)) front = found.Find(f => f.Start == front) is var f ? f.Start + f.Length : front;
        var back = words.Length;
        while (found.Exists(f => f.Start + f.Length == back)) back = found.Find(f => f.Start + f.Length == back).Start;
        for (var i = found.Count - 1; i >= 0; i--)
        {
            var (start, end) = (found[i].Start, found[i].Start + found[i].Length);
            var letters = 0;
            foreach (var word in words[start..end]) letters += word.Text.Length;
            if (letters <= ShortForm && end > front && start < back) found.RemoveAt(i);
        }
    }
}
