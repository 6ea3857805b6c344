using Screening.Cli.Options;
using Screening.Formats.Auditing;
using Screening.Formats.Decisions;
using Screening.Review;

namespace Screening.Cli.Runs;

/// <summary>A record that came out otherwise.</summary>
/// <param name="Line">Its line in the trail.</param>
/// <param name="Recorded">The outcome then.</param>
/// <param name="Now">The outcome now.</param>
internal sealed record ReplayedRecord(long Line, string Recorded, string Now);

/// <summary>A run of a trail, screened again.</summary>
/// <param name="Number">Its number in the trail, from 1.</param>
/// <param name="Line">The line it begins on.</param>
/// <param name="Run">What it was done with.</param>
/// <param name="Differences">What it is not done with now.</param>
internal sealed record ReplayedRun(int Number, long Line, AuditRun Run, IReadOnlyList<AuditDifference> Differences)
{
    /// <summary>Records that came out the same, byte for byte.</summary>
    public long Equal { get; set; }

    /// <summary>Records that came out otherwise.</summary>
    public long Different { get; set; }

    /// <summary>Records that could not be read then: there is nothing to screen.</summary>
    public long NotRead { get; set; }

    /// <summary>The first that came out otherwise; null where none did.</summary>
    public ReplayedRecord? First { get; set; }
}

/// <summary>Screens the records of a trail again, and holds each result against the recorded one.</summary>
internal sealed class ReplayRun(CommandContext context, Screener screener)
{
    private const int MostRecords = 1024;
    private readonly List<ReplayedRun> _runs = [];
    private readonly List<(AuditEntry Entry, AuditReplay Replay, ReplayedRun Run)> _batch = [];
    private AuditReplay? _replay;

    /// <summary>Goes over the trail.</summary>
    /// <param name="path">The trail.</param>
    /// <param name="only">The number of the only run that is asked for; null: all.</param>
    /// <param name="ct">Stops between two batches.</param>
    public IReadOnlyList<ReplayedRun> Of(string path, int? only, CancellationToken ct)
    {
        var number = 0;
        foreach (var entry in AuditReader.Read(path, (line, run) => Begin(++number, line, run, only)))
        {
            if (_replay is null) continue;
            _batch.Add((entry, _replay, _runs[^1]));
            if (_batch.Count == MostRecords) Compare(ct);
        }
        Compare(ct);
        return only is null || _runs.Count > 0 ? _runs : throw new CommandFailure(ExitCode.Usage, FormattableString.Invariant($"--run: found {number} runs in the trail; expected run {only} among them"));
    }

    private void Begin(int number, long line, AuditRun run, int? only)
    {
        _replay = null;
        if (only is not null && number != only) return;
        _replay = new AuditReplay(screener, run, run.Decisions is { } decisions ? BookOf(line, decisions) : null);
        _runs.Add(new ReplayedRun(number, line, run, AuditDifferences.Between(run, AuditRun.Of("", screener, context.AsOf))));
    }

    // The log may have grown since; its beginning may not have changed.
    private DecisionBook BookOf(long line, AuditedDecisions recorded)
    {
        var run = FormattableString.Invariant($"the run of line {line}");
        if (context.Parsed.GetValue(ReviewOptions.Decisions) is not { } log)
            throw new CommandFailure(ExitCode.Usage, FormattableString.Invariant($"{run} respected {recorded.Count} decisions; found no --decisions, expected the log of that time, or one that goes on from it"));
        var last = recorded.Count == 0 ? ChainEnd.None.Last : null;
        ChainedLog.Verify(log, l => last = l.Number == recorded.Count ? l.Hash : last);
        if (last != recorded.Last)
            throw new CommandFailure(ExitCode.Usage, FormattableString.Invariant($"{log}, line {recorded.Count}: found {(last is null ? "the end of the log before it" : $"the hash {last}")}; expected {recorded.Last}, as {run} says"));
        return new DecisionBook(DecisionLog.Read(log).Take((int)recorded.Count), recorded.Reviewers);
    }

    private void Compare(CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        var again = new byte[]?[_batch.Count];
        Parallel.For(0, again.Length, new ParallelOptions { MaxDegreeOfParallelism = context.Parsed.GetValue(SharedOptions.Threads) ?? -1, CancellationToken = ct }, i => again[i] = _batch[i].Replay.Again(_batch[i].Entry));
        foreach (var (i, (entry, _, run)) in _batch.Index()) Count(run, entry, again[i]);
        _batch.Clear();
    }

    private static void Count(ReplayedRun run, AuditEntry entry, byte[]? now)
    {
        if (now is null) run.NotRead++;
        else if (now.AsSpan().SequenceEqual(entry.Result)) run.Equal++;
        else
        {
            run.Different++;
            run.First ??= new ReplayedRecord(entry.Line, AuditReplay.OutcomeOf(entry.Result), AuditReplay.OutcomeOf(now));
        }
    }
}
