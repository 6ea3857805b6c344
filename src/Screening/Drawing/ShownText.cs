using System.Globalization;
using System.Text;

namespace Screening.Drawing;

/// <summary>Text of others, made safe to draw: nothing in it acts, hides, turns the line round or climbs out of its line.</summary>
internal static class ShownText
{
    /// <summary>Letters of the whole text that is kept beside a shortened one.</summary>
    public const int MostKept = 8_000;

    // More marks on one letter than any writing needs would be drawn over the lines above and below.
    private const int MostMarks = 4;

    // Letters by category that print as nothing.
    private static readonly HashSet<int> Blanks = [0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0];

    /// <summary>The text with every character that would act or hide written as <c>&lt;U+202E&gt;</c>; a lone surrogate as <c>&lt;U+FFFD&gt;</c>.</summary>
    public static string Of(string text)
    {
        var shown = new StringBuilder(text.Length);
        var marks = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            marks = IsMark(rune) ? marks + 1 : 0;
            if (IsHidden(rune) || marks > MostMarks) shown.Append(CultureInfo.InvariantCulture, $"<U+{rune.Value:X4}>");
            else shown.Append(rune);
        }
        return shown.ToString();
    }

    /// <summary>The shown text, and what follows it where it was too long: how long it was.</summary>
    public static string Short(string text, int most) => text.Length <= most ? Of(text) : $"{Of(Start(text, most))}… {Length(text)}";

    /// <summary>How long a text is, to be said where it is shortened.</summary>
    public static string Length(string text) => string.Create(CultureInfo.InvariantCulture, $"({text.Length:N0} letters)");

    /// <summary>The text in quotes, for an error.</summary>
    public static string Quote(string text) => $"\"{Short(text, 120)}\"";

    /// <summary>The first letters of a text, no pair of surrogates cut.</summary>
    public static string Start(string text, int most) => text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];

    /// <summary>Whether a character sits on the one before it.</summary>
    public static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;

    private static bool IsHidden(Rune rune) =>
        Blanks.Contains(rune.Value) || rune.Value == 0xFFFD || Rune.GetUnicodeCategory(rune) is
            UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or
            UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;
}
