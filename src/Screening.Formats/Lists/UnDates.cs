using System.Globalization;
using Screening.Formats.Reading;

namespace Screening.Formats.Lists;

/// <summary>Dates of birth of the United Nations' list: a type, a day or a year or two years, and a note that may be all there is.</summary>
internal static class UnDates
{
    private static readonly Dictionary<string, Func<XmlItem, string?>> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        ["EXACT"] = Stated,
        ["APPROXIMATELY"] = i => Stated(i) is { } date ? date + ListDates.About : null,
        ["BETWEEN"] = i => Year(i.TextOf("FROM_YEAR")) is { } from && Year(i.TextOf("TO_YEAR")) is { } to ? ListDates.Range(from, to) : null,
    };

    /// <summary>Adds a date of birth; a placeholder is passed over, and what is no date is a remark and an issue.</summary>
    public static void Add(ListBuilder list, EntityDraft draft, XmlItem item)
    {
        var note = item.TextOf("NOTE") is { } words ? OneLine.Of(words) : null;
        var texts = item.Children.Where(c => c.Name != "TYPE_OF_DATE").Select(c => c.Text).OfType<string>().ToList();
        if (texts.Count == 0) return;
        var type = item.TextOf("TYPE_OF_DATE") ?? "EXACT";
        var date = Types.GetValueOrDefault(type)?.Invoke(item);
        // "Sep." beside the year 1958, "Nov. 1973" alone.
        var month = note is null ? null : Month(date is [_, _, _, _] ? $"{note} {date}" : note);
        if ((month ?? date) is { } known) draft.AddBirthDate(known);
        else list.Issue(item.Line, "bad-date", $"found the date of birth {Excerpt.Of($"{type} {string.Join(' ', texts)}")}, and kept it as a remark; expected a day, a year, or two years in order");
        if (date is null && month is null) draft.AddRemark($"DOB {type} {string.Join(' ', texts.Select(OneLine.Of))}");
        else if (note is not null && month is null) draft.AddRemark($"DOB {date}: {note}");
    }

    /// <summary>A day or a year; null where the text is neither.</summary>
    public static string? Of(string? text) => text is null ? null : ListDates.IsoDay(text) ?? Year(text);

    private static string? Stated(XmlItem item) => Of(item.TextOf("DATE")) ?? Year(item.TextOf("YEAR"));

    private static string? Year(string? text) => text is { Length: 4 } && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? ListDates.Of(year) : null;

    private static string? Month(string text) =>
        DateOnly.TryParseExact(text.Replace(".", "", StringComparison.Ordinal), ["MMM yyyy", "MMMM yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)
            ? ListDates.Of(month.Year, month.Month)
            : null;
}
