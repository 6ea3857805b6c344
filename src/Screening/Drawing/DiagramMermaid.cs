using System.Globalization;
using System.Text;

namespace Screening.Drawing;

/// <summary>Writes a diagram as a Mermaid flowchart, for pages and tickets that draw those.</summary>
/// <remarks>Every text stands in quotes with all but letters, digits and harmless signs written as codes: no name breaks out of its node, and
/// no text makes a line, a link or a directive of its own. Equal diagrams give equal text.</remarks>
public static class DiagramMermaid
{
    private const int MostLabel = 160;
    private const int MostDetail = 200;

    private static readonly (NodeTone Tone, string Style)[] Tones =
    [
        (NodeTone.Plain, "fill:#f6f8fa,stroke:#8793a1,color:#17202b"),
        (NodeTone.Listed, "fill:#9b1c1f,stroke:#5f0d10,color:#ffffff,stroke-width:4px"),
        (NodeTone.Blocked, "fill:#fdebe9,stroke:#b3261e,color:#17202b,stroke-width:3px"),
        (NodeTone.Possibly, "fill:#fff7d9,stroke:#8a6a00,color:#17202b,stroke-width:2px,stroke-dasharray:8 5"),
        (NodeTone.Controlled, "fill:#f3eefb,stroke:#6b3fa0,color:#17202b,stroke-width:2px,stroke-dasharray:2 4"),
        (NodeTone.Flagged, "fill:#fff0df,stroke:#b45309,color:#17202b,stroke-width:2px"),
    ];

    private static readonly (EdgeStanding Standing, string Arrow, string Style)[] Standings =
    [
        (EdgeStanding.Designated, "==>", "stroke-width:4px"),
        (EdgeStanding.Confirmed, "-->", "stroke-width:2px"),
        (EdgeStanding.Reported, "-->", "stroke-width:2px,stroke-dasharray:14 5"),
        (EdgeStanding.Alleged, "-->", "stroke-width:2px,stroke-dasharray:6 5"),
        (EdgeStanding.Speculative, "-->", "stroke-width:2px,stroke-dasharray:2 6"),
        (EdgeStanding.Denied, "--x", "stroke-width:2px,stroke-dasharray:12 5 2 5"),
    ];

    /// <summary>The flowchart, from <c>flowchart TD</c> on, each line ended by a line feed.</summary>
    /// <param name="diagram">What to write.</param>
    public static string Write(Diagram diagram)
    {
        ArgumentNullException.ThrowIfNull(diagram);
        var text = new StringBuilder("flowchart TD\n");
        // Mermaid has no place for a title that its older versions know: it is a node without a border.
        text.Append("    head[\"").Append(MermaidText.Lines([(diagram.Title, MostDetail), .. diagram.Subtitle.Select(l => (l, MostDetail))])).Append("\"]:::words\n");
        for (var n = 0; n < diagram.Nodes.Count; n++)
        {
            var node = diagram.Nodes[n];
            text.Append(CultureInfo.InvariantCulture, $"    n{n}[\"{MermaidText.Lines([(Caps(node), MostLabel), (node.Label, MostLabel), (node.Detail, MostDetail)])}\"]:::{Class(node.Tone)}\n");
        }
        for (var e = 0; e < diagram.Edges.Count; e++)
        {
            var (from, to) = diagram.Ends[e];
            var edge = diagram.Edges[e];
            text.Append(CultureInfo.InvariantCulture, $"    n{from} {Standings[(int)edge.Standing].Arrow}|\"{MermaidText.Lines([(edge.Label, MostLabel), (DiagramWords.Claim(edge), MostDetail)])}\"| n{to}\n");
        }
        if (diagram.Footer.Count > 0)
            text.Append("    foot[\"").Append(MermaidText.Lines([.. diagram.Footer.Select(l => (l, MostDetail))])).Append("\"]:::words\n");

        foreach (var tone in Tones.Where(t => diagram.Nodes.Any(n => n.Tone == t.Tone))) text.Append(CultureInfo.InvariantCulture, $"    classDef {Class(tone.Tone)} {tone.Style}\n");
        text.Append("    classDef words fill:none,stroke:none\n");
        for (var n = 0; n < diagram.Nodes.Count; n++)
            if (diagram.Nodes[n].IsSubject) text.Append(CultureInfo.InvariantCulture, $"    style n{n} stroke:#1456b8,stroke-width:4px\n");
        for (var e = 0; e < diagram.Edges.Count; e++)
            text.Append(CultureInfo.InvariantCulture, $"    linkStyle {e} {Standings[(int)diagram.Edges[e].Standing].Style}{(diagram.Edges[e].IsContext ? ",opacity:0.5" : "")}\n");
        return text.ToString();
    }

    private static string Caps(DiagramNode node) =>
        string.Join(" · ", DiagramWords.Findings(node).Select(w => w.ToUpperInvariant()).Append(node.Kind).Where(w => w.Length > 0));

    private static string Class(NodeTone tone) => "is" + tone;
}
