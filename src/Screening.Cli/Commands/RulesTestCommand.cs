using System.CommandLine;
using Screening.Cli.Loading;
using Screening.Cli.Options;
using Screening.Cli.Output;
using Screening.Cli.Runs;
using Screening.Formats.Rules;
using Screening.Model;

namespace Screening.Cli;

/// <summary><c>screening rules test</c>: rules are tested like code.</summary>
internal static class RulesTestCommand
{
    // Short enough to feel at once, long enough to cost nothing.
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(250);

    private static readonly Argument<string[]> Paths = new("PATH")
    {
        Description = "Rule files, or folders of them, whose cases stand beside them (X.cases.json beside X.json). Default: --rules, or the bundled rules.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private static readonly Option<bool> Verbose = new("--verbose") { Description = "Tell every case in the table, not only those that failed." };

    private static readonly Option<bool> Strict = new("--strict") { Description = "Conditions that no case tries both ways fail the run too. Default: they are warnings." };

    private static readonly Option<bool> Watch = new("--watch") { Description = "Run again whenever a file of rules, cases, lists or chains changes, until Ctrl+C." };

    private static readonly Option<OutputFormat?> Format = SharedOptions.Format(OutputFormat.Table, OutputFormat.Json, OutputFormat.Junit, OutputFormat.Sarif);

    private static readonly Dictionary<OutputFormat, Action<OutputTarget, RuleTestRun>> Reports = new()
    {
        [OutputFormat.Json] = RuleTestJson.Write,
        [OutputFormat.Junit] = RuleTestJunit.Write,
        [OutputFormat.Sarif] = RuleTestSarif.Write,
    };

    /// <summary>The command's row in the table of commands.</summary>
    public static CommandSpec Spec { get; } = new()
    {
        Path = "rules test",
        Summary = "Runs the cases of rules, and says which rules and conditions no case tests.",
        Details =
            """
            A case is a row with the ids of the rules that must hold (expect) and must not (absent). It ends with 2 where
            a case fails, or where no case makes a rule hold and expects it; with --strict also where a condition was
            never true or never false. A file of cases may bring small lists and links of its own: it is then screened
            against those lists alone, otherwise against --list or the bundled ones. The bundled chains, and those of
            --chains, stay in either case: goods are recognised by them. docs/rules.md has the format of rules and cases.
            """,
        Examples =
        [
            "screening rules test",
            "screening rules test rules/ --watch",
            "screening rules test rules/house.json --format junit --output rules.xml",
        ],
        Arguments = [Paths],
        Options = [Verbose, Strict, Watch, SharedOptions.Rules, SharedOptions.List, SharedOptions.Chains, SharedOptions.NoBundled, .. SharedOptions.Matching, Format, SharedOptions.Output],
        Format = Format,
        RunAsync = RunAsync,
    };

    private static async Task<ExitCode> RunAsync(CommandContext context, CancellationToken ct)
    {
        var paths = PathsOf(context);
        if (!context.Parsed.GetValue(Watch)) return await TestAsync(context, paths, ct);
        string[] watched = [.. paths, .. context.Parsed.GetValue(SharedOptions.List) ?? [], .. context.Parsed.GetValue(SharedOptions.Chains) ?? []];
        if (watched.Length == 0) throw new CommandFailure(ExitCode.Usage, "--watch: found no file that could change; expected a PATH, --rules, --list or --chains");
        return await WatchAsync(context, paths, [.. watched.Concat(paths.Select(RuleCases.Beside))], ct);
    }

    private static string[] PathsOf(CommandContext context)
    {
        var paths = context.Parsed.GetValue(Paths) ?? [];
        if (context.Parsed.GetValue(SharedOptions.Rules) is not { } rules) return paths;
        return paths.Length == 0 ? [rules] : throw new CommandFailure(ExitCode.Usage, "found a PATH and --rules; expected one of the two");
    }

    private static async Task<ExitCode> TestAsync(CommandContext context, string[] paths, CancellationToken ct)
    {
        RuleTestSubject[] subjects = paths.Length == 0 ? [RuleTestSubject.Bundled()] : [.. paths.Select(RuleTestSubject.Of)];
        var against = AgainstWhat.Read(context, withAges: false);
        var screener = against.Screener(context, subjects[0].Rules);
        // A snapshot alone is screened from its own indexes; files of cases with lists of their own need its chains.
        var chains = against.Alone?.Chains ?? against.Chains;
        var run = new RuleTestRun([.. subjects.Select(s => RuleTestResult.Of(s, new RuleCaseRunner(screener.With(s.Rules), chains)))], context.Parsed.GetValue(Strict));
        await using var target = context.OpenOutput();
        var format = context.FormatOr(OutputFormat.Table);
        if (format == OutputFormat.Table) RuleTestTable.Write(target, run, context.Parsed.GetValue(Verbose));
        else Reports[format](target, run);
        await target.CommitAsync(ct);
        if (format != OutputFormat.Table || context.Parsed.GetValue(SharedOptions.Output) is not null) context.Messages.Note(run.ToString());
        context.Verdict.Add(ExitCode.Alerts, run.HasFailed);
        return context.End();
    }

    // Each run has a context of its own: what failed before may pass now. Ends as the last run did.
    private static async Task<ExitCode> WatchAsync(CommandContext context, string[] paths, string[] watched, CancellationToken ct)
    {
        var code = ExitCode.Clear;
        try
        {
            while (true)
            {
                var stamps = FileStamps.Of(watched);
                code = await TestOrTellAsync(new CommandContext(context.Spec, context.Parsed, context.Host), paths, ct);
                context.Messages.Note($"{context.Host.Clock.GetUtcNow():HH:mm:ss} UTC: {Word(code)}; watching {string.Join(", ", watched.Distinct(StringComparer.Ordinal))}, Ctrl+C ends");
                while (FileStamps.Of(watched) == stamps) await Task.Delay(LookEvery, context.Host.Clock, ct);
            }
        }
        catch (OperationCanceledException)
        {
            return code;
        }
    }

    private static string Word(ExitCode code) => code switch
    {
        ExitCode.Clear => "all is tested",
        ExitCode.Alerts => "something failed",
        _ => "not run",
    };

    // Half a file is saved all the time; the next change may mend it.
    private static async Task<ExitCode> TestOrTellAsync(CommandContext context, string[] paths, CancellationToken ct)
    {
        try
        {
            return await TestAsync(context, paths, ct);
        }
        catch (CommandFailure e)
        {
            context.Messages.Error(e.Message);
            if (e.Hint is { } hint) context.Messages.Hint(hint);
            return e.Code;
        }
        catch (Exception e) when (e is InputFormatException or IOException or UnauthorizedAccessException)
        {
            context.Messages.Error(e.Message);
            return ExitCode.Usage;
        }
    }
}
