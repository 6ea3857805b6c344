using System.Globalization;

namespace Screening.Formats.Lists;

/// <summary>Dates as OFAC writes them.</summary>
internal static class OfacDates
{
    private static readonly string[] Circa = ["circa ", "circa", "approximately "];

    /// <summary><c>31 Aug 1960</c>, <c>Aug 1960</c>, <c>1960</c>, <c>circa 1962</c>, <c>1951 to 1953</c>, <c>1979-1982</c>, to the forms of
    /// <see cref="Model.Entity.BirthDates"/>; null where the text is none of these.</summary>
    public static string? Parse(string text)
    {
        var (rest, isAbout) = WithoutCirca(text.Trim());
        if (One(rest) is { } date) return isAbout ? date + ListDates.About : date;
        var ends = rest.Split(" to ") is { Length: 2 } words ? words : rest.Split('-');
        return ends is [var from, var to] && One(WithoutCirca(from.Trim()).Bare) is { } first && One(WithoutCirca(to.Trim()).Bare) is { } last
            ? ListDates.Range(first, last)
            : null;
    }

    private static (string Bare, bool IsAbout) WithoutCirca(string text)
    {
        foreach (var word in Circa)
        {
            if (text.StartsWith(word, StringComparison.OrdinalIgnoreCase)) return (text[word.Length..].Trim(), true);
        }
        return (text, false);
    }

    private static string? One(string text)
    {
        if (Exact(text, "d MMM yyyy") is { } day) return ListDates.Day(day);
        if (Exact(text, "MMM yyyy") is { } month) return month.ToString("yyyy-MM", CultureInfo.InvariantCulture);
        if (Exact(text, "yyyy-MM") is not null) return text;
        if (Exact(text, "yyyy") is { } year) return year.ToString("yyyy", CultureInfo.InvariantCulture);
        return Exact(text, "yyyy-MM-dd") is null && Exact(text, "yyyy-MM") is null ? null : text;
    }

    private static DateOnly? Exact(string text, string format) =>
        DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}
