using System.Globalization;

namespace Screening.Formats.Lists;

/// <summary>Dates of list entries in the forms of <see cref="Model.Entity.BirthDates"/>: only what the list states, as precise as it states it.</summary>
internal static class ListDates
{
    /// <summary>Stands behind a date that is about right.</summary>
    public const string About = "~";

    private const char To = '/';
    private const string Iso = "yyyy-MM-dd";

    /// <summary>A day.</summary>
    public static string Day(DateOnly day) => day.ToString(Iso, CultureInfo.InvariantCulture);

    /// <summary>A day in a list's own form; null where the text is none.</summary>
    /// <param name="text">For instance <c>06/05/2024</c>.</param>
    /// <param name="formats">For instance <c>dd/MM/yyyy</c>.</param>
    public static string? Day(string? text, params ReadOnlySpan<string> formats)
    {
        foreach (var format in formats)
        {
            if (DateOnly.TryParseExact(text?.Trim(), format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return Day(day);
        }
        return null;
    }

    /// <summary>The day that a text in ISO form begins with, such as <c>2024-05-06T00:00:00Z</c>; null where it begins with none.</summary>
    public static string? IsoDay(string? text) => text?.Trim() is { Length: >= 10 } date ? Day(date[..10], Iso) : null;

    /// <summary>A date of parts: a year, or a year and a month, or a day. Zero stands for a part that is not known; null where there is no
    /// such date. A day without its month is not told.</summary>
    public static string? Of(int year, int month = 0, int day = 0) =>
        year is < 1 or > 9999 || month is < 0 or > 12 ? null
        : month == 0 ? year.ToString("0000", CultureInfo.InvariantCulture)
        : day == 0 ? string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}")
        : day > 0 && day <= DateTime.DaysInMonth(year, month) ? string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}-{day:00}")
        : null;

    /// <summary>From one date to another; one date where they are equal, null where the second is before the first.</summary>
    public static string? Range(string from, string to) =>
        from == to ? from : string.CompareOrdinal(from, to) < 0 || to.StartsWith(from, StringComparison.Ordinal) ? $"{from}{To}{to}" : null;
}
