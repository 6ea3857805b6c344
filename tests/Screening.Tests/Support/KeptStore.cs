using System.Globalization;
using System.Text;
using Screening.Formats.Updates;

namespace Screening.Tests.Support;

/// <summary>A store of lists, a server that they come from, and editions of a list.</summary>
internal sealed class KeptStore : IDisposable
{
    /// <summary>The day of the first edition.</summary>
    public const string Day = "2026-11-20";

    private readonly TestFiles _files = new();

    /// <summary>The server.</summary>
    public ListServer Server { get; } = new();

    /// <summary>The clock of updates.</summary>
    public MovedClock Clock { get; init; } = new(new DateTimeOffset(2026, 11, 22, 9, 0, 0, TimeSpan.Zero)) { Skips = TimeSpan.FromSeconds(7) };

    /// <summary>Downloads that lose no time.</summary>
    public DownloadLimits Limits { get; init; } = new() { FirstDelay = TimeSpan.Zero, LongestSilence = TimeSpan.FromMinutes(1), LongestFile = TimeSpan.FromMinutes(3) };

    /// <summary>The store.</summary>
    public ListStore Store => ListStore.Open(Folder);

    /// <summary>Its folder.</summary>
    public string Folder => _files.PathOf("lists");

    /// <summary>Files besides.</summary>
    public TestFiles Files => _files;

    /// <summary>A source of one file.</summary>
    public ListSource Source(string id = "eu-fsf", string? path = null) => new()
    {
        Id = id,
        Title = "T",
        Publisher = "P",
        Page = new Uri("https://example.org/list"),
        Checked = new DateOnly(2026, 11, 22),
        Lists = [id],
        Files = [new ListSourceFile(new Uri(Server.At(path ?? id)), $"{id}.json")],
        MaxAgeDays = 7,
        MinEntities = 5,
    };

    /// <summary>An edition of a list.</summary>
    public static byte[] Edition(string list = "eu-fsf", string published = Day, int entities = 40, bool aliases = true, int bad = 0)
    {
        var text = new StringBuilder($$"""{"format":"screening-watchlist/1","list":"{{list}}","title":"T","publisher":"P","published":"{{published}}","source":"S","entities":[""");
        for (var i = 1; i <= entities; i++)
        {
            var alias = aliases ? $",{{\"name\":\"VOLGA CARGO {i}\",\"role\":\"aka\"}}" : "";
            text.Append(CultureInfo.InvariantCulture, $$"""{{(i > 1 ? "," : "")}}{"id":"{{i}}","kind":"organization","names":[{"name":"ACME FRONT NUMBER {{i}}","role":"primary"}{{alias}}]}""").Append('\n');
        }
        for (var i = 1; i <= bad; i++) text.Append(",{\"kind\":\"organization\"}\n");
        return Encoding.UTF8.GetBytes(text.Append("]}\n").ToString());
    }

    /// <summary>Updates one source.</summary>
    public async Task<SourceUpdate> Update(ListSource source, UpdateOptions? options = null, Action<string>? beforeStep = null) =>
        (await UpdateAll([source], options, beforeStep)).Single();

    /// <summary>Updates sources.</summary>
    public async Task<IReadOnlyList<SourceUpdate>> UpdateAll(IReadOnlyList<ListSource> sources, UpdateOptions? options = null, Action<string>? beforeStep = null)
    {
        using var updater = new ListUpdater(beforeStep is null ? Store : Store.With(beforeStep), (options ?? new UpdateOptions()) with { Limits = Limits, Clock = Clock });
        return await updater.UpdateAsync(sources).ToListAsync();
    }

    /// <summary>Keeps a first edition.</summary>
    public async Task<ListSource> Keep(string id = "eu-fsf")
    {
        Server.Serve(id, Edition(id));
        var update = await Update(Source(id));
        Assert.Equal((UpdateOutcome.NewEdition, null), (update.Outcome, update.Message));
        return update.Source;
    }

    /// <summary>Everything that is kept: each file's path and bytes. What is being fetched, or was refused, is not kept.</summary>
    public IReadOnlyDictionary<string, string> Kept => Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
        .Select(f => (Name: Path.GetRelativePath(Folder, f), Bytes: f))
        .Where(f => f.Name != ".lock" && !f.Name.Split(Path.DirectorySeparatorChar).Any(p => p is "download" or "refused"))
        .ToDictionary(f => f.Name, f => Convert.ToHexString(File.ReadAllBytes(f.Bytes)), StringComparer.Ordinal);

    public void Dispose()
    {
        Server.Dispose();
        _files.Dispose();
    }
}
