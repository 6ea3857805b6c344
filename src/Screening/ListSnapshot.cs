using Screening.Engine;
using Screening.Layers;
using Screening.Model;
using Screening.Records;
using Screening.Rules;
using Screening.Storage;

namespace Screening;

/// <summary>A file that holds lists and supply chains as they were read, to be opened in milliseconds and shared by processes.</summary>
/// <remarks>
/// Screening against it gives the answers of screening against the files it was built from: editions, hashes and issues travel along.
/// Another edition of its lists can be put behind it as a segment, which holds what differs: <see cref="Append"/>. It is read as if it were built anew.
/// Immutable and safe for any number of threads. The file is mapped as long as something that came from it is in use; it must be replaced,
/// never written in place, which <see cref="Write"/> keeps to.
/// </remarks>
public sealed class ListSnapshot
{
    // Beyond a quarter of what is below, an upper layer costs each search more than it saves whoever builds it.
    private const int SegmentShare = 4;

    private const string BelowName = "segment.below";
    private const string SegmentPrefix = "segment:";

    private readonly SectionFile _file;
    private readonly SectionFile? _segment;
    private readonly StoredLists _base;
    private readonly StoredLists _stored;

    private ListSnapshot(SectionFile file, SectionCheck check)
    {
        (_file, _base) = (file, StoredLists.Open(file));
        _segment = file.HasNext ? file.Next(check) : null;
        if (_segment is { HasNext: true }) throw file.Fault("two segments", "one at most");
        if (_segment is not null && !_segment.Values<byte>(BelowName).Span.SequenceEqual(file.Identity)) throw _segment.Fault($"section {BelowName}: a segment of another snapshot", "one that was written behind this");
        _stored = _segment is null ? _base : StoredLists.Open(_segment, _base);
        Sections =
        [
            .. file.Sections.Select(s => new SnapshotSection(s.Name, s.Length, s.Sha256)),
            .. _segment is null ? [] : _segment.Sections.Select(s => new SnapshotSection(SegmentPrefix + s.Name, s.Length, s.Sha256)),
        ];
    }

    /// <summary>The file as it was given.</summary>
    public string Path => _file.Path;

    /// <summary>The file's length in bytes.</summary>
    public long Length => _segment is null ? _file.Length : _file.Length + _segment.Length;

    /// <summary>Bytes of the segment that another edition was put behind it as; 0 where there is none.</summary>
    public long SegmentLength => _segment?.Length ?? 0;

    /// <summary>What the file is made of, in order; the sections of a segment are called <c>segment:</c> and their name.</summary>
    public IReadOnlyList<SnapshotSection> Sections { get; }

    /// <summary>The lists, in order, with edition, counts and issues. Their entities are read when they are first asked for.</summary>
    public IReadOnlyList<Watchlist> Lists => _stored.Lists;

    /// <summary>The supply chains, in order.</summary>
    public IReadOnlyList<FlaggedSupplyChain> Chains => _stored.Chains;

    /// <summary>Whether it holds the indexes of this very build of the library, so that a screener opens in milliseconds.
    /// If not, one is built from the lists, in seconds, with the same answers as of any build.</summary>
    public bool HasIndex => WatchlistSnapshot.IsIn(_file) && (_segment is null || WatchlistSnapshot.IsIn(_segment));

    /// <summary>Whether a file begins like a snapshot; false where there is none or it cannot be read.</summary>
    /// <param name="path">A file.</param>
    public static bool IsSnapshot(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            Span<byte> head = stackalloc byte[16];
            return SectionFile.IsOne(head[..stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)]);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Whether bytes begin like a snapshot.</summary>
    /// <param name="head">The first bytes of a file; eight are enough.</param>
    public static bool IsSnapshot(ReadOnlySpan<byte> head) => SectionFile.IsOne(head);

    /// <summary>Opens a snapshot: its header and table are checked at once, each section before it is used.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="InputFormatException">There is no such file, it is another one, or it is damaged; the section is named.
    /// Damage of the entities shows when they are first asked for.</exception>
    public static ListSnapshot Open(string path) => new(SectionFile.Open(path), SectionCheck.OnFirstUse);

    /// <summary>Opens a snapshot and reads it whole: every section against its SHA-256, every record.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="InputFormatException">There is no such file, it is another one, or it is damaged; the section is named.</exception>
    public static ListSnapshot Verify(string path)
    {
        var file = SectionFile.Open(path, SectionCheck.ByVerify);
        file.Verify();
        var snapshot = new ListSnapshot(file, SectionCheck.ByVerify);
        snapshot._segment?.Verify();
        _ = snapshot.Chains;
        foreach (var list in snapshot.Lists) _ = list.Names;
        if (snapshot.HasIndex) _ = snapshot.OpenIndex(RuleSet.None).Graph;
        return snapshot;
    }

    /// <summary>Writes a snapshot. The file appears whole or not at all, and the one before it is kept as <c>path.previous</c>.</summary>
    /// <param name="path">The file.</param>
    /// <param name="lists">The lists, in order of precedence where two hold one id.</param>
    /// <param name="chains">The supply chains.</param>
    /// <exception cref="IOException">The file cannot be written, or was not written rightly.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public static void Write(string path, IReadOnlyList<Watchlist> lists, IReadOnlyList<FlaggedSupplyChain> chains)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(lists);
        ArgumentNullException.ThrowIfNull(chains);
        var writer = new SectionWriter();
        WatchlistSnapshot.Write(writer, lists, chains);
        writer.Write(path);
    }

    /// <summary>Writes this snapshot again with another edition of its lists behind it: of what stayed as it was the indexes are kept, and a segment holds the rest.</summary>
    /// <remarks>For lists of the day and lists of one's own, in a fraction of the time of <see cref="Write"/>. It is read as if all were built anew, with the same
    /// answers. A segment that this snapshot has already is not kept: the new one takes its place. The file appears whole or not at all, and the one before it is
    /// kept as <c>path.previous</c>; the path may be this snapshot's own.</remarks>
    /// <param name="path">The file to write.</param>
    /// <param name="lists">All lists, also those that did not change, in order of precedence where two hold one id.</param>
    /// <param name="chains">All supply chains.</param>
    /// <returns>What became of it; where nothing was written, <see cref="Write"/> is to be used.</returns>
    /// <exception cref="InputFormatException">This snapshot is damaged.</exception>
    /// <exception cref="IOException">The file cannot be written, or was not written rightly.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public SnapshotAppend Append(string path, IReadOnlyList<Watchlist> lists, IReadOnlyList<FlaggedSupplyChain> chains)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(lists);
        ArgumentNullException.ThrowIfNull(chains);
        if (!WatchlistSnapshot.IsIn(_file)) return SnapshotAppend.OtherVersion;
        var below = Below();
        if (!below.IsMostOf(lists.SelectMany(l => l.Entities), SegmentShare)) return SnapshotAppend.TooMuch;
        var writer = new SectionWriter();
        writer.Add<byte>(BelowName, _file.Identity.ToArray());
        WatchlistSnapshot.WriteAbove(writer, lists, chains, below, new KnownRecords([.. _base.Lists.SelectMany(l => l.Entities)]));
        writer.Write(path, _file);
        return SnapshotAppend.Written;
    }

    /// <summary>Opens the indexes.</summary>
    internal WatchlistSnapshot OpenIndex(RuleSet rules) =>
        _segment is null ? WatchlistSnapshot.Open(_file, _stored, rules) : WatchlistSnapshot.Open(_segment, _stored, rules, EntityLayer.Open(_file, _base));

    /// <summary>Indexes lists beside these: what these hold too is not read again. Null where they hold little of it, or are of another build.</summary>
    internal WatchlistSnapshot? IndexWith(IReadOnlyList<Watchlist> lists, IReadOnlyList<FlaggedSupplyChain> chains, RuleSet rules)
    {
        if (!WatchlistSnapshot.IsIn(_file)) return null;
        var below = Below();
        return below.IsMostOf(lists.SelectMany(l => l.Entities), SegmentShare) ? new WatchlistSnapshot(lists, chains, rules, below) : null;
    }

    private IndexedBelow Below() => new(EntityLayer.Open(_file, _base));
}

/// <summary>What became of putting another edition behind a snapshot.</summary>
public enum SnapshotAppend
{
    /// <summary>It was written.</summary>
    Written,

    /// <summary>Nothing was written: the indexes are of another build of the library.</summary>
    OtherVersion,

    /// <summary>Nothing was written: more than a quarter of the entities are other than the snapshot's.</summary>
    TooMuch,
}

/// <summary>A part of a snapshot file.</summary>
/// <param name="Name">Its name, for instance <c>entities</c>.</param>
/// <param name="Length">Its bytes.</param>
/// <param name="Sha256">Hash of its bytes, in lower-case hexadecimal.</param>
public sealed record SnapshotSection(string Name, long Length, string Sha256);
