using System.Text.Json;
using Screening.Formats.Lists;
using Screening.Model;

namespace Screening.Formats.Updates;

/// <summary>A folder of lists as they were fetched: of every source the current edition and the one before, and what was known of them.</summary>
/// <remarks>
/// <c>SOURCE/state.json</c> says which folder of editions is the current one, and is replaced in one piece: whoever reads sees the edition before
/// an update or the one after it, whole, wherever an update was cut off. <see cref="ListFiles.Read"/> reads it like any folder of lists.
/// One update at a time holds <c>.lock</c>.
/// </remarks>
public sealed class ListStore
{
    private const string LockName = ".lock";
    private const string DownloadName = "download";
    private const string RefusedName = "refused";
    private const string EditionStart = "edition-";

    // That a file is held by somebody else: sharing and lock violations of Windows, and what Linux and macOS call it.
    private static readonly int[] Held = [unchecked((int)0x80070020), unchecked((int)0x80070021), 11, 35];

    private ListStore(string folder) => Folder = folder;

    /// <summary>The folder.</summary>
    public string Folder { get; }

    /// <summary>Where lists are kept for this user if nothing else is said; null where the system names no place for such data.</summary>
    public static string? DefaultFolder =>
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData) is { Length: > 0 } data ? Path.Combine(data, "screening", "lists") : null;

    /// <summary>Whether a folder is a store.</summary>
    /// <param name="folder">The folder, there or not.</param>
    public static bool IsStore(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        return KeptLists.IsStore(folder);
    }

    /// <summary>Opens a store. A folder that is empty, or not there, becomes one with its first update.</summary>
    /// <param name="folder">The folder.</param>
    /// <exception cref="InputFormatException">The folder holds something else, or is a store of a later version.</exception>
    public static ListStore Open(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        if (File.Exists(folder)) throw new InputFormatException(folder, 0, "a file", "a folder");
        if (KeptLists.IsStore(folder)) KeptLists.CheckMarker(folder);
        else if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any(IsForeign))
            throw new InputFormatException(folder, 0, "a folder with other files in it", "a store of lists, or an empty folder");
        return new ListStore(Path.GetFullPath(folder));
    }

    // An update that was cut off while it made the store leaves no more than these.
    private static bool IsForeign(string entry) => Path.GetFileName(entry) is var name && name != LockName && !name.StartsWith(KeptLists.MarkerName, StringComparison.Ordinal);

    /// <summary>Ids of the sources that are kept, or were to be, in ordinal order: each grows old unless it is updated.</summary>
    public IReadOnlyList<string> Sources => Directory.Exists(Folder)
        ? [.. Directory.EnumerateDirectories(Folder).Where(d => File.Exists(Path.Combine(d, KeptLists.StateName))).Select(d => Path.GetFileName(d)).Order(StringComparer.Ordinal)]
        : [];

    /// <summary>The lists as they were before each source's last new edition; of a source that had no edition before, the current one.</summary>
    /// <param name="ct">Stops reading between records.</param>
    /// <returns>Lists that nobody confirms any more, to hold the current ones against: <see cref="ListFiles.Read"/> reads those.</returns>
    /// <exception cref="InputFormatException">There is no list in it, or a file is not the one that was fetched.</exception>
    public IReadOnlyList<Watchlist> ReadPrevious(CancellationToken ct = default) => KeptLists.ReadPrevious(Folder, ct);

    /// <summary>Called before each step that changes the store, with what it does: for tests that stop there.</summary>
    internal Action<string>? BeforeStep { get; init; }

    /// <summary>The same store, told of each step.</summary>
    internal ListStore With(Action<string> beforeStep) => new(Folder) { BeforeStep = beforeStep };

    /// <summary>Keeps other updates out until it is disposed.</summary>
    /// <exception cref="IOException">Another update is at work, or nothing can be written there.</exception>
    internal FileStream Lock()
    {
        FileStream? alone = null;
        try
        {
            Directory.CreateDirectory(Folder);
            alone = new FileStream(Path.Combine(Folder, LockName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            if (!KeptLists.IsStore(Folder)) AtomicFile.Write(Path.Combine(Folder, KeptLists.MarkerName), JsonSerializer.SerializeToUtf8Bytes(new StoreMarker(), KeptJson.Default.StoreMarker));
            return alone;
        }
        catch (IOException e) when (alone is null && Held.Contains(e.HResult))
        {
            throw new IOException($"{Folder}: found another update at work on these lists; expected one at a time", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            alone?.Dispose();
            throw new IOException($"{Folder}: found a folder that cannot be made or written to ({e.Message}); expected one that this user may write to", e);
        }
    }

    /// <summary>What is known of a source; null: nothing.</summary>
    internal KeptSource? State(string source) => KeptLists.State(Folder, source);

    /// <summary>The folder of an edition.</summary>
    internal string FolderOf(string source, KeptEdition edition) => KeptLists.FolderOf(Folder, source, edition);

    /// <summary>Says what is known of a source from now on.</summary>
    internal void Write(KeptSource state)
    {
        BeforeStep?.Invoke("state");
        Directory.CreateDirectory(Path.Combine(Folder, state.Source));
        AtomicFile.Write(Path.Combine(Folder, state.Source, KeptLists.StateName), JsonSerializer.SerializeToUtf8Bytes(state, KeptJson.Default.KeptSource));
    }

    /// <summary>Where a file of a source is fetched to.</summary>
    internal PartialFile Partial(string source, string name)
    {
        var folder = Path.Combine(Folder, source, DownloadName);
        Directory.CreateDirectory(folder);
        return new PartialFile(Path.Combine(folder, name));
    }

    /// <summary>A new folder for an edition, named as none before.</summary>
    internal string NewEdition(string source)
    {
        BeforeStep?.Invoke("folder");
        var number = 1 + EditionsOf(source).Select(e => int.TryParse(e.Name.AsSpan(EditionStart.Length), out var n) ? n : 0).DefaultIfEmpty().Max();
        var name = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{EditionStart}{number:00000}");
        Directory.CreateDirectory(Path.Combine(Folder, source, name));
        return name;
    }

    /// <summary>Moves what was fetched into the folder of an edition that nobody reads yet.</summary>
    internal void Take(PartialFile fetched, string folder, string name)
    {
        BeforeStep?.Invoke("move");
        File.Move(fetched.Path, Path.Combine(folder, name));
        fetched.Discard();
    }

    /// <summary>Copies a file that did not change from the edition before.</summary>
    internal void Copy(string from, string folder, string name)
    {
        BeforeStep?.Invoke("copy");
        using var source = File.OpenRead(Path.Combine(from, name));
        using var copy = new FileStream(Path.Combine(folder, name), FileMode.CreateNew, FileAccess.Write, FileShare.None);
        source.CopyTo(copy);
        copy.Flush(flushToDisk: true);
    }

    /// <summary>Puts an edition aside that was refused, in place of the one refused before: for a person to look at.</summary>
    internal string Refuse(string source, string edition)
    {
        var refused = Path.Combine(Folder, source, RefusedName);
        BeforeStep?.Invoke("forget refused");
        if (Directory.Exists(refused)) Directory.Delete(refused, recursive: true);
        BeforeStep?.Invoke("refuse");
        Directory.Move(Path.Combine(Folder, source, edition), refused);
        return refused;
    }

    /// <summary>Removes what no edition that is named needs: older ones, ones that were never finished, and downloads that are done.
    /// What cannot be removed, such as a file that is being read, is left to the next update: the edition is taken all the same.</summary>
    internal void Sweep(KeptSource state)
    {
        try
        {
            Remove(state);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Nothing reads it.
        }
    }

    private void Remove(KeptSource state)
    {
        foreach (var edition in EditionsOf(state.Source).Where(e => e.Name != state.Current?.Folder && e.Name != state.Previous?.Folder))
        {
            BeforeStep?.Invoke("sweep");
            edition.Delete(recursive: true);
        }
        var downloads = Path.Combine(Folder, state.Source, DownloadName);
        BeforeStep?.Invoke("sweep downloads");
        if (Directory.Exists(downloads)) Directory.Delete(downloads, recursive: true);
    }

    private DirectoryInfo[] EditionsOf(string source) =>
        new DirectoryInfo(Path.Combine(Folder, source)) is { Exists: true } folder ? folder.GetDirectories(EditionStart + "*") : [];
}
