using System.Globalization;
using Screening.Formats.Reading;
using Screening.Model;
using Screening.Text;

namespace Screening.Formats.Lists;

/// <summary>A part of a party on the European Union's list, whichever form it is printed in: gives its fields by the names they have in XML.</summary>
internal delegate string? EuFields(string name);

/// <summary>What each part of an entry of the European Union's list adds to it.</summary>
/// <remarks>Source: the export's schema, https://webgate.ec.europa.eu/fsd/fsf. Country 00 stands for unknown. There is no leading name: all spellings,
/// in 24 languages, are names alike, so that the English one leads, else one without a language, else the first.
/// Left out: logical ids of parts, the act and the page each part was published by, and flags of papers (expired, lost, revoked).</remarks>
internal static class EuFacts
{
    private const string Unknown = "00";
    private const string NotKnown = "N/A";
    private const string Islamic = "ISLAMIC";
    private const string Ship = "imo";

    private static readonly Dictionary<string, string> Papers = new(StringComparer.OrdinalIgnoreCase)
    {
        ["passport"] = "passport",
        ["id"] = "national-id",
        ["ssn"] = "national-id",
        ["unssn"] = "national-id",
        ["electionid"] = "national-id",
        ["regnumber"] = "registration",
        ["tradelic"] = "registration",
        ["fiscalcode"] = "tax",
        ["taxid"] = "tax",
        ["euvat"] = "tax",
        ["swiftbic"] = "bic",
    };

    /// <summary>Adds a name.</summary>
    public static void AddName(EntityDraft draft, EuFields name)
    {
        var whole = name("wholeName") ?? string.Join(' ', new[] { name("firstName"), name("middleName"), name("lastName") }.OfType<string>());
        var given = string.Join(' ', new[] { name("firstName"), name("middleName") }.OfType<string>());
        var isWeak = string.Equals(name("strong"), "false", StringComparison.OrdinalIgnoreCase);
        draft.AddName(new EntityName(OneLine.Of(whole), NameRole.Aka, isWeak ? NameQuality.Weak : NameQuality.Strong, name("nameLanguage")?.ToLowerInvariant())
        {
            Given = given.Length > 0 ? given : null,
            Family = given.Length > 0 ? name("lastName") : null,
        });
        draft.Gender ??= name("gender")?.ToUpperInvariant() switch { "M" => "male", "F" => "female", _ => null };
        if (name("title") is { } title) draft.AddRemark($"Title {OneLine.Of(title)}");
        if (name("function") is { } function) draft.AddRemark(OneLine.Of(function));
    }

    /// <summary>Adds a date and a place of birth.</summary>
    public static void AddBirthDate(ListBuilder list, EntityDraft draft, EuFields birth, int line)
    {
        var place = string.Join(", ", new[] { birth("place"), birth("city"), birth("region"), Country(birth) is { } code ? code : null }.OfType<string>());
        if (place.Length > 0) draft.AddRemark($"POB {OneLine.Of(place)}");
        var (year, month, day) = (Number(birth("year")), Number(birth("monthOfYear")), Number(birth("dayOfMonth")));
        var (first, last) = (Number(birth("yearRangeFrom")), Number(birth("yearRangeTo")));
        if ((birth("birthdate") ?? birth("year") ?? birth("yearRangeFrom") ?? birth("yearRangeTo")) is not { } stated || stated == NotKnown) return;
        var date = string.Equals(birth("calendarType"), Islamic, StringComparison.OrdinalIgnoreCase) ? null
            : ListDates.Of(first) is { } from && ListDates.Of(last) is { } to ? ListDates.Range(from, to)
            : ListDates.IsoDay(birth("birthdate")) ?? ListDates.Of(year, month, day) ?? (first > 0 ? ListDates.Of(first) : null);
        if (date is null)
        {
            list.Issue(line, "bad-date", $"found the date of birth {Excerpt.Of(stated)}, and kept it as a remark; expected a day of the Gregorian calendar");
            draft.AddRemark($"Date of birth {stated}{(birth("calendarType") is { } calendar ? $" ({calendar})" : "")}");
            return;
        }
        var isAbout = string.Equals(birth("circa"), "true", StringComparison.OrdinalIgnoreCase);
        draft.AddBirthDate(isAbout && !date.Contains('/', StringComparison.Ordinal) ? date + ListDates.About : date);
    }

    /// <summary>Adds a number.</summary>
    public static void AddIdentification(EntityDraft draft, EuFields paper)
    {
        var code = paper("identificationTypeCode") ?? "";
        foreach (var number in new[] { paper("number"), paper("latinNumber") }.OfType<string>())
        {
            if (string.Equals(code, Ship, StringComparison.OrdinalIgnoreCase)) AddImo(draft, number);
            else if (string.Equals(paper("knownFalse"), "true", StringComparison.OrdinalIgnoreCase)) draft.AddRemark($"False {code} {number}");
            else if (Papers.TryGetValue(code, out var type)) draft.AddIdentifier(IdentifierNames.Sharpen(new Identifier(type, number, Country(paper))));
            else draft.AddRemark($"{paper("identificationTypeDescription") ?? (code.Length > 0 ? code : "number")} {number}");
        }
    }

    // Ships stand among enterprises, and their owners have numbers of the same scheme: the check digit tells which it is.
    private static void AddImo(EntityDraft draft, string number)
    {
        var isShip = IdentifierTypes.IsImo(number) && new Identifier("imo-company", number).Fault is not null;
        if (isShip) draft.Kind = EntityKind.Vessel;
        draft.AddIdentifier(new Identifier(isShip ? "imo" : "imo-company", number));
    }

    /// <summary>Adds an address; one of contact details alone is a remark.</summary>
    public static void AddAddress(EntityDraft draft, EuFields address, IEnumerable<string> contacts)
    {
        var country = Country(address);
        var box = address("poBox") is { } number ? $"PO Box {number}" : null;
        var parts = new[] { address("street"), box, address("place"), address("city"), address("zipCode"), address("region") }.OfType<string>().Select(OneLine.Of).ToList();
        if (parts.Count > 0) draft.AddAddress(new PostalAddress(string.Join(", ", country is null ? parts : [.. parts, country]), address("city"), country));
        else draft.AddCountry(country);
        foreach (var contact in contacts) draft.AddRemark(OneLine.Of(contact));
    }

    /// <summary>Adds a citizenship.</summary>
    public static void AddCitizenship(EntityDraft draft, EuFields citizenship) => draft.AddCountry(Country(citizenship));

    /// <summary>Adds the act an entry rests on.</summary>
    public static void AddRegulation(EntityDraft draft, EuFields act)
    {
        draft.AddProgramme(act("programme"));
        draft.AddLegalBasis(act("numberTitle"));
        var day = ListDates.IsoDay(act("entryIntoForceDate")) ?? ListDates.IsoDay(act("publicationDate"));
        if (day is null) return;
        if (string.Equals(act("regulationType"), "amendment", StringComparison.OrdinalIgnoreCase)) draft.Changed = Later(draft.Changed, day);
        else draft.Listed = Earlier(draft.Listed, day);
    }

    /// <summary>Adds what stands at the head of an entry.</summary>
    public static void AddHead(EntityDraft draft, EuFields entity, string? type)
    {
        if (type is not null && draft.Kind == EntityKind.Unknown) draft.Kind = type.ToUpperInvariant() switch { "P" or "PERSON" => EntityKind.Person, "E" or "ENTERPRISE" => EntityKind.Organization, _ => EntityKind.Unknown };
        if (entity("designationDate") is { } date) draft.Listed = ListDates.IsoDay(date) ?? draft.Listed;
        draft.AddRemark(entity("designationDetails"));
        if (entity("unitedNationId") is { } un) draft.AddSameAs(EntityIds.Of("un-sc", EntityIds.Own("un-sc", un)));
    }

    /// <summary>Puts the name that leads first, once all are known.</summary>
    public static void ChooseLeading(EntityDraft draft)
    {
        var names = draft.Names;
        if (names.Count == 0) return;
        var lead = names.FirstOrDefault(n => n.Language == "en") ?? names.FirstOrDefault(n => n.Language is null) ?? names[0];
        draft.Lead(lead);
    }

    private static string? Country(EuFields part) => part("countryIso2Code") is { } code && code != Unknown ? PlaceNames.CountryCode(code) : null;

    private static int Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static string Earlier(string? a, string b) => a is null || string.CompareOrdinal(b, a) < 0 ? b : a;

    private static string Later(string? a, string b) => a is null || string.CompareOrdinal(b, a) > 0 ? b : a;
}
