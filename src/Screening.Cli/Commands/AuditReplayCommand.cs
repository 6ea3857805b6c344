using System.CommandLine;
using Screening.Cli.Loading;
using Screening.Cli.Options;
using Screening.Cli.Output;
using Screening.Cli.Runs;
using Screening.Formats.Auditing;

namespace Screening.Cli;

/// <summary><c>screening audit replay</c>: screens again what a trail recorded, and compares.</summary>
internal static class AuditReplayCommand
{
    private const string Why = "what was screened before is screened again";

    private static readonly Argument<string> File = new("FILE") { Description = "An audit trail." };

    private static readonly Option<int?> Run = new("--run")
    {
        Description = "Only the N-th run of the trail. Default: all of them.",
        HelpName = "N",
        CustomParser = r => OptionValues.Whole(r, atLeast: 1),
    };

    private static readonly Option<OutputFormat?> Format = SharedOptions.Format(OutputFormat.Table, OutputFormat.Json);

    // What differs, and what the call ends with for it; another program may come to the same results.
    private static readonly Dictionary<string, ExitCode> Codes = new(StringComparer.Ordinal)
    {
        ["list"] = ExitCode.ListFault,
        ["chain"] = ExitCode.ListFault,
        ["rules"] = ExitCode.Usage,
        [AuditDifference.Program] = ExitCode.Clear,
    };

    /// <summary>The command's row in the table of commands.</summary>
    public static CommandSpec Spec { get; } = new()
    {
        Path = "audit replay",
        Summary = "Screens every input of an audit trail again, and compares the results byte for byte.",
        Details =
            """
            Each input is screened for the recorded day and with the recorded options, against the lists, chains and rules
            given here; they must be the ones of that time. Where their SHA-256 is another, it says which (exit 4 for lists
            and chains, 1 for rules); where a result is another, it names the line of the first (exit 2). Rows that could not
            be read then are counted and not screened. The trail itself is checked on the way. No name is told.
            """,
        Examples =
        [
            "screening audit replay trail.jsonl --list sdn_2026-11.csv",
            "screening audit replay trail.jsonl --list lists.snapshot --rules rules-2026 --run 3 --format json",
        ],
        Arguments = [File],
        Options = [SharedOptions.List, SharedOptions.Chains, SharedOptions.Rules, SharedOptions.NoBundled, ReviewOptions.Decisions, Run, SharedOptions.Threads, Format, SharedOptions.Output],
        Format = Format,
        RunAsync = RunAsync,
    };

    private static async Task<ExitCode> RunAsync(CommandContext context, CancellationToken ct)
    {
        var path = context.Parsed.GetRequiredValue(File);
        // Said before the lists are read, which may take its time.
        AuditReader.RequireTrail(path);
        var rules = context.Parsed.GetValue(SharedOptions.Rules);
        var screener = AgainstWhat.Screener(context, context.Parsed.GetValue(SharedOptions.List) ?? [], () => AgainstWhat.ReadRules(rules), new ScreeningOptions { AllowStale = Why }, withAges: false);
        var runs = new ReplayRun(context, screener).Of(path, context.Parsed.GetValue(Run), ct);
        await using var target = context.OpenOutput();
        ReplayReport.Write(target, path, runs, context.FormatOr(OutputFormat.Table));
        await target.CommitAsync(ct);
        foreach (var difference in runs.SelectMany(r => r.Differences)) context.Verdict.Add(Codes[difference.What]);
        context.Verdict.Add(ExitCode.Alerts, runs.Any(r => r.Different > 0));
        return context.End();
    }
}
