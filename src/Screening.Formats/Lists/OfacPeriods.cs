using System.Globalization;
using Screening.Formats.Reading;

namespace Screening.Formats.Lists;

/// <summary>Dates of the advanced XML: a period between a start and an end that are periods themselves, back to the words OFAC's other formats use.</summary>
internal static class OfacPeriods
{
    /// <summary>The date of a <c>Year</c>, <c>Month</c> and <c>Day</c>; null where there is no such date.</summary>
    public static string? Day(XmlItem item)
    {
        int year = Number(item, "Year"), month = Number(item, "Month"), day = Number(item, "Day");
        return year < 0 || month < 0 || day < 0 ? null : ListDates.Of(year, month, day);
    }

    /// <summary>A period as text for <see cref="OfacDates.Parse"/>: <c>1960</c>, <c>1960-08</c>, <c>circa 1960</c>, <c>1951 to 1953</c>; null where its dates are none.</summary>
    public static string? Text(XmlItem period)
    {
        var (start, end) = (period.First("Start"), period.First("End"));
        if (Part(start, "From") is not { } first || Part(end, "To") is not { } last || string.CompareOrdinal(first, last) > 0) return null;
        var about = start!.IsTrue("Approximate") || end!.IsTrue("Approximate") ? "circa " : "";
        if (One(first, last) is { } one) return about + one;
        var from = One(first, Part(start, "To") ?? first) ?? first;
        var to = One(Part(end, "From") ?? last, last) ?? last;
        return $"{from} to {to}";
    }

    private static string? Part(XmlItem? side, string end) => side?.First(end) is { } date ? Day(date) : null;

    // A day, or all days of a month or of a year; null for any other stretch.
    private static string? One(string first, string last)
    {
        if (first == last) return first;
        if (first.Length != 10 || last.Length != 10 || !first.EndsWith("-01", StringComparison.Ordinal)) return null;
        if (first[..4] == last[..4] && first.EndsWith("-01-01", StringComparison.Ordinal) && last.EndsWith("-12-31", StringComparison.Ordinal)) return first[..4];
        var isMonth = first[..7] == last[..7] && DateOnly.ParseExact(last, "yyyy-MM-dd", CultureInfo.InvariantCulture).AddDays(1).Day == 1;
        return isMonth ? first[..7] : null;
    }

    private static int Number(XmlItem item, string field) =>
        item.TextOf(field) is not { } text ? 0 : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
}
