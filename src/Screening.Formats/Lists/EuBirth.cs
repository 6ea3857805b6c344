using System.Globalization;
using Screening.Formats.Reading;

namespace Screening.Formats.Lists;

/// <summary>Births of the European Union's list: a day, its parts, or a range of years; and a place.</summary>
internal static class EuBirth
{
    private const string Gregorian = "GREGORIAN";

    // What old editions write for "not known".
    private const string None = "N/A";

    /// <summary>Adds the date as sure as the list is, and the place as a remark.</summary>
    public static void Add(EuChild birth, EntityDraft draft, ListBuilder list)
    {
        AddDate(birth, draft, list);
        var place = string.Join(", ", new[] { birth["place"], birth.Join(" ", "zipCode", "city"), birth["region"], EuParty.CountryName(birth) ?? EuParty.Country(birth) }.Where(t => !string.IsNullOrEmpty(t)));
        if (place.Length > 0) draft.AddRemark($"Place of birth: {place}");
        foreach (var remark in birth.Remarks) draft.AddRemark(remark);
    }

    private static void AddDate(EuChild birth, EntityDraft draft, ListBuilder list)
    {
        var stated = birth.Join("-", "year", "monthOfYear", "dayOfMonth");
        var whole = birth["birthdate"] is { } text && text != None ? text : null;
        // A year of another calendar is no year of ours; a whole date beside it is already converted.
        if (birth["calendarType"] is { } calendar && calendar != Gregorian)
        {
            draft.AddRemark($"Born {whole ?? stated} ({calendar.ToLowerInvariant()} calendar)");
            return;
        }
        if (Date(birth, whole) is { } date)
        {
            draft.AddBirthDate(date + (birth["circa"] == "true" && !date.Contains('/', StringComparison.Ordinal) ? ListDates.About : ""));
            return;
        }
        var found = whole ?? (stated.Length > 0 ? stated : birth.Join("/", "yearRangeFrom", "yearRangeTo"));
        if (found.Length == 0) return;
        draft.AddRemark($"Born {found}");
        list.Issue(birth.Line, "bad-date", $"{draft.Id}: found the date of birth {Excerpt.Of(found)}; expected one there is; kept as a remark");
    }

    private static string? Date(EuChild birth, string? whole)
    {
        if (whole is not null) return ListDates.IsoDay(whole) ?? OfParts(birth) ?? (Number(whole) is { } alone ? ListDates.Of(alone) : null);
        if (OfParts(birth) is { } date) return date;
        return (Number(birth["yearRangeFrom"]), Number(birth["yearRangeTo"])) switch
        {
            ({ } from, { } to) when ListDates.Of(from) is { } first && ListDates.Of(to) is { } last => ListDates.Range(first, last),
            (null, null) => null,
            (var from, var to) => ListDates.Of(from ?? to ?? 0) is { } about && from is null != to is null ? about + ListDates.About : null,
        };
    }

    private static string? OfParts(EuChild birth)
    {
        if (Number(birth["year"]) is not { } year) return null;
        return Number(birth["monthOfYear"]) is { } month ? ListDates.Of(year, month, Number(birth["dayOfMonth"]) ?? 0) : ListDates.Of(year);
    }

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
