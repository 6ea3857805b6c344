using Screening.Formats.Reading;
using Screening.Model;
using Screening.Text;

namespace Screening.Formats.Lists;

/// <summary>The facts that OFAC prints as running text: <c>DOB 1961; Registration Number 100230519 (Belarus); a.k.a. 'VOLAT'.</c></summary>
/// <remarks>Weak aliases stand only here: not in the alt file. What no row of the table knows stays in the remarks.</remarks>
internal static class OfacRemarks
{
    // First match wins: a longer prefix stands before a shorter one that begins it.
    private static readonly (string Prefix, Action<EntityDraft, string> Apply)[] Fields =
    [
        ("a.k.a. ", (d, v) => AddAlias(d, v, NameRole.Aka)),
        ("f.k.a. ", (d, v) => AddAlias(d, v, NameRole.Former)),
        ("n.k.a. ", (d, v) => AddAlias(d, v, NameRole.Aka)),
        ("DOB ", AddDates),
        ("Organization Established Date ", AddDates),
        ("nationality ", (d, v) => AddCountry(d, v)),
        ("citizen ", (d, v) => AddCountry(d, v)),
        ("Nationality of Registration ", (d, v) => AddCountry(d, v)),
        ("Gender ", (d, v) => d.Gender = v.ToLowerInvariant()),
        ("Linked To: ", (d, v) => d.AddLink(new EntityLink(Relation.LinkedTo, v))),
        ("Owned or Controlled By: ", (d, v) => d.AddLink(new EntityLink(Relation.LinkedTo, v))),
        ("Owned or Controlled By ", (d, v) => d.AddLink(new EntityLink(Relation.LinkedTo, v))),
        ("Passport ", (d, v) => AddNumber(d, "passport", v)),
        ("Diplomatic Passport ", (d, v) => AddNumber(d, "passport", v)),
        ("Vessel Registration Identification IMO ", (d, v) => AddNumber(d, "imo", v)),
        ("MMSI ", (d, v) => AddNumber(d, "mmsi", v)),
        ("SWIFT/BIC ", (d, v) => AddNumber(d, "bic", v)),
        ("BIK (RU) ", (d, v) => d.AddIdentifier(new Identifier("bic", v, "RU"))),
        ("D-U-N-S Number ", (d, v) => AddNumber(d, "duns", v)),
        ("Unified Social Credit Code (USCC) ", (d, v) => AddNumber(d, "uscc", v)),
        ("United Social Credit Code Certificate (USCCC) ", (d, v) => AddNumber(d, "uscc", v)),
        ("Legal Entity Number ", (d, v) => AddNumber(d, IsLei(v) ? "lei" : "registration", v)),
        // Company and person numbers of the IMO scheme share their digits' form with ships, so they get a type of their own.
        ("Company Number IMO ", (d, v) => AddNumber(d, "imo-company", v)),
        ("Identification Number IMO ", (d, v) => AddNumber(d, "imo-company", v)),
        ("Tax ID No. ", (d, v) => AddNumber(d, "tax", v)),
        ("RUC # ", (d, v) => AddNumber(d, "tax", v)),
        ("NIT # ", (d, v) => AddNumber(d, "tax", v)),
        ("RIF # ", (d, v) => AddNumber(d, "tax", v)),
        ("R.F.C. ", (d, v) => AddNumber(d, "tax", v)),
        ("V.A.T. Number ", (d, v) => AddNumber(d, "tax", v)),
        ("Registration Number ", (d, v) => AddNumber(d, "registration", v)),
        ("Registration ID ", (d, v) => AddNumber(d, "registration", v)),
        ("Business Registration Number ", (d, v) => AddNumber(d, "registration", v)),
        ("Business Registration Document # ", (d, v) => AddNumber(d, "registration", v)),
        ("Company Number ", (d, v) => AddNumber(d, "registration", v)),
        ("Commercial Registry Number ", (d, v) => AddNumber(d, "registration", v)),
        ("C.R. No. ", (d, v) => AddNumber(d, "registration", v)),
        ("Chamber of Commerce Number ", (d, v) => AddNumber(d, "registration", v)),
        ("Trade License No. ", (d, v) => AddNumber(d, "registration", v)),
        ("Economic Register Number (CBLS) ", (d, v) => AddNumber(d, "registration", v)),
        ("Central Registration System Number ", (d, v) => AddNumber(d, "registration", v)),
        ("Enterprise Number ", (d, v) => AddNumber(d, "registration", v)),
        ("Government Gazette Number ", (d, v) => AddNumber(d, "gazette", v)),
        ("National ID No. ", (d, v) => AddNumber(d, "national-id", v)),
        ("National Foreign ID Number ", (d, v) => AddNumber(d, "national-id", v)),
        ("Personal ID Card ", (d, v) => AddNumber(d, "national-id", v)),
        ("Cedula No. ", (d, v) => AddNumber(d, "national-id", v)),
        ("C.U.R.P. ", (d, v) => AddNumber(d, "national-id", v)),
        ("Identification Number ", (d, v) => AddNumber(d, d.Kind == EntityKind.Person ? "national-id" : "registration", v)),
    ];

    /// <summary>Adds the facts of a remark, whole or joined with its overflow.</summary>
    public static void Apply(string remarks, EntityDraft draft)
    {
        foreach (var part in remarks.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var field = WithoutStop(part);
            // The Consolidated Screening List puts brackets around a whole remark.
            var bare = field is ['(', .. var inner, ')'] && !inner.Contains('(', StringComparison.Ordinal) ? inner : field;
            if (!ApplyField(bare, draft)) draft.AddRemark(field);
        }
    }

    /// <summary>Adds one fact; false where it is of no known form.</summary>
    public static bool ApplyField(string text, EntityDraft draft)
    {
        var field = text.StartsWith("alt. ", StringComparison.Ordinal) ? text[5..] : text;
        foreach (var (prefix, apply) in Fields)
        {
            if (!field.StartsWith(prefix, StringComparison.Ordinal)) continue;
            apply(draft, field[prefix.Length..].Trim());
            return true;
        }
        return false;
    }

    // The full stop ends the remark, unless it belongs to an abbreviation: "S. EN C.", "S.A.".
    private static string WithoutStop(string part) =>
        part is [.., '.'] && !(part is [.., var before, var letter, '.'] && char.IsAsciiLetterUpper(letter) && before is ' ' or '.') ? part[..^1] : part;

    private static void AddAlias(EntityDraft draft, string value, NameRole role) => draft.AddName(Unquote(value), role, NameQuality.Weak);

    // Quotes inside a name are the same sign as those around it: ''ABD-AL-'IZ'. Only the outer pair goes.
    private static string Unquote(string value) => value is ['\'', .. var inner, '\''] ? inner : value.Trim('\'');

    private static void AddDates(EntityDraft draft, string value)
    {
        if (OfacDates.Parse(value) is { } date) draft.AddBirthDate(date);
        else draft.AddRemark($"Date {value}");
    }

    private static void AddCountry(EntityDraft draft, string value)
    {
        if (PlaceNames.CountryCode(value.Replace("possibly ", "", StringComparison.Ordinal)) is { } code) draft.AddCountry(code);
        else draft.AddRemark($"nationality {value}");
    }

    private static void AddNumber(EntityDraft draft, string type, string value)
    {
        var (number, country) = (value, default(string));
        var open = value.LastIndexOf('(');
        var close = open < 0 ? -1 : value.IndexOf(')', open);
        if (close > open && PlaceNames.CountryCode(value[(open + 1)..close]) is { } code) (number, country) = (value[..open], code);
        foreach (var word in (ReadOnlySpan<string>)[" issued ", " expires "])
        {
            var at = number.IndexOf(word, StringComparison.Ordinal);
            if (at > 0) number = number[..at];
        }
        draft.AddIdentifier(IdentifierNames.Sharpen(new Identifier(type, number.Trim(), country)));
        // A body is of the country whose register it stands in; a person's papers may be of anywhere.
        if (draft.Kind == EntityKind.Organization && type is ("registration" or "uscc")) draft.AddCountry(country);
    }

    private static bool IsLei(string value)
    {
        var end = value.IndexOf(' ', StringComparison.Ordinal);
        var number = end < 0 ? value : value[..end];
        return number.Length == 20 && number.All(char.IsAsciiLetterOrDigit);
    }
}
