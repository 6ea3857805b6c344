using System.ComponentModel;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using Screening.Goods;
using Screening.Model;
using Screening.Rules;

namespace Screening.Formats.Rules;

/// <summary>The JSON Schema of rule files, made from the types that read them.</summary>
internal static class RuleSchema
{
    private static readonly JsonSerializerOptions Writing = new(RuleJson.Default.Options) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // Texts of which only some are words of the format, by the field they stand in.
    private static readonly Dictionary<string, IReadOnlyList<string>> Words = new(StringComparer.Ordinal)
    {
        ["kinds"] = [.. FindingKinds.All.Where(k => k != FindingKinds.Circumstances).Select(k => k.Id)],
        ["tiers"] = [.. HighPriorityGoods.Tiers],
        ["control"] = [.. ControlCriteria.All],
    };

    /// <summary>The schema.</summary>
    public static string Text()
    {
        var schema = (JsonObject)RuleJson.Default.RulesFile.Options.GetJsonSchemaAsNode(typeof(RulesFile), new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Transform });
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
        if (context.PropertyInfo is { } property && Words.TryGetValue(property.Name, out var known) && schema["items"] is JsonObject items) items["enum"] = ArrayOf(known);
        if ((Described(context.PropertyInfo?.AttributeProvider) ?? Described(type)) is { } description) schema["description"] = description;
        return schema;
    }

    private static string? Described(ICustomAttributeProvider? provider) =>
        provider?.GetCustomAttributes(typeof(DescriptionAttribute), inherit: false) is [DescriptionAttribute description] ? description.Description : null;

    private static JsonArray ArrayOf(IReadOnlyList<string> words) => [.. words.Select(w => (JsonNode)w)];
}
