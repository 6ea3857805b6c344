using System.Collections.Frozen;
using Screening.Formats.Reading;
using Screening.Model;
using Screening.Text;

namespace Screening.Formats.Lists;

/// <summary>THE table of fields of the lists of the United Kingdom: what a column, an element or a label in running text adds to a party.</summary>
/// <remarks>Left out: the flags of <c>SanctionsImposedIndicators</c>, which say in yes and no what <c>SanctionsImposed</c> says in words.</remarks>
internal static class UkFields
{
    // Whether a field may hold several values at once, and what one adds.
    private sealed record Field(Action<UkParty, string> Add, bool IsMany = true);

    private static readonly FrozenDictionary<string, Field> Table = new Dictionary<string, Field>(StringComparer.Ordinal)
    {
        ["uniqueid"] = new((_, _) => { }),
        ["groupid"] = new((_, _) => { }),
        ["lastupdated"] = new(Changed, false),
        ["datedesignated"] = new(Listed, false),
        ["uksanctionslistdatedesignated"] = new(Listed, false),
        ["listedon"] = new(Listed, false),
        ["ofsigroupid"] = new((p, v) => p.Draft.AddSameAs($"{ConListReader.Key}:{v}")),
        ["uksanctionslistref"] = new(UkReference, false),
        ["unreferencenumber"] = new(UnReference, false),
        ["unref"] = new(UnReference, false),
        ["regimename"] = new((p, v) => p.Draft.AddProgramme(v), false),
        ["regime"] = new((p, v) => p.Draft.AddProgramme(v), false),
        ["individualentityship"] = new(Kind, false),
        ["designationtype"] = new(Kind, false),
        ["grouptype"] = new(Kind, false),
        ["designationsource"] = Remark("Designation source"),
        ["sanctionsimposed"] = new((p, v) => p.Draft.AddMeasure(v)),
        ["otherinformation"] = new((p, v) => p.Draft.AddRemark(v), false),
        ["ukstatementofreasons"] = Remark("UK statement of reasons"),
        ["title"] = Remark("Title"),
        ["position"] = Remark("Position"),
        ["phonenumber"] = Remark("Phone"),
        ["fax"] = Remark("Fax"),
        ["website"] = Remark("Website"),
        ["emailaddress"] = Remark("Email"),
        ["dob"] = new(Birth),
        ["townofbirth"] = Remark("Town of birth"),
        ["countryofbirth"] = Remark("Country of birth"),
        ["nationality"] = new(Nationality),
        ["nationalityies"] = new(Nationality),
        ["gender"] = new(Gender, false),
        ["passportnumber"] = new((p, v) => p.Draft.AddIdentifier(new Identifier("passport", v))),
        ["passportadditionalinformation"] = Remark("Passport"),
        ["passportdetails"] = Remark("Passport"),
        ["nationalidentifiernumber"] = new((p, v) => p.Draft.AddIdentifier(new Identifier("national-id", v))),
        ["nationalidentificationnumber"] = new((p, v) => p.Draft.AddIdentifier(new Identifier("national-id", v))),
        ["nationalidentifieradditionalinformation"] = Remark("National identification"),
        ["nationalidentificationdetails"] = Remark("National identification"),
        ["typeofentity"] = Remark("Type of entity"),
        ["businessregistrationnumber"] = new((p, v) => p.AddNumber("registration", v)),
        ["businessregno"] = new((p, v) => p.AddNumber("registration", v)),
        // The list names the parent without a word on its stake: a tie, as with other lists.
        ["parentcompany"] = new((p, v) => Link(p, Relation.LinkedTo, v, "Parent company")),
        ["parentcompanies"] = new((p, v) => Link(p, Relation.LinkedTo, v, "Parent company")),
        ["subsidiary"] = new((p, v) => Link(p, Relation.Owns, v, "Subsidiary")),
        ["subsidiaries"] = new((p, v) => Link(p, Relation.Owns, v, "Subsidiary")),
        ["imonumber"] = new((p, v) => p.Draft.AddIdentifier(new Identifier("imo", v))),
        ["currentowneroperator"] = new((p, v) => Link(p, Relation.LinkedTo, v, "Current owner or operator")),
        ["currentowner"] = new((p, v) => Link(p, Relation.LinkedTo, v, "Current owner or operator")),
        ["previousowneroperator"] = Remark("Previous owner or operator"),
        ["currentbelievedflagofship"] = new(Flag),
        ["flagofship"] = new(Flag),
        ["previousflag"] = Remark("Previous flag"),
        ["typeofship"] = Remark("Type of ship"),
        ["tonnageofship"] = Remark("Tonnage", isNumber: true),
        ["lengthofship"] = Remark("Length", isNumber: true),
        ["yearbuilt"] = Remark("Year built", isNumber: true),
        ["hullidentificationnumber"] = new((p, v) => p.Draft.AddIdentifier(new Identifier("hull-number", v))),
        ["hullidentificationnumberhin"] = new((p, v) => p.Draft.AddIdentifier(new Identifier("hull-number", v))),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Whether the table has a field.</summary>
    public static bool Knows(string key) => Find(key) is not null;

    /// <summary>Adds a field's values; false where the table does not have it.</summary>
    public static bool Add(UkParty party, string key, string text)
    {
        if (Find(key) is not { } field) return false;
        if (!field.IsMany) field.Add(party, text.Trim());
        else foreach (var value in UkWords.Values(text)) field.Add(party, value);
        return true;
    }

    // Columns hold the plural of what elements hold one by one.
    private static Field? Find(string key) => Table.GetValueOrDefault(key) ?? (key.EndsWith('s') ? Table.GetValueOrDefault(key[..^1]) : null);

    // "2,019" is the year 2019: an export put a comma into every number.
    private static Field Remark(string label, bool isNumber = false) =>
        new((p, v) => p.Draft.AddRemark($"{label}: {(isNumber && v.All(c => char.IsAsciiDigit(c) || c is ',' or '.') ? v.Replace(",", "", StringComparison.Ordinal) : v)}"), false);

    private static void Kind(UkParty party, string word)
    {
        party.Draft.Kind = Kinds.Of(word);
        if (party.Draft.Kind == EntityKind.Unknown) party.List.Issue(party.Draft.Line, "unknown-kind", $"{party.Draft.Id}: found the type {Excerpt.Of(word)}; expected Individual, Entity or Ship");
    }

    private static void Changed(UkParty party, string text)
    {
        if (Day(party, text) is { } day && (party.Draft.Changed is null || string.CompareOrdinal(day, party.Draft.Changed) > 0)) party.Draft.Changed = day;
    }

    private static void Listed(UkParty party, string text)
    {
        if (Day(party, text) is { } day && (party.Draft.Listed is null || string.CompareOrdinal(day, party.Draft.Listed) < 0)) party.Draft.Listed = day;
    }

    private static string? Day(UkParty party, string text)
    {
        if (UkDates.Day(text) is { } day) return day;
        party.List.Issue(party.Draft.Line, "bad-date", $"{party.Draft.Id}: found the date {Excerpt.Of(text)}; expected one there is, as dd/MM/yyyy; left out");
        return null;
    }

    private static void Birth(UkParty party, string text)
    {
        var date = UkDates.Birth(text, out var isWhole);
        if (date is not null) party.Draft.AddBirthDate(date);
        else party.Draft.AddRemark($"Date of birth: {text}");
        if (date is null || !isWhole) party.List.Issue(party.Draft.Line, "bad-date", $"{party.Draft.Id}: found the date of birth {Excerpt.Of(text)}; expected one there is; kept {(date is null ? "as a remark" : $"as {date}")}");
    }

    private static void Nationality(UkParty party, string text)
    {
        if (PlaceNames.CountryCode(text.TrimEnd('.')) is { } code) party.Draft.AddCountry(code);
        else party.Draft.AddRemark($"Nationality: {text}");
    }

    private static void Flag(UkParty party, string text)
    {
        if (PlaceNames.CountryCode(text.TrimEnd('.')) is { } code) party.Draft.AddCountry(code);
        else party.Draft.AddRemark($"Flag: {text}");
    }

    private static void Gender(UkParty party, string text)
    {
        if (text.Trim('.', ' ').ToLowerInvariant() is var gender && gender is "male" or "female") party.Draft.Gender = gender;
        else party.Draft.AddRemark($"Gender: {text}");
    }

    private static void UkReference(UkParty party, string text)
    {
        var (reference, rest) = Head(text);
        party.Draft.AddSameAs($"{UkXmlReader.Key}:{reference}");
        party.Draft.AddRemark(rest);
    }

    private static void UnReference(UkParty party, string text)
    {
        // "QDi.219. In detention ...": the reference has a stop of its own.
        const int length = 7;
        if (text.Length >= length && EuParty.IsUnReference(text[..length]))
        {
            party.Draft.AddSameAs($"un-sc:{text[..length]}");
            party.Draft.AddRemark(text[length..].TrimStart('.', ' ', '|'));
        }
        else
        {
            party.Draft.AddRemark($"UN reference {text}");
        }
    }

    // A reference and the free text behind it.
    private static (string, string) Head(string text)
    {
        var end = text.AsSpan().IndexOfAny('.', ' ');
        return end < 0 ? (text, "") : (text[..end], text[end..].TrimStart('.', ' '));
    }

    // A sentence is no name: such a field stays a remark.
    private static void Link(UkParty party, Relation relation, string text, string label)
    {
        if (text.Length <= MaxLinkName) party.Draft.AddLink(new EntityLink(relation, text));
        else party.Draft.AddRemark($"{label}: {text}");
    }

    private const int MaxLinkName = 150;
}
