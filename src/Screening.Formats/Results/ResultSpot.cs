using System.Globalization;
using System.Text.Json;
using Screening.Formats.Reading;
using Screening.Model;

namespace Screening.Formats.Results;

/// <summary>A value of a results file, and where it stands.</summary>
/// <param name="File">The file.</param>
/// <param name="Line">The line on which the result starts.</param>
/// <param name="Path">The JSON path.</param>
/// <param name="Value">The value.</param>
internal readonly record struct ResultSpot(string File, int Line, string Path, JsonElement Value)
{
    /// <summary>The fault that something else was expected here.</summary>
    public InputFormatException Fault(string found, string expected) => new(File, Line, $"{Path}: {found}", expected);

    /// <summary>This value as a text.</summary>
    public string AsText() => Value.ValueKind == JsonValueKind.String ? Value.GetString()! : throw Fault(Kind(Value), "a text");

    /// <summary>The text of a field that must be there.</summary>
    public string Text(string field) => Field(field).AsText();

    /// <summary>The text of a field; null where it is not there, or null.</summary>
    public string? TextOrNull(string field) => Optional(field)?.AsText();

    /// <summary>The value of a field that is one of some words.</summary>
    public T Word<T>(string field, Func<string, T?> parse, string expected) where T : struct
    {
        var spot = Field(field);
        return parse(spot.AsText()) ?? throw spot.Fault(Excerpt.Of(spot.AsText()), expected);
    }

    /// <summary>A number from 0 to 1.</summary>
    public double Score(string field)
    {
        var spot = Field(field);
        return spot.Value.ValueKind == JsonValueKind.Number && spot.Value.TryGetDouble(out var score) && score is >= 0 and <= 1 ? score : throw spot.Fault(Kind(spot.Value), "a number from 0 to 1");
    }

    /// <summary>A line number.</summary>
    public int Whole(string field)
    {
        var spot = Field(field);
        return spot.Value.ValueKind == JsonValueKind.Number && spot.Value.TryGetInt32(out var number) && number >= 0 ? number : throw spot.Fault(Kind(spot.Value), "a whole number from 0 on");
    }

    /// <summary>The texts of a field; empty where it is not there.</summary>
    public string[] Texts(string field) => [.. Items(field, isNeeded: false).Select(i => i.AsText())];

    /// <summary>The texts of an object's fields; empty where it is not there.</summary>
    public IReadOnlyDictionary<string, string> TextsByName(string field)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        if (Optional(field) is not { } spot) return texts;
        if (spot.Value.ValueKind != JsonValueKind.Object) throw spot.Fault(Kind(spot.Value), "an object of texts");
        foreach (var property in spot.Value.EnumerateObject())
            texts[property.Name] = (spot with { Path = $"{spot.Path}.{property.Name}", Value = property.Value }).AsText();
        return texts;
    }

    /// <summary>The elements of a field.</summary>
    public IReadOnlyList<ResultSpot> Items(string field, bool isNeeded) => (isNeeded ? Field(field) : Optional(field))?.Items() ?? [];

    /// <summary>The elements of this value.</summary>
    public IReadOnlyList<ResultSpot> Items()
    {
        if (Value.ValueKind != JsonValueKind.Array) throw Fault(Kind(Value), "an array");
        var spot = this;
        return [.. Value.EnumerateArray().Select((v, i) => spot with { Path = string.Create(CultureInfo.InvariantCulture, $"{spot.Path}[{i}]"), Value = v })];
    }

    private ResultSpot Field(string field) => Optional(field) ?? throw Fault($"no \"{field}\"", "results as screening manifest writes them");

    /// <summary>A field; null where it is not there, or null.</summary>
    public ResultSpot? Optional(string field)
    {
        if (Value.ValueKind != JsonValueKind.Object) throw Fault(Kind(Value), "an object");
        return Value.TryGetProperty(field, out var value) && value.ValueKind != JsonValueKind.Null ? this with { Path = $"{Path}.{field}", Value = value } : null;
    }

    private static string Kind(JsonElement value) => value.ValueKind is JsonValueKind.Object or JsonValueKind.Array ? $"a JSON {value.ValueKind}" : Excerpt.Of(value.ToString());
}
