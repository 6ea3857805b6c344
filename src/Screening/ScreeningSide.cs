using Screening.Engine;
using Screening.Model;

namespace Screening;

/// <summary>One side of a comparison: a screener, and the options to ask it with.</summary>
/// <param name="Screener">Holds lists, chains and rules.</param>
/// <param name="Options">Other options than the screener's own; null: those.</param>
public sealed record ScreeningSide(Screener Screener, ScreeningOptions? Options = null)
{
    /// <summary>Screens a stream of manifest rows on two sides at once, on all cores; the answers keep the order of the rows.</summary>
    /// <remarks>Hand each pair to a <see cref="Changes.ChangeSummary"/>: memory stays bounded, however many rows there are.</remarks>
    /// <param name="shipments">The rows.</param>
    /// <param name="before">The side that was.</param>
    /// <param name="after">The side that is.</param>
    /// <param name="threads">Most rows screened at once. Null: one for each core.</param>
    /// <param name="cancellationToken">Stops between two rows.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is outside its range.</exception>
    public static IAsyncEnumerable<(ShipmentResult Before, ShipmentResult After)> ScreenBothAsync(
        IAsyncEnumerable<Shipment> shipments, ScreeningSide before, ScreeningSide after, int? threads = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(shipments);
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        (before.Options ?? before.Screener.Options).Validated();
        (after.Options ?? after.Screener.Options).Validated();
        return Batch.OrderedBatch.RunAsync(shipments, s => (before.Screen(s), after.Screen(s)), threads, cancellationToken);
    }

    private ShipmentResult Screen(Shipment shipment) => Screener.Screen(shipment, Options);
}
