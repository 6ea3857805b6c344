using System.CommandLine;
using Screening.Changes;
using Screening.Cli.Loading;
using Screening.Cli.Options;
using Screening.Cli.Output;
using Screening.Cli.Runs;

namespace Screening.Cli;

/// <summary><c>screening rules diff</c>: what a change of rules, lists or options does to past shipments.</summary>
internal static class RulesDiffCommand
{
    private static readonly Argument<string[]> Sides = new("OLD NEW")
    {
        Description = "Two sets of rules (files or folders; bundled: those of the program), or earlier results (screening manifest --format json or jsonl). Left out where only lists or options differ.",
        Arity = new ArgumentArity(0, 2),
    };

    private static readonly Option<string[]> On = new("--on")
    {
        Description = "Manifests of past shipments, as screening manifest reads them. One at least.",
        HelpName = "MANIFEST...",
        AllowMultipleArgumentsPerToken = true,
        Required = true,
    };

    private static readonly Option<int?> Examples = new("--examples")
    {
        Description = "Most examples told for each rule and each move of a row. Default 10.",
        HelpName = "N",
        CustomParser = r => OptionValues.Whole(r, atLeast: 0, atMost: 10_000),
    };

    private static readonly Option<bool> AllChanges = new("--all")
    {
        Description = "Count findings as different of which only the score, the reasons or the names are told otherwise.",
    };

    private static readonly Option<FailOn?> Fails = new("--fail-on")
    {
        Description = "What ends with 2: any difference, or only rows that were alerts and are clear (lost). Default any.",
        HelpName = "any|lost",
        CustomParser = r => OptionValues.OneOf(r, ("any", FailOn.Any), ("lost", FailOn.Lost)),
    };

    private static readonly Option<OutputFormat?> Format = SharedOptions.Format(OutputFormat.Table, OutputFormat.Json, OutputFormat.Html);

    private static readonly Dictionary<OutputFormat, Action<OutputTarget, DiffReport>> Reports = new()
    {
        [OutputFormat.Table] = DiffTable.Write,
        [OutputFormat.Json] = (target, report) => JsonText.WriteDocument(target.Stream, json => DiffJson.Write(json, report)),
        [OutputFormat.Html] = DiffHtml.Write,
    };

    /// <summary>The command's row in the table of commands.</summary>
    public static CommandSpec Spec { get; } = new()
    {
        Path = "rules diff",
        Summary = "Tells what a change of rules, lists or options does to past shipments.",
        Details =
            """
            Both sides screen the same manifests, row by row; told is what is not the same: rows by outcome before and
            after, alerts lost first, findings removed, added and moved between clear, review and block, by the rules
            that account for them, with examples; and what was changed in the rules themselves, with the changes that
            no row shows. OLD and NEW stand first, before any option. --rules, --list, --preset and the other shared
            options hold for both sides, those that begin with --old- or --new- for one. A side given as results is
            read, and must be of the same manifests, in their order.
            It ends with 0 where nothing is different and with 2 where something is (--fail-on says what counts).
            """,
        Examples =
        [
            "screening rules diff rules/ rules.new/ --on january.csv february.csv",
            "screening rules diff bundled rules.new.json --on shipments.csv --format html --output change.html",
            "screening rules diff --old-list sdn.old.csv --new-list sdn.csv --on shipments.csv --fail-on lost",
            "screening rules diff --old-as-of 2026-11-09 --new-as-of 2026-11-10 --on shipments.csv",
            "screening rules diff results-0.1.json results-0.2.json --on shipments.csv",
        ],
        Arguments = [Sides],
        Options =
        [
            On, .. SideOptions.Old.All, .. SideOptions.New.All, Examples, AllChanges, Fails,
            .. SharedOptions.Against, .. SharedOptions.Matching, ManifestInputOptions.Columns, ManifestInputOptions.Encoding, .. SharedOptions.Streaming, Format, SharedOptions.Output, SharedOptions.ExitZero,
        ],
        Format = Format,
        RunAsync = RunAsync,
    };

    private enum FailOn
    {
        Any,
        Lost,
    }

    private static async Task<ExitCode> RunAsync(CommandContext context, CancellationToken ct)
    {
        var (old, now) = DiffArguments.Of(context, context.Parsed.GetValue(Sides) ?? []);
        var manifests = ManifestSources.OpenAll(context.Parsed.GetRequiredValue(On), ManifestInputOptions.Of(context));
        try
        {
            var (before, after) = ComparedSides.Of(context, old, now);
            using (before)
            using (after)
            {
                await using var target = context.OpenOutput();
                var summary = new ChangeSummary(context.Parsed.GetValue(Examples) ?? 10, context.Parsed.GetValue(AllChanges));
                var run = new DiffRun(before, after, summary, context.Parsed.GetValue(SharedOptions.Threads));
                var rows = await run.CompareAsync(context, target, manifests, ct);
                var fails = context.Parsed.GetValue(Fails) == FailOn.Lost ? summary.Count(RowMove.Lost) > 0 : summary.HasDifferences;
                context.Verdict.Add(ExitCode.Alerts, fails);
                var report = DiffReport.Of(before, after, rows, summary, context.Parsed.GetValue(AllChanges), context.End());
                Reports[context.FormatOr(OutputFormat.Table)](target, report);
                await target.CommitAsync(ct);
                if (context.FormatOr(OutputFormat.Table) != OutputFormat.Table) context.Messages.Note(DiffWords.Verdict(report));
            }
        }
        finally
        {
            foreach (var manifest in manifests) manifest.Dispose();
        }
        return context.End();
    }
}
