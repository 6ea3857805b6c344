namespace Screening.Drawing;

/// <summary>The sheet around a drawing: title and subtitle above, the legend of what occurs and the sources below.</summary>
internal sealed class SvgPage
{
    private const int Margin = 32;
    private const int NarrowestSheet = 600;
    private const int GapBelowHead = 34;
    private const int GapAboveFoot = 56;
    private const int SampleLength = 46;
    private const int GapAfterSample = 10;
    private const int GapAfterItem = 28;
    private const int LegendStep = 24;

    private readonly TextBlock _head = new();
    private readonly TextBlock _foot = new();
    private readonly List<LegendItem> _legend;

    /// <summary>Measures the sheet.</summary>
    public SvgPage(Diagram diagram, DiagramLayout layout)
    {
        Width = Math.Max(layout.Width, NarrowestSheet) + 2 * Margin;
        var inner = Width - 2 * Margin;
        _head.Add(diagram.Title, TextRole.Title, inner, 3);
        foreach (var line in diagram.Subtitle) _head.Add(line, TextRole.Subtitle, inner, 4);
        foreach (var line in diagram.Footer) _foot.Add(line, TextRole.Detail, inner, 4);

        DrawingX = (Width - layout.Width) / 2;
        DrawingY = Margin + _head.Height + GapBelowHead;
        var bottom = DrawingY + layout.Height;
        _legend = Legend(diagram, bottom + GapAboveFoot, inner);
        RuleY = bottom + GapAboveFoot * 2 / 3;
        FootY = _legend.Count == 0 ? bottom + GapAboveFoot : _legend[^1].Y + LegendStep + 6;
        Height = FootY + _foot.Height + Margin;
    }

    /// <summary>Width of the sheet.</summary>
    public int Width { get; }

    /// <summary>Height of the sheet.</summary>
    public int Height { get; }

    /// <summary>Left of the drawing.</summary>
    public int DrawingX { get; }

    /// <summary>Top of the drawing.</summary>
    public int DrawingY { get; }

    private int RuleY { get; }

    private int FootY { get; }

    /// <summary>Adds title and subtitle.</summary>
    public void WriteHead(SvgMarkup svg) => svg.Texts(_head.Lines, Margin, Margin);

    /// <summary>Adds the legend and the sources.</summary>
    public void WriteFoot(SvgMarkup svg)
    {
        if (_legend.Count + _foot.Lines.Count > 0) svg.Line($"<path class=\"sd-rule\" d=\"M{Margin} {RuleY}H{Width - Margin}\"/>");
        foreach (var item in _legend)
        {
            var middle = item.Y + LegendStep / 2;
            svg.Line($"<g class=\"{item.Classes}\">");
            if (item.Standing is { } standing) SvgEdge.Lines(svg, standing, FormattableString.Invariant($"M{item.X} {middle}h{SampleLength}"));
            if (item.HasArrow) svg.Line($"<path class=\"sd-arrow\" d=\"M{item.X + SampleLength} {middle}l-11 -5v10z\"/>");
            if (item.HasCross) SvgEdge.CrossAt(svg, item.X + SampleLength / 2, middle);
            svg.Texts([new TextLine(item.Text, TextRole.Detail)], item.X + SampleLength + GapAfterSample, item.Y + (LegendStep - TextBlock.HeightOf(TextRole.Detail)) / 2);
            svg.Ready("</g>");
        }
        svg.Texts(_foot.Lines, Margin, FootY);
    }

    private static List<LegendItem> Legend(Diagram diagram, int y, int inner)
    {
        var items = diagram.Edges.Select(e => e.Standing).Distinct().Order()
            .Select(s => new LegendItem(SvgStyle.Class(s), s, s == EdgeStanding.Denied, $"{DiagramWords.Of(s)}: {DiagramWords.Meaning(s)}")).ToList();
        if (diagram.Edges.Any(e => e.IsDisputed)) items.Add(new LegendItem("", null, true, "disputed: somebody denies it, or it was withdrawn"));
        if (diagram.Edges.FirstOrDefault(e => e.IsContext) is { } context)
            items.Add(new LegendItem(SvgStyle.Class(context.Standing) + " sd-context", context.Standing, false, "thin, open arrow: context, no part of the proof", HasArrow: true));

        var x = Margin;
        for (var i = 0; i < items.Count; i++)
        {
            var width = SampleLength + GapAfterSample + TextBlock.Measure(items[i].Text, TextRole.Detail);
            if (x > Margin && x + width > Margin + inner) (x, y) = (Margin, y + LegendStep);
            items[i] = items[i] with { X = x, Y = y };
            x += width + GapAfterItem;
        }
        return items;
    }

    /// <summary>A line of the legend: a piece of line, a cross or both, and what they mean.</summary>
    private sealed record LegendItem(string Classes, EdgeStanding? Standing, bool HasCross, string Text, bool HasArrow = false, int X = 0, int Y = 0);
}
