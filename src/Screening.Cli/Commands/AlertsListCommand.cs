using System.CommandLine;
using Screening.Cli.Loading;
using Screening.Cli.Options;
using Screening.Cli.Output;

namespace Screening.Cli;

/// <summary><c>screening alerts list</c>: what a person has to look at, the gravest first.</summary>
internal static class AlertsListCommand
{
    private const int ShownInTable = 50;

    private static readonly Option<OutputFormat?> Format = SharedOptions.Format(OutputFormat.Table, OutputFormat.Json);

    /// <summary>The command's row in the table of commands.</summary>
    public static CommandSpec Spec { get; } = new()
    {
        Path = "alerts list",
        Summary = "Shows the alerts of results, the gravest first, with what was decided on them.",
        Details =
            """
            An alert is one input and one listed party: what was found of them in any row, field and manifest is one thing to
            decide on, told once and counted. Its id stays the same from run to run. With --alert it is shown in full, with
            its grounds and the decisions on it. Cleared alerts are left out unless --state asks for them.
            Ends with 2 while an alert of the results is not cleared, and with 3 where rows were not screened.
            """,
        Examples =
        [
            "screening alerts list results.json",
            "screening alerts list results.json --decisions decisions.log --band high",
            "screening alerts list results.json --alert 3f2a9c --decisions decisions.log",
        ],
        Arguments = [ReviewOptions.Results],
        Options = [ReviewOptions.Decisions, ReviewOptions.Reviewers, .. ReviewOptions.Filters, SharedOptions.AsOf, Format, SharedOptions.Output, SharedOptions.ExitZero],
        Format = Format,
        RunAsync = RunAsync,
    };

    private static async Task<ExitCode> RunAsync(CommandContext context, CancellationToken ct)
    {
        var all = ReviewFiles.Alerts(context, context.Parsed.GetRequiredValue(ReviewOptions.Results), ReviewFiles.Book(context));
        var asked = ReviewFiles.Asked(context, all);
        var isTable = context.FormatOr(OutputFormat.Table) == OutputFormat.Table;
        var told = asked.Take(context.Parsed.GetValue(ReviewOptions.Limit) ?? (isTable ? ShownInTable : int.MaxValue)).ToList();
        await using var target = context.OpenOutput();
        if (isTable) AlertTable.Write(target, told, asked.Count, all, isFull: context.Parsed.GetValue(ReviewOptions.Alert) is { Length: > 0 });
        else JsonText.WriteDocument(target.Stream, json => AlertJson.Write(json, told));
        await target.CommitAsync(ct);
        context.Verdict.Add(ExitCode.Alerts, all.Any(a => a.Counts));
        return context.End();
    }
}
