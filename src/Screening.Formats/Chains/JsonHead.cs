using System.Text;
using System.Text.Json;

namespace Screening.Formats.Chains;

/// <summary>What the first object of a text has for properties: that tells formats apart, however the text is broken into lines.</summary>
internal readonly record struct JsonHead(bool HasFormat, bool IsEdge, bool IsFollowTheMoney)
{
    /// <summary>Looks at as much of the first object as there is.</summary>
    public static JsonHead Of(ReadOnlySpan<char> head)
    {
        var utf8 = new byte[Encoding.UTF8.GetMaxByteCount(head.Length)];
        var reader = new Utf8JsonReader(utf8.AsSpan(0, Encoding.UTF8.GetBytes(head, utf8)), isFinalBlock: false, default);
        var (format, from, to, schema, properties) = (false, false, false, false, false);
        try
        {
            while (reader.Read() && !(reader.TokenType == JsonTokenType.EndObject && reader.CurrentDepth == 0))
            {
                if (reader.TokenType != JsonTokenType.PropertyName || reader.CurrentDepth != 1) continue;
                var name = reader.ValueSpan;
                format |= name.SequenceEqual("format"u8);
                from |= name.SequenceEqual("from"u8);
                to |= name.SequenceEqual("to"u8);
                schema |= name.SequenceEqual("schema"u8);
                properties |= name.SequenceEqual("properties"u8);
            }
        }
        catch (JsonException)
        {
            // What stands before the damage has told enough, or the reader of chains will say where it is.
        }
        return new JsonHead(format, from && to, schema && properties);
    }
}
