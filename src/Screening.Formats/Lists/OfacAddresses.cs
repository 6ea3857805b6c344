using Screening.Model;
using Screening.Text;

namespace Screening.Formats.Lists;

/// <summary>Addresses of OFAC's XML formats, on one line as the CSV writes them: <c>1 Main St, Minsk 220004, Belarus</c>.</summary>
internal static class OfacAddresses
{
    private static readonly string[] Lines = ["ADDRESS1", "ADDRESS2", "ADDRESS3"];
    private static readonly string[] Known = [.. Lines, "CITY", "STATE/PROVINCE", "POSTAL CODE", "REGION"];

    /// <summary>The address of parts; null where there is nothing in them.</summary>
    /// <param name="parts">Type and value of each part; a part of an unknown type stands behind the lines.</param>
    /// <param name="country">The country's English name; null where there is none.</param>
    public static PostalAddress? Of(IReadOnlyList<(string? Type, string Value)> parts, string? country)
    {
        var place = string.Join(", ", Texts(parts, "CITY").Concat(Texts(parts, "STATE/PROVINCE")));
        place = string.Join(' ', Texts(parts, "POSTAL CODE").Prepend(place).Where(t => t.Length > 0));
        var unknown = parts.Where(p => !Known.Contains(p.Type, StringComparer.Ordinal)).Select(p => p.Value);
        var texts = Lines.SelectMany(l => Texts(parts, l)).Concat(unknown).Append(place).Concat(Texts(parts, "REGION").Select(r => $"Region: {r}")).Append(country ?? "");
        var text = string.Join(", ", texts.Where(t => t.Length > 0));
        return text.Length == 0 ? null : new PostalAddress(text, Texts(parts, "CITY").FirstOrDefault(), PlaceNames.CountryCode(country));
    }

    private static IEnumerable<string> Texts(IReadOnlyList<(string? Type, string Value)> parts, string type) => parts.Where(p => p.Type == type).Select(p => p.Value);
}
