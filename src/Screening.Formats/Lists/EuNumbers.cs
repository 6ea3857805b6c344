using System.Collections.Frozen;
using Screening.Formats.Reading;
using Screening.Model;

namespace Screening.Formats.Lists;

/// <summary>Numbers of the European Union's list.</summary>
internal static class EuNumbers
{
    private const string Other = "other";
    private const string Imo = "imo";
    private const string ImoCompany = "imo-company";

    // THE table of identification type codes.
    private static readonly FrozenDictionary<string, string> Types = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["passport"] = "passport",
        ["id"] = "national-id",
        ["ssn"] = "national-id",
        ["unssn"] = "registration",
        ["regnumber"] = "registration",
        ["tradelic"] = "registration",
        ["fiscalcode"] = "tax",
        ["taxid"] = "tax",
        ["euvat"] = "tax",
        ["swiftbic"] = "bic",
        ["imo"] = Imo,
        ["birthcert"] = "birth-certificate",
        ["drivinglicence"] = "driving-licence",
        ["nationcert"] = "nationality-certificate",
        ["travelcardid"] = "travel-document",
        ["residentperm"] = "residence-permit",
        ["electionid"] = "electoral-id",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly (string Field, string Words)[] Flags =
    [
        ("diplomatic", "diplomatic"),
        ("knownExpired", "known to be expired"),
        ("knownFalse", "known to be false"),
        ("reportedLost", "reported lost"),
        ("revokedByIssuer", "revoked by its issuer"),
    ];

    // Facts about a document that have no field of their own.
    private static readonly (string Field, string Words)[] Facts =
    [
        ("nameOnDocument", "name on it"),
        ("issuedBy", "issued by"),
        ("issuedDate", "issued"),
        ("validFrom", "valid from"),
        ("validTo", "valid to"),
        ("region", "region"),
    ];

    /// <summary>Adds one number with what the list says about it.</summary>
    /// <param name="child">The element.</param>
    /// <param name="draft">The party.</param>
    /// <param name="list">The list.</param>
    /// <param name="home">The one country the party is of; null where several come into question.</param>
    public static void Add(EuChild child, EntityDraft draft, ListBuilder list, string? home)
    {
        foreach (var remark in child.Remarks) draft.AddRemark(remark);
        var code = child["identificationTypeCode"] ?? Other;
        if ((child["number"] ?? child["latinNumber"]) is not { } number || !number.Any(char.IsLetterOrDigit))
        {
            list.Issue(child.Line, "missing-number", $"{draft.Id}: found an identification ({Excerpt.Of(code)}) without number; expected one");
            return;
        }
        if (code != Other && !Types.ContainsKey(code)) list.Issue(child.Line, "unknown-number-type", $"{draft.Id}: found the identification type {Excerpt.Of(code)}; expected one of {string.Join(", ", Types.Keys.Order(StringComparer.Ordinal))}; kept as a number of the kind");
        var country = EuParty.Country(child);
        var id = Typed(code, number, country, draft, home);
        draft.AddIdentifier(id);
        if (child["latinNumber"] is { } latin && latin != number) draft.AddIdentifier(id with { Value = latin });
        var notes = Flags.Where(f => string.Equals(child[f.Field], "true", StringComparison.OrdinalIgnoreCase)).Select(f => f.Words)
            .Concat(Facts.Where(f => child[f.Field] is not null).Select(f => $"{f.Words} {child[f.Field]}")).ToList();
        if (notes.Count > 0) draft.AddRemark($"{id.Type} {number}: {string.Join(", ", notes)}");
    }

    private static Identifier Typed(string code, string number, string? country, EntityDraft draft, string? home)
    {
        if (code == Imo) return OfImo(number, draft);
        if (code != Other) return StatedNumbers.Sharpen(new Identifier(Types.GetValueOrDefault(code, code), number, country), home);
        // "Other" is mostly a tax number, or a tax office's code beside one.
        var sharp = StatedNumbers.Sharpen(new Identifier("tax", number, country), home);
        if (sharp.Type != "tax") return sharp;
        if (IsKpp(number, country ?? home)) return new Identifier("kpp", number, country ?? home);
        return new Identifier(draft.Kind == EntityKind.Person ? "national-id" : "registration", number, country);
    }

    // A ship and a shipping company are both "enterprise", and their numbers both "imo": only the check digit tells.
    private static Identifier OfImo(string number, EntityDraft draft)
    {
        var (ship, company) = (new Identifier(Imo, number), new Identifier(ImoCompany, number));
        if (ship.Fault is not null || company.Fault is null) return company;
        if (draft.Kind == EntityKind.Organization) draft.Kind = EntityKind.Vessel;
        return ship;
    }

    // "770101001": nine digits that end in the number of the office, 001 for nearly all.
    private static bool IsKpp(string number, string? country) => country == "RU" && number.Length == 9 && number.All(char.IsAsciiDigit) && number.EndsWith("001", StringComparison.Ordinal);
}
