using Screening.Text;

namespace Screening.Goods;

/// <summary>Letters and digits that scanners and people take for each other.</summary>
/// <remarks>Each has the digit of its group in a skeleton: O and 0; I, l and 1; S and 5; B and 8; and the Cyrillic letters of those shapes.</remarks>
internal static class OcrReading
{
    /// <summary>A letter or digit as its group's digit; others as they are.</summary>
    public static char Skeleton(char c) => c switch
    {
        'o' => '0',
        'i' or 'l' => '1',
        's' => '5',
        'b' => '8',
        _ => c,
    };

    /// <summary>A word with every letter and digit as its group's digit.</summary>
    public static string Skeleton(string compact) => string.Create(compact.Length, compact, (letters, from) =>
    {
        for (var i = 0; i < from.Length; i++) letters[i] = Skeleton(from[i]);
    });

    /// <summary>Writes a word as it looks. Where it holds digits, Cyrillic В, З and Ѕ are no V, Z and Dz but look like B, 3 and S.</summary>
    /// <returns>False where there is not enough room.</returns>
    public static bool TryWrite(string source, NameToken token, Span<char> letters, out int length)
    {
        length = 0;
        var text = token.Text;
        if (text.Length > letters.Length) return false;
        var seen = token.Start + token.Length <= source.Length && AsciiDigits.Any(text) ? source.AsSpan(token.Start, token.Length) : [];
        var (looksB, looks3, looksS) = (seen.IndexOfAny('В', 'в') >= 0, seen.IndexOfAny('З', 'з') >= 0, seen.IndexOfAny('Ѕ', 'ѕ') >= 0);
        for (var i = 0; i < text.Length; i++)
        {
            var isDze = looksS && text[i] == 'd' && i + 1 < text.Length && text[i + 1] == 'z';
            letters[length++] = text[i] switch
            {
                'd' when isDze => 's',
                'v' when looksB => 'b',
                'z' when looks3 => '3',
                var c => c,
            };
            if (isDze) i++;
        }
        return true;
    }

    /// <summary>Whether words that look so may be a designation: some letter or digit differs, though not most, and the words hold a digit.</summary>
    public static bool IsPlausible(ReadOnlySpan<char> seen, string compact)
    {
        var differing = 0;
        for (var i = 0; i < compact.Length; i++)
            if (seen[i] != compact[i]) differing++;
        return differing > 0 && 2 * differing <= compact.Length && AsciiDigits.Any(seen);
    }

    /// <summary>Whether every letter of a designation is written as that letter, and digits alone are not.</summary>
    public static bool KeepsLetters(ReadOnlySpan<char> seen, string compact)
    {
        for (var i = 0; i < compact.Length; i++)
            if (seen[i] != compact[i] && !char.IsAsciiDigit(compact[i])) return false;
        return true;
    }
}
