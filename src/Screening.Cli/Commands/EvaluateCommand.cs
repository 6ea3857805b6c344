using System.CommandLine;
using System.Globalization;
using Screening.Cli.Evaluation.Manipulating;
using Screening.Cli.Evaluation.Measuring;
using Screening.Cli.Evaluation.Reporting;
using Screening.Cli.Loading;
using Screening.Cli.Options;
using Screening.Cli.Output;
using Screening.Model;

namespace Screening.Cli;

/// <summary><c>screening evaluate</c>: what of its own lists the screener finds again, and what it alerts on without reason.</summary>
internal static class EvaluateCommand
{
    private const int UsualNames = 1_000;
    private const int UsualSeed = 1;

    private static readonly Option<int?> Sample = new("--sample")
    {
        Description = "Listed names to draw, at most one an entry; from each list and kind a share. Default 1000.",
        HelpName = "N",
        CustomParser = r => OptionValues.Whole(r, atLeast: 1),
    };

    private static readonly Option<int?> Seed = new("--seed")
    {
        Description = "Seed of everything that is drawn: the same seed and input give the same bytes. Default 1.",
        HelpName = "N",
        CustomParser = r => OptionValues.Whole(r, atLeast: 0),
    };

    private static readonly Option<string?> Clean = new("--clean")
    {
        Description = "Names that should not alert: plain lines, CSV or TSV with a column name, or JSON lines. Those a list has in the same words are left out. Default: 1000 made up from common words.",
        HelpName = "FILE",
    };

    private static readonly Option<int?> Baseline = new("--baseline")
    {
        Description = "Manipulated names, and as many clean ones, that FuzzySharp's scorers are asked too; 0: none. It compares each with every listed name. Default 200; fewer on more than 30,000 listed names.",
        HelpName = "N",
        CustomParser = r => OptionValues.Whole(r, atLeast: 0),
    };

    private static readonly Option<double?> MinDetection = new("--min-detection")
    {
        Description = "Fail (exit 2) where less than this share is found in the classes that keep every distinctive word, taken together.",
        HelpName = "0..1",
        CustomParser = OptionValues.Score,
    };

    private static readonly Option<double?> MaxAlerts = new("--max-alerts")
    {
        Description = "Fail (exit 2) where more than this share of the clean names alerts.",
        HelpName = "0..1",
        CustomParser = OptionValues.Score,
    };

    private static readonly Option<string?> Classes = new("--classes")
    {
        Description = "Only these classes of manipulation, separated by commas. Default: all.",
        HelpName = "A,B",
    };

    private static readonly Option<OutputFormat?> Format = SharedOptions.Format(OutputFormat.Table, OutputFormat.Json, OutputFormat.Html);

    /// <summary>The command's row in the table of commands.</summary>
    public static CommandSpec Spec { get; } = new()
    {
        Path = "evaluate",
        Summary = "Measures what is found of manipulated list names, and what clean names alert.",
        Details =
            $"""
            Draws names from the lists, changes each as people, documents and evaders change names, and screens them at the
            run's threshold and preset. Found: an alert names the entry, has it among its listings, or names one that bears
            the same name (told apart too). Names that are on no list show the false alerts. All thresholds of the sweep come from the same pass. docs/evaluate.md tells
            the method and how to read the intervals.
            Classes that keep every distinctive word, which --min-detection gates:
            {Wrapped(true)}
            Other classes, which harm, drop or shorten words:
            {Wrapped(false)}
            It ends with 0 whatever it finds, unless a gate is set: 2 a gate failed. 3: a record of --clean was not screened.
            """,
        Examples =
        [
            "screening evaluate",
            "screening evaluate --list sdn.csv --clean customers.csv --format html --output evaluation.html",
            "screening evaluate --classes exact,one-typo,script --sample 5000 --baseline 0 --min-detection 0.98 --max-alerts 0.01",
        ],
        Options =
        [
            Sample, Seed, Clean, Baseline, Classes, MinDetection, MaxAlerts,
            .. SharedOptions.Against, .. SharedOptions.Matching, .. SharedOptions.Streaming, Format, SharedOptions.Output,
        ],
        Format = Format,
        RunAsync = RunAsync,
    };

    private static readonly Dictionary<OutputFormat, Action<OutputTarget, EvaluationReport>> Writers = new()
    {
        [OutputFormat.Table] = EvaluationTable.Write,
        [OutputFormat.Json] = (target, report) => EvaluationJson.Write(target.Stream, report),
        [OutputFormat.Html] = (target, report) => target.Stream.Write(Host.Utf8.GetBytes(EvaluationHtml.Write(report))),
    };

    private static async Task<ExitCode> RunAsync(CommandContext context, CancellationToken ct)
    {
        var request = RequestOf(context);
        var screener = AgainstWhat.Screener(context);
        ListLimits.Require(screener);
        await using var target = context.OpenOutput();
        Progress? progress = null;
        EvaluationReport report;
        try
        {
            report = await new EvaluationRun(screener, request, Counted).MeasureAsync(ct);
        }
        catch (Exception e) when (e is InputFormatException or IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure(ExitCode.Usage, e.Message, "--clean takes names as plain lines, CSV or TSV with a column name, or JSON lines", e);
        }
        finally
        {
            progress?.Dispose();
        }
        Writers[context.FormatOr(OutputFormat.Table)](target, report);
        await target.CommitAsync(ct);
        Conclude(context, report);
        return context.End();

        Action Counted(string what, int count)
        {
            progress?.Dispose();
            var done = 0;
            progress = new Progress(context.Host, target, context.Parsed.GetValue(SharedOptions.Progress), what, () => (double)done / count, "done");
            return () =>
            {
                done++;
                progress.Step();
            };
        }
    }

    private static EvaluationRequest RequestOf(CommandContext context) => new(
        context.Parsed.GetValue(Sample) ?? UsualNames,
        context.Parsed.GetValue(Seed) ?? UsualSeed,
        context.Parsed.GetValue(Clean),
        context.Parsed.GetValue(Baseline),
        context.Parsed.GetValue(MinDetection),
        context.Parsed.GetValue(MaxAlerts),
        Chosen(context.Parsed.GetValue(Classes)),
        context.Parsed.GetValue(SharedOptions.Preset) ?? Preset.Balanced,
        context.AsOf,
        context.Parsed.GetValue(SharedOptions.Rules) is { } rules ? Path.GetFileName(Path.TrimEndingDirectorySeparator(rules)) : "bundled");

    private static IReadOnlyList<Manipulation> Chosen(string? classes)
    {
        if (classes is null) return Manipulations.All;
        var asked = classes.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var unknown = asked.FirstOrDefault(c => Manipulations.All.All(m => m.Class != c));
        if (asked.Length == 0 || unknown is not null)
            throw new CommandFailure(ExitCode.Usage, $"--classes: found {(unknown is null ? "no class" : VisibleText.Quote(unknown))}; expected one or more of {string.Join(", ", Manipulations.All.Select(m => m.Class))}");
        return [.. Manipulations.All.Where(m => asked.Contains(m.Class, StringComparer.Ordinal))];
    }

    private static void Conclude(CommandContext context, EvaluationReport report)
    {
        if (report.Run.Sampled == 0)
        {
            context.Messages.Error("evaluate: found no listed name that can be manipulated; expected at least one entry with a name in Latin letters");
            context.Verdict.Add(ExitCode.Usage);
        }
        if (report.Clean.Unread > 0)
        {
            context.Messages.Warning(string.Create(CultureInfo.InvariantCulture, $"{report.Clean.Source}: {report.Clean.Unread:N0} records were not screened"));
            context.Verdict.Add(ExitCode.Incomplete);
        }
        foreach (var gate in report.Gates.Where(g => !g.IsMet))
        {
            context.Messages.Error(GateText.Of(gate));
            context.Verdict.Add(ExitCode.Alerts);
        }
    }

    private static string Wrapped(bool keepsWords)
    {
        var lines = new List<string> { " " };
        foreach (var name in Manipulations.All.Where(m => m.KeepsWords == keepsWords).Select(m => m.Class))
        {
            if (lines[^1].Length + name.Length > 104) lines.Add(" ");
            lines[^1] += $" {name}";
        }
        return string.Join('\n', lines);
    }
}
