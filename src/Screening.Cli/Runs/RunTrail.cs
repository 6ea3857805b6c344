using Screening.Cli.Loading;
using Screening.Cli.Options;
using Screening.Cli.Output;
using Screening.Engine;
using Screening.Formats.Auditing;
using Screening.Formats.Manifests;
using Screening.Formats.Names;
using Screening.Model;
using Screening.Rules;

namespace Screening.Cli.Runs;

/// <summary>The audit trail of a run: what it is given is on the disk, or the run fails and nothing of it is told.</summary>
internal sealed class RunTrail : IDisposable
{
    private readonly AuditTrail _trail;
    private readonly string _path;

    private RunTrail(AuditTrail trail, string path) => (_trail, _path) = (trail, path);

    /// <summary>The last row that is in it.</summary>
    public AuditPlace Place => _trail.Place;

    /// <summary>Opens the trail of <c>--audit</c>; null where none is asked for.</summary>
    /// <param name="context">The call.</param>
    /// <param name="screener">What is screened with.</param>
    /// <param name="inputs">What is screened.</param>
    /// <param name="begun">How far the run was; null where it begins.</param>
    public static RunTrail? Open(CommandContext context, Screener screener, IReadOnlyList<AuditedInput> inputs, Checkpoint? begun)
    {
        if (context.Parsed.GetValue(SharedOptions.Audit) is not { } path) return null;
        if (begun?.Audit is not { } known) return new RunTrail(Guarded(path, ExitCode.Usage, () => AuditTrail.Begin(path, RunOf(context, screener, inputs), context.Host.Clock)), path);
        var trail = Guarded(path, ExitCode.Usage, () => AuditTrail.Resume(path, known, context.Host.Clock));
        context.Messages.Note($"{path}: {trail.Recorded} rows behind the checkpoint are recorded already, and are not recorded again");
        return new RunTrail(trail, path);
    }

    /// <summary>Adds rows of a manifest.</summary>
    public void Add(int manifest, IEnumerable<(ManifestRow Row, ShipmentResult Result)> rows) => Guarded(() => _trail.Add(manifest, rows));

    /// <summary>Adds names.</summary>
    public void Add(IEnumerable<(NameRow Row, ScreeningResult Result)> names) => Guarded(() => _trail.Add(names));

    /// <summary>All rows are told.</summary>
    public void Finish(IReadOnlyCollection<ManifestCounts> counts) => Guarded(() => _trail.Finish(new OrderedDictionary<string, long>
    {
        ["rows"] = counts.Sum(c => c.Read),
        ["screened"] = counts.Sum(c => c.Screened),
        ["rejected"] = counts.Sum(c => c.Rejected),
        ["block"] = counts.Sum(c => c[RowOutcome.Block]),
        ["review"] = counts.Sum(c => c[RowOutcome.Review]),
        ["clear"] = counts.Sum(c => c[RowOutcome.Clear]),
    }));

    /// <summary>All names are told.</summary>
    /// <param name="outcomes">How many of each outcome.</param>
    public void Finish(int[] outcomes) => Guarded(() => _trail.Finish(new OrderedDictionary<string, long>
    {
        ["names"] = outcomes.Sum(),
        ["alert"] = outcomes[(int)Outcome.Alert],
        ["clear"] = outcomes[(int)Outcome.Clear],
        ["notScreened"] = outcomes[(int)Outcome.NotScreened],
    }));

    /// <inheritdoc />
    public void Dispose() => _trail.Dispose();

    private static AuditRun RunOf(CommandContext context, Screener screener, IReadOnlyList<AuditedInput> inputs)
    {
        var log = context.Parsed.GetValue(ReviewOptions.Decisions);
        var end = log is null ? null : ChainedLog.Verify(log).End;
        return AuditRun.Of(context.Spec.Path, screener, context.AsOf) with
        {
            Inputs = inputs,
            Decisions = end is null ? null : new AuditedDecisions(log!, end.Count, end.Last, ReviewFiles.Reviewers(context)),
        };
    }

    private void Guarded(Action add) => Guarded(_path, ExitCode.Incomplete, () =>
    {
        add();
        return 0;
    });

    private static T Guarded<T>(string path, ExitCode code, Func<T> use)
    {
        try
        {
            return use();
        }
        catch (InputFormatException e)
        {
            throw new CommandFailure(ExitCode.Usage, $"--audit: {e.Message}", "screening audit verify FILE checks a trail; give another file to begin a new one", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure(code, $"--audit {VisibleText.Quote(path)}: found {e.Message}; expected every decision on the disk before it is told", "what is not recorded is not told", e);
        }
    }
}
