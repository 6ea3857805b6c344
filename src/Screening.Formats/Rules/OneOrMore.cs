using System.Text.Json;
using System.Text.Json.Serialization;

namespace Screening.Formats.Rules;

/// <summary>A text, or several: written as a string or as a list of strings.</summary>
[JsonConverter(typeof(OneOrMoreConverter))]
internal sealed record OneOrMore(IReadOnlyList<string> Texts);

/// <summary>Reads <see cref="OneOrMore"/>.</summary>
internal sealed class OneOrMoreConverter : JsonConverter<OneOrMore>
{
    private const string Expected = "expected a text or a list of texts";

    public override OneOrMore Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String) return new OneOrMore([reader.GetString()!]);
        if (reader.TokenType != JsonTokenType.StartArray) throw new JsonException(Expected);
        var texts = new List<string>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            texts.Add(reader.TokenType == JsonTokenType.String ? reader.GetString()! : throw new JsonException(Expected));
        return new OneOrMore(texts);
    }

    public override void Write(Utf8JsonWriter writer, OneOrMore value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var text in value.Texts) writer.WriteStringValue(text);
        writer.WriteEndArray();
    }
}
