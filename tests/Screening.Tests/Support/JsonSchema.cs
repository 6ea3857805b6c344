using System.Text.Json;
using System.Text.RegularExpressions;

namespace Screening.Tests.Support;

/// <summary>A JSON Schema reader for the keywords that data/schemas uses; an unknown keyword is an error, not a silent pass.</summary>
internal sealed class JsonSchema(JsonElement root)
{
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "$schema", "$defs", "$ref", "description", "type", "const", "enum", "pattern", "minLength", "minimum", "maximum",
        "required", "properties", "additionalProperties", "items", "minItems", "anyOf",
    };

    // As rule files may be written; the readers of other formats refuse comments themselves.
    private static readonly JsonDocumentOptions Options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    public static JsonSchema Parse(string text) => new(JsonDocument.Parse(text).RootElement);

    /// <summary>What is wrong with a document, with the place of each fault; empty where it is valid.</summary>
    public IReadOnlyList<string> Validate(string json)
    {
        using var document = JsonDocument.Parse(json, Options);
        var faults = new List<string>();
        Check(root, document.RootElement, "$", faults);
        return faults;
    }

    private void Check(JsonElement schema, JsonElement value, string at, List<string> faults)
    {
        foreach (var keyword in schema.EnumerateObject())
        {
            if (!Known.Contains(keyword.Name)) throw new NotSupportedException($"The keyword {keyword.Name} is not known here.");
            if (Fault(schema, keyword.Name, keyword.Value, value, at, faults) is { } fault) faults.Add($"{at}: {fault}");
        }
    }

    private string? Fault(JsonElement schema, string keyword, JsonElement rule, JsonElement value, string at, List<string> faults)
    {
        switch (keyword)
        {
            case "$ref":
                Check(Resolve(rule.GetString()!), value, at, faults);
                return null;
            case "type":
                return Names(rule).Any(t => Is(t, value)) ? null : $"is {value.ValueKind}, not {rule}";
            case "const":
                return JsonElement.DeepEquals(rule, value) ? null : $"is {value}, not {rule}";
            case "enum":
                return rule.EnumerateArray().Any(e => JsonElement.DeepEquals(e, value)) ? null : $"is {value}, none of {rule}";
            case "pattern" when value.ValueKind == JsonValueKind.String:
                return Regex.IsMatch(value.GetString()!, rule.GetString()!, RegexOptions.ECMAScript) ? null : $"\"{value}\" does not match {rule}";
            case "minLength" when value.ValueKind == JsonValueKind.String:
                return value.GetString()!.Length >= rule.GetInt32() ? null : "is too short";
            case "minimum" when value.ValueKind == JsonValueKind.Number:
                return value.GetDouble() >= rule.GetDouble() ? null : $"{value} is below {rule}";
            case "maximum" when value.ValueKind == JsonValueKind.Number:
                return value.GetDouble() <= rule.GetDouble() ? null : $"{value} is above {rule}";
            case "minItems" when value.ValueKind == JsonValueKind.Array:
                return value.GetArrayLength() >= rule.GetInt32() ? null : "has too few items";
            case "required" when value.ValueKind == JsonValueKind.Object:
                var missing = Names(rule).Where(n => !value.TryGetProperty(n, out _)).ToList();
                return missing.Count == 0 ? null : $"lacks {string.Join(", ", missing)}";
            case "items" when value.ValueKind == JsonValueKind.Array:
                foreach (var (item, i) in value.EnumerateArray().Select((item, i) => (item, i))) Check(rule, item, $"{at}[{i}]", faults);
                return null;
            case "properties" when value.ValueKind == JsonValueKind.Object:
                foreach (var property in rule.EnumerateObject())
                    if (value.TryGetProperty(property.Name, out var inner)) Check(property.Value, inner, $"{at}.{property.Name}", faults);
                return null;
            case "additionalProperties" when value.ValueKind == JsonValueKind.Object && rule.ValueKind == JsonValueKind.False:
                var unknown = value.EnumerateObject().Where(p => !schema.TryGetProperty("properties", out var known) || !known.TryGetProperty(p.Name, out _)).Select(p => p.Name).ToList();
                return unknown.Count == 0 ? null : $"has unknown {string.Join(", ", unknown)}";
            case "anyOf":
                return rule.EnumerateArray().Any(s => Passes(s, value, at)) ? null : "fits no alternative";
            default:
                return null;
        }
    }

    private bool Passes(JsonElement schema, JsonElement value, string at)
    {
        var faults = new List<string>();
        Check(schema, value, at, faults);
        return faults.Count == 0;
    }

    private JsonElement Resolve(string reference)
    {
        var at = root;
        foreach (var part in reference.TrimStart('#', '/').Split('/')) at = at.GetProperty(part);
        return at;
    }

    private static IEnumerable<string> Names(JsonElement rule) =>
        rule.ValueKind == JsonValueKind.Array ? rule.EnumerateArray().Select(t => t.GetString()!) : [rule.GetString()!];

    private static bool Is(string type, JsonElement value) => type switch
    {
        "string" => value.ValueKind == JsonValueKind.String,
        "number" => value.ValueKind == JsonValueKind.Number,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "array" => value.ValueKind == JsonValueKind.Array,
        "object" => value.ValueKind == JsonValueKind.Object,
        "null" => value.ValueKind == JsonValueKind.Null,
        _ => throw new NotSupportedException($"The type {type} is not known here."),
    };
}
