using System.Text;
using Screening.Cli.Evaluation.Measuring;

namespace Screening.Cli.Evaluation.Reporting;

/// <summary>What each threshold finds against what it alerts without reason.</summary>
internal static class SweepChart
{
    private const int Width = 520;
    private const int Height = 330;
    private const int Left = 44;
    private const int Right = 24;
    private const int Top = 36;
    private const int Bottom = 44;
    private const double LabelHeight = 14;
    private const double Lowest = 0.9;
    private const int Steep = 30;

    /// <summary>The drawing; empty where a side was not measured.</summary>
    public static string Of(EvaluationReport report)
    {
        var points = report.Sweep;
        if (report.Clean.Alerts.Of == 0 || report.All.Found.Of == 0) return "";
        var hasKept = report.Kept.Found.Of > 0;
        var least = Math.Min(Lowest, Math.Floor(10 * points.Min(p => Math.Min(p.All.Found.Rate, hasKept ? p.Kept.Found.Rate : 1))) / 10);
        var most = Ceiling(points.Max(p => p.Alerts.Rate));
        double X(SweepPoint p) => Left + (Width - Left - Right) * p.Alerts.Rate / most;
        double Y(double rate) => Top + (Height - Top - Bottom) * (1 - rate) / (1 - least);

        var svg = new StringBuilder();
        svg.Append($"<svg viewBox=\"0 0 {Width} {Height}\" role=\"img\" aria-label=\"Detection against clean alerts at each threshold; the table below has the figures\">");
        for (var i = 0; i <= (int)Math.Round((1 - least) * 10); i++)
        {
            var y = HtmlMarkup.At(Y(1 - i / 10.0));
            svg.Append($"<path class=\"grid\" d=\"M{Left} {y}H{Width - Right}\"/><text x=\"{Left - 6}\" y=\"{y}\" dy=\"4\" text-anchor=\"end\">{100 - 10 * i}</text>");
        }
        for (var i = 0; i <= 4; i++)
            svg.Append($"<text x=\"{HtmlMarkup.At(Left + (Width - Left - Right) * i / 4.0)}\" y=\"{Height - Bottom + 18}\" text-anchor=\"middle\">{HtmlMarkup.At(1000 * most * i / 4)}</text>");
        svg.Append($"<text x=\"{Left}\" y=\"12\">% found</text><text x=\"{Width - Right}\" y=\"{Height - 8}\" text-anchor=\"end\">clean alerts in 1,000</text>");
        Curve(svg, points, p => p.All.Found.Rate, X, Y, " all");
        if (hasKept) Curve(svg, points, p => p.Kept.Found.Rate, X, Y, "");
        Labels(svg, points, report.Run.Threshold, p => Y(hasKept ? p.Kept.Found.Rate : p.All.Found.Rate), X);
        return svg.Append("</svg>").ToString();
    }

    private static void Curve(StringBuilder svg, IReadOnlyList<SweepPoint> points, Func<SweepPoint, double> rate, Func<SweepPoint, double> x, Func<double, double> y, string kind)
    {
        svg.Append($"<path class=\"line{kind}\" d=\"M{string.Join('L', points.Select(p => $"{HtmlMarkup.At(x(p))} {HtmlMarkup.At(y(rate(p)))}"))}\"/>");
        foreach (var point in points) svg.Append($"<circle class=\"dot{kind}\" cx=\"{HtmlMarkup.At(x(point))}\" cy=\"{HtmlMarkup.At(y(rate(point)))}\" r=\"3.5\"/>");
    }

    // The run's own threshold is always named, others where they do not lie on a name.
    private static void Labels(StringBuilder svg, IReadOnlyList<SweepPoint> points, double own, Func<SweepPoint, double> y, Func<SweepPoint, double> x)
    {
        var named = new List<(double X, double Y)>();
        foreach (var point in points.OrderByDescending(p => p.Threshold == own))
        {
            var (left, top) = (x(point), y(point));
            if (named.Any(n => Math.Abs(n.X - left) < 36 && Math.Abs(n.Y - top) < LabelHeight)) continue;
            named.Add((left, top));
            var isOwn = point.Threshold == own;
            if (isOwn) svg.Append($"<circle class=\"ring\" cx=\"{HtmlMarkup.At(left)}\" cy=\"{HtmlMarkup.At(top)}\" r=\"7\"/>");
            // At the left the curve rises and has room beside it, further on it is flat and has room above.
            var isBeside = left < Left + Steep;
            svg.Append($"<text{(isOwn ? " class=\"own\"" : "")} x=\"{HtmlMarkup.At(isBeside ? left + 11 : left)}\" y=\"{HtmlMarkup.At(isBeside ? top + 4 : top - 11)}\"{(isBeside ? "" : " text-anchor=\"middle\"")}>{Figures.Threshold(point.Threshold)}</text>");
        }
    }

    // A round number a little above: 4 marks of it are round too.
    private static double Ceiling(double rate)
    {
        double[] steps = [0.004, 0.008, 0.02, 0.04, 0.08, 0.2, 0.4, 0.8];
        return Array.Find(steps, s => s >= rate) is > 0 and var found ? found : 1;
    }
}
