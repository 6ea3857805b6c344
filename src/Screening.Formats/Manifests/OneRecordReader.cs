using System.Runtime.CompilerServices;
using System.Text.Json;
using Screening.Formats.Reading;
using Screening.Model;

namespace Screening.Formats.Manifests;

/// <summary>Reads logistics objects of IATA's ONE Record (JSON-LD): shipments, waybills, pieces, companies, persons.</summary>
/// <remarks>
/// A row for every object of the document's top level. Names of fields and types count without their vocabulary: <c>cargo:name</c> and
/// <c>https://onerecord.iata.org/ns/cargo#name</c> are one. An object that is only referred to is not in the file: it is told as not screened.
/// No context is ever fetched.
/// </remarks>
internal static class OneRecordReader
{
    private const string Vocabulary = "onerecord.iata.org/ns/cargo";
    private const string Graph = "@graph";

    // Whose roles IATA writes as codes (Code list 1.34, participant identifiers) or as words.
    private static readonly Dictionary<string, PartyRole> Roles = new(StringComparer.OrdinalIgnoreCase)
    {
        ["SHP"] = PartyRole.Consignor,
        ["SHIPPER"] = PartyRole.Consignor,
        ["CONSIGNOR"] = PartyRole.Consignor,
        ["CNE"] = PartyRole.Consignee,
        ["CONSIGNEE"] = PartyRole.Consignee,
        ["NFY"] = PartyRole.Notify,
        ["NOTIFYPARTY"] = PartyRole.Notify,
        ["CAR"] = PartyRole.Carrier,
        ["CARRIER"] = PartyRole.Carrier,
        ["AGT"] = PartyRole.Carrier,
        ["FFW"] = PartyRole.Carrier,
        ["FREIGHTFORWARDER"] = PartyRole.Carrier,
        ["AIRLINE"] = PartyRole.Carrier,
        ["TRANSPORTOPERATOR"] = PartyRole.Carrier,
    };

    private static readonly string[] Companies = ["Company", "Organization", "Carrier", "PublicAuthority", "LogisticsAgent"];
    private static readonly string[] GoodsFields = ["goodsDescription", "description", "hsCommodityDescription", "commodityItemDescription", "natureAndQuantityOfGoods", "productDescription", "uniqueIdentifier"];
    private static readonly string[] NameFields = ["name", "shortName", "tradeName", "legalName"];
    private static readonly string[] PersonFields = ["firstName", "middleName", "lastName"];
    private static readonly string[] AddressFields = ["street", "streetAddressLines", "postOfficeBox", "postalCode", "cityName", "city", "regionName", "addressCode", "locationName"];

    public static bool IsOne(string head) => head.AsSpan().TrimStart() is ['{' or '[', ..] && head.Contains(Vocabulary, StringComparison.Ordinal);

    public static async IAsyncEnumerable<ManifestRow> ReadAsync(ManifestInput input, [EnumeratorCancellation] CancellationToken ct)
    {
        var bytes = await Task.Run(() => InputFile.ReadUtf8(input.Text), ct).ConfigureAwait(false);
        using var document = Parse(input.File, bytes);
        var line = 1;
        foreach (var thing in Things(document.RootElement))
        {
            ct.ThrowIfCancellationRequested();
            var row = thing.ValueKind == JsonValueKind.Object ? Row(line, thing) : TableRows.Rejected(line, "not-an-object", $"found a JSON {thing.ValueKind}; expected a logistics object");
            yield return input.Keep(row, thing, ManifestJsonReader.OneLine);
            line++;
        }
        if (line == 1) throw new InputFormatException(input.File, 1, "no logistics object", "at least one");
    }

    private static JsonDocument Parse(string file, byte[] bytes)
    {
        try
        {
            return JsonDocument.Parse(bytes, new JsonDocumentOptions { MaxDepth = InputLimits.MaxDepth });
        }
        catch (JsonException e)
        {
            throw new InputFormatException(file, (int)(e.LineNumber ?? 0) + 1, "text that is not JSON", "a JSON-LD document", e);
        }
    }

    private static JsonElement[] Things(JsonElement root) =>
        root.ValueKind == JsonValueKind.Object && root.TryGetProperty(Graph, out var graph) && graph.ValueKind == JsonValueKind.Array ? Values(graph) : Values(root);

    private static ManifestRow Row(int line, JsonElement thing)
    {
        var draft = new ShipmentDraft(line);
        draft.Reference(Text(thing, "waybillNumber") ?? Text(thing, "@id"));
        Walk(thing, null, draft);
        return draft.HasSubject ? draft.ToRow() : TableRows.Rejected(line, "nothing-to-screen", "found no party, no goods and no text; expected a logistics object that names some");
    }

    private static void Walk(JsonElement thing, PartyRole? role, ShipmentDraft draft)
    {
        var types = Types(thing);
        var isParty = types.Any(Companies.Contains) || types.Contains("Person");
        if (types.Contains("Party")) role = RoleOf(thing) ?? role;
        if (isParty) PartyOf(thing, types, role ?? PartyRole.Other, draft);
        var isKnown = isParty || types.Contains("PostalAddress") || types.Contains("Address") || types.Contains("Location");
        foreach (var property in thing.EnumerateObject())
        {
            var name = Local(property.Name);
            if (property.Name.StartsWith('@') || property.Name.Contains("ns/api#", StringComparison.Ordinal) || property.Name.StartsWith("api:", StringComparison.Ordinal)) continue;
            if (isKnown && property.Value.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array)) continue;
            foreach (var value in Values(property.Value)) Take(name, value, Roles.TryGetValue(name, out var named) ? named : isParty ? PartyRole.Other : role, draft);
        }
    }

    private static void Take(string name, JsonElement value, PartyRole? role, ShipmentDraft draft)
    {
        if (value.ValueKind == JsonValueKind.Object && !value.TryGetProperty("@value", out _))
        {
            if (IsReference(value)) Refer(name, value, draft);
            else Walk(value, role, draft);
            return;
        }
        if (Scalar(value) is not { } text) return;
        if (GoodsFields.Contains(name)) draft.Goods(text);
        else if (name is "hsCode" or "hsCommodityCode") draft.Hs(text);
        else if (name is "originCountry" or "countryOfOrigin") draft.Origin(text);
        else if (value.ValueKind != JsonValueKind.True && value.ValueKind != JsonValueKind.False && text.Any(char.IsLetter) && !IsTyped(value)) draft.Note(name, text);
    }

    private static void PartyOf(JsonElement thing, List<string> types, PartyRole role, ShipmentDraft draft)
    {
        string?[] names = types.Contains("Person")
            ? [string.Join(' ', PersonFields.Select(f => Text(thing, f)).OfType<string>())]
            : [.. NameFields.Select(f => Text(thing, f))];
        var address = Address(thing);
        foreach (var name in names.OfType<string>().Where(n => n.Any(char.IsLetter)).Distinct(StringComparer.Ordinal)) draft.Party(role, name, address.Country);
        if (address.Text.Length > 0) draft.Address(address.Text);
    }

    // A company has a place, and that an address; its country is a code of UN/CEFACT.
    private static (string Text, string? Country) Address(JsonElement thing)
    {
        var parts = new List<string>();
        string? country = null;
        Collect(thing, 0);
        return (string.Join(", ", parts), country);

        void Collect(JsonElement of, int depth)
        {
            const int deepest = 3;
            foreach (var property in of.EnumerateObject())
            {
                var name = Local(property.Name);
                foreach (var value in Values(property.Value))
                {
                    if (name is "country" or "countryCode") country ??= Code(value);
                    else if (depth > 0 && AddressFields.Contains(name) && Scalar(value) is { } text) parts.Add(text);
                    else if (name is "basedAtLocation" or "location" or "address" or "registeredAddress" && value.ValueKind == JsonValueKind.Object && depth < deepest) Collect(value, depth + 1);
                }
            }
        }
    }

    private static PartyRole? RoleOf(JsonElement party)
    {
        foreach (var property in party.EnumerateObject().Where(p => Local(p.Name) is "partyRole" or "role"))
            foreach (var value in Values(property.Value))
                if (Code(value) is { } code && Roles.TryGetValue(code, out var role)) return role;
        return null;
    }

    private static void Refer(string name, JsonElement value, ShipmentDraft draft)
    {
        var id = value.GetProperty("@id").GetString() ?? "";
        // Codes of lists are no objects: they say all they have to.
        if (id.Contains("code-lists/", StringComparison.Ordinal) || name.EndsWith("Code", StringComparison.Ordinal) || name.EndsWith("Codes", StringComparison.Ordinal) || name is "country") return;
        draft.Issue("unresolved-reference", $"found only a reference to {name}, {Excerpt.Of(id)}; expected the object itself, and did not screen it");
    }

    // { "@type": "xsd:boolean", "@value": "false" }
    private static bool IsTyped(JsonElement value) => value.ValueKind == JsonValueKind.Object && value.TryGetProperty("@type", out _);

    private static bool IsReference(JsonElement value) => value.TryGetProperty("@id", out var id) && id.ValueKind == JsonValueKind.String && value.EnumerateObject().All(p => p.Name is "@id" or "@type");

    private static JsonElement[] Values(JsonElement value) => value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : [value];

    private static List<string> Types(JsonElement thing) =>
        thing.TryGetProperty("@type", out var type) ? [.. Values(type).Where(t => t.ValueKind == JsonValueKind.String).Select(t => Local(t.GetString()!))] : [];

    private static string? Text(JsonElement thing, string name) =>
        thing.EnumerateObject().Where(p => Local(p.Name) == name).SelectMany(p => Values(p.Value)).Select(Scalar).FirstOrDefault(t => t is not null);

    private static string? Scalar(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Object) return value.TryGetProperty("@value", out var inner) ? Scalar(inner) : null;
        return JsonFields.Scalar(value)?.Trim() is { Length: > 0 } text ? text : null;
    }

    // "country:DE", "https://vocabulary.uncefact.org/CountryId#DE", { "@id": ... }, or the code itself.
    private static string? Code(JsonElement value) =>
        value.ValueKind == JsonValueKind.Object
            ? value.TryGetProperty("@id", out var id) && id.ValueKind == JsonValueKind.String ? Local(id.GetString()!) : value.EnumerateObject().Where(p => Local(p.Name) == "code").Select(p => Scalar(p.Value)).FirstOrDefault()
            : Scalar(value) is { } text ? Local(text) : null;

    private static string Local(string name) => name[(name.LastIndexOfAny(['#', ':', '/']) + 1)..];
}
