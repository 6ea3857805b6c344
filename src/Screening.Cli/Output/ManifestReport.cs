using System.Globalization;
using Screening.Engine;
using Screening.Formats.Manifests;
using Screening.Model;
using Screening.Rules;

namespace Screening.Cli.Output;

/// <summary>One run over manifests: what they were screened against.</summary>
/// <param name="Screener">Holds the lists and chains.</param>
/// <param name="AsOf">The day.</param>
/// <param name="Manifests">How many manifests there are.</param>
/// <param name="Ending">The exit code as it stands.</param>
internal sealed record ManifestRun(Screener Screener, DateOnly AsOf, int Manifests, Func<ExitCode> Ending);

/// <summary>Takes the results of manifests, row by row, and writes them in one form.</summary>
internal interface IManifestReport : IDisposable
{
    /// <summary>Lets go of text that is held back.</summary>
    void Flush()
    {
    }

    /// <summary>A manifest begins.</summary>
    void Begin(ManifestSource source);

    /// <summary>One row; its shipment is null where it could not be read.</summary>
    void Row(Shipment? shipment, ShipmentResult result);

    /// <summary>All rows of the manifest were told.</summary>
    void EndManifest(ManifestCounts counts);

    /// <summary>All manifests were told.</summary>
    void End();
}

/// <summary>Counts of one manifest: every row read was screened or rejected.</summary>
internal sealed class ManifestCounts
{
    private static readonly int Outcomes = Enum.GetValues<RowOutcome>().Length;

    // Rows by outcome, and behind them those that are clear because somebody decided so.
    private readonly int[] _counts = new int[Outcomes + 1];

    /// <summary>Nothing was counted yet.</summary>
    public ManifestCounts()
    {
    }

    /// <summary>Goes on counting.</summary>
    /// <param name="kept">What <see cref="Kept"/> was.</param>
    public ManifestCounts(IReadOnlyList<int> kept) => _counts = [.. kept];

    /// <summary>All counts, to go on with.</summary>
    public IReadOnlyList<int> Kept => [.. _counts];

    /// <summary>Rows found.</summary>
    public int Read => _counts.Take(Outcomes).Sum();

    /// <summary>Rows that are clear only because somebody decided so.</summary>
    public int ClearedByDecision => _counts[Outcomes];

    /// <summary>Rows that were not screened.</summary>
    public int Rejected => this[RowOutcome.NotScreened];

    /// <summary>Rows that were.</summary>
    public int Screened => Read - Rejected;

    /// <summary>Rows of an outcome.</summary>
    public int this[RowOutcome outcome] => _counts[(int)outcome];

    /// <summary>Counts a row.</summary>
    public void Add(ShipmentResult result)
    {
        _counts[(int)result.Outcome]++;
        if (IsClearedByDecision(result)) _counts[Outcomes]++;
    }

    /// <summary>Whether a row is clear only because somebody decided so.</summary>
    public static bool IsClearedByDecision(ShipmentResult result) =>
        result.Outcome == RowOutcome.Clear && result.Findings.Any(f => f.Suppressed is not null && f.Outcome != RowOutcome.Clear);

    /// <inheritdoc />
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Read:N0} rows read = {Screened:N0} screened + {Rejected:N0} rejected; {this[RowOutcome.Block]:N0} block, {this[RowOutcome.Review]:N0} review, {this[RowOutcome.Clear]:N0} clear{(ClearedByDecision > 0 ? $", {ClearedByDecision:N0} of them by decision" : "")}");
}
