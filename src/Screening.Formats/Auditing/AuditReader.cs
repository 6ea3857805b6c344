using System.Text.Json;
using Screening.Formats.Names;
using Screening.Formats.Reading;
using Screening.Model;

namespace Screening.Formats.Auditing;

/// <summary>A record of a trail that can be screened again.</summary>
/// <param name="Line">Its line.</param>
/// <param name="Run">The run it belongs to.</param>
/// <param name="Shipment">What was received as a row; null for a name, and for a row that could not be read.</param>
/// <param name="Name">What was received as a name; null for a row.</param>
/// <param name="Result">What came of it: the bytes of its JSON.</param>
internal sealed record AuditEntry(long Line, AuditRun Run, Shipment? Shipment, NameRow? Name, byte[] Result);

/// <summary>Reads the records of a trail.</summary>
internal static class AuditReader
{
    private const string Expected = $"a record of an audit trail, {AuditTrail.Format}";

    /// <summary>The kind of a record; empty for what is none.</summary>
    public static string KindOf(ChainedLine line)
    {
        var json = new Utf8JsonReader(line.Payload.Span);
        var isKind = json.Read() && json.Read() && json.TokenType == JsonTokenType.PropertyName && json.ValueTextEquals("record"u8) && json.Read() && json.TokenType == JsonTokenType.String;
        return isKind ? json.GetString()! : "";
    }

    /// <summary>Says so where a log is no trail; its first line tells.</summary>
    /// <exception cref="InputFormatException">It is none.</exception>
    public static void RequireTrail(string path)
    {
        foreach (var line in ChainedLog.Read(path).Take(1)) _ = RunOf(path, line);
    }

    /// <summary>The runs of a trail and their records, each with its run, checked as they are read.</summary>
    /// <param name="path">The file.</param>
    /// <param name="beginRun">Is told of each run, with its line.</param>
    /// <exception cref="InputFormatException">Thrown while reading: something was changed, or a line is no record; with the line.</exception>
    public static IEnumerable<AuditEntry> Read(string path, Action<long, AuditRun> beginRun)
    {
        AuditRun? run = null;
        foreach (var line in ChainedLog.Read(path))
        {
            var kind = KindOf(line);
            if (run is null || kind == AuditLines.Run)
            {
                run = RunOf(path, line);
                beginRun(line.Number, run);
            }
            else if (kind is AuditLines.Row or AuditLines.Name)
            {
                yield return Entry(path, line, run, kind);
            }
            else if (kind != AuditLines.End)
            {
                throw Fault(path, line, $"a line of the kind {Excerpt.Of(kind)}");
            }
        }
    }

    private static AuditRun RunOf(string path, ChainedLine line)
    {
        if (KindOf(line) != AuditLines.Run) throw Fault(path, line, "a line that begins no run");
        return Parsed(path, line, json =>
        {
            var run = json.GetProperty("run");
            // Asked for before the rest is read: of another version it may be anything.
            var format = run.GetProperty("format").GetString() ?? "";
            if (format != AuditTrail.Format) throw new FormatException($"the format {Excerpt.Of(format)}");
            return run.Deserialize(AuditJson.Default.AuditRun)! with { At = json.GetProperty("at").GetDateTime() };
        });
    }

    private static AuditEntry Entry(string path, ChainedLine line, AuditRun run, string kind) => Parsed(path, line, json =>
    {
        var result = System.Runtime.InteropServices.JsonMarshal.GetRawUtf8Value(json.GetProperty("result")).ToArray();
        if (!json.TryGetProperty("input", out var input)) return new AuditEntry(line.Number, run, null, null, result);
        if (kind == AuditLines.Row) return new AuditEntry(line.Number, run, input.Deserialize(AuditJson.Default.Shipment), null, result);
        return new AuditEntry(line.Number, run, null, input.Deserialize(AuditJson.Default.AuditedName)!.ToRow(), result);
    });

    private static T Parsed<T>(string path, ChainedLine line, Func<JsonElement, T> read)
    {
        try
        {
            using var document = JsonDocument.Parse(line.Payload);
            return read(document.RootElement);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            throw Fault(path, line, $"a line that is no record: {e.Message}", e);
        }
    }

    private static InputFormatException Fault(string path, ChainedLine line, string found, Exception? inner = null) =>
        new(path, (int)Math.Min(line.Number, int.MaxValue), found, Expected, inner);
}
