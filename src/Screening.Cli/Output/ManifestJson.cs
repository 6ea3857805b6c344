using System.Text.Json;
using Screening.Engine;
using Screening.Formats.Manifests;
using Screening.Model;
using Screening.Rules;

namespace Screening.Cli.Output;

/// <summary>Manifests as one JSON document: an object, or an array of them where there are several.</summary>
internal sealed class ManifestJson : IManifestReport
{
    private readonly Stream _stream;
    private readonly ManifestRun _run;
    private readonly List<Action<Utf8JsonWriter>> _documents = [];
    private readonly List<ShipmentResult> _results = [];
    private ManifestSource? _source;

    public ManifestJson(Stream stream, ManifestRun run) => (_stream, _run) = (stream, run);

    public void Begin(ManifestSource source) => _source = source;

    public void Row(Shipment? shipment, ShipmentResult result) => _results.Add(result);

    // The counts stand before the results, so the results of a manifest are kept until its last row.
    public void EndManifest(ManifestCounts counts)
    {
        var (source, results) = (_source!, _results.ToArray());
        _documents.Add(json => Write(json, source, counts, results));
        _results.Clear();
    }

    public void End() => JsonText.WriteDocument(_stream, json =>
    {
        if (_run.Manifests > 1) json.WriteStartArray();
        foreach (var write in _documents) write(json);
        if (_run.Manifests > 1) json.WriteEndArray();
    });

    public void Dispose()
    {
    }

    private void Write(Utf8JsonWriter json, ManifestSource source, ManifestCounts counts, ShipmentResult[] results)
    {
        json.WriteStartObject();
        json.WriteString("manifest", source.Path);
        json.WriteString("sha256", source.Sha256);
        json.WriteDay("asOf", _run.AsOf);
        WriteLists(json, _run.Screener.Lists);
        json.WriteStartObject("rows");
        json.WriteNumber("read", counts.Read);
        json.WriteNumber("screened", counts.Screened);
        json.WriteNumber("rejected", counts.Rejected);
        json.WriteEndObject();
        json.WriteStartArray("results");
        foreach (var result in results) RowJson.Write(json, null, result);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>The lists that were screened against.</summary>
    public static void WriteLists(Utf8JsonWriter json, IReadOnlyList<Watchlist> lists)
    {
        json.WriteStartArray("lists");
        foreach (var list in lists)
        {
            json.WriteStartObject();
            json.WriteString("list", list.Version.List);
            json.WriteDay("published", list.Version.Published);
            json.WriteString("sha256", list.Version.Sha256);
            json.WriteNumber("entities", list.Entities.Count);
            json.WriteFreshness(list.Version);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}

/// <summary>Manifests as JSON lines: one result a line, in row order, as they come.</summary>
internal sealed class ManifestLines(Stream stream, ManifestRun run) : IManifestReport
{
    private readonly JsonText.Lines _lines = new(stream);
    private string? _manifest;

    public void Begin(ManifestSource source) => _manifest = run.Manifests > 1 ? source.Path : null;

    public void Row(Shipment? shipment, ShipmentResult result) => _lines.Write((_manifest, result), static (json, row) => RowJson.Write(json, row._manifest, row.result));

    public void EndManifest(ManifestCounts counts)
    {
    }

    public void End()
    {
    }

    public void Dispose() => _lines.Dispose();
}

/// <summary>One row's result as a JSON object.</summary>
internal static class RowJson
{
    /// <summary>How outcomes are written.</summary>
    public static string Word(RowOutcome outcome) => Words[(int)outcome];

    private static readonly string[] Words = [.. Enum.GetValues<RowOutcome>().Select(o => o == RowOutcome.NotScreened ? "not-screened" : o.ToString().ToLowerInvariant())];

    /// <summary>How severities are written.</summary>
    public static string Word(Severity severity) => severity.ToString().ToLowerInvariant();

    public static void Write(Utf8JsonWriter json, string? manifest, ShipmentResult result)
    {
        json.WriteStartObject();
        if (manifest is not null) json.WriteString("manifest", manifest);
        json.WriteNumber("row", result.Row);
        json.WriteString("outcome", Word(result.Outcome));
        json.WriteStartArray("findings");
        foreach (var finding in result.Findings) Write(json, finding);
        json.WriteEndArray();
        json.WriteStartArray("errors");
        foreach (var error in result.Errors) Write(json, error);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>A fault of a record.</summary>
    public static void Write(Utf8JsonWriter json, ReadIssue issue)
    {
        json.WriteStartObject();
        json.WriteNumber("line", issue.Line);
        json.WriteString("code", issue.Code);
        json.WriteString("message", issue.Message);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject();
        json.WriteString("rule", finding.Rule);
        json.WriteString("role", finding.Role);
        json.WriteString("input", finding.Input);
        json.WriteString("entityId", finding.EntityId);
        json.WriteString("name", finding.Name);
        json.WriteNumber("score", finding.Score);
        json.WriteStrings("reasons", finding.Reasons);
        if (finding.Path.Count > 0) PathJson.Write(json, "path", finding.Path);
        if (finding.Policies.Count > 0) json.WriteStrings("policies", finding.Policies);
        if (finding.Listings.Count > 0) json.WriteStrings("listings", finding.Listings);
        json.WriteString("outcome", Word(finding.Outcome));
        json.WriteString("severity", Word(finding.Severity));
        json.WriteStrings("rules", finding.Rules);
        json.WriteEndObject();
    }
}
