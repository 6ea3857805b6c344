using System.Globalization;
using System.Text;

namespace Screening.Drawing;

/// <summary>Writes SVG: elements, numbers that no culture changes, and text that cannot become markup.</summary>
internal sealed class SvgMarkup
{
    private readonly StringBuilder _text = new();

    /// <summary>Text as content or in an attribute: what acts or hides is shown, what is markup escaped.</summary>
    public static string Escape(string text) => EscapeShown(ShownText.Of(text));

    /// <summary>Adds a line of markup that is ready. Not called as <see cref="Line"/>: an interpolated text would choose it, and take the
    /// numbers of the reader's culture with it.</summary>
    public SvgMarkup Ready(string markup)
    {
        _text.Append(markup).Append('\n');
        return this;
    }

    /// <summary>Adds a line with numbers in it.</summary>
    public SvgMarkup Line(FormattableString markup) => Ready(markup.ToString(CultureInfo.InvariantCulture));

    /// <summary>Adds lines of text, each around or from a point; <paramref name="y"/> is the top of the first.</summary>
    public SvgMarkup Texts(IEnumerable<TextLine> lines, int x, int y, string tone = "")
    {
        foreach (var (text, role) in lines)
        {
            var height = TextBlock.HeightOf(role);
            // Letters stand on a line somewhat above the bottom of their row.
            var baseline = y + (int)Math.Floor((height + TextBlock.SizeOf(role) * 0.72) / 2 + 0.5);
            Line($"<text class=\"{SvgStyle.Class(role)}{tone}\" x=\"{x}\" y=\"{baseline}\">{EscapeShown(text)}</text>");
            y += height;
        }
        return this;
    }

    /// <inheritdoc />
    public override string ToString() => _text.ToString();

    private static string EscapeShown(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var c in text)
        {
            escaped.Append(c switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                '\'' => "&#39;",
                _ => c.ToString(),
            });
        }
        return escaped.ToString();
    }
}
