using System.Globalization;
using System.Text.Json;
using Screening.Model;

namespace Screening.Formats.Reading;

/// <summary>A value of a JSON document of which nothing may be passed over: every fault is told with its path.</summary>
/// <param name="File">The file.</param>
/// <param name="Path">The value's JSON path.</param>
/// <param name="Value">The value.</param>
internal readonly record struct JsonPlace(string File, string Path, JsonElement Value)
{
    private const int LongestShown = 60;

    /// <summary>The root of a document.</summary>
    /// <exception cref="InputFormatException">It is no whole JSON document.</exception>
    public static JsonPlace Root(string file, ReadOnlyMemory<byte> utf8)
    {
        try
        {
            using var document = JsonDocument.Parse(utf8, new JsonDocumentOptions { MaxDepth = InputLimits.MaxDepth });
            var root = document.RootElement.Clone();
            return JsonText.IsWhole(root) ? new JsonPlace(file, "$", root) : throw new InputFormatException(file, 0, "an escape of half a character", "surrogates in pairs");
        }
        catch (JsonException e)
        {
            throw new InputFormatException(file, (int)(e.LineNumber ?? 0) + 1, "broken or truncated JSON", "a whole JSON document", e);
        }
    }

    /// <summary>Makes sure that it is an object with known fields, each once.</summary>
    public JsonPlace Object(params ReadOnlySpan<string> known)
    {
        if (Value.ValueKind != JsonValueKind.Object) throw Fault("an object");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var field in Value.EnumerateObject())
        {
            if (!known.Contains(field.Name)) throw new InputFormatException(File, 0, $"{Path}: the unknown field \"{Short(field.Name)}\"", $"one of {string.Join(", ", known)}");
            if (!seen.Add(field.Name)) throw new InputFormatException(File, 0, $"{Path}: the field \"{field.Name}\" twice", "each field once");
        }
        return this;
    }

    /// <summary>A field that must be there.</summary>
    public JsonPlace Required(string name) => Optional(name) ?? throw new InputFormatException(File, 0, $"{Path}: no field \"{name}\"", "one");

    /// <summary>A field that may be missing.</summary>
    public JsonPlace? Optional(string name) => Value.TryGetProperty(name, out var field) ? new JsonPlace(File, $"{Path}.{name}", field) : null;

    /// <summary>The elements of an array.</summary>
    public IReadOnlyList<JsonPlace> Items(int fewest = 1)
    {
        if (Value.ValueKind != JsonValueKind.Array || Value.GetArrayLength() < fewest) throw Fault(fewest == 0 ? "a list" : $"a list of at least {fewest}");
        var (file, path) = (File, Path);
        return [.. Value.EnumerateArray().Select((item, i) => new JsonPlace(file, string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]"), item))];
    }

    /// <summary>Its text.</summary>
    public string Text() => Value.ValueKind == JsonValueKind.String && Value.GetString() is { } text && text.AsSpan().Trim().Length > 0 ? text : throw Fault("a text");

    /// <summary>Its text, where that is one of some.</summary>
    public string TextOf(IEnumerable<string> known) => Text() is var text && known.Contains(text) ? text : throw Fault($"one of {string.Join(", ", known)}");

    /// <summary>A day as <c>yyyy-MM-dd</c>.</summary>
    public DateOnly Day() => DateOnly.TryParseExact(Text(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : throw Fault("a day as yyyy-MM-dd");

    /// <summary>A yes or no.</summary>
    public bool Flag() => Value.ValueKind is JsonValueKind.True or JsonValueKind.False ? Value.GetBoolean() : throw Fault("true or false");

    /// <summary>A value of an enum by its name in camelCase.</summary>
    public T Name<T>() where T : struct, Enum
    {
        var text = Text();
        foreach (var value in Enum.GetValues<T>())
            if (JsonNamingPolicy.CamelCase.ConvertName(value.ToString()) == text) return value;
        throw Fault($"one of {string.Join(", ", Enum.GetNames<T>().Select(JsonNamingPolicy.CamelCase.ConvertName))}");
    }

    /// <summary>The fault that something else was expected here.</summary>
    public InputFormatException Fault(string expected) => new(File, 0, $"{Path}: {Short(Value.GetRawText())}", expected);

    private static string Short(string text) => text.Length > LongestShown ? $"{text[..LongestShown]}..." : text;
}
