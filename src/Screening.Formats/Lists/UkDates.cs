using System.Globalization;

namespace Screening.Formats.Lists;

/// <summary>Dates of the lists of the United Kingdom: <c>25/01/2001</c>, and births with zeros or letters for what is not known.</summary>
internal static class UkDates
{
    private const int Parts = 3;

    /// <summary>A day; null where the text is none.</summary>
    public static string? Day(string? text) => ListDates.Day(text, "dd/MM/yyyy", "d/M/yyyy", "dd-MMM-yyyy", "d-MMM-yyyy") ?? ListDates.IsoDay(text);

    /// <summary>A birth as sure as it is stated: <c>dd/mm/1945</c> and <c>00/00/1945</c> are the year, <c>00/05/1945</c> and <c>05/1945</c> the month.</summary>
    /// <param name="text">As printed.</param>
    /// <param name="isWhole">False where a day or a month is stated that there is not: the date is then that of the year.</param>
    public static string? Birth(string text, out bool isWhole)
    {
        isWhole = true;
        var about = text.StartsWith("c.", StringComparison.OrdinalIgnoreCase) || text.StartsWith("circa ", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("approximately ", StringComparison.OrdinalIgnoreCase) ? ListDates.About : "";
        if (about.Length > 0) text = text[(text[1] == '.' ? 2 : text.IndexOf(' ', StringComparison.Ordinal))..].Trim();
        if (Day(text) is { } day) return day + about;
        var parts = text.Split('/', StringSplitOptions.TrimEntries);
        if (parts.Length > Parts || !TryYear(parts[^1], out var year)) return Span(text);
        var (month, ofMonth) = (Number(parts, parts.Length - 2), Number(parts, parts.Length - Parts));
        var date = month >= 0 && ofMonth >= 0 ? ListDates.Of(year, month, month == 0 ? 0 : ofMonth) : null;
        isWhole = date is not null && (month > 0 || ofMonth == 0);
        return (date ?? ListDates.Of(year)) + about;
    }

    // "1951-1953".
    private static string? Span(string text) =>
        text.Split('-', StringSplitOptions.TrimEntries) is [var from, var to] && TryYear(from, out var first) && TryYear(to, out var last)
            ? ListDates.Range(ListDates.Of(first)!, ListDates.Of(last)!) : null;

    private static bool TryYear(string text, out int year)
    {
        year = 0;
        return text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out year) && year > 0;
    }

    // Zero for a part that is masked or not there; below zero for one that is no number.
    private static int Number(string[] parts, int index)
    {
        if (index < 0 || parts[index].All(c => c is 'd' or 'D' or 'm' or 'M' or 'x' or 'X')) return 0;
        return int.TryParse(parts[index], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
    }
}
