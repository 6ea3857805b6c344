using System.Text.Json;
using Screening.Engine;
using Screening.Formats.Manifests;
using Screening.Formats.Results;
using Screening.Model;

namespace Screening.Cli.Output;

/// <summary>Manifests as one JSON document: an object, or an array of them where there are several. Written as the rows come.</summary>
internal sealed class ManifestJson : IManifestReport
{
    private const int HeldBack = 1 << 16;
    private readonly Stream _stream;
    private readonly ManifestRun _run;
    private readonly Utf8JsonWriter _json;
    private ManifestSource? _source;

    public ManifestJson(Stream stream, ManifestRun run)
    {
        (_stream, _run, _json) = (stream, run, JsonText.Document(stream));
        if (run.Manifests > 1) _json.WriteStartArray();
    }

    public void Begin(ManifestSource source)
    {
        _source = source;
        _json.WriteStartObject();
        _json.WriteString("manifest", source.Path);
        _json.WriteString("sha256", source.Sha256);
        _json.WriteDay("asOf", _run.AsOf);
        ListsJson.Write(_json, _run.Screener.Lists);
        _json.WriteStartArray("results");
    }

    public void Row(Shipment? shipment, ShipmentResult result)
    {
        RowJson.Write(_json, null, result, shipment?.Reference);
        if (_json.BytesPending > HeldBack) _json.Flush();
    }

    // Behind the results: they are not kept until the last row is counted.
    public void EndManifest(ManifestCounts counts)
    {
        _json.WriteEndArray();
        _json.WriteStartObject("rows");
        _json.WriteNumber("read", counts.Read);
        _json.WriteNumber("screened", counts.Screened);
        _json.WriteNumber("rejected", counts.Rejected);
        _json.WriteEndObject();
        if (_source!.Warnings is { Count: > 0 } warnings)
        {
            _json.WriteStartArray("warnings");
            foreach (var warning in warnings) RowJson.Write(_json, warning);
            _json.WriteEndArray();
        }
        _json.WriteEndObject();
    }

    public void End()
    {
        if (_run.Manifests > 1) _json.WriteEndArray();
        _json.Flush();
        _stream.WriteByte((byte)'\n');
    }

    public void Flush() => _json.Flush();

    public void Dispose() => _json.Dispose();
}

/// <summary>Manifests as JSON lines: one result a line, in row order, as they come.</summary>
internal sealed class ManifestLines(Stream stream, ManifestRun run) : IManifestReport
{
    private readonly JsonText.Lines _lines = new(stream);
    private string? _manifest;

    public void Begin(ManifestSource source) => _manifest = run.Manifests > 1 ? source.Path : null;

    public void Row(Shipment? shipment, ShipmentResult result) => _lines.Write((_manifest, result, shipment?.Reference), static (json, row) => RowJson.Write(json, row._manifest, row.result, row.Reference));

    public void EndManifest(ManifestCounts counts)
    {
    }

    public void End()
    {
    }

    public void Dispose() => _lines.Dispose();
}
