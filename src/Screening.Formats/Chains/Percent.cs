using System.Globalization;

namespace Screening.Formats.Chains;

/// <summary>Shares in percent, as files write them.</summary>
internal static class Percent
{
    // No thousands: "5,0" would be 50, ten times the share.
    private const NumberStyles Style = NumberStyles.AllowDecimalPoint | NumberStyles.AllowTrailingWhite;

    /// <summary>The smallest and largest share; false where one is no number from 0 to 100, or the larger stands first.</summary>
    public static bool TryRange(string? minText, string? maxText, out decimal? min, out decimal? max) =>
        TryParse(minText, out min) & TryParse(maxText, out max) && !(min > max);

    /// <summary>What an issue says of a range that is none.</summary>
    public static string Fault(string? minText, string? maxText) => $"found \"{minText}\" to \"{maxText}\"; expected numbers from 0 to 100 with a decimal point, the smaller first";

    private static bool TryParse(string? text, out decimal? percent)
    {
        percent = null;
        if (text is null) return true;
        if (!decimal.TryParse(text.TrimEnd('%'), Style, CultureInfo.InvariantCulture, out var value) || value is < 0 or > 100) return false;
        percent = value;
        return true;
    }
}
