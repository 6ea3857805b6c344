using Screening.Cli.Evaluation.Measuring;

namespace Screening.Cli.Evaluation.Reporting;

/// <summary>Small drawings in the cells of a table, all of one scale: a share as a dot on its interval, or as a bar.</summary>
/// <remarks>They repeat what the cells beside them say in figures, so that a reader who sees none misses nothing.</remarks>
/// <param name="low">The share at the left edge.</param>
/// <param name="high">The share at the right edge.</param>
internal sealed class ShareCell(double low, double high)
{
    private const int Width = 176;
    private const int Height = 14;
    private const int Margin = 5;
    private const double Step = 0.1;

    // The interval of a few cases reaches far down; it leaves the drawing at the left rather than press all others to the right.
    private const int FewCases = 30;

    /// <summary>A scale from the ten per cent below the lowest interval to all.</summary>
    public static ShareCell Over(IEnumerable<Share> shares)
    {
        var lowest = shares.Where(s => s.Of >= FewCases).Select(s => s.Low).DefaultIfEmpty(0.5).Min();
        return new ShareCell(Math.Max(0, Math.Min(0.9, Math.Floor(lowest / Step) * Step)), 1);
    }

    /// <summary>The scale, for the head of the column.</summary>
    public string Axis => $"<span class=\"axis\"><svg viewBox=\"0 0 {Width} {Height}\" aria-hidden=\"true\"><text x=\"{Margin}\" y=\"11\">{Percent(low)}</text><text x=\"{Width - Margin}\" y=\"11\" text-anchor=\"end\">{Percent(high)} %</text></svg></span>";

    /// <summary>A dot on its interval.</summary>
    public string Dot(Share share) => share.Of == 0 ? "" : Drawing(
        $"<path class=\"span\" d=\"M{X(share.Low)} 7H{X(share.High)}\"/><circle class=\"dot\" cx=\"{X(share.Rate)}\" cy=\"7\" r=\"3.5\"/>");

    /// <summary>A bar from the left edge.</summary>
    public string Bar(double share, string kind = "") => double.IsNaN(share) ? "" : Drawing(
        $"<path class=\"bar{kind}\" d=\"M{X(low)} 3H{X(share)}V11H{X(low)}Z\"/>");

    private string Drawing(string marks) =>
        $"<svg viewBox=\"0 0 {Width} {Height}\" aria-hidden=\"true\"><path class=\"grid\" d=\"{string.Concat(Lines.Select(l => $"M{X(l)} 0V{Height}"))}\"/>{marks}</svg>";

    private IEnumerable<double> Lines => Enumerable.Range(0, (int)Math.Round((high - low) / Step) + 1).Select(i => low + i * (high - low) / Math.Round((high - low) / Step));

    private string X(double share) => HtmlMarkup.At(Margin + (Width - 2 * Margin) * (Math.Clamp(share, low, high) - low) / (high - low));

    private static string Percent(double share) => HtmlMarkup.At(100 * share);
}
