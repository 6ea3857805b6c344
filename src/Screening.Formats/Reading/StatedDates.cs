using System.Globalization;

namespace Screening.Formats.Reading;

/// <summary>Dates as chains state them: a day, a month or a year that there is. The graph takes any other for an open end,
/// so that a misprint would pass for "always".</summary>
internal static class StatedDates
{
    // "2024-05-06T07:08:09".
    private const int DayLength = 10;

    /// <summary>Whether a text is a date in one of the three forms.</summary>
    public static bool IsDate(string text) => text.Length switch
    {
        4 => IsDay($"{text}-01-01"),
        7 => IsDay($"{text}-01"),
        _ => IsDay(text),
    };

    /// <summary>A date, or a time as its day; null where it is none.</summary>
    public static string? Day(string? text)
    {
        var day = text is { Length: > DayLength } && text[DayLength] is 'T' or ' ' ? text[..DayLength] : text;
        return day is not null && IsDate(day) ? day : null;
    }

    /// <summary>Whether a period that begins on the one date has ended by the other.</summary>
    public static bool EndsBeforeStart(string from, string to) => Compare(from, to) > 0;

    /// <summary>Whether the first is the earlier start: a year begins before its months.</summary>
    public static bool StartsEarlier(string date, string than) => string.CompareOrdinal(date, than) < 0;

    /// <summary>Whether the first is the later end: a year ends after its months.</summary>
    public static bool EndsLater(string date, string than) => Compare(date, than) is var order && (order == 0 ? date.Length < than.Length : order > 0);

    /// <summary>What is wrong with a date; null where nothing is, or none is stated.</summary>
    public static string? Fault(string? date) =>
        date is null || IsDate(date) ? null : $"found the date {Excerpt.Of(date)}; expected one there is, as yyyy-MM-dd, yyyy-MM or yyyy";

    /// <summary>What is wrong with a period; null where nothing is.</summary>
    public static string? Fault(string? from, string? to) =>
        Fault(from) ?? Fault(to) ?? (from is not null && to is not null && EndsBeforeStart(from, to) ? $"found the end {Excerpt.Of(to)} before the start {Excerpt.Of(from)}; expected the earlier date first" : null);

    private static bool IsDay(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    // As far as both are told: a month covers all its days.
    private static int Compare(string a, string b)
    {
        var length = Math.Min(a.Length, b.Length);
        return string.CompareOrdinal(a, 0, b, 0, length);
    }
}
