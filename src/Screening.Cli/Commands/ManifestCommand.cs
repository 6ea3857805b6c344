using System.CommandLine;
using Screening.Cli.Loading;
using Screening.Cli.Options;
using Screening.Cli.Output;
using Screening.Cli.Output.Review;
using Screening.Cli.Runs;
using Screening.Formats.Auditing;
using Screening.Formats.Manifests;

namespace Screening.Cli;

/// <summary><c>screening manifest</c>: the main job.</summary>
internal static class ManifestCommand
{
    private static readonly Argument<string[]> Files = new("FILE")
    {
        Description = "Shipment manifests: CSV or TSV with a header, Excel, JSON or JSON lines, ONE Record, EDIFACT, X12; .gz and .zip too.",
        Arity = ArgumentArity.OneOrMore,
    };

    private static Option<OutputFormat?> Format { get; } = SharedOptions.Format(OutputFormat.Table, OutputFormat.Json, OutputFormat.Jsonl, OutputFormat.Csv, OutputFormat.Html);

    private static readonly Dictionary<OutputFormat, Func<OutputTarget, ManifestRun, IManifestReport>> Reports = new()
    {
        [OutputFormat.Table] = (target, run) => new ManifestTable(target, run),
        [OutputFormat.Json] = (target, run) => new ManifestJson(target.Stream, run),
        [OutputFormat.Jsonl] = (target, run) => new ManifestLines(target.Stream, run),
        [OutputFormat.Csv] = (target, run) => new ManifestCsv(target.Stream),
        [OutputFormat.Html] = (target, run) => new ManifestPage(target, run),
    };

    /// <summary>The command's row in the table of commands.</summary>
    public static CommandSpec Spec { get; } = new()
    {
        Path = "manifest",
        Summary = "Screens shipment manifests: parties in every role, goods, HS codes, addresses, vessels and routes.",
        Details =
            """
            Each row comes out as clear, review, block or not-screened, with its findings: the rule, the field,
            the listed name and id, a score from 0 to 1, the reasons, and for supply chains the path of claims with
            source, date and status. Only a designation blocks; goods, chains and mentions ask for review.
            Columns, among synonyms: line, consignor, consignor_country, consignee, consignee_country, notify,
            end_user, carrier, vessel, imo, bank, other, goods, hs, origin, route, destination, address, value, currency, date. docs/manifests.md tells what is read of EDIFACT, X12 and ONE Record.
            """,
        Examples =
        [
            "screening manifest shipments.csv",
            "screening manifest shipments.csv --list sdn.csv --list consolidated.json --max-age 7",
            "screening manifest january.csv february.csv --format jsonl --output findings.jsonl",
            "screening manifest january.csv february.csv --format jsonl --output findings.jsonl --resume",
            "screening manifest shipments.csv --format html --output review.html",
            "screening manifest shipments.csv --decisions decisions.log",
            "screening manifest shipments.csv --audit trail.jsonl",
            "screening manifest zoll.xlsx --columns our-columns.json --rejects to-correct.csv",
        ],
        Arguments = [Files],
        Options = [.. SharedOptions.Against, .. SharedOptions.Matching, ReviewOptions.Decisions, ReviewOptions.Reviewers, .. ManifestInputOptions.All, .. SharedOptions.Streaming, Format, SharedOptions.Output, SharedOptions.Resume, SharedOptions.Audit, SharedOptions.ExitZero],
        Format = Format,
        RunAsync = RunAsync,
    };

    private static async Task<ExitCode> RunAsync(CommandContext context, CancellationToken ct)
    {
        var sources = ManifestSources.OpenAll(context.Parsed.GetRequiredValue(Files), ManifestInputOptions.Of(context));
        try
        {
            var screener = AgainstWhat.Screener(context);
            var decisions = context.Parsed.GetValue(ReviewOptions.Decisions) is null ? null : ReviewFiles.Book(context);
            var journal = OpenJournal(context, screener, sources);
            await using var target = journal?.Target ?? context.OpenOutput();
            await using var rejects = RunRejects.Open(context, sources);
            using var trail = RunTrail.Open(context, screener, [.. sources.Select(s => new AuditedInput(s.Path, s.Sha256))], journal?.Begun);
            // A report may hold text back until it ends: it must have, before the file takes its name.
            using (var report = Reports[context.FormatOr(OutputFormat.Table)](target, new ManifestRun(screener, context.AsOf, sources.Count, context.End)))
            {
                using var progress = new Progress(context.Host, target, context.Parsed.GetValue(SharedOptions.Progress), "rows", () => ManifestSources.PartRead(sources));
                await new ManifestPass(context, screener, report, target, journal, decisions, trail, rejects, progress).RunAsync(sources, ct);
            }
            await (rejects?.EndAsync(ct) ?? Task.CompletedTask);
            await (journal?.EndAsync(ct) ?? target.CommitAsync(ct));
        }
        finally
        {
            foreach (var source in sources) source.Dispose();
        }
        return context.End();
    }

    // What is written row by row can be gone on with; a page for people is made in one go.
    private static RunJournal? OpenJournal(CommandContext context, Screener screener, List<ManifestSource> sources)
    {
        var (output, format) = (context.Parsed.GetValue(SharedOptions.Output), context.FormatOr(OutputFormat.Table));
        var canGoOn = output is not null && format is OutputFormat.Json or OutputFormat.Jsonl or OutputFormat.Csv;
        if (!canGoOn && context.Parsed.GetValue(SharedOptions.Resume))
            throw new CommandFailure(ExitCode.Usage, "--resume: found no output to go on with; expected --output FILE and --format json, jsonl or csv");
        return canGoOn ? RunJournal.Open(context, output!, screener, sources) : null;
    }
}
