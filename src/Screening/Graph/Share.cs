using System.Globalization;

namespace Screening.Graph;

/// <summary>Shares as whole numbers, so that sums are exact: 49.9999999999 and a hair are not 50.</summary>
internal static class Share
{
    /// <summary>Ten decimals of a percent: more than any register gives, and room for nine million whole companies in a sum.</summary>
    public const long Percent = 10_000_000_000;

    /// <summary>All of a company.</summary>
    public const long Whole = 100 * Percent;

    /// <summary>A share nobody states.</summary>
    public const long Unknown = -1;

    /// <summary>A share that is at least this, in whole numbers; finer ones are rounded down, so that what is certain stays certain.</summary>
    public static long AtLeast(decimal? percent) => percent is { } p ? (long)decimal.Floor(p * Percent) : Unknown;

    /// <summary>A share that is at most this; finer ones are rounded up, so that what is possible stays possible.</summary>
    public static long AtMost(decimal? percent) => percent is { } p ? (long)decimal.Ceiling(p * Percent) : Unknown;

    /// <summary>A share in percent; null where it is unknown.</summary>
    public static decimal? ToPercent(long share) => share == Unknown ? null : (decimal)share / Percent;

    /// <summary>A share between two ends, for instance <c>25 %</c> or <c>25 to 50 %</c>.</summary>
    public static string Text(decimal? least, decimal? most) => (least, most) switch
    {
        (null or 0, null or 100) => "a share nobody states",
        ({ } a, { } b) when a == b => $"{Number(a)} %",
        ({ } a, null or 100) => $"at least {Number(a)} %",
        (null or 0, { } b) => $"at most {Number(b)} %",
        ({ } a, { } b) => $"{Number(a)} to {Number(b)} %",
    };

    private static string Number(decimal percent) => percent.ToString("0.##########", CultureInfo.InvariantCulture);
}
