using System.Collections.Frozen;
using Screening.Formats.Reading;

namespace Screening.Formats.Lists;

/// <summary>Facts as the XML formats have them, a type and a value, taken for what the remarks of the CSV say of the same party:
/// every format of a list gives the same entity.</summary>
internal static class OfacFacts
{
    /// <summary>What the XML formats call a fact that remarks and columns of the CSV call otherwise. A type that is not here is called the same,
    /// and what nothing is known of is kept as a remark: websites, addresses of digital money, tickers, directives, risks.</summary>
    private static readonly FrozenDictionary<string, string> Labels = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["Birthdate"] = "DOB",
        ["Place of Birth"] = "POB",
        ["Nationality Country"] = "nationality",
        ["Citizenship Country"] = "citizen",
        ["Vessel Flag"] = "Vessel flag",
        ["Vessel Owner"] = "Vessel owner",
        ["Vessel Call Sign"] = "Call sign",
        ["Vessel Type"] = "Vessel type",
        ["Vessel Tonnage"] = "Tonnage",
        ["Vessel Gross Tonnage"] = "Tonnage",
        ["Vessel Gross Registered Tonnage"] = "Gross registered tonnage",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Adds one fact.</summary>
    /// <param name="draft">The party; its kind is known by now.</param>
    /// <param name="type">For instance <c>Birthdate</c> or <c>Tax ID No.</c></param>
    /// <param name="value">The value; a blank one is passed over.</param>
    /// <param name="country">For a document, the issuing country's English name.</param>
    public static void Add(EntityDraft draft, string? type, string? value, string? country = null)
    {
        if (type is null || value is null) return;
        if (OfacDocuments.Apply(draft, type, value, country)) return;
        var text = $"{Labels.GetValueOrDefault(type, type)} {value}";
        if (country is not null) text += $" ({country})";
        if (!OfacRemarks.ApplyField(text, draft)) draft.AddRemark(text);
    }
}
