using Screening.Engine;
using Screening.Model;
using Screening.Records;
using Screening.Rules;
using Screening.Storage;

namespace Screening;

/// <summary>A file that holds lists and supply chains as they were read, to be opened in milliseconds and shared by processes.</summary>
/// <remarks>
/// Screening against it gives the answers of screening against the files it was built from: editions, hashes and issues travel along.
/// Immutable and safe for any number of threads. The file is mapped as long as something that came from it is in use; it must be replaced,
/// never written in place, which <see cref="Write"/> keeps to.
/// </remarks>
public sealed class ListSnapshot
{
    private readonly SectionFile _file;
    private readonly StoredLists _stored;

    private ListSnapshot(SectionFile file)
    {
        (_file, _stored) = (file, StoredLists.Open(file));
        Sections = [.. file.Sections.Select(s => new SnapshotSection(s.Name, s.Length, s.Sha256))];
    }

    /// <summary>The file as it was given.</summary>
    public string Path => _file.Path;

    /// <summary>The file's length in bytes.</summary>
    public long Length => _file.Length;

    /// <summary>What the file is made of, in order.</summary>
    public IReadOnlyList<SnapshotSection> Sections { get; }

    /// <summary>The lists, in order, with edition, counts and issues. Their entities are read when they are first asked for.</summary>
    public IReadOnlyList<Watchlist> Lists => _stored.Lists;

    /// <summary>The supply chains, in order.</summary>
    public IReadOnlyList<FlaggedSupplyChain> Chains => _stored.Chains;

    /// <summary>Whether it holds the indexes of this very build of the library, so that a screener opens in milliseconds.
    /// If not, one is built from the lists, in seconds, with the same answers as of any build.</summary>
    public bool HasIndex => WatchlistSnapshot.IsIn(_file);

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
    public static ListSnapshot Open(string path) => new(SectionFile.Open(path));

    /// <summary>Opens a snapshot and reads it whole: every section against its SHA-256, every record.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="InputFormatException">There is no such file, it is another one, or it is damaged; the section is named.</exception>
    public static ListSnapshot Verify(string path)
    {
        var file = SectionFile.Open(path, SectionCheck.ByVerify);
        file.Verify();
        var snapshot = new ListSnapshot(file);
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

    /// <summary>Opens the indexes.</summary>
    internal WatchlistSnapshot OpenIndex(RuleSet rules) => WatchlistSnapshot.Open(_file, _stored, rules);
}

/// <summary>A part of a snapshot file.</summary>
/// <param name="Name">Its name, for instance <c>entities</c>.</param>
/// <param name="Length">Its bytes.</param>
/// <param name="Sha256">Hash of its bytes, in lower-case hexadecimal.</param>
public sealed record SnapshotSection(string Name, long Length, string Sha256);
