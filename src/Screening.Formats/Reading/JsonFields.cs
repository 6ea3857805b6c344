using System.Text.Json;

namespace Screening.Formats.Reading;

/// <summary>Fields of a JSON object, forgiving about form: a number where a text is expected, one value where a list is.</summary>
internal static class JsonFields
{
    /// <summary>A field's text, trimmed; null where it is missing, empty, or no single value.</summary>
    public static string? Text(this JsonElement record, string name) =>
        record.ValueKind == JsonValueKind.Object && record.TryGetProperty(name, out var value) ? Scalar(value) : null;

    /// <summary>The first of several fields that has a text.</summary>
    public static string? Text(this JsonElement record, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (record.Text(name) is { } text) return text;
        }
        return null;
    }

    /// <summary>A field's texts: of a list, or of a single value.</summary>
    public static IEnumerable<string> Texts(this JsonElement record, string name)
    {
        if (record.ValueKind != JsonValueKind.Object || !record.TryGetProperty(name, out var value)) return [];
        return value.ValueKind == JsonValueKind.Array
            ? value.EnumerateArray().Select(Scalar).OfType<string>()
            : Scalar(value) is { } text ? [text] : [];
    }

    /// <summary>The objects of a list.</summary>
    public static IEnumerable<JsonElement> Objects(this JsonElement record, string name) =>
        record.ValueKind == JsonValueKind.Object && record.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array
            ? value.EnumerateArray().Where(e => e.ValueKind == JsonValueKind.Object)
            : [];

    /// <summary>A value as text, trimmed; null where it is empty or no single value.</summary>
    public static string? Scalar(JsonElement value)
    {
        var text = value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
            _ => null,
        };
        return string.IsNullOrWhiteSpace(text) ? null : text.Trim();
    }
}
