using Screening.Formats.Reading;
using Screening.Model;

namespace Screening.Formats.Lists;

/// <summary>Numbers that the Swiss list prints as <c>Label: value</c> among its other information.</summary>
internal static class SecoFacts
{
    private static readonly (string Label, string Type)[] Numbers =
    [
        ("IMO number", "imo"),
        ("IMO", "imo"),
        ("Registration number", "registration"),
        ("Registration No", "registration"),
        ("Tax identification number", "tax"),
        ("Tax ID", "tax"),
        ("INN", "inn"),
        ("OGRN", "ogrn"),
        ("UNP", "unp"),
        ("SWIFT/BIC", "bic"),
        ("BIC", "bic"),
        ("MMSI", "mmsi"),
        ("Passport number", "passport"),
        ("National identification number", "national-id"),
    ];

    /// <summary>Adds a text to the remarks, and the number it gives, where its label says what number that is and nothing else follows.</summary>
    public static void Add(EntityDraft draft, string text)
    {
        draft.AddRemark(text);
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0) return;
        var (label, value) = (text[..colon].Trim().TrimEnd('.'), text[(colon + 1)..].Trim().TrimEnd('.'));
        if (value.Contains(' ', StringComparison.Ordinal) || !value.Any(char.IsAsciiDigit)) return;
        if (Array.Find(Numbers, n => n.Label.Equals(label, StringComparison.OrdinalIgnoreCase)).Type is { } type)
            draft.AddIdentifier(IdentifierNames.Sharpen(new Identifier(type, value, draft.IssuingCountry ?? CountryOfAddresses(draft))));
    }

    // Bodies of this list have addresses and no country of their own.
    private static string? CountryOfAddresses(EntityDraft draft)
    {
        var countries = draft.Addresses.Select(a => a.Country).Distinct(StringComparer.Ordinal).ToList();
        return countries.Count == 1 ? countries[0] : null;
    }
}
