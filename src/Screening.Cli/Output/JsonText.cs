using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

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
    public static void WriteStrings(this Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }

    /// <summary>A day, or null where it is unknown.</summary>
    public static void WriteDay(this Utf8JsonWriter json, string name, DateOnly? day)
    {
        if (day is { } d) json.WriteString(name, d.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        else json.WriteNull(name);
    }

    /// <summary>Writes an object a line.</summary>
    public sealed class Lines(Stream stream) : IDisposable
    {
        private readonly ArrayBufferWriter<byte> _buffer = new();
        private readonly Utf8JsonWriter _json = new(Stream.Null, Line);

        /// <summary>Writes one object as one line.</summary>
        public void Write(Action<Utf8JsonWriter> write)
        {
            _buffer.ResetWrittenCount();
            _json.Reset(_buffer);
            write(_json);
            _json.Flush();
            stream.Write(_buffer.WrittenSpan);
            stream.WriteByte((byte)'\n');
        }

        /// <inheritdoc />
        public void Dispose() => _json.Dispose();
    }
}
