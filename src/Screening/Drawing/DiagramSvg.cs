using System.Globalization;
using System.Text;

namespace Screening.Drawing;

/// <summary>Writes a diagram as one self-contained SVG: no scripts, no fonts, nothing fetched, every text escaped.</summary>
/// <remarks>Light and dark by the reader's preference, white on paper. What is told by colour is told by line and in words too, and once more
/// in the description for screen readers. Equal diagrams give equal bytes. Several pictures may stand inline in one page.</remarks>
public static class DiagramSvg
{
    /// <summary>The picture, as an <c>svg</c> element with its namespace: a file of its own, or to be put into a page as it is.</summary>
    /// <param name="diagram">What to draw.</param>
    public static string Write(Diagram diagram)
    {
        ArgumentNullException.ThrowIfNull(diagram);
        var layout = DiagramLayout.Of(diagram);
        var page = new SvgPage(diagram, layout);
        var id = Id(diagram);

        var svg = new SvgMarkup();
        svg.Line($"<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"sd-drawing\" width=\"{page.Width}\" height=\"{page.Height}\" viewBox=\"0 0 {page.Width} {page.Height}\" role=\"img\" aria-labelledby=\"{id}-t\" aria-describedby=\"{id}-d\">");
        svg.Line($"<title id=\"{id}-t\">{SvgMarkup.Escape(Kept(diagram.Title))}</title>");
        svg.Line($"<desc id=\"{id}-d\">{SvgMarkup.Escape(Description(diagram))}</desc>");
        svg.Ready("<style>").Ready(SvgStyle.Sheet + "</style>");
        svg.Line($"<rect class=\"sd-paper\" width=\"{page.Width}\" height=\"{page.Height}\"/>");
        page.WriteHead(svg);
        svg.Line($"<g transform=\"translate({page.DrawingX} {page.DrawingY})\">");
        for (var e = 0; e < diagram.Edges.Count; e++) SvgEdge.Write(svg, diagram.Edges[e], layout.Routes[e], layout.Labels[e], layout.Texts.Labels[e], Sentence(diagram, e));
        for (var n = 0; n < diagram.Nodes.Count; n++) SvgNode.Write(svg, diagram.Nodes[n], layout.Nodes[n], layout.Texts.Nodes[n]);
        svg.Ready("</g>");
        page.WriteFoot(svg);
        return svg.Ready("</svg>").ToString();
    }

    /// <summary>The text, shortened only where it is huge.</summary>
    internal static string Kept(string text) => ShownText.Short(text, ShownText.MostKept);

    // The whole drawing in sentences, for who cannot see it; names at a length that can be listened to.
    private static string Description(Diagram diagram)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{diagram.Nodes.Count} nodes, {diagram.Edges.Count} edges.");
        for (var e = 0; e < diagram.Edges.Count; e++) text.Append(' ').Append(Sentence(diagram, e));
        var joined = diagram.Ends.SelectMany(e => new[] { e.From, e.To }).ToHashSet();
        foreach (var node in diagram.Nodes.Where((_, n) => !joined.Contains(n))) text.Append(' ').Append(Named(node)).Append('.');
        return text.ToString();
    }

    private static string Sentence(Diagram diagram, int edge)
    {
        var (from, to) = diagram.Ends[edge];
        var it = diagram.Edges[edge];
        return $"{Named(diagram.Nodes[from])} {ShownText.Short(it.Label, 200)} {Named(diagram.Nodes[to])}: {ShownText.Short(DiagramWords.Claim(it), 400)}.";
    }

    private static string Named(DiagramNode node)
    {
        var findings = string.Join(", ", DiagramWords.Findings(node));
        return ShownText.Short(node.Label, 200) + (findings.Length > 0 ? $" ({findings})" : "");
    }

    // Two pictures in one page need ids of their own: FNV-1a over what they say.
    private static string Id(Diagram diagram)
    {
        var hash = 2166136261u;
        foreach (var c in diagram.Title + "\n" + Description(diagram)) hash = (hash ^ c) * 16777619u;
        return string.Create(CultureInfo.InvariantCulture, $"sd-{hash:x8}");
    }
}
