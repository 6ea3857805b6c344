using System.Runtime.CompilerServices;
using Screening.Changes;
using Screening.Cli.Loading;
using Screening.Cli.Options;
using Screening.Cli.Output;
using Screening.Engine;
using Screening.Formats.Manifests;
using Screening.Model;
using Screening.Rules;

namespace Screening.Cli.Runs;

/// <summary>A manifest that was compared.</summary>
/// <param name="Path">The file.</param>
/// <param name="Sha256">Hash of its bytes.</param>
/// <param name="Rows">Rows found in it.</param>
internal sealed record ComparedManifest(string Path, string Sha256, long Rows);

/// <summary>Compares two sides over manifests, row by row: what is not the same is kept, the rest is counted.</summary>
internal sealed class DiffRun(ComparedSide before, ComparedSide after, ChangeSummary summary, int? threads)
{
    /// <summary>Compares all manifests.</summary>
    public async Task<IReadOnlyList<ComparedManifest>> CompareAsync(CommandContext context, OutputTarget target, IReadOnlyList<ManifestSource> manifests, CancellationToken ct)
    {
        var compared = new List<ComparedManifest>();
        using var progress = new Progress(context.Host, target, context.Parsed.GetValue(SharedOptions.Progress), "rows", () => ManifestSources.PartRead(manifests));
        foreach (var manifest in manifests)
        {
            var rows = 0L;
            await foreach (var (row, old, now) in BothAsync(manifest.ReadAsync(ct), ct))
            {
                var (was, @is) = (Result(before, manifest, row, old), Result(after, manifest, row, now));
                summary.Add(manifest.Path, was, @is);
                context.Verdict.Add(ExitCode.Incomplete, was.Errors.Count + @is.Errors.Count > 0 || was.Outcome == RowOutcome.NotScreened || @is.Outcome == RowOutcome.NotScreened);
                rows++;
                progress.Step();
            }
            compared.Add(new ComparedManifest(manifest.Path, manifest.Sha256, rows));
            if (rows > 0) continue;
            context.Messages.Error($"{manifest.Path}: found no rows; expected at least one below the header");
            context.Verdict.Add(ExitCode.Usage);
        }
        foreach (var side in (ComparedSide[])[before, after]) side.Stored?.End(manifests[^1].Path);
        return compared;
    }

    private IAsyncEnumerable<(ManifestRow Row, ShipmentResult? Before, ShipmentResult? After)> BothAsync(IAsyncEnumerable<ManifestRow> rows, CancellationToken ct) => (before.Screened, after.Screened) switch
    {
        ({ } old, { } now) => Joined(InOrder.ScreenAsync(rows, Question, (s, c) => Nullable(ScreeningSide.ScreenBothAsync(s, old, now, threads, c)), ct)),
        ({ } old, null) => Joined(InOrder.ScreenAsync(rows, Question, (s, c) => One(old, s, isOld: true, c), ct)),
        (null, { } now) => Joined(InOrder.ScreenAsync(rows, Question, (s, c) => One(now, s, isOld: false, c), ct)),
        _ => Neither(rows),
    };

    private static Shipment Question(ManifestRow row) => row.Shipment ?? new Shipment { Row = row.Row };

    private static ShipmentResult Result(ComparedSide side, ManifestSource manifest, ManifestRow row, ShipmentResult? screened)
    {
        if (side.Stored is { } stored) return stored.Next(manifest.Path, manifest.Sha256, row.Row);
        return row.Rejected is { } fault ? ShipmentResult.NotScreened(row.Row, fault) : screened!;
    }

    private static async IAsyncEnumerable<(ManifestRow Row, ShipmentResult? Before, ShipmentResult? After)> Joined(IAsyncEnumerable<(ManifestRow Record, (ShipmentResult? Before, ShipmentResult? After) Answer)> answers)
    {
        await foreach (var (row, answer) in answers) yield return (row, answer.Before, answer.After);
    }

    private static async IAsyncEnumerable<(ShipmentResult? Before, ShipmentResult? After)> Nullable(IAsyncEnumerable<(ShipmentResult Before, ShipmentResult After)> answers)
    {
        await foreach (var answer in answers) yield return answer;
    }

    private static async IAsyncEnumerable<(ShipmentResult? Before, ShipmentResult? After)> One(ScreeningSide side, IAsyncEnumerable<Shipment> rows, bool isOld, [EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var answer in side.Screener.ScreenAsync(rows, side.Options, ct)) yield return isOld ? (answer, null) : (null, answer);
    }

    private static async IAsyncEnumerable<(ManifestRow Row, ShipmentResult? Before, ShipmentResult? After)> Neither(IAsyncEnumerable<ManifestRow> rows)
    {
        await foreach (var row in rows) yield return (row, null, null);
    }
}
