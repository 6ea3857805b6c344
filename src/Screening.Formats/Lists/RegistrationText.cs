using Screening.Formats.Reading;
using Screening.Model;

namespace Screening.Formats.Lists;

/// <summary>Numbers in a cell of free text: <c>TIN: 7713122621 OGRN: 1027739267126</c>, <c>9731001285 - TIN</c>.</summary>
internal static class RegistrationText
{
    // A house number or a year is no registration number.
    private const int FewestDigits = 5;

    private static readonly Dictionary<string, string> Labels = new(StringComparer.OrdinalIgnoreCase)
    {
        ["TIN"] = "tax",
        ["Tax"] = "tax",
        ["VAT"] = "tax",
        ["INN"] = "inn",
        ["OGRN"] = "ogrn",
        ["OKPO"] = "okpo",
        ["KPP"] = "kpp",
        ["UNP"] = "unp",
        ["USCC"] = "uscc",
        ["LEI"] = "lei",
        ["IMO"] = "imo-company",
        ["DUNS"] = "duns",
    };

    /// <summary>The numbers, each of the sharpest type that its label, its form and the country allow.</summary>
    /// <param name="text">The cell.</param>
    /// <param name="country">The country whose register it is likely to be; null where several come into question.</param>
    public static IEnumerable<Identifier> Of(string text, string? country)
    {
        var words = text.Split([' ', ',', ';', ':', '"', '(', ')', '/', '\n', '\t'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        string? label = null;
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i].Count(char.IsAsciiDigit) < FewestDigits)
            {
                if (Labels.TryGetValue(words[i].Trim('.', '-'), out var known) && (known != "tax" || label is null or "tax")) label = known;
                continue;
            }
            var behind = i + 2 < words.Length && words[i + 1] == "-" ? Labels.GetValueOrDefault(words[i + 2].Trim('.')) : null;
            var type = label ?? behind ?? "registration";
            label = null;
            yield return Sharp(new Identifier(type, words[i].Trim('.', '-'), IdentifierTypes.Find(type)?.Country ?? country));
        }
    }

    // A Russian number has check digits, which say more than a country that nobody stated.
    private static Identifier Sharp(Identifier number)
    {
        if (number.Type == "tax" && number.Country is null && new Identifier("inn", number.Value) is { Fault: null } inn) return inn with { Country = "RU" };
        return IdentifierNames.Sharpen(number);
    }
}
