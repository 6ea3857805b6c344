using System.Globalization;
using Screening.Cli.Evaluation.Measuring;

namespace Screening.Cli.Evaluation.Reporting;

/// <summary>Figures as every report writes them.</summary>
internal static class Figures
{
    private const double Tenth = 0.001;

    /// <summary>A whole number.</summary>
    public static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A share in percent, to a tenth; never 100.0 where one is missing, nor 0.0 where there is one.</summary>
    public static string Percent(Share share) => share.Of == 0 ? "none" : Percent(share.Rate, isExact: true);

    /// <summary>A share of a thousand.</summary>
    public static string PerThousand(Share share) => share.Of == 0 ? "none" : (1000 * share.Rate).ToString("N1", CultureInfo.InvariantCulture);

    /// <summary>The interval of a share in percent.</summary>
    public static string Interval(Share share) => share.Of == 0 ? "" : $"{Percent(share.Low, isExact: false)} to {Percent(share.High, isExact: false)}";

    /// <summary>The interval of a share of a thousand.</summary>
    public static string IntervalPerThousand(Share share) =>
        share.Of == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{1000 * share.Low:N1} to {1000 * share.High:N1}");

    /// <summary>A score.</summary>
    public static string Score(double score) => score.ToString("0.000", CultureInfo.InvariantCulture);

    /// <summary>A threshold, as it was given.</summary>
    public static string Threshold(double threshold) => threshold.ToString("0.00##", CultureInfo.InvariantCulture);

    /// <summary>A day.</summary>
    public static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "undated";

    /// <summary>So many of so many.</summary>
    public static string CountOf(Share share) => $"{Number(share.Count)} of {Number(share.Of)}";

    private static string Percent(double rate, bool isExact)
    {
        var shown = isExact && rate is > 0 and < 1 ? Math.Clamp(rate, Tenth, 1 - Tenth) : rate;
        return (100 * shown).ToString("0.0", CultureInfo.InvariantCulture);
    }
}
