using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Screening.Engine;
using Screening.Formats.Manifests;
using Screening.Formats.Names;
using Screening.Formats.Results;
using Screening.Model;

namespace Screening.Formats.Auditing;

/// <summary>Makes the records of a batch: what stands in a trail between number and hashes.</summary>
/// <remarks>A record begins with its kind and the time, each of one length; what stands behind is the same whenever the same is screened again.</remarks>
internal sealed class AuditLines : IDisposable
{
    public const string Run = "run";
    public const string Row = "row";
    public const string Name = "name";
    public const string End = "end";

    private const string Time = "yyyy-MM-ddTHH:mm:ss.fffffffZ";
    private readonly ArrayBufferWriter<byte> _buffer = new(1 << 16);
    private readonly Utf8JsonWriter _json = new(Stream.Null, JsonParts.Line);
    private readonly List<(int Start, int Behind, int Stop)> _records = [];
    private string _at = "";

    /// <summary>Begins a batch: those before are forgotten.</summary>
    public void Begin(DateTime at)
    {
        _buffer.ResetWrittenCount();
        _records.Clear();
        _at = at.ToString(Time, CultureInfo.InvariantCulture);
    }

    /// <summary>The records from one on.</summary>
    public ReadOnlyMemory<byte>[] From(int first) => [.. _records.Skip(first).Select(r => _buffer.WrittenMemory[r.Start..r.Stop])];

    /// <summary>What stands behind the time of a record.</summary>
    public ReadOnlySpan<byte> Rest(int record) => _buffer.WrittenSpan[_records[record].Behind.._records[record].Stop];

    /// <summary>What stands behind the time of a record that was read.</summary>
    public static ReadOnlySpan<byte> Rest(ReadOnlySpan<byte> payload, string kind) => payload[$"{{\"record\":\"{kind}\",\"at\":\"{Time}\"".Length..];

    /// <summary>Adds the record of a run.</summary>
    public void Add(AuditRun run) => Add(Run, run, static (json, r) =>
    {
        json.WritePropertyName("run");
        JsonSerializer.Serialize(json, r, AuditJson.Default.AuditRun);
    });

    /// <summary>Adds the record of a row.</summary>
    /// <param name="manifest">Number of its file among those of the run, from 1.</param>
    /// <param name="row">What was read.</param>
    /// <param name="result">What came of it.</param>
    public void Add(int manifest, ManifestRow row, ShipmentResult result) => Add(Row, (manifest, row, result), static (json, r) =>
    {
        json.WriteNumber("manifest", r.manifest);
        if (r.row.Shipment is { } shipment)
        {
            json.WritePropertyName("input");
            JsonSerializer.Serialize(json, shipment, AuditJson.Default.Shipment);
            WriteNormalised(json, shipment);
        }
        json.WritePropertyName("result");
        RowJson.Write(json, null, r.result, r.row.Shipment?.Reference);
    });

    /// <summary>Adds the record of a name.</summary>
    public void Add(NameRow row, ScreeningResult result) => Add(Name, (row, result), static (json, r) =>
    {
        json.WritePropertyName("input");
        JsonSerializer.Serialize(json, AuditedName.Of(r.row), AuditJson.Default.AuditedName);
        if (r.row.Query is { } query)
        {
            json.WriteStartArray("normalised");
            foreach (var name in query.Aliases.Prepend(query.Name)) WriteNormalised(json, "name", name);
            json.WriteEndArray();
        }
        json.WritePropertyName("result");
        NameObject.Write(json, r.row, r.result);
    });

    /// <summary>Adds the record that a run came to its end.</summary>
    /// <param name="counts">What was counted.</param>
    public void Add(IReadOnlyDictionary<string, long> counts) => Add(End, counts, static (json, c) =>
    {
        json.WriteStartObject("counts");
        foreach (var (what, count) in c) json.WriteNumber(what, count);
        json.WriteEndObject();
    });

    /// <inheritdoc />
    public void Dispose() => _json.Dispose();

    private void Add<T>(string kind, T value, Action<Utf8JsonWriter, T> write)
    {
        var start = _buffer.WrittenCount;
        _json.Reset(_buffer);
        _json.WriteStartObject();
        _json.WriteString("record", kind);
        _json.WriteString("at", _at);
        _json.Flush();
        var rest = _buffer.WrittenCount;
        write(_json, value);
        _json.WriteEndObject();
        _json.Flush();
        _records.Add((start, rest, _buffer.WrittenCount));
    }

    private static void WriteNormalised(Utf8JsonWriter json, Shipment shipment)
    {
        json.WriteStartArray("normalised");
        foreach (var party in shipment.Parties) WriteNormalised(json, JsonNamingPolicy.CamelCase.ConvertName(party.Role.ToString()), party.Name);
        foreach (var (field, text) in Texts(shipment))
            if (text is not null) WriteNormalised(json, field, text);
        json.WriteEndArray();
    }

    private static IEnumerable<(string Field, string? Text)> Texts(Shipment shipment) =>
    [
        ("goods", shipment.Goods), ("origin", shipment.Origin), ("route", shipment.Route), ("destination", shipment.Destination), ("address", shipment.Address),
        .. shipment.Notes.Select(n => (n.Key, (string?)n.Value)),
    ];

    private static void WriteNormalised(Utf8JsonWriter json, string field, string text)
    {
        json.WriteStartObject();
        json.WriteString("field", field);
        json.WriteString("words", Screener.ReadAs(text));
        json.WriteEndObject();
    }
}
