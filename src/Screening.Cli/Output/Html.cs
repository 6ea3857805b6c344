using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Screening.Cli.Output;

/// <summary>Markup that is ready. What stands between braces of <see cref="Of"/> comes into it escaped: nobody has to think of it.</summary>
/// <param name="Markup">The markup.</param>
internal readonly record struct Html(string Markup)
{
    /// <summary>Nothing.</summary>
    public static Html Empty { get; } = new("");

    /// <summary>Markup with text of others in it: <c>Html.Of($"&lt;td&gt;{name}&lt;/td&gt;")</c>.</summary>
    public static Html Of(HtmlHandler html) => html.Done();

    /// <summary>Pieces one after the other.</summary>
    public static Html Join(IEnumerable<Html> pieces, string between = "") => new(string.Join(between, pieces.Select(p => p.Markup)));

    /// <summary>Markup only where a condition holds.</summary>
    public static Html If(bool holds, Html html) => holds ? html : Empty;

    /// <summary>A name of a party, list or file: its direction of writing does not turn the text around it.</summary>
    public static Html Name(string name, int most = 160) => Of($"<bdi>{Cut(name, most)}</bdi>");

    private static string Cut(string text, int most)
    {
        if (text.Length <= most) return text;
        var end = char.IsHighSurrogate(text[most - 1]) ? most - 1 : most;
        return string.Create(CultureInfo.InvariantCulture, $"{text[..end]}… ({text.Length:N0} characters)");
    }
}

/// <summary>Escapes what is filled into markup: signs of HTML as entities, characters that act or hide as chips that are seen.</summary>
[InterpolatedStringHandler]
internal readonly ref struct HtmlHandler(int literalLength, int formattedCount)
{
    // More marks on one letter than any writing needs would be drawn over the lines above and below.
    private const int MostMarks = 4;

    private readonly StringBuilder _markup = new(literalLength + 16 * formattedCount);

    /// <summary>Markup of our own.</summary>
    public void AppendLiteral(string markup) => _markup.Append(markup);

    /// <summary>Markup that is ready.</summary>
    public void AppendFormatted(Html html) => _markup.Append(html.Markup);

    /// <summary>A number, in every culture the same.</summary>
    public void AppendFormatted(int number) => _markup.Append(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>Text of others.</summary>
    public void AppendFormatted(string? text)
    {
        var marks = 0;
        foreach (var rune in (text ?? "").EnumerateRunes())
        {
            marks = Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark ? marks + 1 : 0;
            if (VisibleText.IsHidden(rune) || marks > MostMarks) _markup.Append(CultureInfo.InvariantCulture, $"<span class=\"chip\" title=\"a character that is not seen\">U+{rune.Value:X4}</span>");
            else if (Entities.TryGetValue(rune.Value, out var entity)) _markup.Append(entity);
            else _markup.Append(rune);
        }
    }

    /// <summary>What it came to.</summary>
    public Html Done() => new(_markup.ToString());

    private static readonly Dictionary<int, string> Entities = new() { ['<'] = "&lt;", ['>'] = "&gt;", ['&'] = "&amp;", ['"'] = "&quot;", ['\''] = "&#39;" };
}
