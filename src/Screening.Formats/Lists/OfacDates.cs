using System.Globalization;

namespace Screening.Formats.Lists;

/// <summary>Dates as OFAC writes them.</summary>
internal static class OfacDates
{
    /// <summary>Years of a range that are listed one by one; of a wider range only the ends are, as it says too little to compare.</summary>
    private const int MaxRange = 10;

    /// <summary><c>31 Aug 1960</c>, <c>Aug 1960</c>, <c>1960</c>, <c>circa 1962</c>, <c>1951 to 1953</c>, <c>1979-1982</c>, to ISO forms; a range becomes its years.</summary>
    public static IEnumerable<string> Parse(string text)
    {
        text = text.Replace("circa", "", StringComparison.OrdinalIgnoreCase).Trim();
        if (One(text) is { } date) return [date];
        var ends = text.Split(" to ") is { Length: 2 } words ? words : text.Split('-');
        if (ends.Length != 2 || Year(ends[0]) is not { } first || Year(ends[1]) is not { } last || last < first) return [];
        var years = last - first <= MaxRange ? Enumerable.Range(first, last - first + 1) : [first, last];
        return years.Select(y => y.ToString("0000", CultureInfo.InvariantCulture));
    }

    private static string? One(string text)
    {
        if (Exact(text, "d MMM yyyy") is { } day) return day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (Exact(text, "MMM yyyy") is { } month) return month.ToString("yyyy-MM", CultureInfo.InvariantCulture);
        if (Exact(text, "yyyy") is { } year) return year.ToString("yyyy", CultureInfo.InvariantCulture);
        return Exact(text, "yyyy-MM-dd") is null ? null : text;
    }

    private static int? Year(string text) => One(text.Trim()) is { } date ? int.Parse(date.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture) : null;

    private static DateOnly? Exact(string text, string format) =>
        DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}
