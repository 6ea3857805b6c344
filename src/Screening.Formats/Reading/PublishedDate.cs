using System.Globalization;

namespace Screening.Formats.Reading;

/// <summary>Dates of editions.</summary>
internal static class PublishedDate
{
    private const string Format = "yyyy-MM-dd";
    private const string Compact = "yyyyMMdd";

    /// <summary>The last full date in a file name, <c>2025-09-29</c> or <c>20250929</c>; null where there is none.</summary>
    public static DateOnly? InName(string name)
    {
        for (var i = name.Length - Compact.Length; i >= 0; i--)
        {
            var isAlone = (i == 0 || !char.IsAsciiDigit(name[i - 1])) && (i + Compact.Length == name.Length || !char.IsAsciiDigit(name[i + Compact.Length]));
            if (isAlone && DateOnly.TryParseExact(name.AsSpan(i, Compact.Length), Compact, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        }
        for (var i = name.Length - Format.Length; i >= 0; i--)
        {
            if (Parse(name.AsSpan(i, Format.Length)) is { } date) return date;
        }
        return null;
    }

    /// <summary>The date a text begins with; null where there is none. A month or a year alone counts from its first day:
    /// an edition is taken for older rather than younger.</summary>
    public static DateOnly? AtStart(string? text) => text?.Length switch
    {
        4 => Parse($"{text}-01-01"),
        7 => Parse($"{text}-01"),
        >= 10 => Parse(text.AsSpan(0, Format.Length)),
        _ => null,
    };

    private static DateOnly? Parse(ReadOnlySpan<char> text) =>
        DateOnly.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}
