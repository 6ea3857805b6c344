using System.Collections.Frozen;
using System.Text.Json;
using Screening.Model;
using Screening.Text;

namespace Screening.Formats.Reading;

/// <summary>FollowTheMoney property names, to the fields of an entity or a query. One table for list files and for compared records.</summary>
/// <remarks>Source: the FollowTheMoney data model, https://followthemoney.tech/explorer/.</remarks>
internal static class FollowTheMoney
{
    private static readonly FrozenDictionary<string, Action<EntityDraft, string>> Properties =
        new Dictionary<string, Action<EntityDraft, string>>(StringComparer.Ordinal)
        {
            ["name"] = (d, v) => d.AddName(v, NameRole.Primary),
            ["alias"] = (d, v) => d.AddName(v),
            ["previousName"] = (d, v) => d.AddName(v, NameRole.Former),
            ["weakAlias"] = (d, v) => d.AddName(v, NameRole.Aka, NameQuality.Weak),
            ["abbreviation"] = (d, v) => d.AddName(v, NameRole.Aka, NameQuality.Weak),
            ["country"] = AddCountry,
            ["jurisdiction"] = (d, v) => d.AddCountry(d.Jurisdiction = PlaceNames.CountryCode(v)),
            ["nationality"] = AddCountry,
            ["citizenship"] = AddCountry,
            ["mainCountry"] = AddCountry,
            ["flag"] = AddCountry,
            ["birthDate"] = (d, v) => d.AddDate(v, EntityKind.Person),
            ["incorporationDate"] = (d, v) => d.AddDate(v, EntityKind.Organization),
            ["buildDate"] = (d, v) => d.AddBirthDate(v),
            ["address"] = (d, v) => d.AddAddress(AddressLines.Of(v)),
            ["gender"] = (d, v) => d.Gender = v,
            ["program"] = (d, v) => d.AddProgramme(v),
            ["programId"] = (d, v) => d.AddProgramme(v),
            ["topics"] = (d, v) => d.AddProgramme(v),
            ["notes"] = (d, v) => d.AddRemark(v),
            ["summary"] = (d, v) => d.AddRemark(v),
        }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Adds the facts of a record of properties. Countries come first: they say which register a number is of.</summary>
    public static void Apply(JsonElement properties, EntityDraft draft)
    {
        if (properties.ValueKind != JsonValueKind.Object) return;
        foreach (var property in properties.EnumerateObject())
        {
            if (!Properties.TryGetValue(property.Name, out var add)) continue;
            foreach (var value in Values(property.Value)) add(draft, value);
        }
        var country = draft.IssuingCountry;
        foreach (var property in properties.EnumerateObject())
        {
            if (!IdentifierNames.Knows(property.Name)) continue;
            foreach (var value in Values(property.Value)) draft.AddIdentifier(IdentifierNames.Of(property.Name, value, country));
        }
    }

    private static void AddCountry(EntityDraft draft, string value) => draft.AddCountry(PlaceNames.CountryCode(value));

    private static IEnumerable<string> Values(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array
            ? value.EnumerateArray().Select(JsonFields.Scalar).OfType<string>()
            : JsonFields.Scalar(value) is { } text ? [text] : [];
}
