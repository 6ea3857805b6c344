using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Screening.Text;

/// <summary>Case, compatibility and diacritics folded away, by a table of our own.</summary>
/// <remarks>
/// Why a table: with invariant globalization <c>string.Normalize</c> returns its input unchanged and says nothing,
/// so the same name would score differently on two machines.
/// The table holds the code points whose compatibility decomposition without marks, case-folded, is not simply
/// their lower case. Cyrillic й ё ї ў keep their marks: they are letters, not accented ones.
/// </remarks>
internal static class UnicodeFold
{
    private static readonly string?[]?[] Pages = new string?[]?[256];
    private static readonly FrozenDictionary<int, string> Supplementary = Load();

    private static FrozenDictionary<int, string> Load()
    {
        var supplementary = new Dictionary<int, string>();
        foreach (var row in ResourceTables.Rows("unicode-folds.tsv"))
        {
            var codePoint = int.Parse(row[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            var fold = row.Length > 1 ? row[1] : "";
            if (codePoint > 0xFFFF) supplementary[codePoint] = fold;
            else if (!IsKept(codePoint)) (Pages[codePoint >> 8] ??= new string?[256])[codePoint & 0xFF] = fold;
        }
        return supplementary.ToFrozenDictionary();
    }

    // A voiced kana is another syllable, not an accented one; in the scripts of India the marks are the vowels.
    private static bool IsKept(int codePoint) => codePoint is >= 0x3040 and <= 0x30FF || BrahmicLetters.Holds(codePoint);

    /// <summary>Appends the folded form of one code point; nothing for marks and invisible characters.</summary>
    public static void Append(ref SpanList<char> target, Rune rune)
    {
        var value = rune.Value;
        if (value < 0x80)
        {
            target.Add((char)(value is >= 'A' and <= 'Z' ? value | 0x20 : value));
            return;
        }
        var fold = value <= 0xFFFF ? Pages[value >> 8]?[value & 0xFF] : Supplementary.GetValueOrDefault(value);
        if (fold is not null)
        {
            if (fold is ['\u3099' or '\u309A']) Compose(ref target, fold[0]);
            else target.Add(fold);
            return;
        }
        if (BrahmicLetters.Holds(value))
        {
            target.Add((char)value);
            return;
        }
        var lower = Rune.ToLowerInvariant(rune);
        if (Rune.GetUnicodeCategory(lower) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark)
        {
            Compose(ref target, value);
            return;
        }
        Span<char> units = stackalloc char[2];
        target.Add(units[..lower.EncodeToUtf16(units)]);
    }

    // Text in decomposed form spells й as и + breve; the letter must come out the same.
    private static void Compose(ref SpanList<char> target, int mark)
    {
        if (target.Count == 0) return;
        ref var last = ref target.Items[^1];
        // A voice mark makes another syllable; the table of transliteration knows kana with it.
        if (mark is 0x3099 or 0x309A && last is >= '\u3040' and <= '\u30FF')
        {
            target.Add((char)mark);
            return;
        }
        var composed = (last, mark) switch
        {
            ('и', 0x0306) => 'й',
            ('у', 0x0306) => 'ў',
            ('е', 0x0308) => 'ё',
            ('і', 0x0308) => 'ї',
            _ => '\0',
        };
        if (composed != '\0') last = composed;
    }
}
