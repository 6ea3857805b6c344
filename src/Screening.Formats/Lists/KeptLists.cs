using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Screening.Formats.Reading;
using Screening.Model;

namespace Screening.Formats.Lists;

/// <summary>Reads the lists of a store that <c>lists update</c> keeps: each source's current edition, checked against the hashes taken when it was fetched.</summary>
/// <remarks>A source of which no edition was ever fetched is a list without entities that nobody confirmed: it is beyond its limit, and not passed over.</remarks>
internal static class KeptLists
{
    /// <summary>The file that makes a folder a store.</summary>
    public const string MarkerName = "screening-store.json";

    /// <summary>The file in a source's folder that says which edition is current.</summary>
    public const string StateName = "state.json";

    /// <summary>The format of a list of which there is no edition.</summary>
    public const string NoFormat = "never-fetched";

    /// <summary>Longest file of a store's own: far beyond what is written.</summary>
    private const int MaxOwnBytes = 1 << 20;

    /// <summary>Whether a folder is a store.</summary>
    public static bool IsStore(string path) => File.Exists(Path.Combine(path, MarkerName));

    /// <summary>The current lists of every source, in ordinal order of sources.</summary>
    /// <exception cref="InputFormatException">It is no store, there is no list in it, or a file is not the one that was fetched.</exception>
    public static IReadOnlyList<Watchlist> Read(string store, CancellationToken ct) => Read(store, s => s.Current, ct);

    /// <summary>The same of the edition before the current one, where a source has one: nobody confirms it any more. Of the others the current one.</summary>
    /// <inheritdoc cref="Read(string, CancellationToken)" path="/exception" />
    public static IReadOnlyList<Watchlist> ReadPrevious(string store, CancellationToken ct) => Read(store, s => s.Previous ?? s.Current, ct);

    private static IReadOnlyList<Watchlist> Read(string store, Func<KeptSource, KeptEdition?> which, CancellationToken ct)
    {
        CheckMarker(store);
        var sources = Sources(store);
        if (sources.Count == 0) throw new InputFormatException(store, 0, "a store without lists", "at least one source; screening lists update --store fetches them");
        var reading = sources.Select(s => Task.Run(() => ReadEdition(store, s, which(s), ct), ct)).ToArray();
        return [.. reading.SelectMany(r => r.GetAwaiter().GetResult())];
    }

    /// <summary>What the store knows of its sources, in ordinal order.</summary>
    public static IReadOnlyList<KeptSource> Sources(string store) =>
    [
        .. Directory.EnumerateDirectories(store).Order(StringComparer.Ordinal)
            .Where(d => File.Exists(Path.Combine(d, StateName)))
            .Select(d => State(store, Path.GetFileName(d))!),
    ];

    /// <summary>What the store knows of a source; null where it knows nothing.</summary>
    public static KeptSource? State(string store, string source)
    {
        var path = Path.Combine(store, source, StateName);
        if (!File.Exists(path)) return null;
        var state = Parse(path, KeptJson.Default.KeptSource, s => s.Format, KeptSource.Name);
        if (state.Source != source) throw new InputFormatException(path, 0, $"the state of {Excerpt.Of(state.Source)}", $"that of \"{source}\"");
        foreach (var edition in (KeptEdition?[])[state.Current, state.Previous]) CheckNames(path, edition);
        return state;
    }

    /// <summary>Refuses a store of a later version than this program knows.</summary>
    public static void CheckMarker(string store) => Parse(Path.Combine(store, MarkerName), KeptJson.Default.StoreMarker, m => m.Format, StoreMarker.Name);

    /// <summary>The folder of an edition.</summary>
    public static string FolderOf(string store, string source, KeptEdition edition) => Path.Combine(store, source, edition.Folder);

    /// <summary>The lists of an edition's folder, dated, and with what keeps them fresh.</summary>
    public static IReadOnlyList<Watchlist> Dated(IReadOnlyList<Watchlist> lists, IReadOnlyList<KeptFile> files, int maxAgeDays, DateOnly? confirmed)
    {
        // Some publishers state no date in the file; their server's is the nearest there is.
        DateOnly? changed = files.Max(f => f.LastModified) is { } at ? DateOnly.FromDateTime(at.UtcDateTime) : null;
        return [.. lists.Select(l => l with { Version = l.Version with { Published = l.Version.Published ?? changed, Confirmed = confirmed, MaxAgeDays = maxAgeDays } })];
    }

    /// <summary>The first file of an edition that is not what was fetched; null where all are.</summary>
    public static InputFormatException? Damage(string folder, KeptEdition edition)
    {
        foreach (var file in edition.Files)
        {
            var path = Path.Combine(folder, file.Name);
            if (!File.Exists(path)) return new InputFormatException(path, 0, "no such file", "the file that was fetched; screening lists update fetches it again");
            var hash = InputFile.HashOf(path);
            if (hash != file.Sha256) return new InputFormatException(path, 0, $"a file with SHA-256 {hash}", $"the one that was fetched, {file.Sha256}; screening lists update fetches it again");
        }
        return null;
    }

    private static IReadOnlyList<Watchlist> ReadEdition(string store, KeptSource source, KeptEdition? edition, CancellationToken ct)
    {
        if (edition is null) return [.. source.Lists.Select(l => Missing(l, source))];
        var folder = FolderOf(store, source.Source, edition);
        if (Damage(folder, edition) is { } damage) throw damage;
        return Dated(ListFiles.Read(folder, ct), edition.Files, source.MaxAgeDays, edition == source.Current ? source.ConfirmedDay : null);
    }

    private static Watchlist Missing(string list, KeptSource source) => new()
    {
        Version = new ListVersion(list, null, "", source.Source) { MaxAgeDays = source.MaxAgeDays },
        Format = NoFormat,
        Entities = [],
        Records = 0,
    };

    private static T Parse<T>(string path, JsonTypeInfo<T> type, Func<T, string> format, string expected)
        where T : class
    {
        try
        {
            if (new FileInfo(path).Length > MaxOwnBytes) throw new InputFormatException(path, 0, $"more than {MaxOwnBytes} bytes", expected);
            var read = JsonSerializer.Deserialize(File.ReadAllBytes(path), type);
            return read is not null && format(read) == expected ? read : throw new InputFormatException(path, 0, read is null ? "null" : Excerpt.Of(format(read)), expected);
        }
        catch (JsonException e)
        {
            throw new InputFormatException(path, (int)(e.LineNumber ?? 0) + 1, $"{e.Path ?? "$"}: no such state", $"a file of the format {expected}, as screening lists update writes it", e);
        }
    }

    // The state is this program's own, but a file on disk all the same: a name in it leads nowhere but into its folder.
    private static void CheckNames(string path, KeptEdition? edition)
    {
        if (edition is not null && (edition.Files.Any(f => f is null) || edition.Lists.Any(l => l is null))) throw new InputFormatException(path, 0, "null in a list", "a value");
        foreach (var name in edition is null ? [] : edition.Files.Select(f => f.Name).Prepend(edition.Folder))
            if (!PlainName.Is(name)) throw new InputFormatException(path, 0, $"the file name {Excerpt.Of(name)}", PlainName.Expected);
    }
}
