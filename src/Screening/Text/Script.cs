namespace Screening.Text;

/// <summary>The writing systems the library tells apart.</summary>
internal enum Script : byte
{
    Common,
    Latin,
    Cyrillic,
    Greek,
    Armenian,
    Georgian,
    Hebrew,
    Arabic,
    Han,
    Kana,
    Hangul,
    Other,
}

/// <summary>Which script a letter belongs to, by Unicode block.</summary>
internal static class ScriptDetector
{
    // Blocks as in Unicode 16 Blocks.txt, merged per script; sorted, so that a search finds the block.
    private static readonly (int First, int Last, Script Script)[] Blocks =
    [
        (0x0041, 0x024F, Script.Latin),
        (0x0250, 0x02AF, Script.Latin),
        (0x0370, 0x03FF, Script.Greek),
        (0x0400, 0x052F, Script.Cyrillic),
        (0x0530, 0x058F, Script.Armenian),
        (0x0590, 0x05FF, Script.Hebrew),
        (0x0600, 0x077F, Script.Arabic),
        (0x08A0, 0x08FF, Script.Arabic),
        (0x10A0, 0x10FF, Script.Georgian),
        (0x1100, 0x11FF, Script.Hangul),
        (0x1C80, 0x1C8F, Script.Cyrillic),
        (0x1C90, 0x1CBF, Script.Georgian),
        (0x1D00, 0x1DBF, Script.Latin),
        (0x1E00, 0x1EFF, Script.Latin),
        (0x1F00, 0x1FFF, Script.Greek),
        (0x2C60, 0x2C7F, Script.Latin),
        (0x2D00, 0x2D2F, Script.Georgian),
        (0x2DE0, 0x2DFF, Script.Cyrillic),
        (0x2E80, 0x2FDF, Script.Han),
        (0x3005, 0x3007, Script.Han),
        (0x3040, 0x30FF, Script.Kana),
        (0x3130, 0x318F, Script.Hangul),
        (0x31F0, 0x31FF, Script.Kana),
        (0x3400, 0x9FFF, Script.Han),
        (0xA640, 0xA69F, Script.Cyrillic),
        (0xA720, 0xA7FF, Script.Latin),
        (0xAC00, 0xD7AF, Script.Hangul),
        (0xF900, 0xFAFF, Script.Han),
        (0xFB1D, 0xFB4F, Script.Hebrew),
        (0xFB50, 0xFDFF, Script.Arabic),
        (0xFE70, 0xFEFF, Script.Arabic),
        (0x20000, 0x3FFFF, Script.Han),
    ];

    /// <summary>The script of a letter; <see cref="Script.Common"/> for digits, marks and punctuation.</summary>
    public static Script Of(int codePoint)
    {
        if (codePoint < 0x80) return char.IsAsciiLetter((char)codePoint) ? Script.Latin : Script.Common;
        if (!System.Text.Rune.IsValid(codePoint) || !System.Text.Rune.IsLetter(new System.Text.Rune(codePoint))) return Script.Common;
        int low = 0, high = Blocks.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var block = Blocks[middle];
            if (codePoint < block.First) high = middle - 1;
            else if (codePoint > block.Last) low = middle + 1;
            else return block.Script;
        }
        return Script.Other;
    }
}
