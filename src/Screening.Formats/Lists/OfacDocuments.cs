using System.Collections.Frozen;
using Screening.Formats.Reading;
using Screening.Model;
using Screening.Text;

namespace Screening.Formats.Lists;

/// <summary>Numbers that OFAC prints behind a label, in remarks and in XML alike: <c>Registration Number 100230519 (Belarus)</c>.</summary>
/// <remarks>Left out are the days a document was issued and expires, and the office that issued it: nothing is matched by them.</remarks>
internal static class OfacDocuments
{
    private const string Imo = "IMO ";

    /// <summary>What the XML formats say of a country that is not known; it adds nothing.</summary>
    private const string NoCountry = "undetermined";

    private delegate string TypeOf(EntityDraft draft, string number);

    // Company and person numbers of the IMO scheme share their digits' form with ships, so they get a type of their own.
    private static readonly TypeOf Register = (_, n) => n.StartsWith(Imo, StringComparison.Ordinal) ? "imo-company" : "registration";
    private static readonly TypeOf PersonOrBody = (d, n) => d.Kind == EntityKind.Person ? "national-id" : Register(d, n);

    /// <summary>THE table: a label, and the type of its numbers.</summary>
    private static readonly FrozenDictionary<string, TypeOf> Types = new Dictionary<string, TypeOf>(StringComparer.Ordinal)
    {
        ["Passport"] = Always("passport"),
        ["Diplomatic Passport"] = Always("passport"),
        ["Vessel Registration Identification"] = Always("imo"),
        ["MMSI"] = Always("mmsi"),
        ["SWIFT/BIC"] = Always("bic"),
        ["BIK (RU)"] = Always("bic"),
        ["ISIN"] = Always("isin"),
        ["D-U-N-S Number"] = Always("duns"),
        ["Unified Social Credit Code (USCC)"] = Always("uscc"),
        ["United Social Credit Code Certificate (USCCC)"] = Always("uscc"),
        ["Legal Entity Number"] = (_, n) => IsLei(n) ? "lei" : "registration",
        ["Tax ID No."] = Always("tax"),
        ["RUC #"] = Always("tax"),
        ["NIT #"] = Always("tax"),
        ["RIF #"] = Always("tax"),
        ["R.F.C."] = Always("tax"),
        ["V.A.T. Number"] = Always("tax"),
        ["Registration Number"] = Register,
        ["Registration ID"] = Register,
        ["Public Registration Number"] = Register,
        ["Business Registration Number"] = Register,
        ["Business Registration Document #"] = Register,
        ["Company Number"] = Register,
        ["Commercial Registry Number"] = Register,
        ["C.R. No."] = Register,
        ["Chamber of Commerce Number"] = Register,
        ["Istanbul Chamber of Comm. No."] = Register,
        ["Folio Mercantil No."] = Register,
        ["Matricula Mercantil No"] = Register,
        ["Trade License No."] = Register,
        ["Economic Register Number (CBLS)"] = Register,
        ["Central Registration System Number"] = Register,
        ["Enterprise Number"] = Register,
        ["Government Gazette Number"] = Always("gazette"),
        ["National ID No."] = Always("national-id"),
        ["National Foreign ID Number"] = Always("national-id"),
        ["Personal ID Card"] = Always("national-id"),
        ["Cedula No."] = Always("national-id"),
        ["C.U.R.P."] = Always("national-id"),
        ["D.N.I."] = Always("national-id"),
        ["Identification Number"] = PersonOrBody,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Adds the number of a text that begins with a label; false where it begins with none.</summary>
    public static bool Apply(EntityDraft draft, string text)
    {
        foreach (var (label, type) in Types)
        {
            if (text.Length <= label.Length || text[label.Length] != ' ' || !text.StartsWith(label, StringComparison.Ordinal)) continue;
            var (number, country) = Cut(text[(label.Length + 1)..].Trim());
            Add(draft, label, type(draft, number), number, country);
            return true;
        }
        return false;
    }

    /// <summary>Adds a number that comes apart from its label and its country; false where the label is not known.</summary>
    /// <param name="draft">The party.</param>
    /// <param name="label">For instance <c>Tax ID No.</c></param>
    /// <param name="number">The number.</param>
    /// <param name="country">A country's English name; null where there is none.</param>
    public static bool Apply(EntityDraft draft, string label, string number, string? country)
    {
        if (!Types.TryGetValue(label, out var type)) return false;
        var code = PlaceNames.CountryCode(country);
        // Where the list has no country apart, it may stand behind the number all the same.
        if (country is null) (number, code) = Cut(number);
        Add(draft, label, type(draft, number), number, code);
        if (code is null && country is not (null or NoCountry)) draft.AddRemark($"{label} {number} ({country})");
        return true;
    }

    private static TypeOf Always(string type) => (_, _) => type;

    private static void Add(EntityDraft draft, string label, string type, string number, string? country)
    {
        if (type is "imo" or "imo-company" && number.StartsWith(Imo, StringComparison.Ordinal)) number = number[Imo.Length..].Trim();
        if (label == "BIK (RU)") country = "RU";
        var identifier = IdentifierNames.Sharpen(new Identifier(type, number, country));
        // Russian bodies' numbers of that name are their OKPO, which has a check digit to tell it by.
        if (type == "gazette" && country == "RU" && new Identifier("okpo", number, country) is { Fault: null } okpo) identifier = okpo;
        draft.AddIdentifier(identifier);
        // A body is of the country whose register it stands in; a person's papers may be of anywhere.
        if (draft.Kind == EntityKind.Organization && type is ("registration" or "uscc")) draft.AddCountry(country);
    }

    private static (string Number, string? Country) Cut(string value)
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
        return (number.Trim(), country);
    }

    private static bool IsLei(string value)
    {
        var end = value.IndexOf(' ', StringComparison.Ordinal);
        var number = end < 0 ? value : value[..end];
        return number.Length == 20 && number.All(char.IsAsciiLetterOrDigit);
    }
}
