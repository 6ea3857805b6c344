using Screening.Formats;
using Screening.Formats.Updates;
using Screening.Model;

namespace Screening.Cli.Loading;

/// <summary>What a call of <c>lists update</c> asks for.</summary>
/// <param name="Store">Where lists are kept.</param>
/// <param name="Sources">The sources, in order.</param>
/// <param name="Forsaken">Ids of what the store keeps and no source tells the address of.</param>
internal sealed record UpdateArguments(ListStore Store, IReadOnlyList<ListSource> Sources, IReadOnlyList<string> Forsaken)
{
    private const string StoreHint = "--store takes a folder of its own: an empty one, one that is not there yet, or one that lists update made";

    /// <summary>Reads them.</summary>
    /// <param name="store">The folder; null: this user's own.</param>
    /// <param name="file">The file of sources; null: the bundled one.</param>
    /// <param name="named">Ids of sources; none: those that are enabled, and those that the store keeps, which would grow old.</param>
    public static UpdateArguments Of(string? store, string? file, IReadOnlyList<string> named)
    {
        var folder = store ?? ListStore.DefaultFolder
            ?? throw new CommandFailure(ExitCode.Usage, "--store: found none, and no folder for data of this user; expected a folder", StoreHint);
        var sources = Read(() => file is null ? BundledData.ListSources() : ListSourceFiles.Read(file), "--sources takes JSON of the format screening-list-sources/1 (data/schemas/list-sources.schema.json)");
        var opened = Read(() => ListStore.Open(folder), StoreHint);
        var kept = Read(() => opened.Sources, StoreHint);
        return new UpdateArguments(opened, Chosen(sources, named, kept), [.. kept.Except(sources.Select(s => s.Id), StringComparer.Ordinal)]);
    }

    private static ListSource[] Chosen(IReadOnlyList<ListSource> sources, IReadOnlyList<string> named, IReadOnlyList<string> kept)
    {
        if (named.FirstOrDefault(n => sources.All(s => s.Id != n)) is { } unknown)
            throw new CommandFailure(ExitCode.Usage, $"found the list {Output.VisibleText.Quote(unknown)}; expected any of {string.Join(", ", sources.Select(s => s.Id))}");
        ListSource[] chosen = [.. sources.Where(s => named.Count == 0 ? s.IsEnabled || kept.Contains(s.Id) : named.Contains(s.Id))];
        return chosen.Length > 0 ? chosen : throw new CommandFailure(ExitCode.Usage, "found no source that is enabled; expected one, or one that is named");
    }

    private static T Read<T>(Func<T> read, string hint)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is InputFormatException or IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure(ExitCode.Usage, e.Message, hint, e);
        }
    }
}
