using System.Text.Json;
using Screening.Formats.Reading;
using Screening.Model;
using Screening.Text;

namespace Screening.Formats.Lists;

/// <summary>Records as Senzing takes them, one JSON object a line: features flat beside one another, or in lists of objects.</summary>
/// <remarks>A name of a feature may carry a usage before it: <c>PRIMARY_NAME_ORG</c>. Disclosed relations (<c>REL_POINTER_...</c>) become links to
/// records of the same file; anchors and the source's own payload (<c>URL</c>, <c>LAST_CHANGE</c>) are left out.
/// Specification: https://senzing.com/docs/entity_specification/.</remarks>
internal static class SenzingReader
{
    public const string Format = "senzing-json";
    private const string Source = "DATA_SOURCE";
    private const string Id = "RECORD_ID";
    private const string Kind = "RECORD_TYPE";

    private static readonly Dictionary<string, Action<EntityDraft, string>> Features = new(StringComparer.OrdinalIgnoreCase)
    {
        ["DATE_OF_BIRTH"] = AddBirthDate,
        ["REGISTRATION_DATE"] = AddBirthDate,
        ["GENDER"] = (d, v) => d.Gender = v.StartsWith("f", StringComparison.OrdinalIgnoreCase) ? "female" : v.StartsWith("m", StringComparison.OrdinalIgnoreCase) ? "male" : d.Gender,
        ["NATIONALITY"] = AddCountry,
        ["CITIZENSHIP"] = AddCountry,
        ["COUNTRY_OF_ASSOCIATION"] = AddCountry,
        ["REGISTRATION_COUNTRY"] = AddCountry,
        ["PLACE_OF_BIRTH"] = (d, v) => d.AddRemark($"POB {v}"),
        ["PHONE_NUMBER"] = (d, v) => d.AddRemark($"Phone {v}"),
        ["EMAIL_ADDRESS"] = (d, v) => d.AddRemark($"Email {v}"),
        ["WEBSITE_ADDRESS"] = (d, v) => d.AddRemark($"Website {v}"),
        ["SANCTION_PROGRAM"] = (d, v) => d.AddProgramme(v),
    };

    // A number, and the field beside it that says whose it is.
    private static readonly (string Number, string Country, string Type)[] Numbers =
    [
        ("PASSPORT_NUMBER", "PASSPORT_COUNTRY", "passport"),
        ("NATIONAL_ID_NUMBER", "NATIONAL_ID_COUNTRY", "registration"),
        ("TAX_ID_NUMBER", "TAX_ID_COUNTRY", "tax"),
        ("OTHER_ID_NUMBER", "OTHER_ID_COUNTRY", "registration"),
        ("REGISTRATION_NUMBER", "REGISTRATION_COUNTRY", "registration"),
        ("LEI_NUMBER", "LEI_COUNTRY", "lei"),
        ("DUNS_NUMBER", "DUNS_COUNTRY", "duns"),
        ("IMO_NUMBER", "IMO_COUNTRY", "imo"),
        ("MMSI_NUMBER", "MMSI_COUNTRY", "mmsi"),
    ];

    public static bool Sniff(ListInput input) =>
        input.IsJsonLines && input.FirstLine.Contains($"\"{Source}\"", StringComparison.Ordinal) && input.FirstLine.Contains($"\"{Id}\"", StringComparison.Ordinal);

    public static IReadOnlyList<Watchlist> Read(ListInput input, CancellationToken ct)
    {
        var lists = new ListBuilders();
        var pointers = new List<(EntityDraft From, ListBuilder List, string Id, string Role, int Line)>();
        using var text = new TextSource(input.Part.Open(), input.Part.Path);
        foreach (var line in JsonLines.Read(text))
        {
            ct.ThrowIfCancellationRequested();
            if (line.Issue is { } issue)
            {
                (lists.Latest ?? lists[input.FileKey]).Reject(issue.Line, issue.Code, issue.Message);
                continue;
            }
            var list = lists[line.Value.Text(Source) is { } source ? ListKeys.Of(source) : input.FileKey];
            var features = FeaturesOf(line.Value).ToList();
            var names = features.SelectMany(NamesOf).Where(n => n.Name.Length is > 0 and <= InputLimits.MaxName).ToList();
            if (line.Value.Text(Id) is not { } id || names.Count == 0)
            {
                list.Reject(line.Line, "missing-name", $"found no {Id}, or no name; expected both, and a name of at most {InputLimits.MaxName} characters");
                continue;
            }
            var draft = list.UniqueRecord(id, line.Line);
            foreach (var kind in features.Select(f => f.Text(Kind)).OfType<string>()) draft.Kind = Kinds.Of(kind);
            foreach (var name in names) draft.AddName(name);
            foreach (var feature in features) AddFeature(draft, feature);
            foreach (var feature in features)
            {
                if (feature.Text("REL_POINTER_KEY") is { } key)
                    pointers.Add((draft, list, key, feature.Text("REL_POINTER_ROLE") ?? "", line.Line));
            }
        }
        foreach (var pointer in pointers) AddLink(pointer.From, pointer.List, pointer.Id, pointer.Role, pointer.Line);
        return lists.Build(Format, input);
    }

    // The record's own fields, and those of every object in its lists.
    private static IEnumerable<JsonElement> FeaturesOf(JsonElement record)
    {
        yield return record;
        foreach (var property in record.EnumerateObject())
        {
            if (property.Value.ValueKind != JsonValueKind.Array) continue;
            foreach (var item in property.Value.EnumerateArray())
            {
                if (item.ValueKind == JsonValueKind.Object) yield return item;
            }
        }
    }

    private static IEnumerable<EntityName> NamesOf(JsonElement feature)
    {
        var usage = feature.Text("NAME_TYPE");
        foreach (var (label, value) in Fields(feature))
        {
            var isWhole = label.EndsWith("NAME_FULL", StringComparison.OrdinalIgnoreCase) || label.EndsWith("NAME_ORG", StringComparison.OrdinalIgnoreCase);
            if (!isWhole) continue;
            yield return Name(value, usage ?? label);
        }
        var family = Part(feature, "NAME_LAST");
        var given = string.Join(' ', new[] { Part(feature, "NAME_FIRST"), Part(feature, "NAME_MIDDLE") }.OfType<string>());
        if (family is null && given.Length == 0) yield break;
        yield return Name($"{given} {family}".Trim(), usage ?? "") with { Family = family, Given = given.Length > 0 ? given : null };
    }

    private static EntityName Name(string name, string usage) =>
        new(name, usage.StartsWith("PRIMARY", StringComparison.OrdinalIgnoreCase) ? NameRole.Primary : usage.StartsWith("FORMER", StringComparison.OrdinalIgnoreCase) ? NameRole.Former : NameRole.Aka,
            usage.StartsWith("WEAK", StringComparison.OrdinalIgnoreCase) ? NameQuality.Weak : NameQuality.Strong);

    private static string? Part(JsonElement feature, string name) =>
        Fields(feature).Where(f => f.Label.EndsWith(name, StringComparison.OrdinalIgnoreCase)).Select(f => f.Value).FirstOrDefault();

    private static IEnumerable<(string Label, string Value)> Fields(JsonElement feature)
    {
        foreach (var property in feature.EnumerateObject())
        {
            if (JsonFields.Scalar(property.Value) is { } value) yield return (property.Name, value);
        }
    }

    private static void AddFeature(EntityDraft draft, JsonElement feature)
    {
        foreach (var (label, value) in Fields(feature))
        {
            if (Features.TryGetValue(label, out var add)) add(draft, value);
        }
        foreach (var (number, country, type) in Numbers)
        {
            if (feature.Text(number) is not { } value) continue;
            var isPaper = type == "registration" && draft.Kind == EntityKind.Person;
            draft.AddIdentifier(IdentifierNames.Sharpen(new Identifier(isPaper ? "national-id" : type, value, PlaceNames.CountryCode(feature.Text(country)))));
        }
        AddAddress(draft, feature);
    }

    private static void AddAddress(EntityDraft draft, JsonElement feature)
    {
        var country = PlaceNames.CountryCode(Part(feature, "ADDR_COUNTRY"));
        var city = Part(feature, "ADDR_CITY");
        var whole = Part(feature, "ADDR_FULL")
            ?? string.Join(", ", new[] { Part(feature, "ADDR_LINE1"), Part(feature, "ADDR_LINE2"), city, Part(feature, "ADDR_STATE"), Part(feature, "ADDR_POSTAL_CODE"), Part(feature, "ADDR_COUNTRY") }.OfType<string>());
        if (whole.Length == 0) return;
        var line = AddressLines.Of(whole);
        draft.AddAddress(line with { City = city, Country = country ?? line.Country });
    }

    private static void AddBirthDate(EntityDraft draft, string value)
    {
        if (OfacDates.Parse(value) is { } date) draft.AddBirthDate(date);
        else draft.AddRemark($"Date {value}");
    }

    private static void AddCountry(EntityDraft draft, string value)
    {
        if (PlaceNames.CountryCode(value) is { } code) draft.AddCountry(code);
        else draft.AddRemark($"Country {value}");
    }

    private static void AddLink(EntityDraft from, ListBuilder list, string id, string role, int line)
    {
        if (list.Find(id) is not { } to)
        {
            list.Issue(line, "missing-end", $"found a relation to the record {Excerpt.Of(id)}, and left it out; expected one of this file");
            return;
        }
        var relation = role.Contains("OWN", StringComparison.OrdinalIgnoreCase) ? Relation.Owns : Relation.LinkedTo;
        from.AddLink(new EntityLink(relation, to.Names[0].Name, to.Id) { Status = ClaimStatus.Reported });
    }
}
