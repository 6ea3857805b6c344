using System.Globalization;
using Screening.Formats.Reading;
using Screening.Model;
using Screening.Text;

namespace Screening.Formats.Lists;

/// <summary>What the fields of the United Kingdom's lists add to an entry, by the names of the table's columns.</summary>
/// <remarks>Source: UK Sanctions List format guide, https://www.gov.uk/government/publications/the-uk-sanctions-list. The measures' yes-and-no
/// columns say again what "Sanctions Imposed" says, and are left out.</remarks>
internal static class UkFacts
{
    public const string List = "uk-sl";

    private static readonly string[] Day = ["dd/MM/yyyy", "d/M/yyyy", "dd-MMM-yyyy", "yyyy-MM-dd"];

    private static readonly Dictionary<string, NameRole> Roles = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Primary Name"] = NameRole.Primary,
        ["Primary Name Variation"] = NameRole.Aka,
        ["Alias"] = NameRole.Aka,
        ["AKA"] = NameRole.Aka,
        ["FKA"] = NameRole.Former,
        ["Former Name"] = NameRole.Former,
    };

    /// <summary>THE table of fields that need no other beside them; several values of a cell are joined by a stroke or numbered.</summary>
    private static readonly Dictionary<string, Action<ListBuilder, EntityDraft, string, int>> Fields = new(StringComparer.OrdinalIgnoreCase)
    {
        ["D.O.B"] = AddBirthDate,
        ["Nationality(/ies)"] = (l, d, v, n) => AddCountry(l, d, v, n, "nationality"),
        ["Gender"] = (_, d, v, _) => d.Gender ??= v.ToLowerInvariant() is "male" or "female" ? v.ToLowerInvariant() : null,
        ["Passport number"] = (_, d, v, _) => d.AddIdentifier(new Identifier("passport", v)),
        ["Passport additional information"] = (_, d, v, _) => d.AddRemark($"Passport: {v}"),
        ["National Identifier number"] = (_, d, v, _) => d.AddIdentifier(new Identifier("national-id", v)),
        ["National Identifier additional information"] = (_, d, v, _) => d.AddRemark($"National identifier: {v}"),
        ["Business registration number (s)"] = AddRegistration,
        ["IMO number"] = (_, d, v, _) => d.AddIdentifier(new Identifier(d.Kind == EntityKind.Vessel ? "imo" : "imo-company", v)),
        ["Subsidiaries"] = (_, d, v, _) => d.AddLink(new EntityLink(Relation.Owns, v)),
        ["Parent company"] = (_, d, v, _) => d.AddLink(new EntityLink(Relation.LinkedTo, v)),
        ["Current owner/operator (s)"] = (_, d, v, _) => d.AddLink(new EntityLink(Relation.LinkedTo, v)),
        ["Previous owner/operator (s)"] = (_, d, v, _) => d.AddRemark($"Previous owner or operator: {v}"),
        ["Current believed flag of ship"] = (l, d, v, n) => AddCountry(l, d, v, n, "flag"),
        ["Previous flags"] = (_, d, v, _) => d.AddRemark($"Previous flag: {v}"),
        ["Type of ship"] = (_, d, v, _) => d.AddRemark($"Type of ship: {v}"),
        ["Tonnage of ship"] = (_, d, v, _) => d.AddRemark($"Tonnage: {v}"),
        ["Length of ship"] = (_, d, v, _) => d.AddRemark($"Length: {v}"),
        ["Year Built"] = (_, d, v, _) => d.AddRemark($"Year built: {v.Replace(",", "", StringComparison.Ordinal)}"),
        ["Hull identification number (HIN)"] = (_, d, v, _) => d.AddRemark($"Hull identification number: {v}"),
        ["Type of entity"] = (_, d, v, _) => d.AddRemark($"Type of entity: {v}"),
        ["Position"] = (_, d, v, _) => d.AddRemark($"Position: {v}"),
        ["Title"] = (_, d, v, _) => d.AddRemark($"Title: {v}"),
        ["Town of birth"] = (_, d, v, _) => d.AddRemark($"Town of birth: {v}"),
        ["Country of birth"] = (_, d, v, _) => d.AddRemark($"Country of birth: {v}"),
        ["Phone number"] = (_, d, v, _) => d.AddRemark($"Phone: {v}"),
        ["Website"] = (_, d, v, _) => d.AddRemark($"Website: {v}"),
        ["Email address"] = (_, d, v, _) => d.AddRemark($"Email: {v}"),
        ["Sanctions Imposed"] = (_, d, v, _) => d.AddMeasure(v),
    };

    /// <summary>Fields whose text is one value, whatever stands in it.</summary>
    private static readonly Dictionary<string, Action<ListBuilder, EntityDraft, string, int>> Texts = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Regime Name"] = (_, d, v, _) => d.AddProgramme(v),
        ["Designation source"] = (_, d, v, _) => d.AddLegalBasis($"Designated by: {v}"),
        ["Other Information"] = (_, d, v, _) => d.AddRemark(v),
        ["UK Statement of Reasons"] = (_, d, v, _) => d.AddRemark(v),
        ["UN Reference Number"] = (_, d, v, _) => d.AddSameAs(EntityIds.Of("un-sc", EntityIds.Own("un-sc", v))),
        ["OFSI Group ID"] = (_, d, v, _) => d.AddSameAs(EntityIds.Of(ConListReader.List, v)),
        ["Date Designated"] = (l, d, v, n) => d.Listed = DayOf(l, v, n, "date of designation") ?? d.Listed,
        ["Last Updated"] = (l, d, v, n) => d.Changed = DayOf(l, v, n, "date of update") ?? d.Changed,
    };

    /// <summary>Adds a field.</summary>
    /// <param name="list">Told of what cannot be.</param>
    /// <param name="draft">The entry.</param>
    /// <param name="field">The column's name.</param>
    /// <param name="text">What stands in it.</param>
    /// <param name="line">Its line.</param>
    /// <returns>Whether the field is known.</returns>
    public static bool Add(ListBuilder list, EntityDraft draft, string field, string text, int line)
    {
        if (Texts.TryGetValue(field, out var addText))
        {
            addText(list, draft, OneLine.Of(text), line);
            return true;
        }
        if (!Fields.TryGetValue(field, out var add)) return false;
        foreach (var value in text.Split('|').SelectMany(EnumeratedItems.Numbered).Select(OneLine.Of).Where(v => v.Length > 0 && v != "-")) add(list, draft, value, line);
        return true;
    }

    /// <summary>The kind of an entry by the word for it.</summary>
    public static EntityKind Kind(string? word) => Kinds.Of(word);

    /// <summary>Adds a name of parts: up to five given ones, and the sixth, which is a person's family name or the whole name of anything else.</summary>
    public static void AddName(ListBuilder list, EntityDraft draft, IEnumerable<string?> given, string? last, string? type, string? strength, int line)
    {
        var first = string.Join(' ', given.OfType<string>().Select(OneLine.Of));
        var whole = $"{first} {OneLine.Of(last ?? "")}".Trim();
        if (whole.Length == 0) return;
        if (!Roles.TryGetValue(type ?? "", out var role))
        {
            role = NameRole.Aka;
            list.Issue(line, "unknown-name-type", $"found the name type {Excerpt.Of(type)}, and took the name for an alias; expected one of {string.Join(", ", Roles.Keys)}");
        }
        var isWeak = strength?.StartsWith("Low", StringComparison.OrdinalIgnoreCase) == true;
        draft.AddName(new EntityName(whole, role, isWeak ? NameQuality.Weak : NameQuality.Strong) { Given = first.Length > 0 && last is not null ? first : null, Family = first.Length > 0 ? last?.Trim() : null });
    }

    /// <summary>Adds a name in its own script.</summary>
    public static void AddNative(EntityDraft draft, string name, string? script, string? language) =>
        draft.AddName(new EntityName(OneLine.Of(name), NameRole.Aka, NameQuality.Strong, Languages.Tag(language)) { Script = Scripts.Code(script) });

    /// <summary>Adds an address of its lines; one of a country alone is the party's country.</summary>
    public static void AddAddress(EntityDraft draft, IEnumerable<string?> lines, string? postalCode, string? country)
    {
        var code = PlaceNames.CountryCode(country);
        var parts = lines.Append(postalCode).OfType<string>().Select(OneLine.Of).Where(p => p.Length > 0).ToList();
        if (parts.Count > 0) draft.AddAddress(new PostalAddress(string.Join(", ", country is null ? parts : [.. parts, country.Trim()]), null, code));
        else if (code is not null) draft.AddCountry(code);
        else draft.AddRemark(country);
    }

    /// <summary>A day as the list prints it; null, and an issue, where it is none.</summary>
    public static string? DayOf(ListBuilder list, string text, int line, string what)
    {
        var day = ListDates.Day(text, Day);
        if (day is null) list.Issue(line, "bad-date", $"found the {what} {Excerpt.Of(text)}, and left it out; expected dd/MM/yyyy");
        return day;
    }

    // 01/03/1958, 03/1958, 1951, and masks for what is not known: dd/mm/1945, 00/00/1994, 00/05/1994.
    private static void AddBirthDate(ListBuilder list, EntityDraft draft, string text, int line)
    {
        var parts = text.Split('/');
        if (parts.Length == 2) parts = ["dd", .. parts];
        var date = parts is [var day, var month, var year] && Part(day, "dd") is { } d && Part(month, "mm") is { } m && Part(year, "yyyy") is { } y ? ListDates.Of(y, m, m == 0 ? 0 : d) : OfacDates.Parse(text);
        if (date is not null) draft.AddBirthDate(date);
        else
        {
            list.Issue(line, "bad-date", $"found the date of birth {Excerpt.Of(text)}, and kept it as a remark; expected dd/MM/yyyy, with letters or zeros for what is not known");
            draft.AddRemark($"Date of birth {text}");
        }
    }

    private static int? Part(string text, string mask) =>
        text.Equals(mask, StringComparison.OrdinalIgnoreCase) ? 0 : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static void AddCountry(ListBuilder list, EntityDraft draft, string text, int line, string what)
    {
        string?[] codes = PlaceNames.CountryCode(text) is { } one ? [one] : [.. text.Split([',', '.'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(PlaceNames.CountryCode)];
        if (codes.Length > 0 && Array.TrueForAll(codes, c => c is not null))
        {
            foreach (var code in codes) draft.AddCountry(code);
        }
        else
        {
            list.Issue(line, "unknown-country", $"found the {what} {Excerpt.Of(text)}, and kept it as a remark; expected a country");
            draft.AddRemark($"{char.ToUpperInvariant(what[0])}{what[1..]}: {text}");
        }
    }

    private static void AddRegistration(ListBuilder list, EntityDraft draft, string text, int line)
    {
        string[] countries = [.. draft.Countries.Concat(draft.Addresses.Select(a => a.Country).OfType<string>()).Distinct(StringComparer.Ordinal)];
        var numbers = RegistrationText.Of(text, countries is [var only] ? only : null).ToList();
        foreach (var number in numbers) draft.AddIdentifier(number);
        if (numbers.Count == 0) draft.AddRemark($"Business registration: {text}");
    }
}
