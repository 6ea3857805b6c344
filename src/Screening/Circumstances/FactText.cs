using System.Globalization;
using Screening.Goods;
using Screening.Model;

namespace Screening.Circumstances;

/// <summary>How facts are called in sentences.</summary>
internal static class FactText
{
    private static readonly string[] Fields = [.. Enum.GetNames<RowField>().Select(Words)];
    private static readonly string[] Roles = [.. Enum.GetNames<PartyRole>().Select(Words)];

    public static string Of(RowField field) => Fields[(int)field];

    public static string Of(PartyRole role) => Roles[(int)role];

    public static string Of(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Of(PartyKind kind) => kind switch
    {
        PartyKind.Forwarder => "is a freight forwarder by its name",
        PartyKind.Bank => "is a bank by its name",
        _ => "is no party: the goods are consigned to order",
    };

    public static string Of(HighPriorityHit hit)
    {
        var codes = string.Join(", ", hit.Codes);
        return hit.Fit switch
        {
            HighPriorityFit.Listed => $"HS {hit.Declared} is on the Common High Priority List, tier {hit.Tier}",
            HighPriorityFit.HeadingOnly => $"HS {hit.Declared} may be on the Common High Priority List, tier {hit.Tier}: six digits are needed to tell it from {codes}",
            HighPriorityFit.OlderEdition => $"HS {hit.Declared} of an older edition is {codes} of the Common High Priority List, tier {hit.Tier}",
            _ => $"HS {hit.Declared} of an older edition may be {codes} of the Common High Priority List, tier {hit.Tier}",
        };
    }

    /// <summary>The last day of a date as precise as given; null where it is no date.</summary>
    public static DateOnly? LastDayOf(string date)
    {
        if (DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        if (DateOnly.TryParseExact(date, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)) return new DateOnly(month.Year, month.Month, DateTime.DaysInMonth(month.Year, month.Month));
        return DateOnly.TryParseExact(date, "yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var year) ? new DateOnly(year.Year, 12, 31) : null;
    }

    // "EndUser" is "end user".
    private static string Words(string name) => string.Concat(name.Select((c, i) => i > 0 && char.IsAsciiLetterUpper(c) ? $" {char.ToLowerInvariant(c)}" : $"{char.ToLowerInvariant(c)}"));
}
