using Screening.Engine;
using Screening.Formats.Manifests;
using Screening.Model;
using Screening.Review;
using Screening.Rules;

namespace Screening.Cli.Output.Review;

/// <summary>What a page for a reviewer is made of: everything that a run over manifests came to.</summary>
internal sealed class PageContent(ManifestRun run)
{
    /// <summary>Most rows that were not screened which are told one by one; the others are counted.</summary>
    public const int MaxUnscreened = 200;

    // Only the first row of an alert is shown with all it holds.
    private const int MaxShipments = 20_000;

    private readonly AlertWorklist _worklist = new();
    private readonly Dictionary<AlertRow, Shipment> _shipments = [];

    /// <summary>The run.</summary>
    public ManifestRun Run => run;

    /// <summary>The manifests with their counts.</summary>
    public List<(ManifestSource Source, ManifestCounts Counts)> Manifests { get; } = [];

    /// <summary>The first rows that were not screened, and why.</summary>
    public List<(string Manifest, ShipmentResult Result)> Unscreened { get; } = [];

    /// <summary>How many there are of them.</summary>
    public int UnscreenedCount { get; private set; }

    /// <summary>The alerts in the order in which they should be looked at.</summary>
    public IReadOnlyList<Alert> Alerts => _worklist.ToAlerts();

    /// <summary>Findings that are beyond what a worklist keeps.</summary>
    public int LeftOut => _worklist.LeftOut;

    /// <summary>What a row holds, where it is still known.</summary>
    public Shipment? ShipmentOf(AlertRow row) => _shipments.GetValueOrDefault(row);

    /// <summary>Takes a row.</summary>
    public void Add(string manifest, Shipment? shipment, ShipmentResult result)
    {
        _worklist.Add(manifest, result);
        if (shipment is not null && result.Findings.Count > 0 && _shipments.Count < MaxShipments) _shipments[new AlertRow(manifest, result.Row)] = shipment;
        if (result.Errors.Count == 0 && result.Outcome != RowOutcome.NotScreened) return;
        UnscreenedCount++;
        if (Unscreened.Count < MaxUnscreened) Unscreened.Add((manifest, result));
    }
}

/// <summary>Manifests as one page for a reviewer. It is written when all rows are told: its order is that of the alerts.</summary>
internal sealed class ManifestPage(OutputTarget target, ManifestRun run) : IManifestReport
{
    private readonly PageContent _content = new(run);
    private ManifestSource? _source;

    public void Begin(ManifestSource source) => _source = source;

    public void Row(Shipment? shipment, ShipmentResult result) => _content.Add(_source!.Path, shipment, result);

    public void EndManifest(ManifestCounts counts) => _content.Manifests.Add((_source!, counts));

    public void End() => target.Stream.Write(Host.Utf8.GetBytes(ReviewPage.Of(_content)));

    public void Dispose()
    {
    }
}
