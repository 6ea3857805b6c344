using System.Globalization;
using System.Text;

namespace Screening.Drawing;

/// <summary>Draws an edge: its line by standing, the arrow, a cross where it is disputed or denied, its words on the line.</summary>
internal static class SvgEdge
{
    private const int ArrowLength = 11;
    private const int ArrowHalf = 5;
    private const int Cross = 5;
    private const int LoopDepth = 16;

    /// <summary>Adds the edge to a picture.</summary>
    public static void Write(SvgMarkup svg, DiagramEdge edge, Route route, Box label, TextBlock text, string sentence)
    {
        svg.Line($"<g class=\"{Classes(edge)}\">");
        svg.Line($"<title>{SvgMarkup.Escape(text.IsShortened ? DiagramSvg.Kept(edge.Label) + ": " + DiagramSvg.Kept(DiagramWords.Claim(edge)) : sentence)}</title>");
        Lines(svg, edge.Standing, Path(route));
        svg.Line(Arrow(route));
        svg.Texts(text.Lines, label.X + DiagramTexts.LabelPadX, label.Y + (label.Height - text.Height) / 2);
        if (HasCross(edge)) CrossAt(svg, route.IsLoop ? route.Points[0].X + LoopDepth : label.X, label.Y + label.Height / 2);
        svg.Ready("</g>");
    }

    /// <summary>The classes of an edge's group.</summary>
    public static string Classes(DiagramEdge edge) => $"{SvgStyle.Class(edge.Standing)}{(edge.IsContext ? " sd-context" : "")}";

    /// <summary>A line in the style of a standing: a designation is a double one.</summary>
    public static void Lines(SvgMarkup svg, EdgeStanding standing, string path)
    {
        svg.Line($"<path class=\"sd-line\" d=\"{path}\"/>");
        if (standing == EdgeStanding.Designated) svg.Line($"<path class=\"sd-core\" d=\"{path}\"/>");
    }

    /// <summary>The cross that says that somebody says no.</summary>
    public static void CrossAt(SvgMarkup svg, int x, int y) =>
        svg.Line($"<path class=\"sd-cross\" d=\"M{x - Cross} {y - Cross}l{2 * Cross} {2 * Cross}m0 {-2 * Cross}l{-2 * Cross} {2 * Cross}\"/>");

    private static bool HasCross(DiagramEdge edge) => edge.IsDisputed || edge.Standing == EdgeStanding.Denied;

    // The line ends inside the arrow, so that its point is sharp.
    private static string Path(Route route)
    {
        var points = route.Points.ToArray();
        if (route.IsLoop) return string.Create(CultureInfo.InvariantCulture, $"M{points[0].X} {points[0].Y}h{LoopDepth - 8}q8 0 8 8V{points[1].Y - 8}q0 8 -8 8h-2");
        if (route.IsTurned) points[0] = points[0] with { Y = points[0].Y + ArrowLength - 2 };
        else points[^1] = points[^1] with { Y = points[^1].Y - ArrowLength + 2 };

        var path = new StringBuilder();
        path.Append(CultureInfo.InvariantCulture, $"M{points[0].X} {points[0].Y}");
        for (var i = 1; i < points.Length; i++)
        {
            var (from, to) = (points[i - 1], points[i]);
            var middle = (from.Y + to.Y) / 2;
            if (from.X == to.X) path.Append(CultureInfo.InvariantCulture, $"V{to.Y}");
            else path.Append(CultureInfo.InvariantCulture, $"C{from.X} {middle} {to.X} {middle} {to.X} {to.Y}");
        }
        return path.ToString();
    }

    private static FormattableString Arrow(Route route)
    {
        if (route.IsLoop)
        {
            var end = route.Points[1];
            return $"<path class=\"sd-arrow\" d=\"M{end.X} {end.Y}l{ArrowLength} {-ArrowHalf}v{2 * ArrowHalf}z\"/>";
        }
        var (tip, back) = route.IsTurned ? (route.Points[0], ArrowLength) : (route.Points[^1], -ArrowLength);
        return $"<path class=\"sd-arrow\" d=\"M{tip.X} {tip.Y}l{-ArrowHalf} {back}h{2 * ArrowHalf}z\"/>";
    }
}
