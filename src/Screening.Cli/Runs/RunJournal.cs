using System.Text.Json;
using Screening.Cli.Options;
using Screening.Cli.Output;
using Screening.Formats.Auditing;
using Screening.Formats.Manifests;

namespace Screening.Cli.Runs;

/// <summary>Keeps, beside an output that is still being written, how far it is, so that a run that was cut off anywhere can go on from there.</summary>
/// <remarks>
/// Two files stand beside <c>OUTPUT</c> while it is written: <c>OUTPUT.partial</c>, its beginning, and <c>OUTPUT.resume</c>, the last checkpoint. A checkpoint is
/// written once the bytes it counts are on the disk, and takes the place of the one before as a whole. What stands in the output behind it is cut off and
/// screened again; so no row is told twice and none is lost, wherever the run was cut off.
/// </remarks>
internal sealed class RunJournal
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);
    private readonly CommandContext _context;
    private readonly IReadOnlyDictionary<string, string> _facts;
    private readonly string _path;
    private long _saved;

    private RunJournal(CommandContext context, string output, IReadOnlyDictionary<string, string> facts, Checkpoint? begun, OutputTarget target)
    {
        (_context, _facts, _path, Begun, Target) = (context, facts, JournalOf(output), begun, target);
        _saved = context.Host.Clock.GetTimestamp();
        Target.IsKept = begun is not null;
    }

    /// <summary>Where the run goes on; null where it begins.</summary>
    public Checkpoint? Begun { get; }

    /// <summary>The unfinished output.</summary>
    public OutputTarget Target { get; }

    /// <summary>Opens the output of a run, and what is known of one that was cut off before it.</summary>
    public static RunJournal Open(CommandContext context, string output, Screener screener, IReadOnlyList<ManifestSource> sources)
    {
        var facts = RunFacts.Of(context, screener, sources);
        var isResumed = context.Parsed.GetValue(SharedOptions.Resume);
        var begun = Read(output);
        if (isResumed && begun is not null && RunFacts.Difference(begun.Facts, facts) is { } difference)
            throw new CommandFailure(ExitCode.Usage, $"--resume: found another run than the one that was interrupted: {difference}", "give the same files and options, or leave --resume out to begin anew");
        if (isResumed && begun is null) context.Messages.Note("--resume: found no interrupted run; begins at the first row");
        if (!isResumed && begun is not null) context.Messages.Note("found an interrupted run and begins anew; --resume goes on with one");
        if (!isResumed) begun = null;
        var target = OutputTarget.OpenLasting(output, PartialOf(output), begun?.Bytes ?? 0);
        if (begun is null) File.Delete(JournalOf(output));
        return new RunJournal(context, output, facts, begun, target);
    }

    /// <summary>Whether it is time for a checkpoint.</summary>
    public bool IsDue => _context.Host.Clock.GetElapsedTime(_saved) >= Interval;

    /// <summary>Notes how far the run is. What the report holds back must have been written.</summary>
    /// <param name="counts">Of each manifest begun.</param>
    /// <param name="audit">The last of these rows in the audit trail; null where there is none.</param>
    public void Save(IEnumerable<ManifestCounts> counts, AuditPlace? audit)
    {
        var checkpoint = new Checkpoint { Facts = _facts, Rows = [.. counts.Select(c => c.Kept)], Bytes = Target.FlushToDisk(), Audit = audit, Codes = _context.Verdict.Seen };
        var temporary = $"{_path}.tmp";
        using (var file = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            JsonSerializer.Serialize(file, checkpoint, CheckpointJson.Default.Checkpoint);
            file.Flush(flushToDisk: true);
        }
        File.Move(temporary, _path, overwrite: true);
        (_saved, Target.IsKept) = (_context.Host.Clock.GetTimestamp(), true);
    }

    /// <summary>The output is whole: nothing is left to go on with.</summary>
    public async Task EndAsync(CancellationToken ct)
    {
        // Before the output takes its name: a checkpoint without its output would be one too many.
        File.Delete(_path);
        await Target.CommitAsync(ct);
    }

    /// <summary>Nobody can go on with this run: its input is at fault.</summary>
    public void Discard()
    {
        File.Delete(_path);
        Target.IsKept = false;
    }

    private static string JournalOf(string output) => Path.GetFullPath(output) + ".resume";

    private static string PartialOf(string output) => Path.GetFullPath(output) + ".partial";

    private static Checkpoint? Read(string output)
    {
        var path = JournalOf(output);
        if (!File.Exists(path)) return null;
        try
        {
            var checkpoint = JsonSerializer.Deserialize(File.ReadAllBytes(path), CheckpointJson.Default.Checkpoint);
            if (checkpoint is not { Format: Checkpoint.Name, Rows.Count: > 0 }) throw Damaged(path, $"it is no {Checkpoint.Name}");
            var length = File.Exists(PartialOf(output)) ? new FileInfo(PartialOf(output)).Length : 0;
            return length >= checkpoint.Bytes ? checkpoint : throw Damaged(path, $"{PartialOf(output)} has {length} bytes; expected at least {checkpoint.Bytes}");
        }
        catch (JsonException e)
        {
            throw Damaged(path, e.Message);
        }
    }

    private static CommandFailure Damaged(string path, string what) =>
        new(ExitCode.Usage, $"{path}: found a checkpoint that does not hold: {what}", "delete it to begin anew");
}
