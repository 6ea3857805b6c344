namespace Screening.SupplyChain;

/// <summary>Dates as precise as a source gives them: <c>yyyy</c>, <c>yyyy-MM</c> or <c>yyyy-MM-dd</c>.</summary>
internal static class PartialDate
{
    /// <summary>Whether a period that may be open at both ends covers a day. An unclear date speaks for coverage.</summary>
    public static bool Covers(string? from, string? to, DateOnly day) =>
        (from is null || string.CompareOrdinal(from, Cut(day, from)) <= 0) && (to is null || string.CompareOrdinal(Cut(day, to), to) <= 0);

    private static string Cut(DateOnly day, string precision)
    {
        var text = day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        return precision.Length < text.Length ? text[..precision.Length] : text;
    }
}
