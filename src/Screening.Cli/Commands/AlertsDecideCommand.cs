using System.CommandLine;
using Screening.Cli.Loading;
using Screening.Cli.Options;
using Screening.Cli.Output;
using Screening.Formats.Decisions;
using Screening.Review;

namespace Screening.Cli;

/// <summary><c>screening alerts decide</c>: adds decisions on alerts to their log.</summary>
internal static class AlertsDecideCommand
{
    private static readonly Option<OutputFormat?> Format = SharedOptions.Format(OutputFormat.Table, OutputFormat.Json);

    /// <summary>The command's row in the table of commands.</summary>
    public static CommandSpec Spec { get; } = new()
    {
        Path = "alerts decide",
        Summary = "Adds what a person decided on alerts to the log of decisions.",
        Details =
            """
            A false positive needs a last day, and takes effect when another person has approved it (--verdict approved);
            then screening manifest --decisions no longer counts these findings, but shows them with the decision. It speaks
            of exactly this input and this entry as it is now, in the fields and on the grounds of these results: a change of
            the entry, another field or a new ground opens the alert again. A later decision takes the place of an earlier
            one; withdrawn opens the alert. The log is only ever added to, and every line binds those before it.
            Decisions are made one call at a time, or many at once from a sheet; all of them are added, or none.
            """,
        Examples =
        [
            "screening alerts decide results.json --alert 3f2a9c41 --decisions decisions.log --verdict false-positive --by \"A. Kos\" --reason \"other registration number, see file 12\" --until 2027-06-30",
            "screening alerts decide results.json --alert 3f2a9c41 --decisions decisions.log --verdict approved --by \"B. Lis\" --reason \"checked against the register\"",
            "screening alerts decide results.json --sheet alerts.csv --decisions decisions.log",
        ],
        Arguments = [ReviewOptions.Results],
        Options = [ReviewOptions.Log, ReviewOptions.Reviewers, ReviewOptions.Alert, ReviewOptions.Verdict, ReviewOptions.By, ReviewOptions.Reason, ReviewOptions.Until, ReviewOptions.Sheet, SharedOptions.AsOf, Format, SharedOptions.Output],
        Format = Format,
        RunAsync = RunAsync,
    };

    private static async Task<ExitCode> RunAsync(CommandContext context, CancellationToken ct)
    {
        var asked = DecisionArguments.Of(context);
        using var log = DecisionLog.Open(context.Parsed.GetRequiredValue(ReviewOptions.Log));
        var alerts = ReviewFiles.Alerts(context, context.Parsed.GetRequiredValue(ReviewOptions.Results), ReviewFiles.Book(context, log.Entries));
        var decided = asked.Select(a => (Alert: ReviewFiles.One(alerts, a.AlertId).Alert, Asked: a)).ToList();
        IReadOnlyList<Decision> added;
        try
        {
            added = log.Add([.. decided.Select(d => Decision(d.Alert, d.Asked, context.Host.Clock.GetUtcNow()))]);
        }
        catch (ArgumentException e)
        {
            throw new CommandFailure(ExitCode.Usage, e.Message.Split(" (Parameter", 2)[0], "nothing was added", e);
        }
        await using var target = context.OpenOutput();
        var book = ReviewFiles.Book(context, log.Entries);
        var now = decided.Select(d => new ReviewedAlert(d.Alert, book.StateOf(d.Alert, context.AsOf), book.HistoryOf(d.Alert.Id))).ToList();
        if (context.FormatOr(OutputFormat.Table) == OutputFormat.Json) JsonText.WriteDocument(target.Stream, json => AlertJson.Write(json, now));
        else AlertTable.Write(target, now, now.Count, now, isFull: false);
        await target.CommitAsync(ct);
        context.Messages.Note($"{added.Count} added to {context.Parsed.GetValue(ReviewOptions.Log)}");
        // What was not screened is told when alerts are listed; the decisions stand all the same.
        return ExitCode.Clear;
    }

    // A scope is what the person had in front of them; verdicts other than a false positive have none.
    private static Decision Decision(Alert alert, AskedDecision asked, DateTimeOffset at) => new()
    {
        Number = 0,
        At = at,
        AlertId = alert.Id,
        Verdict = asked.Verdict,
        By = asked.By,
        Reason = asked.Reason,
        Until = asked.Until,
        Input = alert.Input,
        EntityId = alert.EntityId,
        Name = alert.Name,
        EntityStamp = alert.EntityStamp,
        Roles = alert.Roles,
        Grounds = alert.Grounds,
    };
}
