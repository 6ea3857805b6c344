using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Screening.Drawing;

/// <summary>How wide text will be where there is no font to ask.</summary>
/// <remarks>
/// Algorithm: a table of widths by letter, then by category, in thousandths of the size; taken from the widest of the common fonts, in bold.
/// Time: O(letters).
/// Contract: at least as wide as a browser's default sans-serif font draws the text; a terminal's columns exactly, East Asian letters two.
/// Oracle: the texts of pictures, measured in a browser; no oracle in the tests.
/// </remarks>
internal static class LetterWidths
{
    private const int Wide = 1000;
    private const int Emoji = 1350;

    private static readonly (int Width, string Letters)[] Table =
    [
        (350, " "),
        (390, "ijlIJ.,:;'|!/\\`’·"),
        (500, "frt()[]{}-–\"*_“”"),
        (610, "csz?"),
        (860, "DGHNOQU#+<>=&~^$"),
        (1050, "mwM%@…—шщжюмфыШЩЖЮМФЫ"),
        (1110, "W"),
    ];

    private static readonly FrozenDictionary<int, int> Known =
        Table.SelectMany(row => row.Letters.EnumerateRunes(), (row, letter) => KeyValuePair.Create(letter.Value, row.Width)).ToFrozenDictionary();

    /// <summary>Width of a letter, in thousandths of the size of a bold font.</summary>
    public static int Of(Rune letter)
    {
        if (Known.TryGetValue(letter.Value, out var width)) return width;
        if (ShownText.IsMark(letter)) return 0;
        if (IsEastAsian(letter)) return Wide;
        if (!letter.IsBmp) return Emoji;
        return Rune.GetUnicodeCategory(letter) switch
        {
            UnicodeCategory.LowercaseLetter or UnicodeCategory.DecimalDigitNumber => 725,
            UnicodeCategory.UppercaseLetter => letter.IsAscii ? 780 : 860,
            UnicodeCategory.OtherLetter => 800,
            _ => Wide,
        };
    }

    /// <summary>Columns of a letter on a terminal.</summary>
    public static int Columns(Rune letter) => ShownText.IsMark(letter) ? 0 : IsEastAsian(letter) ? 2 : 1;

    /// <summary>Columns of a text on a terminal.</summary>
    public static int Columns(string text) => text.EnumerateRunes().Sum(Columns);

    private static bool IsEastAsian(Rune letter) => letter.Value
        is (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF)
        or (>= 0xFF00 and <= 0xFF60) or (>= 0x1F300 and <= 0x1FAFF) or (>= 0x20000 and <= 0x3FFFD);
}
