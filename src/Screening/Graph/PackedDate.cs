using System.Globalization;

namespace Screening.Graph;

/// <summary>Dates as precise as a source gives them (<c>yyyy</c>, <c>yyyy-MM</c>, <c>yyyy-MM-dd</c>) as one number, so that
/// a day is held against both ends of a period by two comparisons.</summary>
/// <remarks>A start that names no day has 00 there, an end 99: a month covers all its days. An open or unclear end speaks for coverage.</remarks>
internal static class PackedDate
{
    /// <summary>A start that is open.</summary>
    public const int OpenStart = 0;

    /// <summary>An end that is open.</summary>
    public const int OpenEnd = 9999_99_99;

    private const int LastPart = 99;

    /// <summary>A day.</summary>
    public static int Of(DateOnly day) => (((day.Year * 100) + day.Month) * 100) + day.Day;

    /// <summary>The start of a period.</summary>
    public static int Start(string? text) => TryParse(text, out var date, out var precision) ? precision switch { 4 => date * 10000, 7 => date * 100, _ => date } : OpenStart;

    /// <summary>The end of a period.</summary>
    public static int End(string? text) =>
        TryParse(text, out var date, out var precision) ? precision switch { 4 => (((date * 100) + LastPart) * 100) + LastPart, 7 => (date * 100) + LastPart, _ => date } : OpenEnd;

    /// <summary>Whether a text is a date in one of the three forms.</summary>
    public static bool IsDate(string text) => TryParse(text, out _, out _);

    /// <summary>An end of a period as text; null where it is open.</summary>
    public static string? Text(int packed)
    {
        if (packed is OpenStart or OpenEnd) return null;
        var (year, month, day) = (packed / 10000, packed / 100 % 100, packed % 100);
        return month is 0 or LastPart ? string.Create(CultureInfo.InvariantCulture, $"{year:0000}")
            : day is 0 or LastPart ? string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}")
            : string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}-{day:00}");
    }

    private static bool TryParse(string? text, out int date, out int precision)
    {
        (date, precision) = (0, text?.Length ?? 0);
        if (text is null || precision is not (4 or 7 or 10)) return false;
        for (var i = 0; i < text.Length; i++)
        {
            if (i is 4 or 7)
            {
                if (text[i] != '-') return false;
            }
            else if (char.IsAsciiDigit(text[i])) date = (date * 10) + (text[i] - '0');
            else return false;
        }
        return precision switch
        {
            4 => date > 0,
            7 => date % 100 is >= 1 and <= 12,
            _ => date / 10000 > 0 && date / 100 % 100 is >= 1 and <= 12 && date % 100 >= 1 && date % 100 <= DateTime.DaysInMonth(date / 10000, date / 100 % 100),
        };
    }
}
