using System.Globalization;
using System.Text;

namespace Screening.Drawing;

/// <summary>Text for inside the quotes of a Mermaid label.</summary>
internal static class MermaidText
{
    // Mermaid reads labels as Markdown and looks for directives anywhere: these signs mean nothing to either. A stop or a dash is
    // kept between letters and digits only, where it starts no list.
    private const string Harmless = " ,()·…";
    private const string HarmlessInside = ".-:/%";

    /// <summary>Texts below each other, each shortened visibly; empty ones are left out.</summary>
    public static string Lines(IEnumerable<(string Text, int Most)> texts)
    {
        var lines = texts.Where(t => t.Text.Length > 0).Select(t => Escape(ShownText.Short(t.Text, t.Most))).ToList();
        return lines.Count == 0 ? " " : string.Join("<br/>", lines);
    }

    private static string Escape(string shown)
    {
        var escaped = new StringBuilder(shown.Length + 16);
        var runes = shown.EnumerateRunes().ToArray();
        for (var i = 0; i < runes.Length; i++)
        {
            if (IsKept(runes, i)) escaped.Append(runes[i]);
            else escaped.Append(CultureInfo.InvariantCulture, $"#{runes[i].Value};");
        }
        return escaped.ToString();
    }

    private static bool IsKept(Rune[] runes, int at)
    {
        var rune = runes[at];
        if (Rune.IsLetterOrDigit(rune) || ShownText.IsMark(rune)) return true;
        if (!rune.IsBmp) return false;
        if (Harmless.Contains((char)rune.Value, StringComparison.Ordinal)) return true;
        return HarmlessInside.Contains((char)rune.Value, StringComparison.Ordinal)
            && at > 0 && (Rune.IsLetterOrDigit(runes[at - 1]) || rune.Value == '%' && runes[at - 1].Value == ' ')
            && (at + 1 == runes.Length ? rune.Value == '%' : Rune.IsLetterOrDigit(runes[at + 1]) || rune.Value == '%' && runes[at + 1].Value is ' ' or ',');
    }
}
