using System.Globalization;
using System.Text;

namespace Screening.Drawing;

/// <summary>Colours and strokes of the SVG, as tables: colours are written out for light and for dark.</summary>
/// <remarks>No custom properties: drawing programs and converters do not know them.</remarks>
internal static class SvgStyle
{
    private const string Fonts = "\"Segoe UI\",Roboto,\"Helvetica Neue\",Arial,\"Noto Sans\",\"DejaVu Sans\",sans-serif";

    private static readonly (string Selector, string Property, string Light, string Dark)[] Colours =
    [
        (".sd-paper", "fill", "#ffffff", "#14181d"),
        (".sd-name,.sd-title,.sd-relation", "fill", "#17202b", "#eef2f6"),
        (".sd-caps,.sd-detail,.sd-subtitle", "fill", "#566273", "#a9b4c0"),
        (".sd-line", "stroke", "#2f3b4a", "#c3ccd6"),
        (".sd-arrow", "stroke", "#2f3b4a", "#c3ccd6"),
        (".sd-arrow", "fill", "#2f3b4a", "#c3ccd6"),
        (".sd-core", "stroke", "#ffffff", "#14181d"),
        (".sd-context .sd-line,.sd-context .sd-arrow", "stroke", "#7a8796", "#7d8996"),
        (".sd-context .sd-arrow", "fill", "#ffffff", "#14181d"),
        (".sd-context .sd-relation", "fill", "#566273", "#a9b4c0"),
        (".sd-cross", "stroke", "#b3261e", "#ff7b72"),
        (".sd-ring", "stroke", "#1456b8", "#6cb2ff"),
        (".sd-rule", "stroke", "#dde2e8", "#333c46"),
        (".sd-inner", "stroke", "#d99a9a", "#dd9a98"),
        (".sd-plain", "fill", "#f6f8fa", "#1d242c"),
        (".sd-plain", "stroke", "#8793a1", "#74808c"),
        (".sd-listed", "fill", "#9b1c1f", "#a82428"),
        (".sd-listed", "stroke", "#5f0d10", "#ff9d97"),
        (".sd-blocked", "fill", "#fdebe9", "#3b1b1c"),
        (".sd-blocked", "stroke", "#b3261e", "#ff7b72"),
        (".sd-possibly", "fill", "#fff7d9", "#2f2a12"),
        (".sd-possibly", "stroke", "#8a6a00", "#e3c14b"),
        (".sd-controlled", "fill", "#f3eefb", "#261d37"),
        (".sd-controlled", "stroke", "#6b3fa0", "#b99cf0"),
        (".sd-flagged", "fill", "#fff0df", "#35240f"),
        (".sd-flagged", "stroke", "#b45309", "#f0a657"),
        (".sd-on-listed", "fill", "#ffffff", "#ffffff"),
        (".sd-caps.sd-on-blocked", "fill", "#a11f18", "#ff9d97"),
        (".sd-caps.sd-on-possibly", "fill", "#735800", "#e3c14b"),
        (".sd-caps.sd-on-controlled", "fill", "#5d3590", "#c9b3f5"),
        (".sd-caps.sd-on-flagged", "fill", "#93430a", "#f0a657"),
        (".sd-caps.sd-on-subject", "fill", "#1456b8", "#6cb2ff"),
    ];

    // Borders by tone and lines by standing differ in width and in dashes, so that a picture without colours says the same.
    private static readonly (string Selector, string Rule)[] Strokes =
    [
        (".sd-drawing", $"max-width:100%;height:auto;font-family:{Fonts}"),
        (".sd-middle text", "text-anchor:middle"),
        (".sd-line,.sd-core,.sd-cross,.sd-ring,.sd-rule,.sd-inner", "fill:none"),
        (".sd-cross", "stroke-width:2.2;stroke-linecap:round"),
        (".sd-ring", "stroke-width:2.5"),
        (".sd-plain", "stroke-width:1.25"),
        (".sd-listed", "stroke-width:3"),
        (".sd-blocked", "stroke-width:2.75"),
        (".sd-possibly", "stroke-width:2.25;stroke-dasharray:8 5"),
        (".sd-controlled", "stroke-width:2.25;stroke-dasharray:2 4"),
        (".sd-flagged", "stroke-width:2"),
        (".sd-designated .sd-line", "stroke-width:5"),
        (".sd-designated .sd-core", "stroke-width:1.8"),
        (".sd-confirmed .sd-line", "stroke-width:2.4"),
        (".sd-reported .sd-line", "stroke-width:2;stroke-dasharray:14 5"),
        (".sd-alleged .sd-line", "stroke-width:2;stroke-dasharray:6 5"),
        (".sd-speculative .sd-line", "stroke-width:2.6;stroke-dasharray:.1 6;stroke-linecap:round"),
        (".sd-denied .sd-line", "stroke-width:2;stroke-dasharray:12 5 2 5"),
        (".sd-context .sd-line", "stroke-width:1.2"),
        (".sd-context.sd-designated .sd-line", "stroke-width:3.6"),
        (".sd-context .sd-relation", "font-weight:400"),
    ];

    /// <summary>The content of the style element. It holds nothing but these tables.</summary>
    public static string Sheet { get; } = Build();

    /// <summary>The class of a role of text.</summary>
    public static string Class(TextRole role) => "sd-" + role.ToString().ToLowerInvariant();

    /// <summary>The class of a tone.</summary>
    public static string Class(NodeTone tone) => "sd-" + tone.ToString().ToLowerInvariant();

    /// <summary>The class of a standing.</summary>
    public static string Class(EdgeStanding standing) => "sd-" + standing.ToString().ToLowerInvariant();

    private static string Build()
    {
        var css = new StringBuilder();
        foreach (var role in Enum.GetValues<TextRole>())
            css.Append(CultureInfo.InvariantCulture, $".{Class(role)}{{font-size:{TextBlock.SizeOf(role)}px;font-weight:{(TextBlock.IsBold(role) ? 600 : 400)}}}\n");
        foreach (var (selector, rule) in Strokes) css.Append(selector).Append('{').Append(rule).Append("}\n");
        foreach (var (selector, property, light, _) in Colours) css.Append(selector).Append('{').Append(property).Append(':').Append(light).Append("}\n");
        // Paper is white whatever the screen was.
        css.Append("@media screen and (prefers-color-scheme:dark){\n");
        foreach (var (selector, property, _, dark) in Colours) css.Append(selector).Append('{').Append(property).Append(':').Append(dark).Append("}\n");
        return css.Append("}\n").ToString();
    }
}
