using System.Collections.Frozen;

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
    private static readonly (PhraseTrie<(string Class, string Short)> Forms, HashSet<string> Parts) Tables = Load();
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Parts = Tables.Parts.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly KnownWords LongParts = new(Tables.Parts.Where(p => p.Length >= ShortestCorrected));

    // "Stok" may be stock; a shorter part with a slip may be anything.
    private const int ShortestCorrected = 5;

    private static (PhraseTrie<(string, string)>, HashSet<string>) Load()
    {
        var forms = new PhraseTrie<(string, string)>();
        var parts = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in ResourceTables.Rows("legal-forms.tsv"))
        {
            var words = NameNormalizer.Normalize(row[0]).Tokens;
            forms.Add(words, (row[1], row[3]));
            parts.UnionWith(words.Select(w => w.Text));
        }
        return (forms, parts);
    }

    /// <summary>Whether a word is a legal form or a part of one: out of its place it still names nobody.</summary>
    public static bool IsPart(ReadOnlySpan<char> word) => Parts.Contains(word);

    /// <summary>The forms that start with a word; null where none does.</summary>
    public static PhraseTrie<(string Class, string Short)>.Branch? StartingWith(string word) => Tables.Forms.StartingWith(word);

    /// <summary>The part of a form that a word misspells by one letter; null where there is none.</summary>
    public static string? Misspelled(string word) => word.Length < ShortestCorrected - 1 ? null : LongParts.OneSlipFrom(word);

    /// <summary>Whether a word is the abbreviation of a form that is common the world over.</summary>
    public static bool IsShort(ReadOnlySpan<char> word) => Common.Contains(word);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Common = FrozenSet.ToFrozenSet(
        ["ltd", "llc", "ltda", "inc", "jsc", "ojsc", "pjsc", "cjsc", "gmbh", "corp", "plc", "llp", "fze", "dmcc", "ooo", "oao", "pao", "zao", "sarl", "srl"], StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The longest form that starts at <paramref name="at"/>, wherever that stands in the name; 0 where none does.</summary>
    public static int Match(ReadOnlySpan<NameToken> words, int at) => Match(words, at, out _);

    private static int Match(ReadOnlySpan<NameToken> words, int at, out (string Class, string Short) form)
    {
        form = default;
        return at < words.Length && words[at].Spelling.Body.Forms is { } forms ? forms.Match(words, at, out form) : 0;
    }

    // Forms this short are also initials, syllables and words: they count at the ends of a name only.
    private const int ShortForm = 3;

    /// <summary>The forms in a name, left to right; never so many that no word would be left.</summary>
    public static LegalForm[] Find(ReadOnlySpan<NameToken> words)
    {
        var room = new Room16<LegalForm>();
        var found = new SpanList<LegalForm>(room);
        var corrected = Corrected(words);
        for (var i = 0; i < words.Length;)
        {
            var length = Match(words, i, out var form);
            // A slip in a form of several words: another vouches for it. In a form of one word: its place at the end does.
            if (corrected is not null && Match(corrected, i, out var meant) is var span and > 0 && span > length && IsVouchedFor(words, corrected, i, span))
                (length, form) = (span, meant);
            if (length == 0)
            {
                i++;
                continue;
            }
            found.Add(new LegalForm(form.Class, form.Short, i, length));
            i += length;
        }
        KeepAtEnds(ref found, words);
        var inForms = 0;
        foreach (var form in found.Items) inForms += form.Length;
        return inForms >= words.Length ? [] : found.ToArray();
    }

    private static NameToken[]? Corrected(ReadOnlySpan<NameToken> words)
    {
        NameToken[]? corrected = null;
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i].Spelling.Body.FormMeant is not { } part) continue;
            corrected ??= words.ToArray();
            corrected[i] = words[i] with { Spelling = part };
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
    private static void KeepAtEnds(ref SpanList<LegalForm> found, ReadOnlySpan<NameToken> words)
    {
        var front = 0;
        foreach (var form in found.Items)
            if (form.Start == front) front += form.Length;
        var back = words.Length;
        for (var i = found.Count - 1; i >= 0; i--)
            if (found.Items[i].Start + found.Items[i].Length == back) back = found.Items[i].Start;
        for (var i = found.Count - 1; i >= 0; i--)
        {
            var (start, end) = (found.Items[i].Start, found.Items[i].Start + found.Items[i].Length);
            var letters = 0;
            foreach (var word in words[start..end]) letters += word.Text.Length;
            if (letters <= ShortForm && end > front && start < back) found.Remove(i, 1);
        }
    }
}
