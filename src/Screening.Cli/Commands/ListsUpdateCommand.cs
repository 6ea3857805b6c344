using System.CommandLine;
using Screening.Cli.Loading;
using Screening.Cli.Options;
using Screening.Cli.Output;
using Screening.Formats.Updates;

namespace Screening.Cli;

/// <summary><c>screening lists update</c>: official lists, as their publishers have them today.</summary>
internal static class ListsUpdateCommand
{
    private static readonly Argument<string[]> Lists = new("LIST")
    {
        Description = "Sources by id, such as us-ofac-sdn or eu-fsf. Default: all that the file of sources enables, and all that the store keeps.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private static readonly Option<string?> Store = new("--store")
    {
        Description = "Where lists are kept: a folder of its own. Default: screening/lists in this user's local application data.",
        HelpName = "DIR",
    };

    private static readonly Option<string?> Sources = new("--sources")
    {
        Description = "Where lists are published, as JSON of the format screening-list-sources/1, in place of the bundled file.",
        HelpName = "FILE",
    };

    private static readonly Option<bool> Check = new("--check") { Description = "Only ask whether there are other editions; fetch and change nothing." };

    private static readonly Option<bool> AllowOlder = new("--allow-older") { Description = "Take an edition that was published before the one that is kept." };

    private static readonly Option<bool> AllowDrop = new("--allow-drop") { Description = "Take an edition that lost more entities or names than its source allows." };

    private static readonly Option<OutputFormat?> Format = SharedOptions.Format(OutputFormat.Table, OutputFormat.Json);

    /// <summary>The command's row in the table of commands.</summary>
    public static CommandSpec Spec { get; } = new()
    {
        Path = "lists update",
        Summary = "Fetches the current edition of official lists, and keeps it where --list DIR reads it.",
        Details =
            """
            What was fetched is read before it takes the place of the edition that is kept: an error page, a file of another
            format or list, an older edition, one that lost many entities or all aliases, or with many records that cannot be
            read, is refused, and the kept one stays. Each source stands for itself; where one was refused or failed it ends
            with 4. The edition before is kept, a download that was cut off is gone on with, and what did not change is not
            fetched again, but counts as confirmed. Lists kept so have limits of age of their own: past them results are
            not-screened and end with 4, unless --allow-stale REASON is given. docs/lists-update.md tells the rest.
            """,
        Examples =
        [
            "screening lists update --store lists/",
            "screening lists update us-ofac-sdn eu-fsf --store lists/ --format json",
            "screening lists update --store lists/ --check",
            "screening lists update --store lists/ && screening manifest shipments.csv --list lists/",
        ],
        Arguments = [Lists],
        Options = [Store, Sources, Check, AllowOlder, AllowDrop, SharedOptions.Progress, Format, SharedOptions.Output],
        Format = Format,
        RunAsync = RunAsync,
    };

    private static async Task<ExitCode> RunAsync(CommandContext context, CancellationToken ct)
    {
        var parsed = context.Parsed;
        var (store, sources, forsaken) = UpdateArguments.Of(parsed.GetValue(Store), parsed.GetValue(Sources), parsed.GetValue(Lists) ?? []);
        foreach (var id in forsaken) context.Messages.Warning($"{id}: kept in the store, but none of the sources is called so: it will grow too old to screen against; delete {Path.Combine(store.Folder, id)} to do without it");
        await using var target = context.OpenOutput();
        var line = new DownloadLine(context.Host, target, parsed.GetValue(SharedOptions.Progress));
        var options = new UpdateOptions { AllowOlder = parsed.GetValue(AllowOlder), AllowDrop = parsed.GetValue(AllowDrop), Clock = context.Host.Clock };
        var updates = new List<SourceUpdate>();
        using (var updater = new ListUpdater(store, options))
        {
            await foreach (var update in parsed.GetValue(Check) ? updater.CheckAsync(sources, ct) : updater.UpdateAsync(sources, line, ct))
            {
                line.Clear();
                updates.Add(update);
                context.Verdict.Add(ExitCode.ListFault, update.IsFault);
                Tell(context, update);
            }
        }
        if (context.FormatOr(OutputFormat.Table) == OutputFormat.Json) JsonText.WriteDocument(target.Stream, json => UpdateReport.WriteJson(json, store.Folder, updates));
        else UpdateReport.WriteTable(target, store.Folder, updates);
        await target.CommitAsync(ct);
        return context.End();
    }

    private static void Tell(CommandContext context, SourceUpdate update)
    {
        if (update.Message is { } message) context.Messages.Error($"{update.Source.Id}: {UpdateReport.Word(update)}: {message}{(update.Before is null ? "" : "; the edition kept stays")}");
        else context.Messages.Note($"{update.Source.Id}: {UpdateReport.Word(update)}");
    }
}
