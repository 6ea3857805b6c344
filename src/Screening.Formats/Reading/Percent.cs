using System.Globalization;

namespace Screening.Formats.Reading;

/// <summary>Shares in percent, as files write them.</summary>
internal static class Percent
{
    // No thousands: "5,0" would be 50, ten times the share.
    // The graph keeps as many: finer ones would be rounded, and a sum not be what it seems.
    private const int MaxDecimals = 10;

    private const NumberStyles Style = NumberStyles.AllowDecimalPoint;

    /// <summary>The smallest and largest share; false where one is no number from 0 to 100, or the larger stands first.</summary>
    public static bool TryRange(string? minText, string? maxText, out decimal? min, out decimal? max) =>
        TryParse(minText, out min) & TryParse(maxText, out max) && !(min > max);

    /// <summary>What an issue says of a range that is none.</summary>
    public static string Fault(string? minText, string? maxText) => $"found {Excerpt.Of(minText)} to {Excerpt.Of(maxText)}; expected numbers from 0 to 100 with a decimal point and at most {MaxDecimals} decimals, the smaller first";

    private static bool TryParse(string? text, out decimal? percent)
    {
        percent = null;
        if (text is null) return true;
        if (!TryNumber(text.AsSpan().TrimEnd('%').TrimEnd(), out var value)) return false;
        percent = value;
        return true;
    }

    /// <summary>One number from 0 to 100; false where it is none, or finer than can be kept.</summary>
    public static bool TryNumber(ReadOnlySpan<char> text, out decimal value)
    {
        var point = text.IndexOf('.');
        // Counted in the text: a number of forty digits would be rounded before anybody could ask.
        var decimals = point < 0 ? 0 : text[(point + 1)..].TrimEnd('0').Length;
        return decimal.TryParse(text, Style, CultureInfo.InvariantCulture, out value) && value is >= 0 and <= 100 && decimals <= MaxDecimals;
    }
}
