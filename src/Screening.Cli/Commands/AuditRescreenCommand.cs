using System.CommandLine;
using System.Globalization;
using Screening.Cli.Loading;
using Screening.Cli.Options;
using Screening.Cli.Output;
using Screening.Cli.Runs;
using Screening.Formats.Auditing;

namespace Screening.Cli;

/// <summary><c>screening audit rescreen</c>: screens again what a change of lists or rules can touch.</summary>
internal static class AuditRescreenCommand
{
    private const int Shown = 50;

    private static readonly Argument<string> File = new("FILE") { Description = "An audit trail." };

    private static readonly Option<string[]> Was = new("--was")
    {
        Description = "A list as it was when the run was made, as --list takes it. Repeatable. Default: the lists are the same, and only rules or the day changed.",
        HelpName = "FILE",
    };

    private static readonly Option<int?> Run = new("--run")
    {
        Description = "The N-th run of the trail. Default: the last.",
        HelpName = "N",
        CustomParser = r => OptionValues.Whole(r, atLeast: 1),
    };

    private static readonly Option<OutputFormat?> Format = SharedOptions.Format(OutputFormat.Table, OutputFormat.Jsonl);

    /// <summary>The command's row in the table of commands.</summary>
    public static CommandSpec Spec { get; } = new()
    {
        Path = "audit rescreen",
        Summary = "Screens again what a change of lists, rules or day can touch among the inputs of an audit trail.",
        Details =
            """
            What was clear without a finding, meets no entry that was added or changed, no rule of now and nothing of a chain, comes
            out as it did (docs/rescreening.md has the proof); everything else is screened again, with the recorded options, against
            --list and --rules of now. Where the program or a chain is another than recorded, or lists differ without --was,
            everything is screened again, and it says why. Told is what comes out otherwise; as jsonl with the new results.
            """,
        Examples =
        [
            "screening audit rescreen trail.jsonl --was sdn_2026-10.csv --list sdn_2026-11.csv",
            "screening audit rescreen trail.jsonl --rules rules-2027 --format jsonl --output changed.jsonl",
        ],
        Arguments = [File],
        Options = [Was, .. SharedOptions.Against, ReviewOptions.Decisions, ReviewOptions.Reviewers, Run, SharedOptions.Threads, Format, SharedOptions.Output, SharedOptions.ExitZero],
        Format = Format,
        RunAsync = RunAsync,
    };

    private static async Task<ExitCode> RunAsync(CommandContext context, CancellationToken ct)
    {
        var path = context.Parsed.GetRequiredValue(File);
        // Said before the lists are read, which may take its time.
        AuditReader.RequireTrail(path);
        var rules = AgainstWhat.ReadRules(context.Parsed.GetValue(SharedOptions.Rules));
        var against = AgainstWhat.Read(context);
        var screener = against.Screener(context, rules);
        ListLimits.Tell(context, screener);
        var was = context.Parsed.GetValue(Was) is { Length: > 0 } paths ? paths.SelectMany(p => AgainstWhat.ReadLists(context, p)).ToList() : null;
        var decisions = context.Parsed.GetValue(ReviewOptions.Decisions) is null ? null : ReviewFiles.Book(context);
        await using var target = context.OpenOutput();
        if (context.FormatOr(OutputFormat.Table) == OutputFormat.Jsonl)
        {
            using var lines = new JsonText.Lines(target.Stream);
            var run = new RescreenRun(context, against, screener, was, decisions, r => lines.Write(r, Write)).Of(path, context.Parsed.GetValue(Run), ct);
            foreach (var words in RescreenRun.Words(run)) context.Messages.Note(words);
        }
        else
        {
            WriteTable(context, target, tell => new RescreenRun(context, against, screener, was, decisions, tell).Of(path, context.Parsed.GetValue(Run), ct));
        }
        await target.CommitAsync(ct);
        return context.End();
    }

    private static void WriteTable(CommandContext context, OutputTarget target, Func<Action<RescreenedRecord>, RescreenedRun> screen)
    {
        var first = new List<RescreenedRecord>();
        var run = screen(r =>
        {
            if (r.Was != r.Now && first.Count < Shown) first.Add(r);
        });
        using var page = new Page(target);
        if (run.Everything is null) page.Line(0, string.Create(CultureInfo.InvariantCulture, $"{run.Entries:N0} entries were added or changed"), Ink.Strong);
        foreach (var words in RescreenRun.Words(run)) page.Line(2, words);
        foreach (var record in first) page.Line(2, string.Create(CultureInfo.InvariantCulture, $"line {record.Line}: was {record.Was}, is {record.Now}"), record.Now is "block" or "review" or "alert" ? Ink.Red : Ink.Yellow);
        if (run.OtherOutcome > first.Count) page.Line(2, string.Create(CultureInfo.InvariantCulture, $"and {run.OtherOutcome - first.Count:N0} more; --format jsonl has them all"), Ink.Faint);
        page.Line(0, ExitMeaning.Of(context.End()));
    }

    private static void Write(System.Text.Json.Utf8JsonWriter json, RescreenedRecord record)
    {
        json.WriteStartObject();
        json.WriteNumber("line", record.Line);
        json.WriteString("was", record.Was);
        json.WritePropertyName("result");
        json.WriteRawValue(record.Result, skipInputValidation: true);
        json.WriteEndObject();
    }
}
