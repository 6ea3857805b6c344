using System.Globalization;
using Screening.Cli.Output;
using Screening.Engine;
using Screening.Formats.Manifests;
using Screening.Model;
using Screening.Review;
using Screening.Rules;

namespace Screening.Cli.Runs;

/// <summary>One pass over the manifests of a call: rows in, answers out, a batch at a time.</summary>
/// <param name="context">The call.</param>
/// <param name="screener">Holds lists, chains and rules.</param>
/// <param name="report">Takes the answers.</param>
/// <param name="target">Where they go.</param>
/// <param name="journal">Keeps how far the pass is; null where nobody can go on with it.</param>
/// <param name="decisions">What persons decided; null where nobody asks.</param>
/// <param name="trail">Takes every row before it is told; null where nobody asks.</param>
/// <param name="rejects">Takes the rows that cannot be read; null where nobody asks.</param>
/// <param name="progress">Counts the rows.</param>
internal sealed class ManifestPass(CommandContext context, Screener screener, IManifestReport report, OutputTarget target, RunJournal? journal, DecisionBook? decisions, RunTrail? trail, RunRejects? rejects, Progress progress)
{
    // Enough to make what is done once a batch cheap, few enough to hold in the hand.
    private const int MostRows = 256;
    private readonly List<ManifestCounts> _counts = [];

    /// <summary>Screens the manifests, and tells every row of them that was not told before.</summary>
    public async Task RunAsync(IReadOnlyList<ManifestSource> sources, CancellationToken ct)
    {
        Recall(sources);
        try
        {
            foreach (var (i, source) in sources.Index().Skip(Math.Max(0, _counts.Count - 1)))
            {
                if (i == _counts.Count) Begin(source, new ManifestCounts());
                await RunAsync(source, i + 1, _counts[i], ct);
            }
            trail?.Finish(_counts);
        }
        catch (OperationCanceledException) when (journal is not null && _counts.Count > 0)
        {
            Save();
            context.Messages.Note(Text($"{_counts.Sum(c => c.Read):N0} rows are kept; the same call with --resume goes on behind them"));
            throw;
        }
        catch (InputFormatException)
        {
            journal?.Discard();
            throw;
        }
        report.End();
    }

    private void Begin(ManifestSource source, ManifestCounts counts)
    {
        _counts.Add(counts);
        report.Begin(source);
        // From the first row on, what the trail has and the output has not can be told.
        if (trail is not null && journal is { Begun: null } && _counts.Count == 1) Save();
    }

    private void Save()
    {
        report.Flush();
        journal!.Save(_counts, trail?.Place);
    }

    // The report writes again what it had written, to be where it was; that is taken back.
    private void Recall(IReadOnlyList<ManifestSource> sources)
    {
        if (journal?.Begun is not { } begun) return;
        foreach (var code in begun.Codes) context.Verdict.Add((ExitCode)code);
        foreach (var (source, outcomes) in sources.Zip(begun.Rows))
        {
            if (_counts.Count > 0) report.EndManifest(_counts[^1]);
            Begin(source, new ManifestCounts(outcomes));
            if (_counts[^1].Read > 0) report.Row(null, new ShipmentResult { Row = 0, Outcome = RowOutcome.Clear });
        }
        report.Flush();
        target.CutTo(begun.Bytes);
        context.Messages.Note(Text($"goes on behind {_counts.Sum(c => c.Read):N0} rows"));
    }

    private async Task RunAsync(ManifestSource source, int number, ManifestCounts counts, CancellationToken ct)
    {
        var read = source.ReadAsync(ct);
        var rows = (rejects?.Of(read, source, ct) ?? read).Skip(counts.Read);
        var screened = InOrder.ScreenAsync(rows, r => r.Shipment ?? new Shipment { Row = r.Row }, (s, c) => screener.ScreenAsync(s, null, c), ct);
        await foreach (var batch in screened.InBatches(MostRows, ct))
        {
            var answers = batch.Select(b => (b.Record, Answer: b.Record.Rejected is { } fault ? ShipmentResult.NotScreened(b.Record.Row, fault) : Decided(b.Answer))).ToList();
            trail?.Add(number, answers);
            foreach (var (row, answer) in answers) Tell(row, answer, counts);
            // Who sends a row at a time gets an answer at a time.
            report.Flush();
            target.Show();
            if (journal?.IsDue == true) Save();
        }
        report.EndManifest(counts);
        progress.Clear();
        Conclude(source, counts);
    }

    private ShipmentResult Decided(ShipmentResult screened) => decisions?.Apply(screened, context.AsOf) ?? screened;

    private void Tell(ManifestRow row, ShipmentResult answer, ManifestCounts counts)
    {
        counts.Add(answer);
        context.Verdict.Add(ExitCode.Incomplete, answer.Errors.Count > 0 || answer.Outcome == RowOutcome.NotScreened);
        context.Verdict.Add(ExitCode.Alerts, answer.Outcome is RowOutcome.Review or RowOutcome.Block);
        report.Row(row.Shipment, answer);
        progress.Step();
    }

    private void Conclude(ManifestSource source, ManifestCounts counts)
    {
        foreach (var warning in source.Warnings) context.Messages.Warning($"{source.Path}: row {warning.Line}: {warning.Message}");
        if (context.FormatOr(OutputFormat.Table) != OutputFormat.Table) context.Messages.Note($"{source.Path}: {counts}");
        if (counts.Read > 0) return;
        context.Messages.Error($"{source.Path}: found no rows; expected at least one");
        context.Verdict.Add(ExitCode.Usage);
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
