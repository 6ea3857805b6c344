using System.Security.Cryptography;
using Screening.Engine;
using Screening.Formats.Manifests;
using Screening.Formats.Names;
using Screening.Model;

namespace Screening.Formats.Auditing;

/// <summary>An audit trail: a <see cref="ChainedLog"/> of <c>screening-audit/1</c>, in which every run leaves what it was done with, one record for each
/// decision, and its counts. What a method has added is on the disk when it returns.</summary>
/// <remarks>Add a batch before its answers are told, and stop where adding fails: then nothing is told that cannot be shown. Not thread-safe.</remarks>
public sealed class AuditTrail : IDisposable
{
    /// <summary>Name and version of the format.</summary>
    public const string Format = "screening-audit/1";

    private readonly ChainedLog _log;
    private readonly TimeProvider _clock;
    private readonly AuditLines _lines = new();
    private readonly Queue<AuditMark> _recorded;
    private bool _hasEnded;

    private AuditTrail(ChainedLog log, TimeProvider clock, AuditRest rest, AuditPlace place) =>
        (_log, _clock, _recorded, _hasEnded, Place) = (log, clock, rest.Records, rest.HasEnded, place);

    /// <summary>The last record that was added, or found to be there already: from here a run that is cut off can be gone on with.</summary>
    public AuditPlace Place { get; private set; }

    /// <summary>How many records of the run that is gone on with are known already, and still to come.</summary>
    public int Recorded => _recorded.Count;

    /// <summary>Opens a trail to add a run; one that is not there begins with it.</summary>
    /// <param name="path">The file. Beside it stand <c>FILE.head</c> and <c>FILE.lock</c>.</param>
    /// <param name="run">What the run is done with.</param>
    /// <param name="clock">Says when records are made.</param>
    /// <exception cref="InputFormatException">The file was changed, or is no such trail.</exception>
    /// <exception cref="IOException">Another run is at work on it, or it cannot be written.</exception>
    public static AuditTrail Begin(string path, AuditRun run, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(clock);
        var log = ChainedLog.Open(path);
        var trail = new AuditTrail(log, clock, new AuditRest([], HasEnded: false), new AuditPlace(log.End.Count, log.End.Last));
        try
        {
            if (log.End.Count > 0) AuditReader.RequireTrail(path);
            trail._lines.Begin(clock.GetUtcNow().UtcDateTime);
            trail._lines.Add(run);
            trail.Append(0);
            return trail;
        }
        catch
        {
            trail.Dispose();
            throw;
        }
    }

    /// <summary>Opens a trail to go on with its last run, which was cut off. Records that stand behind a known place are not added again.</summary>
    /// <param name="path">The file.</param>
    /// <param name="known">The place of the trail when it was last known how far the run was.</param>
    /// <param name="clock">Says when records are made.</param>
    /// <exception cref="InputFormatException">The file was changed, or it did not end there, or another run follows; with the line.</exception>
    /// <exception cref="IOException">Another run is at work on it, or it cannot be written.</exception>
    public static AuditTrail Resume(string path, AuditPlace known, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(known);
        ArgumentNullException.ThrowIfNull(clock);
        var log = ChainedLog.Open(path);
        try
        {
            return new AuditTrail(log, clock, AuditRest.Behind(path, known), known);
        }
        catch
        {
            log.Dispose();
            throw;
        }
    }

    /// <summary>Adds rows of a manifest and what came of them.</summary>
    /// <param name="manifest">Number of the manifest among the inputs of the run, from 1.</param>
    /// <param name="rows">The rows, in order.</param>
    /// <exception cref="IOException">They could not be written, or not for sure.</exception>
    /// <exception cref="InputFormatException">A row comes out otherwise than it was recorded before the run was cut off; with the line.</exception>
    /// <exception cref="InvalidOperationException">Adding failed before, or the run has ended.</exception>
    public void Add(int manifest, IEnumerable<(ManifestRow Row, ShipmentResult Result)> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        Add(rows, r => _lines.Add(manifest, r.Row, r.Result));
    }

    /// <summary>Adds names and what came of them.</summary>
    /// <param name="names">The names, in order.</param>
    /// <exception cref="IOException">They could not be written, or not for sure.</exception>
    /// <exception cref="InvalidOperationException">Adding failed before, or the run has ended.</exception>
    public void Add(IEnumerable<(NameRow Row, ScreeningResult Result)> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        Add(names, n => _lines.Add(n.Row, n.Result));
    }

    /// <summary>Adds that the run came to its end, and what it counted.</summary>
    /// <param name="counts">Counts by name, in order.</param>
    /// <exception cref="InputFormatException">More was recorded before the run was cut off; with the line.</exception>
    /// <exception cref="IOException">It could not be written, or not for sure.</exception>
    public void Finish(IReadOnlyDictionary<string, long> counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        if (_recorded.TryPeek(out var mark)) throw new InputFormatException(_log.Path, (int)Math.Min(mark.Place.Line, int.MaxValue), "an answer that does not come any more", "the same answers before and after the run was cut off");
        // Cut off between its last record and its output: all is recorded.
        if (_hasEnded) return;
        _lines.Begin(_clock.GetUtcNow().UtcDateTime);
        _lines.Add(counts);
        Append(0);
        _hasEnded = true;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _lines.Dispose();
        _log.Dispose();
    }

    private void Add<T>(IEnumerable<T> answers, Action<T> add)
    {
        _lines.Begin(_clock.GetUtcNow().UtcDateTime);
        var count = 0;
        foreach (var answer in answers)
        {
            add(answer);
            count++;
        }
        var first = 0;
        for (; first < count && _recorded.TryDequeue(out var mark); first++)
        {
            if (!mark.Is(_lines.Rest(first))) throw new InputFormatException(_log.Path, (int)Math.Min(mark.Place.Line, int.MaxValue), "another answer than the one that comes now", "the same before and after the run was cut off");
            Place = mark.Place;
        }
        if (first == count) return;
        if (_hasEnded) throw new InvalidOperationException($"{_log.Path}: the run has ended; nothing can be added to it");
        Append(first);
    }

    private void Append(int first)
    {
        _log.Append(_lines.From(first));
        Place = new AuditPlace(_log.End.Count, _log.End.Last);
    }
}

/// <summary>A line of a trail: its hash binds all before it.</summary>
/// <param name="Line">Its number.</param>
/// <param name="Hash">Its hash.</param>
public sealed record AuditPlace(long Line, string Hash);

/// <summary>A record that was made before a run was cut off.</summary>
/// <param name="Place">Its line.</param>
/// <param name="Hash">SHA-256 of all of it but the time.</param>
internal readonly record struct AuditMark(AuditPlace Place, byte[] Hash)
{
    public bool Is(ReadOnlySpan<byte> rest) => SHA256.HashData(rest).AsSpan().SequenceEqual(Hash);
}

/// <summary>What stands in a trail behind a place that is known.</summary>
internal sealed record AuditRest(Queue<AuditMark> Records, bool HasEnded)
{
    public static AuditRest Behind(string path, AuditPlace known)
    {
        var records = new Queue<AuditMark>();
        var (hasEnded, isMet) = (false, false);
        foreach (var line in ChainedLog.Read(path))
        {
            if (line.Number == known.Line) isMet = line.Hash == known.Hash ? true : throw Other(path, line.Number, "another line");
            if (line.Number <= known.Line) continue;
            var kind = AuditReader.KindOf(line);
            if (kind == AuditLines.Run || hasEnded) throw Other(path, line.Number, "another run behind it");
            if (kind == AuditLines.End) hasEnded = true;
            else records.Enqueue(new AuditMark(new AuditPlace(line.Number, line.Hash), SHA256.HashData(AuditLines.Rest(line.Payload.Span, kind))));
        }
        return isMet ? new AuditRest(records, hasEnded) : throw Other(path, known.Line, "the end of the trail before it");
    }

    private static InputFormatException Other(string path, long line, string found) =>
        new(path, (int)Math.Min(line, int.MaxValue), found, "the trail of the run that was cut off");
}
