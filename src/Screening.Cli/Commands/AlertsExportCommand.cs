using System.CommandLine;
using Screening.Cli.Loading;
using Screening.Cli.Options;
using Screening.Cli.Output;

namespace Screening.Cli;

/// <summary><c>screening alerts export</c>: alerts as a sheet to decide on, or what is cleared.</summary>
internal static class AlertsExportCommand
{
    private static readonly Option<OutputFormat?> Format = SharedOptions.Format(OutputFormat.Csv, OutputFormat.Json);

    // Who asks for what is cleared needs no results.
    private static readonly Argument<string[]> Results = new("RESULTS")
    {
        Description = ReviewOptions.Results.Description + " None with --good-guys.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    /// <summary>The command's row in the table of commands.</summary>
    public static CommandSpec Spec { get; } = new()
    {
        Path = "alerts export",
        Summary = "Writes alerts as a sheet in which decisions can be filled in, or the good-guy list.",
        Details =
            """
            The sheet has the columns alert, verdict, by, reason and until first: fill them in and hand the file to
            screening alerts decide --sheet. With --good-guys: the false positives in effect on the day, with their exact
            scope (input, entity and its state, fields, grounds) and their last day.
            """,
        Examples =
        [
            "screening alerts export results.json --decisions decisions.log --output alerts.csv",
            "screening alerts export --good-guys --decisions decisions.log --as-of 2026-12-31",
        ],
        Arguments = [Results],
        Options = [ReviewOptions.Decisions, ReviewOptions.Reviewers, ReviewOptions.GoodGuys, .. ReviewOptions.Filters, SharedOptions.AsOf, Format, SharedOptions.Output],
        Format = Format,
        RunAsync = RunAsync,
    };

    private static async Task<ExitCode> RunAsync(CommandContext context, CancellationToken ct)
    {
        var results = context.Parsed.GetValue(Results) ?? [];
        var isGoodGuys = context.Parsed.GetValue(ReviewOptions.GoodGuys);
        if (isGoodGuys && (results.Length > 0 || context.Parsed.GetValue(ReviewOptions.Decisions) is null))
            throw new CommandFailure(ExitCode.Usage, "--good-guys: expected --decisions LOG, and no results: it is the log alone that says who is cleared");
        if (!isGoodGuys && results.Length == 0) throw new CommandFailure(ExitCode.Usage, "alerts export: found no results; expected a file of screening manifest --format json or jsonl");
        var book = ReviewFiles.Book(context);
        await using var target = context.OpenOutput();
        var isJson = context.FormatOr(OutputFormat.Csv) == OutputFormat.Json;
        if (isGoodGuys)
        {
            var goodGuys = book.GoodGuysOn(context.AsOf);
            if (isJson) JsonText.WriteDocument(target.Stream, json => AlertJson.Write(json, goodGuys));
            else AlertCsv.Write(target, goodGuys);
        }
        else
        {
            var alerts = ReviewFiles.Asked(context, ReviewFiles.Alerts(context, results, book)).Take(context.Parsed.GetValue(ReviewOptions.Limit) ?? int.MaxValue).ToList();
            if (isJson) JsonText.WriteDocument(target.Stream, json => AlertJson.Write(json, alerts));
            else AlertCsv.Write(target, alerts);
        }
        await target.CommitAsync(ct);
        return context.End();
    }
}
