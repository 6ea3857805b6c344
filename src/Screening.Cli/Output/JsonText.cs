using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Screening.Model;

namespace Screening.Cli.Output;

/// <summary>Writes JSON with the bytes every command shares: readable in every script, line feeds only, the same for the same results.</summary>
internal static class JsonText
{
    private static readonly JsonWriterOptions Document = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonWriterOptions Line = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes one document and a line feed.</summary>
    public static void WriteDocument(Stream stream, Action<Utf8JsonWriter> write)
    {
        using (var json = new Utf8JsonWriter(stream, Document)) write(json);
        stream.WriteByte((byte)'\n');
    }

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
        if (day is { } d) json.WriteString(name, d.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        else json.WriteNull(name);
    }

    /// <summary>How fresh a list must be, and when it last was; nothing where it has no limit of its own.</summary>
    public static void WriteFreshness(this Utf8JsonWriter json, ListVersion version)
    {
        if (version.MaxAgeDays is not { } days) return;
        json.WriteDay("confirmed", version.Confirmed);
        json.WriteNumber("maxAgeDays", days);
    }

    /// <summary>Writes an object a line.</summary>
    public sealed class Lines(Stream stream) : IDisposable
    {
        private readonly ArrayBufferWriter<byte> _buffer = new();
        private readonly Utf8JsonWriter _json = new(Stream.Null, Line);

        /// <summary>Writes one object as one line; nothing is made for a line but its bytes.</summary>
        public void Write<T>(T value, Action<Utf8JsonWriter, T> write)
        {
            _buffer.ResetWrittenCount();
            _json.Reset(_buffer);
            write(_json, value);
            _json.Flush();
            _buffer.Write("\n"u8);
            stream.Write(_buffer.WrittenSpan);
        }

        /// <inheritdoc />
        public void Dispose() => _json.Dispose();
    }
}
