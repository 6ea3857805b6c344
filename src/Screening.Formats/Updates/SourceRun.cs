using Screening.Formats.Lists;
using Screening.Model;

namespace Screening.Formats.Updates;

/// <summary>The update of one source, from what is kept to what is kept then.</summary>
/// <remarks>
/// 1. The source is noted as one that is wanted. 2. Its files are fetched beside everything else. 3. They make an edition that nobody reads
/// yet. 4. It is read and held against what is kept. 5. The state names it: from here on it is the current one. 6. What is no longer
/// needed goes. Cut off anywhere, the store holds the edition before or the one after.
/// </remarks>
internal sealed class SourceRun(ListStore store, ListSource source, Downloader downloader, UpdateOptions options)
{
    private KeptSource? _kept;

    /// <summary>The edition that is kept.</summary>
    public EditionFacts? Before => _kept?.Current is { } current ? FactsOf(current) : null;

    /// <summary>When it was last confirmed.</summary>
    public DateTimeOffset? Confirmed => _kept?.Confirmed;

    /// <summary>Bytes fetched.</summary>
    public long Bytes { get; private set; }

    /// <summary>Asks whether there is another edition.</summary>
    public async Task<SourceUpdate> AskAsync(CancellationToken ct)
    {
        _kept = store.State(source.Id);
        var whole = WholeEdition();
        var isNew = false;
        foreach (var file in source.Files) isNew |= await downloader.IsNewAsync(file.Url, Known(whole, file), ct).ConfigureAwait(false);
        return Result(isNew ? UpdateOutcome.Available : UpdateOutcome.Unchanged);
    }

    /// <summary>Updates.</summary>
    public async Task<SourceUpdate> RunAsync(IProgress<DownloadProgress>? progress, CancellationToken ct)
    {
        _kept = store.State(source.Id);
        var wanted = (_kept ?? new KeptSource { Source = source.Id, Lists = source.Lists }) with { Lists = source.Lists, MaxAgeDays = source.MaxAgeDays };
        if (_kept is null || !_kept.Lists.SequenceEqual(wanted.Lists) || _kept.MaxAgeDays != wanted.MaxAgeDays) store.Write(wanted);
        _kept = wanted;
        var whole = WholeEdition();
        var fetched = new List<(Downloaded File, PartialFile Part, ListSourceFile Asked)>();
        foreach (var file in source.Files)
        {
            var part = store.Partial(source.Id, file.Name);
            var got = await downloader.FetchAsync(file.Url, part, Known(whole, file), (bytes, total, rate) => progress?.Report(new DownloadProgress(source.Id, file.Name, bytes, total, rate)), ct).ConfigureAwait(false);
            if (!got.IsUnchanged) Bytes += got.Bytes;
            fetched.Add((got, part, file));
        }
        KeptFile[] files = [.. fetched.Select(f => new KeptFile(f.Asked.Name, f.Asked.Url.OriginalString, f.File.From.OriginalString, f.File.ETag, f.File.LastModified, f.File.Sha256, f.File.Bytes))];
        // The same bytes are the same edition, whether or not the server knows it.
        if (whole is not null && files.Select(f => (f.Name, f.Sha256)).SequenceEqual(whole.Files.Select(f => (f.Name, f.Sha256)))) return Confirm(whole with { Files = files });
        var name = store.NewEdition(source.Id);
        var folder = Path.Combine(store.Folder, source.Id, name);
        foreach (var (file, part, asked) in fetched)
        {
            if (file.IsUnchanged) store.Copy(store.FolderOf(source.Id, whole!), folder, asked.Name);
            else store.Take(part, folder, asked.Name);
        }
        return Judge(new KeptEdition { Folder = name, Fetched = Now, Files = files, Lists = [] }, whole, ct);
    }

    private DateTimeOffset Now => options.Clock.GetUtcNow();

    private SourceUpdate Judge(KeptEdition edition, KeptEdition? whole, CancellationToken ct)
    {
        if (edition.Files.FirstOrDefault(f => ErrorPage.Is(Path.Combine(store.FolderOf(source.Id, edition), f.Name))) is { } page)
            return Refuse(edition, $"{page.Url}: found a page for people (HTML); expected a list");
        IReadOnlyList<Watchlist> lists;
        try
        {
            lists = KeptLists.Dated(ListFiles.Read(store.FolderOf(source.Id, edition), ct), edition.Files, source.MaxAgeDays, DateOnly.FromDateTime(Now.UtcDateTime));
        }
        catch (InputFormatException e)
        {
            return Refuse(edition, e.Message);
        }
        edition = edition with { Lists = [.. lists.Select(l => new KeptList(l.Version.List, l.Version.Published, l.Records, l.Entities.Count, l.Names, l.Rejected))] };
        var (added, removed) = whole is null ? (null, null) : Compared(whole, lists, ct);
        var after = FactsOf(edition);
        if (EditionCheck.Fault(new EditionCase(source, lists, _kept!.Current?.Lists ?? [], options)) is { } fault)
            return Refuse(edition, fault) with { After = after, Added = added, Removed = removed };
        var before = Before;
        // A damaged edition is nothing to go back to.
        _kept = _kept with { Current = edition, Previous = whole ?? _kept.Previous, Confirmed = Now };
        store.Write(_kept);
        store.Sweep(_kept);
        return Result(UpdateOutcome.NewEdition) with { Before = before, After = after, Added = added, Removed = removed };
    }

    private SourceUpdate Refuse(KeptEdition edition, string message)
    {
        var aside = store.Refuse(source.Id, edition.Folder);
        // Errors of the reader name the file where it was read; it is not there any more.
        var folder = store.FolderOf(source.Id, edition);
        return Result(UpdateOutcome.Refused) with { Message = message.Replace(folder, aside, StringComparison.Ordinal) };
    }

    private SourceUpdate Confirm(KeptEdition edition)
    {
        _kept = _kept! with { Current = edition, Confirmed = Now };
        store.Write(_kept);
        store.Sweep(_kept);
        return Result(UpdateOutcome.Unchanged);
    }

    private (int? Added, int? Removed) Compared(KeptEdition before, IReadOnlyList<Watchlist> lists, CancellationToken ct)
    {
        try
        {
            var old = Ids(ListFiles.Read(store.FolderOf(source.Id, before), ct));
            var now = Ids(lists);
            return (now.Count(i => !old.Contains(i)), old.Count(i => !now.Contains(i)));
        }
        catch (InputFormatException)
        {
            // What an earlier version of this program took, this one may not read: no reason to keep it.
            return (null, null);
        }
    }

    private static HashSet<string> Ids(IReadOnlyList<Watchlist> lists) => lists.SelectMany(l => l.Entities).Select(e => e.Id).ToHashSet(StringComparer.Ordinal);

    // What was damaged on disk is neither confirmed nor copied from: it is fetched again.
    private KeptEdition? WholeEdition() =>
        _kept?.Current is { } current && KeptLists.Damage(store.FolderOf(source.Id, current), current) is null ? current : null;

    private static KeptFile? Known(KeptEdition? whole, ListSourceFile file) =>
        whole?.Files.FirstOrDefault(f => f.Name == file.Name && f.Url == file.Url.OriginalString);

    private SourceUpdate Result(UpdateOutcome outcome) => new() { Source = source, Outcome = outcome, Before = Before, Confirmed = Confirmed };

    private static EditionFacts FactsOf(KeptEdition edition) =>
        new(edition.Lists.Max(l => l.Published), edition.Lists.Sum(l => l.Records), edition.Lists.Sum(l => l.Entities), edition.Lists.Sum(l => l.Names), ListUpdater.Hash(edition.Files));
}
