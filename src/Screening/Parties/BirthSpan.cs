using System.Globalization;

namespace Screening.Parties;

/// <summary>A date of birth as far as a list knows it: a day, or the days between which it lies.</summary>
/// <param name="From">The first day it may be.</param>
/// <param name="To">The last day it may be.</param>
internal readonly record struct BirthSpan(DateOnly From, DateOnly To)
{
    private const int Circa = 2;

    /// <summary>Whether the day itself is known.</summary>
    public bool IsDay => From == To;

    /// <summary>Reads <c>yyyy</c>, <c>yyyy-MM</c> and <c>yyyy-MM-dd</c>, about (<c>1962~</c>) and between (<c>1951/1953</c>); null for anything else.</summary>
    /// <remarks>The first of January is "some day of that year" in most registers.</remarks>
    public static BirthSpan? Of(string text)
    {
        var parts = text.Split('/');
        if (parts.Length > 2 || One(parts[0]) is not { } first || One(parts[^1]) is not { } last) return null;
        return first.From <= last.To ? new(first.From, last.To) : null;
    }

    /// <summary>Whether both may be one day.</summary>
    public bool Overlaps(BirthSpan other) => From <= other.To && other.From <= To;

    /// <summary>Whether a misprint may lie between them: two of day, month and year are the same, or day and month swapped, or years one apart where no day is known.</summary>
    public bool IsNear(BirthSpan other)
    {
        if (Overlaps(other)) return true;
        if (!IsDay || !other.IsDay) return From <= other.To.AddYears(1) && other.From <= To.AddYears(1);
        var same = (From.Year == other.From.Year ? 1 : 0) + (From.Month == other.From.Month ? 1 : 0) + (From.Day == other.From.Day ? 1 : 0);
        return same >= 2 || (From.Year == other.From.Year && From.Day == other.From.Month && From.Month == other.From.Day);
    }

    private static BirthSpan? One(string text)
    {
        var isAbout = text.EndsWith('~');
        var date = text.AsSpan().TrimEnd('~').Trim();
        if (date.Length < 4 || !int.TryParse(date[..4], NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < 1000 or > 2999) return null;
        var span = date.Length switch
        {
            10 when DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.DayOfYear > 1 => new BirthSpan(day, day),
            7 when int.TryParse(date[5..], NumberStyles.None, CultureInfo.InvariantCulture, out var month) && month is >= 1 and <= 12 =>
                new BirthSpan(new DateOnly(year, month, 1), new DateOnly(year, month, DateTime.DaysInMonth(year, month))),
            _ => new BirthSpan(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31)),
        };
        return isAbout ? new BirthSpan(span.From.AddYears(-Circa), span.To.AddYears(Circa)) : span;
    }
}
