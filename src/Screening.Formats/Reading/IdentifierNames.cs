using System.Collections.Frozen;
using Screening.Model;

namespace Screening.Formats.Reading;

/// <summary>What lists and users call a number, to the library's identifier types.</summary>
internal static class IdentifierNames
{
    private static readonly FrozenDictionary<string, string> Table = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["unp"] = "unp",
        ["inn"] = "inn",
        ["innCode"] = "inn",
        ["ogrn"] = "ogrn",
        ["ogrnCode"] = "ogrn",
        ["okpo"] = "okpo",
        ["okpoCode"] = "okpo",
        ["kpp"] = "kpp",
        ["kppCode"] = "kpp",
        ["uscc"] = "uscc",
        ["uscCode"] = "uscc",
        ["lei"] = "lei",
        ["leiCode"] = "lei",
        ["imo"] = "imo",
        ["imoNumber"] = "imo",
        ["imo-company"] = "imo-company",
        ["mmsi"] = "mmsi",
        ["bic"] = "bic",
        ["swiftBic"] = "bic",
        ["duns"] = "duns",
        ["dunsCode"] = "duns",
        ["uei"] = "uei",
        ["ueiCode"] = "uei",
        ["uniqueEntityId"] = "uei",
        ["eori"] = "eori",
        ["eoriNumber"] = "eori",
        ["isin"] = "isin",
        ["isinCode"] = "isin",
        ["registration"] = "registration",
        ["registrationNumber"] = "registration",
        ["tax"] = "tax",
        ["taxId"] = "tax",
        ["taxNumber"] = "tax",
        ["vatCode"] = "tax",
        ["passport"] = "passport",
        ["passportNumber"] = "passport",
        ["national-id"] = "national-id",
        ["nationalId"] = "national-id",
        ["idNumber"] = "national-id",
        ["identifier"] = "registration",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a column or property of this name holds a number that identifies.</summary>
    public static bool Knows(string name) => Table.ContainsKey(name);

    /// <summary>An identifier of the sharpest type that name, value and country allow.</summary>
    public static Identifier Of(string name, string value, string? country) =>
        Sharpen(new Identifier(Table.GetValueOrDefault(name.Trim(), name.Trim().ToLowerInvariant()), value, country));

    /// <summary>A registration or tax number that its country and digits show to be a national register's own:
    /// UNP (Belarus: 9 digits), INN (Russia: 10 or 12), OGRN (Russia: 13 or 15), USCC (China: 18 characters).</summary>
    public static Identifier Sharpen(Identifier id)
    {
        if (id.Type is not ("registration" or "tax")) return id;
        var key = id.Key;
        var type = (id.Country, key.Length, key.All(char.IsAsciiDigit)) switch
        {
            ("BY", 9, true) => "unp",
            ("RU", 10 or 12, true) => "inn",
            ("RU", 13 or 15, true) => "ogrn",
            ("CN", 18, _) => "uscc",
            _ => id.Type,
        };
        return type == id.Type ? id : new Identifier(type, id.Value, id.Country);
    }
}
