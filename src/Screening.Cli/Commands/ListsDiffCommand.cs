using System.CommandLine;
using Screening.Changes;
using Screening.Cli.Loading;
using Screening.Cli.Options;
using Screening.Cli.Output;
using Screening.Model;

namespace Screening.Cli;

/// <summary><c>screening lists diff</c>: what is different between two editions of lists.</summary>
internal static class ListsDiffCommand
{
    private static readonly Argument<string> Old = new("OLD") { Description = "The earlier edition: a list file, a folder of them, or a snapshot. A store of lists update alone: its editions before." };

    private static readonly Argument<string?> New = new("NEW")
    {
        Description = "The later edition, in any format: entries are told by their ids. Left out where OLD is a store: its current editions.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Option<string?> ScreenAgain = new("--screen-again")
    {
        Description = "Write a snapshot of the new and changed entries alone: screening customers against it (--list FILE) finds what the change can add.",
        HelpName = "FILE",
    };

    private static readonly Option<int?> Examples = new("--examples")
    {
        Description = "Most entries told of each list and each kind of change in the table. Default 20; JSON and CSV have all.",
        HelpName = "N",
        CustomParser = r => OptionValues.Whole(r, atLeast: 0),
    };

    private static readonly Option<FailOn?> Fails = new("--fail-on")
    {
        Description = "What ends with 2: any difference, entries to be screened again (again), or entries taken off (removed). Default: none.",
        HelpName = "any|again|removed",
        CustomParser = r => OptionValues.OneOf(r, ("any", FailOn.Any), ("again", FailOn.Again), ("removed", FailOn.Removed)),
    };

    private static readonly Option<OutputFormat?> Format = SharedOptions.Format(OutputFormat.Table, OutputFormat.Json, OutputFormat.Csv);

    /// <summary>The command's row in the table of commands.</summary>
    public static CommandSpec Spec { get; } = new()
    {
        Path = "lists diff",
        Summary = "Tells who was added to lists, taken off or changed, in which field, and whom to screen again.",
        Details =
            """
            Lists are compared by key and entries by id, whatever formats the two sides are in. A change of a field that names
            and shipments are matched or judged by (names, numbers, addresses, countries, dates, links, programmes) asks for
            screening again; one of remarks, measures or acts does not. It ends with 0 whatever is different, unless --fail-on
            says otherwise, and with 4 where a record of either side was lost.
            """,
        Examples =
        [
            "screening lists diff sdn_2024-05-02.csv.gz sdn_2024-05-03.csv.gz",
            "screening lists diff lists/ --fail-on again",
            "screening lists diff lists.snapshot.previous lists.snapshot --format json --output change.json",
            "screening lists diff old/ new/ --screen-again change.snapshot && screening names customers.csv --list change.snapshot",
        ],
        Arguments = [Old, New],
        Options = [ScreenAgain, Examples, Fails, Format, SharedOptions.Output, SharedOptions.ExitZero],
        Format = Format,
        RunAsync = RunAsync,
    };

    private enum FailOn
    {
        Any,
        Again,
        Removed,
    }

    private static async Task<ExitCode> RunAsync(CommandContext context, CancellationToken ct)
    {
        var (old, now) = (context.Parsed.GetRequiredValue(Old), context.Parsed.GetValue(New));
        var before = now is null ? AgainstWhat.ReadPrevious(context, old) : AgainstWhat.ReadLists(context, old);
        var after = AgainstWhat.ReadLists(context, now ?? old);
        ct.ThrowIfCancellationRequested();
        var changes = ListChange.Between(before, after);
        if (context.Parsed.GetValue(ScreenAgain) is { } path) WriteAgain(context, path, after, changes);
        context.Verdict.Add(ExitCode.Alerts, IsFailure(context.Parsed.GetValue(Fails), changes.SelectMany(c => c.Entities)));
        await using var target = context.OpenOutput();
        switch (context.FormatOr(OutputFormat.Table))
        {
            case OutputFormat.Json:
                JsonText.WriteDocument(target.Stream, json => ListDiffJson.Write(json, changes));
                break;
            case OutputFormat.Csv:
                ListDiffCsv.Write(target, changes);
                break;
            default:
                ListDiffTable.Write(target, changes, context.Parsed.GetValue(Examples) ?? 20);
                break;
        }
        await target.CommitAsync(ct);
        return context.End();
    }

    private static bool IsFailure(FailOn? on, IEnumerable<EntityChange> changes) => on switch
    {
        FailOn.Any => changes.Any(),
        FailOn.Again => changes.Any(c => c.AsksForScreening),
        FailOn.Removed => changes.Any(c => c.Move == EntityMove.Removed),
        _ => false,
    };

    // The lists keep edition and hash, so that a hit against the change names the edition it comes from.
    private static void WriteAgain(CommandContext context, string path, IReadOnlyList<Watchlist> after, IReadOnlyList<ListChange> changes)
    {
        var again = changes.SelectMany(c => c.Entities).Where(e => e.AsksForScreening).Select(e => e.Entity.Id).ToHashSet(StringComparer.Ordinal);
        if (again.Count == 0)
        {
            context.Messages.Note($"{path}: not written, as there is nobody to screen again");
            return;
        }
        var lists = after.Select(l => l with { Entities = [.. l.Entities.Where(e => again.Contains(e.Id))] }).Where(l => l.Entities.Count > 0).ToList();
        try
        {
            ListSnapshot.Write(path, lists, []);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure(ExitCode.Usage, $"{path}: the snapshot was not written: {e.Message}", "--screen-again takes a file in a folder that exists and may be written", e);
        }
        context.Messages.Note($"{path}: {again.Count} entries to screen against again");
    }
}
