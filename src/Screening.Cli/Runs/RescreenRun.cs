using System.Globalization;
using Screening.Cli.Loading;
using Screening.Cli.Options;
using Screening.Formats.Auditing;
using Screening.Model;
using Screening.Review;

namespace Screening.Cli.Runs;

/// <summary>A record that comes out otherwise now.</summary>
/// <param name="Line">Its line in the trail.</param>
/// <param name="Was">The outcome then.</param>
/// <param name="Now">The outcome now.</param>
/// <param name="Result">What came of it now: the bytes of its JSON.</param>
internal sealed record RescreenedRecord(long Line, string Was, string Now, byte[] Result);

/// <summary>What came of screening again what a change can touch.</summary>
/// <param name="Everything">Why nothing could be spared; null where the plan could tell.</param>
/// <param name="Entries">Entries that were added or changed.</param>
internal sealed record RescreenedRun(string? Everything, int Entries)
{
    /// <summary>Records, by why they were screened again or not.</summary>
    public Dictionary<RescreenReason, long> Reasons { get; } = [];

    /// <summary>Records that could not be read then.</summary>
    public long NotRead { get; set; }

    /// <summary>Records screened again because nothing could be spared.</summary>
    public long All { get; set; }

    /// <summary>Records screened again that come out as they did.</summary>
    public long Same { get; set; }

    /// <summary>Records that come out otherwise.</summary>
    public long Different { get; set; }

    /// <summary>Of them, those whose outcome is another.</summary>
    public long OtherOutcome { get; set; }
}

/// <summary>Screens the records of a run again that a change of lists, rules or day can touch.</summary>
/// <param name="context">The call.</param>
/// <param name="against">The lists and chains of now.</param>
/// <param name="screener">Holds them, and the rules of now.</param>
/// <param name="was">The lists of then; null where nobody gives them.</param>
/// <param name="decisions">What persons decided; null where nobody asks.</param>
/// <param name="tell">Takes what comes out otherwise.</param>
internal sealed class RescreenRun(CommandContext context, AgainstWhat against, Screener screener, IReadOnlyList<Watchlist>? was, DecisionBook? decisions, Action<RescreenedRecord> tell)
{
    private const int MostRecords = 1024;
    private readonly List<AuditEntry> _batch = [];
    private RescreenedRun? _run;
    private RescreeningPlan? _plan;
    private AuditReplay? _replay;

    /// <summary>Goes over one run of a trail.</summary>
    /// <param name="path">The trail.</param>
    /// <param name="number">Which run; null: the last.</param>
    /// <param name="ct">Stops between two batches.</param>
    public RescreenedRun Of(string path, int? number, CancellationToken ct)
    {
        var runs = 0;
        foreach (var _ in AuditReader.Read(path, (_, _) => runs++)) ct.ThrowIfCancellationRequested();
        var asked = number ?? runs;
        if (asked > runs) throw new CommandFailure(ExitCode.Usage, FormattableString.Invariant($"--run: found {runs} runs in the trail; expected run {asked} among them"));
        var at = 0;
        foreach (var entry in AuditReader.Read(path, (line, run) =>
        {
            if (++at == asked) Begin(line, run);
        }))
        {
            if (at != asked) continue;
            _batch.Add(entry);
            if (_batch.Count == MostRecords) Screen(path, ct);
        }
        Screen(path, ct);
        return _run!;
    }

    private void Begin(long line, AuditRun run)
    {
        if (run.Decisions is not null && decisions is null)
            throw new CommandFailure(ExitCode.Usage, FormattableString.Invariant($"the run of line {line} respected decisions; found no --decisions, expected the log"));
        var options = run.Options with { AsOf = context.AsOf, AllowStale = screener.Options.AllowStale };
        _replay = new AuditReplay(screener, options, decisions);
        var now = AuditRun.Of("", screener, context.AsOf);
        var everything = Everything(run, now);
        if (everything is null) _plan = RescreeningPlan.Between(was ?? screener.Lists, screener, against.AllChains, options);
        _run = new RescreenedRun(everything, _plan?.Entries ?? 0);
    }

    // The proof is for the same build, the same chains and the lists that the run names.
    private string? Everything(AuditRun run, AuditRun now)
    {
        var differences = AuditDifferences.Between(run, now);
        if (differences.FirstOrDefault(d => d.What == AuditDifference.Program) is { } program) return $"{program.Id} is another build than the one that was recorded";
        if (differences.FirstOrDefault(d => d.What == "chain") is { } chain) return $"the chain {chain.Id} is another than the one that was recorded";
        if (run.Chains.Any(c => c.Sha256 is null)) return "a chain was read from no file";
        var then = (was ?? screener.Lists).Select(l => l.Version).ToList();
        if (Hashes(run.Lists).SequenceEqual(Hashes(then))) return null;
        if (was is null) return "lists differ, and no --was says what they were";
        throw new CommandFailure(ExitCode.ListFault, $"--was: found {string.Join(", ", Hashes(then).Except(Hashes(run.Lists)).DefaultIfEmpty("too few lists"))}; expected the lists of the run, {string.Join(", ", Hashes(run.Lists).Except(Hashes(then)).DefaultIfEmpty("fewer of them"))}");

        static IEnumerable<string> Hashes(IEnumerable<ListVersion> lists) => lists.Select(l => $"{l.List} {l.Sha256}").Order(StringComparer.Ordinal);
    }

    private void Screen(string path, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        var done = new (RescreenReason? Reason, byte[]? Now)[_batch.Count];
        Parallel.For(0, done.Length, new ParallelOptions { MaxDegreeOfParallelism = context.Parsed.GetValue(SharedOptions.Threads) ?? -1, CancellationToken = ct }, i =>
        {
            var reason = _plan is null ? null : AuditPast.ReasonOf(_batch[i], _plan, path);
            done[i] = (reason, reason == RescreenReason.CannotHaveChanged ? null : _replay!.Again(_batch[i]));
        });
        foreach (var (entry, (reason, now)) in _batch.Zip(done)) Count(entry, reason, now);
        _batch.Clear();
    }

    private void Count(AuditEntry entry, RescreenReason? reason, byte[]? now)
    {
        if (reason is { } why) _run!.Reasons[why] = _run.Reasons.GetValueOrDefault(why) + 1;
        else if (now is null) _run!.NotRead++;
        else _run!.All++;
        if (now is null) return;
        if (now.AsSpan().SequenceEqual(entry.Result))
        {
            _run.Same++;
            return;
        }
        var record = new RescreenedRecord(entry.Line, AuditReplay.OutcomeOf(entry.Result), AuditReplay.OutcomeOf(now), now);
        _run.Different++;
        if (record.Was != record.Now) _run.OtherOutcome++;
        context.Verdict.Add(ExitCode.Alerts, record.Now is "review" or "block" or "alert");
        context.Verdict.Add(ExitCode.Incomplete, record.Now == "not-screened");
        tell(record);
    }

    /// <summary>Why records were screened again or not, in words, with how many.</summary>
    public static IEnumerable<string> Words(RescreenedRun run)
    {
        if (run.Everything is { } everything) yield return Text($"{run.All:N0} screened again, all there are: {everything}");
        foreach (var (reason, words) in Reasons)
            if (run.Reasons.GetValueOrDefault(reason) is > 0 and var count) yield return Text($"{count:N0} {words}");
        if (run.NotRead > 0) yield return Text($"{run.NotRead:N0} could not be read then: there is nothing to screen");
        yield return Text($"{run.Same:N0} of those screened again come out as they did, {run.Different:N0} otherwise, {run.OtherOutcome:N0} of them with another outcome");
    }

    private static readonly (RescreenReason, string)[] Reasons =
    [
        (RescreenReason.CannotHaveChanged, "spared: clear then without a finding, they meet nothing that is new and nothing of a chain, and come out as they did"),
        (RescreenReason.HadFindings, "screened again: they had findings"),
        (RescreenReason.NotScreenedBefore, "screened again: they were not screened, or not whole"),
        (RescreenReason.MeetsChange, "screened again: they meet an entry that is new or changed, or a rule of now"),
        (RescreenReason.TouchesChain, "screened again: they name something of a chain"),
        (RescreenReason.ListsAreStale, "screened again: lists are beyond their limit of age"),
    ];

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
