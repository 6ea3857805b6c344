using System.Globalization;
using Screening.Model;

namespace Screening.Scoring;

/// <summary>Dates of birth or establishment, as precise as each side gives them, and what two of them say.</summary>
/// <remarks>Lists give several dates and print them with slips: the best pair counts. The first of January stands for
/// "some day of that year" in most registers, so it counts as the year alone. A date about which the list is unsure
/// (<c>1962~</c>, <c>1951/1953</c>) agrees in its years, and differs by what lies between the nearest of them.</remarks>
internal static class DateAgreement
{
    private const char About = '~';
    private const char To = '/';

    // Years on either side that "about" leaves open: they speak neither for nor against.
    private const int AboutYears = 2;

    private readonly record struct PartDate(int Year, int Month, int Day, string Text)
    {
        public int Last { get; init; } = Year;

        public bool IsAbout { get; init; }

        public bool IsOneYear => Last == Year && !IsAbout;
    }

    /// <summary>What the dates of both sides say.</summary>
    public static FieldSight? Look(Comparison c)
    {
        var kind = c.Query.Query.Kind == EntityKind.Unknown ? c.Entity.Entity.Kind : c.Query.Query.Kind;
        var isBirth = kind is EntityKind.Unknown or EntityKind.Person;
        FieldSight? best = null;
        foreach (var query in c.Query.Query.BirthDates)
        {
            foreach (var listed in c.Entity.Entity.BirthDates)
            {
                if (Parse(query) is not { } a || Parse(listed) is not { } b) continue;
                var sight = !a.IsOneYear || !b.IsOneYear ? Unsure(a, b, isBirth) : isBirth ? Birth(a, b) : Founding(a, b);
                if (best is null || ScoringPolicy.Effect(sight.Grade) > ScoringPolicy.Effect(best.Value.Grade)) best = sight;
            }
        }
        return best;
    }

    private static FieldSight Unsure(PartDate a, PartDate b, bool isBirth)
    {
        var what = isBirth ? "birth date" : "date of establishment";
        var apart = Math.Max(0, Math.Max(a.Year - b.Last, b.Year - a.Last));
        if (apart == 0) return new(isBirth ? FieldGrade.SameBirthYear : FieldGrade.SameFoundingYear, $"{what} agrees in the years: {a.Text} ~ {b.Text}");
        if (a.IsAbout || b.IsAbout) apart = Math.Max(0, apart - AboutYears);
        if (apart <= 1) return new(FieldGrade.Neutral, $"{what} is close, and one of the two unsure: {a.Text}, {b.Text}");
        var grade = !isBirth ? FieldGrade.FoundingYearDiffers : apart <= 3 ? FieldGrade.BirthYearDiffers : FieldGrade.BirthYearFar;
        return new(grade, $"{what} {a.Text} differs from {b.Text}");
    }

    private static FieldSight Birth(PartDate a, PartDate b)
    {
        FieldSight Agrees(FieldGrade grade, string how) => new(grade, $"birth date agrees{how}: {a.Text}{(a.Text == b.Text ? "" : " ~ " + b.Text)}");
        FieldSight Differs(FieldGrade grade, string how = "") => new(grade, $"birth date {a.Text} differs from {b.Text}{how}");
        var apart = Math.Abs(a.Year - b.Year);
        var (isFull, isSameDay) = (a.Day > 0 && b.Day > 0, a.Month == b.Month && a.Day == b.Day);
        if (apart == 0)
        {
            if (a.Month == 0 || b.Month == 0) return Agrees(FieldGrade.SameBirthYear, " in the year");
            if (a.Month == b.Month) return !isFull ? Agrees(FieldGrade.SameBirthMonth, " in the month") : isSameDay ? Agrees(FieldGrade.SameBirthDate, "") : Differs(FieldGrade.BirthDayDiffers, " in the day only");
            return isFull && a.Day == b.Month && a.Month == b.Day ? Agrees(FieldGrade.SwappedBirthDate, ", day and month swapped") : Differs(FieldGrade.BirthDateDiffers);
        }
        if (isFull && isSameDay && (apart == 1 || IsMisprint(a.Year, b.Year))) return Differs(FieldGrade.BirthYearMisprinted, " by one misprint in the year");
        if (apart == 1) return isFull ? Differs(FieldGrade.BirthDateDiffers) : Differs(FieldGrade.BirthYearMisprinted, " by one year");
        return Differs(apart <= 3 ? FieldGrade.BirthYearDiffers : FieldGrade.BirthYearFar);
    }

    private static FieldSight Founding(PartDate a, PartDate b)
    {
        var apart = Math.Abs(a.Year - b.Year);
        if (apart > 1) return new(FieldGrade.FoundingYearDiffers, $"date of establishment {a.Text} differs from {b.Text}");
        if (apart == 1) return new(FieldGrade.Neutral, $"dates of establishment are a year apart: {a.Text}, {b.Text}");
        var isSame = a.Day > 0 && a.Month == b.Month && a.Day == b.Day;
        return new(isSame ? FieldGrade.SameFoundingDate : FieldGrade.SameFoundingYear, $"date of establishment agrees{(isSame ? "" : " in the year")}: {a.Text}{(isSame ? "" : " ~ " + b.Text)}");
    }

    // One digit misread, or two neighbours swapped: 1961 for 1967, 1956 for 1965.
    private static bool IsMisprint(int a, int b)
    {
        var (x, y) = (a.ToString("0000", CultureInfo.InvariantCulture), b.ToString("0000", CultureInfo.InvariantCulture));
        var different = Enumerable.Range(0, 4).Where(i => x[i] != y[i]).ToArray();
        return different.Length == 1 || (different is [var i, var j] && j == i + 1 && x[i] == y[j] && x[j] == y[i]);
    }

    // Further forms: 1962~ is about then, 1951/1953 from then to then.
    private static PartDate? Parse(string text)
    {
        var date = text.Trim();
        var isAbout = date.EndsWith(About);
        if (isAbout) date = date[..^1];
        var to = date.IndexOf(To, StringComparison.Ordinal);
        if (to < 0) return One(date) is { } one ? one with { IsAbout = isAbout, Text = text.Trim() } : null;
        return One(date[..to]) is { } first && One(date[(to + 1)..]) is { } last && last.Year >= first.Year
            ? new PartDate(first.Year, 0, 0, text.Trim()) { Last = last.Year, IsAbout = isAbout }
            : null;
    }

    // yyyy, yyyy-MM, yyyy-MM-dd and dd.MM.yyyy; of anything else that begins with a year, the year.
    private static PartDate? One(string date)
    {
        if (DateOnly.TryParseExact(date, "dd.MM.yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return Of(day.Year, day.Month, day.Day, date);
        if (date.Length < 4 || !int.TryParse(date.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year == 0) return null;
        if (date.Length >= 10 && DateOnly.TryParseExact(date.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day)) return Of(year, day.Month, day.Day, date);
        return date.Length == 7 && DateOnly.TryParseExact(date + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day)
            ? new PartDate(year, day.Month, 0, date)
            : new PartDate(year, 0, 0, date);
    }

    private static PartDate Of(int year, int month, int day, string text) =>
        month == 1 && day == 1 ? new PartDate(year, 0, 0, text) : new PartDate(year, month, day, text);
}
