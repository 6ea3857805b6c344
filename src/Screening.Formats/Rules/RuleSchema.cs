using System.ComponentModel;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;
using Screening.Formats.Manifests;
using Screening.Goods;
using Screening.Model;
using Screening.Rules;

namespace Screening.Formats.Rules;

/// <summary>The JSON Schemas of rule files and of case files, made from the types that read them.</summary>
internal static class RuleSchema
{
    private static readonly JsonSerializerOptions Writing = new(RuleJson.Default.Options) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // Texts of which only some are words of the format, by the field they stand in.
    private static readonly Dictionary<(Type Row, string Field), IReadOnlyList<string>> Words = new()
    {
        [(typeof(FilterRow), "kinds")] = [.. FindingKinds.All.Where(k => k != FindingKinds.Circumstances).Select(k => k.Id)],
        [(typeof(GoodsRow), "tiers")] = [.. HighPriorityGoods.Tiers],
        [(typeof(PolicyRow), "control")] = [.. ControlCriteria.All],
        [(typeof(CaseRow), "outcome")] = CaseWords.Outcomes,
        [(typeof(CaseEdgeRow), "relation")] = CaseWords.Relations,
        [(typeof(CaseEdgeRow), "status")] = CaseWords.Statuses,
        [(typeof(CaseEdgeRow), "criterion")] = [.. ControlCriteria.All],
    };

    /// <summary>The schema of rule files.</summary>
    public static string Text() => Text(RuleJson.Default.RulesFile);

    /// <summary>The schema of case files.</summary>
    public static string OfCases() => Text(RuleJson.Default.CasesFile);

    /// <summary>The schema of a type of file.</summary>
    internal static string Text(JsonTypeInfo type)
    {
        var schema = (JsonObject)type.Options.GetJsonSchemaAsNode(type.Type, new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Transform });
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        return schema.ToJsonString(Writing) + "\n";
    }

    private static JsonObject Transform(JsonSchemaExporterContext context, JsonNode node)
    {
        var schema = node as JsonObject ?? [];
        var type = Nullable.GetUnderlyingType(context.TypeInfo.Type) ?? context.TypeInfo.Type;
        if (type == typeof(OneOrMore)) schema = new JsonObject { ["type"] = new JsonArray("string", "array"), ["items"] = new JsonObject { ["type"] = "string" } };
        if (RuleWords.Enums.TryGetValue(type, out var words)) schema = new JsonObject { ["enum"] = ArrayOf(words) };
        // The exporter says nothing of what a converter reads, and leaves the elements of such a list out.
        if (type.GenericTypeArguments is [var element] && RuleWords.Enums.TryGetValue(element, out words)) schema["items"] = new JsonObject { ["enum"] = ArrayOf(words) };
        if (schema["type"] is JsonArray types && types.Any(t => (string?)t == "null"))
        {
            // A field may be left out; null is no value of any.
            JsonNode?[] stated = [.. types.Where(t => (string?)t != "null").Select(t => t!.DeepClone())];
            schema["type"] = stated is [var only] ? only : new JsonArray(stated);
        }
        // Where a row is met a second time its fields are references, which have no type of their own.
        if (context.PropertyInfo is { } property && Words.TryGetValue((property.DeclaringType, property.Name), out var known) && schema.ContainsKey("type")) (schema["items"] as JsonObject ?? schema)["enum"] = ArrayOf(known);
        if (type == typeof(Dictionary<string, JsonElement>)) schema = Columns();
        if ((Described(context.PropertyInfo?.AttributeProvider) ?? Described(type)) is { } description) schema["description"] = description;
        return schema;
    }

    private static string? Described(ICustomAttributeProvider? provider) =>
        provider?.GetCustomAttributes(typeof(DescriptionAttribute), inherit: false) is [DescriptionAttribute description] ? description.Description : null;

    // A row: columns by their own names, and any other text besides.
    private static JsonObject Columns() => new()
    {
        ["type"] = "object",
        ["properties"] = new JsonObject(ManifestColumns.All.Select(c => KeyValuePair.Create(c.Key, (JsonNode?)Cell()))),
        ["additionalProperties"] = Cell(),
    };

    private static JsonObject Cell() => new() { ["type"] = new JsonArray("string", "number", "boolean") };

    private static JsonArray ArrayOf(IReadOnlyList<string> words) => [.. words.Select(w => (JsonNode)w)];
}
