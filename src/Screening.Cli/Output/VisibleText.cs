using System.Globalization;
using System.Text;

namespace Screening.Cli.Output;

/// <summary>Text of others, made safe to show: nothing in it can move the cursor, turn the line round or stay unseen.</summary>
internal static class VisibleText
{
    // Letters by category that print as nothing.
    private static readonly HashSet<int> Blanks = [0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0];

    /// <summary>The text with every character that would act or hide written as <c>&lt;U+202E&gt;</c>.</summary>
    public static string Of(string text)
    {
        if (!text.EnumerateRunes().Any(IsHidden)) return text;
        var visible = new StringBuilder(text.Length + 16);
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsHidden(rune)) visible.Append(CultureInfo.InvariantCulture, $"<U+{rune.Value:X4}>");
            else visible.Append(rune);
        }
        return visible.ToString();
    }

    /// <summary>The text in quotes, cut where it is long.</summary>
    public static string Quote(string text) => $"\"{Short(text)}\"";

    /// <summary>The text, cut in the middle of nothing where it is longer than a line can show.</summary>
    public static string Short(string text, int most = 120)
    {
        if (text.Length <= most) return Of(text);
        var cut = char.IsHighSurrogate(text[most - 1]) ? most - 1 : most;
        return string.Create(CultureInfo.InvariantCulture, $"{Of(text[..cut])}... ({text.Length:N0} characters)");
    }

    /// <summary>Whether a character would act or hide.</summary>
    public static bool IsHidden(Rune rune) =>
        Blanks.Contains(rune.Value) || Rune.GetUnicodeCategory(rune) is
            UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or
            UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned || rune.Value == 0xFFFD;
}
