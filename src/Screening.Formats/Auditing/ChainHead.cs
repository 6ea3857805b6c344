using System.Buffers;
using System.Text;
using System.Text.Json;
using Screening.Formats.Updates;
using Screening.Model;

namespace Screening.Formats.Auditing;

/// <summary>What stands beside a log: where it ends, and, while lines are being added, where it will.</summary>
/// <remarks>One line of JSON with a hash of its own, made like that of a line. Without its end, nobody could tell a log whose last lines were cut off.</remarks>
/// <param name="Done">The end up to which everything is on the disk.</param>
/// <param name="Pending">The end of the lines that are being added; null where none are.</param>
internal sealed record ChainHead(ChainEnd Done, ChainEnd? Pending)
{
    public const string Format = "screening-chain/1";

    private const int MaxBytes = 4096;
    private const string Expected = "the head that was written beside the log, " + Format;

    /// <summary>Where the head of a log stands.</summary>
    public static string PathOf(string log) => log + ".head";

    /// <summary>The head of a log; null where there is none.</summary>
    public static ChainHead? Read(string log)
    {
        var path = PathOf(log);
        if (!File.Exists(path)) return null;
        if (new FileInfo(path).Length > MaxBytes) throw new InputFormatException(path, 0, "a longer file", Expected);
        var bytes = File.ReadAllBytes(path);
        // There is one way to write a head: whatever differs from it was changed.
        return Parse(bytes) is { } head && head.ToBytes().AsSpan().SequenceEqual(bytes) ? head : throw new InputFormatException(path, 1, "a head that was changed or damaged", Expected);
    }

    /// <summary>Has it on the disk, in place of the one before.</summary>
    public void Write(string log) => AtomicFile.Write(PathOf(log), ToBytes());

    private byte[] ToBytes()
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("format", Format);
            WriteEnd(json, Done);
            if (Pending is not null)
            {
                json.WriteStartObject("pending");
                WriteEnd(json, Pending);
                json.WriteEndObject();
            }
            json.WriteEndObject();
        }
        var open = buffer.WrittenSpan[..^1];
        return [.. open, .. Encoding.ASCII.GetBytes($",\"hash\":\"{ChainLine.HashOf(open)}\"}}\n")];
    }

    private static void WriteEnd(Utf8JsonWriter json, ChainEnd end)
    {
        json.WriteNumber("count", end.Count);
        json.WriteNumber("bytes", end.Bytes);
        json.WriteString("last", end.Last);
    }

    private static ChainHead? Parse(byte[] bytes)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes);
            var root = document.RootElement;
            return new ChainHead(End(root), root.TryGetProperty("pending", out var pending) ? End(pending) : null);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            return null;
        }
    }

    private static ChainEnd End(JsonElement json) =>
        new(json.GetProperty("count").GetInt64(), json.GetProperty("bytes").GetInt64(), json.GetProperty("last").GetString() ?? "");
}
