using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Screening.Model;

namespace Screening.Formats.Results;

/// <summary>Writes the small parts that all JSON of this program shares.</summary>
internal static class JsonParts
{
    /// <summary>Lines: readable in every script.</summary>
    public static JsonWriterOptions Line { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes an array of strings.</summary>
    public static void WriteStrings(this Utf8JsonWriter json, string name, IReadOnlyList<string> texts)
    {
        json.WriteStartArray(name);
        for (var i = 0; i < texts.Count; i++) json.WriteStringValue(texts[i]);
        json.WriteEndArray();
    }

    /// <summary>A day, or null where it is unknown.</summary>
    public static void WriteDay(this Utf8JsonWriter json, string name, DateOnly? day)
    {
        if (day is { } d) json.WriteString(name, d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        else json.WriteNull(name);
    }

    /// <summary>How fresh a list must be, and when it last was; nothing where it has no limit of its own.</summary>
    public static void WriteFreshness(this Utf8JsonWriter json, ListVersion version)
    {
        if (version.MaxAgeDays is not { } days) return;
        json.WriteDay("confirmed", version.Confirmed);
        json.WriteNumber("maxAgeDays", days);
    }
}
