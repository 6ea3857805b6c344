namespace Screening.Drawing;

/// <summary>Draws a node: a box by tone, a ring around the one asked about, its texts.</summary>
internal static class SvgNode
{
    private const int Corner = 8;
    private const int Ring = DiagramTexts.Ring;

    // A second frame inside the box: a listing stands out on paper without colours too.
    private const int Inner = 4;

    /// <summary>Adds the node to a picture.</summary>
    public static void Write(SvgMarkup svg, DiagramNode node, Box box, TextBlock text)
    {
        svg.Ready("<g class=\"sd-middle\">");
        svg.Line($"<title>{SvgMarkup.Escape(Whole(node))}</title>");
        if (node.IsSubject) svg.Line($"<rect class=\"sd-ring\" x=\"{box.X - Ring}\" y=\"{box.Y - Ring}\" width=\"{box.Width + 2 * Ring}\" height=\"{box.Height + 2 * Ring}\" rx=\"{Corner + Ring}\"/>");
        svg.Line($"<rect class=\"{SvgStyle.Class(node.Tone)}\" x=\"{box.X}\" y=\"{box.Y}\" width=\"{box.Width}\" height=\"{box.Height}\" rx=\"{(node.Tone == NodeTone.Listed ? 2 : Corner)}\"/>");
        if (node.Tone == NodeTone.Listed) svg.Line($"<rect x=\"{box.X + Inner}\" y=\"{box.Y + Inner}\" width=\"{box.Width - 2 * Inner}\" height=\"{box.Height - 2 * Inner}\" class=\"sd-inner\"/>");
        var y = box.Y + (box.Height - text.Height) / 2;
        var asked = node.IsSubject ? 1 : 0;
        svg.Texts(text.Lines.Take(asked), box.Middle, y, node.Tone == NodeTone.Listed ? OnTone(node) : " sd-on-subject");
        svg.Texts(text.Lines.Skip(asked), box.Middle, y + asked * TextBlock.HeightOf(TextRole.Caps), OnTone(node));
        svg.Ready("</g>");
    }

    private static string OnTone(DiagramNode node) =>
        node.Tone == NodeTone.Plain ? "" : " sd-on-" + node.Tone.ToString().ToLowerInvariant();

    private static string Whole(DiagramNode node) =>
        string.Join(" · ", DiagramWords.Findings(node).Append(node.Kind).Append(node.Label).Append(node.Detail).Where(t => t.Length > 0).Select(DiagramSvg.Kept));
}
