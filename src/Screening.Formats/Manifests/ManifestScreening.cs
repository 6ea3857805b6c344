using System.Runtime.CompilerServices;
using Screening.Engine;
using Screening.Rules;

namespace Screening.Formats.Manifests;

/// <summary>A row of a manifest beside its answer.</summary>
/// <param name="Row">The row as it was read.</param>
/// <param name="Result">Its answer; not screened, with the fault, where it could not be read.</param>
public sealed record ScreenedRow(ManifestRow Row, ShipmentResult Result);

/// <summary>How far the screening of a manifest is: every row read was screened or rejected.</summary>
public sealed record ScreeningProgress
{
    /// <summary>Rows answered so far.</summary>
    public required long Rows { get; init; }

    /// <summary>Of them, rows that could not be read.</summary>
    public required long Rejected { get; init; }

    /// <summary>Of them, rows that came out clear.</summary>
    public required long Clear { get; init; }

    /// <summary>Of them, rows for review.</summary>
    public required long Review { get; init; }

    /// <summary>Of them, rows to be blocked.</summary>
    public required long Block { get; init; }

    /// <summary>Of them, rows that were not screened, the rejected ones among them.</summary>
    public required long NotScreened { get; init; }

    /// <summary>Bytes of the text read; some rows ahead of those answered.</summary>
    public required long BytesRead { get; init; }

    /// <summary>Bytes of the text in all; 0 where nobody knows.</summary>
    public required long Length { get; init; }

    /// <summary>Whether this is the last: all rows are answered.</summary>
    public required bool IsEnd { get; init; }
}

/// <summary>Screens manifests as they are read.</summary>
public static class ManifestScreening
{
    // Often enough for a bar, seldom enough to cost nothing.
    private const int RowsAReport = 1000;

    /// <summary>Screens every row of a manifest on all cores; the answers keep the order of the file, and memory is bounded whatever its length.</summary>
    /// <param name="source">The manifest; its rows can be read once.</param>
    /// <param name="screener">Holds lists, chains and rules; it serves to the end, whatever takes its place meanwhile.</param>
    /// <param name="options">Other options than the screener's own.</param>
    /// <param name="progress">Told after every 1,000 rows and at the end.</param>
    /// <param name="cancellationToken">Stops between two rows.</param>
    /// <exception cref="Model.InputFormatException">Thrown behind the answers to all rows before the fault: no column is known, the bytes are no text, or the JSON is damaged.</exception>
    /// <exception cref="InvalidOperationException">The rows were already read.</exception>
    public static IAsyncEnumerable<ScreenedRow> ScreenAsync(
        this ManifestSource source, Screener screener, ScreeningOptions? options = null, IProgress<ScreeningProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(screener);
        return Rows(source, screener.ScreenEachAsync(source.ReadAsync(cancellationToken), static r => r.Shipment, options, cancellationToken), progress, cancellationToken);
    }

    private static async IAsyncEnumerable<ScreenedRow> Rows(
        ManifestSource source, IAsyncEnumerable<(ManifestRow Row, ShipmentResult? Result)> answers, IProgress<ScreeningProgress>? progress, [EnumeratorCancellation] CancellationToken ct)
    {
        var counts = new long[Enum.GetValues<RowOutcome>().Length];
        var (rows, rejected) = (0L, 0L);
        await foreach (var (row, screened) in answers.WithCancellation(ct).ConfigureAwait(false))
        {
            var result = screened ?? ShipmentResult.NotScreened(row.Row, row.Rejected!);
            counts[(int)result.Outcome]++;
            if (screened is null) rejected++;
            yield return new ScreenedRow(row, result);
            if (++rows % RowsAReport == 0) Report(isEnd: false);
        }
        Report(isEnd: true);

        void Report(bool isEnd) => progress?.Report(new ScreeningProgress
        {
            Rows = rows,
            Rejected = rejected,
            Clear = counts[(int)RowOutcome.Clear],
            Review = counts[(int)RowOutcome.Review],
            Block = counts[(int)RowOutcome.Block],
            NotScreened = counts[(int)RowOutcome.NotScreened],
            BytesRead = source.BytesRead,
            Length = source.Length,
            IsEnd = isEnd,
        });
    }
}
