using System.Globalization;
using Screening.Engine;
using Screening.Formats.Manifests;
using Screening.Formats.Results;
using Screening.Model;
using Screening.Rules;

namespace Screening.Cli.Output;

/// <summary>Manifests as CSV: a record for each finding and each fault, and one for each row without either.</summary>
internal sealed class ManifestCsv(Stream stream) : IManifestReport
{
    private readonly CsvText _csv = new(stream);
    private string _manifest = "";
    private bool _hasHeader;

    public void Begin(ManifestSource source)
    {
        _manifest = source.Path;
        if (!_hasHeader) _csv.Record("manifest", "row", "outcome", "rule", "role", "input", "entityId", "name", "score", "reasons", "path", "listings", "severity", "rules", "error", "alert", "decision");
        _hasHeader = true;
    }

    public void Row(Shipment? shipment, ShipmentResult result)
    {
        foreach (var finding in result.Findings) Record(result, finding, null);
        foreach (var error in result.Errors) Record(result, null, error);
        if (result.Findings.Count + result.Errors.Count == 0) Record(result, null, null);
    }

    public void EndManifest(ManifestCounts counts)
    {
    }

    public void End()
    {
    }

    public void Dispose()
    {
    }

    private void Record(ShipmentResult result, Finding? finding, ReadIssue? error) => _csv.Record(
        _manifest,
        result.Row.ToString(CultureInfo.InvariantCulture),
        RowJson.Word(result.Outcome),
        finding?.Rule ?? "",
        finding?.Role ?? "",
        finding?.Input ?? "",
        finding?.EntityId ?? "",
        finding?.Name ?? "",
        finding is null ? "" : CsvText.Score(finding.Score),
        CsvText.Joined(finding?.Reasons ?? []),
        CsvText.Joined(finding?.Path.Select(EvidencePath.Line) ?? []),
        CsvText.Joined(finding?.Listings ?? []),
        finding is null ? "" : RowJson.Word(finding.Severity),
        CsvText.Joined(finding?.Rules ?? []),
        error is null ? "" : $"{error.Code}: {error.Message}",
        finding?.AlertId ?? "",
        finding?.Suppressed is { } decision ? FindingText.Line(decision) : "");
}
