using System.Globalization;
using Screening.Formats.Reading;
using Screening.Model;
using Screening.Text;

namespace Screening.Formats.Lists;

/// <summary>What an identity of the Swiss list says besides its names: dates, places, nationality and papers.</summary>
internal static class SecoIdentity
{
    private const string Gregorian = "Gregorian";

    // A paper's type begins so. What is none of these is kept in the remarks.
    private static readonly (string Word, string Type)[] Papers =
    [
        ("passport", "passport"),
        ("diplomatic-passport", "passport"),
        ("service-passport", "passport"),
        ("id-card", "national-id"),
        ("identity-card", "national-id"),
        ("national-id", "national-id"),
        ("social-security", "national-id"),
        ("tax", "tax"),
        ("registration", "registration"),
        ("imo", "imo"),
    ];

    private static readonly Dictionary<string, Action<ListBuilder, SecoReferences, EntityDraft, XmlItem>> Fields = new(StringComparer.Ordinal)
    {
        // Names are read before anything else.
        ["name"] = (_, _, _, _) => { },
        ["day-month-year"] = AddDate,
        ["address"] = AddAddress,
        ["place-of-birth"] = (_, r, d, i) => r.AddBirthPlace(d, i.Attribute("place-id"), i.Line),
        ["nationality"] = (_, _, d, i) => AddNationality(d, i),
        ["identification-document"] = AddPaper,
    };

    /// <summary>Adds all that an identity says. An element of no known name is kept in the remarks.</summary>
    public static void Add(ListBuilder list, SecoReferences references, EntityDraft draft, XmlItem identity)
    {
        foreach (var item in identity.Children)
        {
            if (Fields.TryGetValue(item.Name, out var add)) add(list, references, draft, item);
            else if (item.Text is { } text) draft.AddRemark($"{item.Name} {OneLine.Of(text)}");
        }
    }

    private static void AddDate(ListBuilder list, SecoReferences references, EntityDraft draft, XmlItem item)
    {
        var isOther = item.Attribute("calendar") is { } calendar && !calendar.Equals(Gregorian, StringComparison.OrdinalIgnoreCase);
        var told = string.Join('-', new[] { item.Attribute("year"), item.Attribute("month"), item.Attribute("day") }.OfType<string>());
        var date = isOther || item.Attribute("year") is null ? null : ListDates.Of(Number(item, "year"), Number(item, "month"), Number(item, "day"));
        if (date is null)
        {
            list.Issue(item.Line, "bad-date", $"{draft.Id}: found the date {Excerpt.Of(told)}, calendar {Excerpt.Of(item.Attribute("calendar"))}, and kept it as a remark; expected a year, a month or a day");
            draft.AddRemark($"Date {told} {item.Attribute("calendar")}".TrimEnd());
            return;
        }
        draft.AddBirthDate(item.Attribute("quality") == "low" ? date + ListDates.About : date);
    }

    // Zero where it is not told; what is no number is no date either.
    private static int Number(XmlItem item, string part) =>
        item.Attribute(part) is not { } text ? 0 : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;

    private static void AddAddress(ListBuilder list, SecoReferences references, EntityDraft draft, XmlItem item)
    {
        var parts = new List<string>();
        if (item.TextOf("c-o") is { } care) parts.Add($"c/o {OneLine.Of(care)}");
        if (item.TextOf("address-details") is { } details) parts.Add(OneLine.Of(details));
        if (item.TextOf("p-o-box") is { } box) parts.Add(box.Any(char.IsAsciiLetter) ? OneLine.Of(box) : $"P.O. Box {box}");
        references.AddAddress(draft, parts.Count == 0 ? null : string.Join(", ", parts), item.TextOf("zip-code"), item.Attribute("place-id"), item.Line);
        foreach (var remark in item.TextsOf("remark")) draft.AddRemark($"Address: {OneLine.Of(remark)}");
    }

    private static void AddNationality(EntityDraft draft, XmlItem item)
    {
        foreach (var country in item.All("country"))
        {
            if ((PlaceNames.CountryCode(country.Attribute("iso-code")) ?? PlaceNames.CountryCode(country.Text)) is { } code) draft.AddCountry(code);
            else if (country.Text is { } text) draft.AddRemark($"Nationality {text}");
        }
    }

    private static void AddPaper(ListBuilder list, SecoReferences references, EntityDraft draft, XmlItem item)
    {
        var (type, number, issuer) = (item.Attribute("document-type"), item.TextOf("number"), item.First("issuer") ?? item.First("country"));
        var country = PlaceNames.CountryCode(issuer?.Attribute("code") ?? issuer?.Attribute("iso-code")) ?? PlaceNames.CountryCode(issuer?.Text);
        var known = Array.Find(Papers, p => type is not null && type.StartsWith(p.Word, StringComparison.OrdinalIgnoreCase)).Type;
        if (known is not null && number is not null) draft.AddIdentifier(IdentifierNames.Sharpen(new Identifier(known, number, country)));
        var facts = item.Children.Where(c => c.Text is not null && c != issuer && c.Name != "number").Select(c => $"{c.Name} {OneLine.Of(c.Text!)}").ToList();
        if (known is not null && number is not null && facts.Count == 0) return;
        draft.AddRemark(string.Join(' ', new[] { type ?? "Document", number, facts.Count == 0 ? null : $"({string.Join(", ", facts)})" }.OfType<string>()));
    }
}
