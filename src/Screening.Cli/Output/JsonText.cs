using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Screening.Formats.Results;

namespace Screening.Cli.Output;

/// <summary>Writes JSON with the bytes every command shares: readable in every script, line feeds only, the same for the same results.</summary>
internal static class JsonText
{
    private static readonly JsonWriterOptions Pages = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes one document and a line feed.</summary>
    public static void WriteDocument(Stream stream, Action<Utf8JsonWriter> write)
    {
        using (var json = Document(stream)) write(json);
        stream.WriteByte((byte)'\n');
    }

    /// <summary>A writer for a document that is written piece by piece.</summary>
    public static Utf8JsonWriter Document(Stream stream) => new(stream, Pages);

    /// <summary>Writes an object a line.</summary>
    public sealed class Lines(Stream stream) : IDisposable
    {
        private readonly ArrayBufferWriter<byte> _buffer = new();
        private readonly Utf8JsonWriter _json = new(Stream.Null, JsonParts.Line);

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
