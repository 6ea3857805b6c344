using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Screening.Formats.Reading;
using Screening.Model;
using Screening.Review;

namespace Screening.Formats.Decisions;

/// <summary>A decision as a line of its log.</summary>
internal static class DecisionJson
{
    public const string Format = "screening-decisions/1";

    private const string Days = "yyyy-MM-dd";
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The line without its number, which the log gives it.</summary>
    public static byte[] Write(Decision decision)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Readable))
        {
            json.WriteStartObject();
            json.WriteString("format", Format);
            json.WriteString("at", decision.At.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
            json.WriteString("alert", decision.AlertId);
            json.WriteString("verdict", ReviewWords.Of(decision.Verdict));
            json.WriteString("by", decision.By);
            json.WriteString("reason", decision.Reason);
            if (decision.Until is { } until) json.WriteString("until", until.ToString(Days, CultureInfo.InvariantCulture));
            json.WriteString("input", decision.Input);
            json.WriteString("entityId", decision.EntityId);
            json.WriteString("name", decision.Name);
            if (decision.EntityStamp is { } stamp) json.WriteString("entityStamp", stamp);
            Write(json, "roles", decision.Roles);
            Write(json, "grounds", decision.Grounds);
            json.WriteEndObject();
        }
        return bytes.ToArray();
    }

    /// <summary>The decision of a line that the chain holds.</summary>
    /// <exception cref="InputFormatException">The line is none.</exception>
    public static Decision Read(string file, long number, ReadOnlyMemory<byte> payload)
    {
        try
        {
            using var document = JsonDocument.Parse(payload);
            var line = document.RootElement;
            if (Text(line, "format") is var format && format != Format) throw new FormatException($"the format {Excerpt.Of(format)}");
            return new Decision
            {
                Number = number,
                At = DateTimeOffset.Parse(Text(line, "at"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal),
                AlertId = Text(line, "alert"),
                Verdict = ReviewWords.Parse<Verdict>(Text(line, "verdict")) ?? throw new FormatException($"the verdict {Excerpt.Of(Text(line, "verdict"))}"),
                By = Text(line, "by"),
                Reason = Text(line, "reason"),
                Until = TextOrNull(line, "until") is { } until ? DateOnly.ParseExact(until, Days, CultureInfo.InvariantCulture) : null,
                Input = Text(line, "input"),
                EntityId = Text(line, "entityId"),
                Name = Text(line, "name"),
                EntityStamp = TextOrNull(line, "entityStamp"),
                Roles = Texts(line, "roles"),
                Grounds = Texts(line, "grounds"),
            };
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            throw new InputFormatException(file, (int)number, $"a line that is no decision: {e.Message}", $"a decision as screening alerts decide writes it, {Format}", e);
        }
    }

    private static string Text(JsonElement line, string field) => line.GetProperty(field).GetString() ?? throw new FormatException($"no text as \"{field}\"");

    private static string? TextOrNull(JsonElement line, string field) => line.TryGetProperty(field, out var value) ? value.GetString() : null;

    private static string[] Texts(JsonElement line, string field) => [.. line.GetProperty(field).EnumerateArray().Select(t => t.GetString() ?? "")];

    private static void Write(Utf8JsonWriter json, string name, IReadOnlyList<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
