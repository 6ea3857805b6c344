using System.CommandLine;
using Screening.Cli.Loading;
using Screening.Cli.Options;
using Screening.Cli.Output;
using Screening.Engine;
using Screening.Formats.Manifests;
using Screening.Model;
using Screening.Rules;

namespace Screening.Cli;

/// <summary><c>screening manifest</c>: the main job.</summary>
internal static class ManifestCommand
{
    private static readonly Argument<string[]> Files = new("FILE")
    {
        Description = "Shipment manifests: CSV or TSV with a header, JSON, or JSON lines; .gz and .zip too.",
        Arity = ArgumentArity.OneOrMore,
    };

    private static Option<OutputFormat?> Format { get; } = SharedOptions.Format(OutputFormat.Table, OutputFormat.Json, OutputFormat.Jsonl, OutputFormat.Csv);

    private static readonly Dictionary<OutputFormat, Func<OutputTarget, ManifestRun, IManifestReport>> Reports = new()
    {
        [OutputFormat.Table] = (target, run) => new ManifestTable(target, run),
        [OutputFormat.Json] = (target, run) => new ManifestJson(target.Stream, run),
        [OutputFormat.Jsonl] = (target, run) => new ManifestLines(target.Stream, run),
        [OutputFormat.Csv] = (target, run) => new ManifestCsv(target.Stream),
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
            end_user, carrier, vessel, imo, bank, goods, hs, origin, route, destination, address, value, currency, date.
            """,
        Examples =
        [
            "screening manifest shipments.csv",
            "screening manifest shipments.csv --list sdn.csv --list consolidated.json --max-age 7",
            "screening manifest january.csv february.csv --format jsonl --output findings.jsonl",
        ],
        Arguments = [Files],
        Options = [.. SharedOptions.Against, .. SharedOptions.Matching, .. SharedOptions.Streaming, Format, SharedOptions.Output, SharedOptions.ExitZero],
        Format = Format,
        RunAsync = RunAsync,
    };

    private static async Task<ExitCode> RunAsync(CommandContext context, CancellationToken ct)
    {
        var sources = ManifestSources.OpenAll(context.Parsed.GetRequiredValue(Files));
        try
        {
            var screener = AgainstWhat.Screener(context);
            await using var target = context.OpenOutput();
            // A report may hold text back until it ends: it must have, before the file takes its name.
            using (var report = Reports[context.FormatOr(OutputFormat.Table)](target, new ManifestRun(screener, context.AsOf, sources.Count, context.End)))
            {
                using var progress = new Progress(context.Host, target, context.Parsed.GetValue(SharedOptions.Progress), "rows", () => ManifestSources.PartRead(sources));
                foreach (var source in sources) await ScreenAsync(context, new ManifestWork(screener, source, report, target, progress), ct);
                report.End();
            }
            await target.CommitAsync(ct);
        }
        finally
        {
            foreach (var source in sources) source.Dispose();
        }
        return context.End();
    }

    private static async Task ScreenAsync(CommandContext context, ManifestWork work, CancellationToken ct)
    {
        var (screener, source, report, target, progress) = work;
        var counts = new ManifestCounts();
        report.Begin(source);
        var answers = InOrder.ScreenAsync(source.ReadAsync(ct), r => r.Shipment ?? new Shipment { Row = r.Row }, (s, c) => screener.ScreenAsync(s, null, c), ct);
        await foreach (var (row, result) in answers.BeforeWaiting(Show))
        {
            var answer = row.Rejected is { } fault ? ShipmentResult.NotScreened(row.Row, fault) : result;
            counts.Add(answer);
            context.Verdict.Add(ExitCode.Incomplete, answer.Errors.Count > 0 || answer.Outcome == RowOutcome.NotScreened);
            context.Verdict.Add(ExitCode.Alerts, answer.Outcome is RowOutcome.Review or RowOutcome.Block);
            report.Row(row.Shipment, answer);
            progress.Step();
        }
        report.EndManifest(counts);
        progress.Clear();
        if (context.FormatOr(OutputFormat.Table) != OutputFormat.Table) context.Messages.Note($"{source.Path}: {counts}");
        if (counts.Read > 0) return;
        context.Messages.Error($"{source.Path}: found no rows; expected at least one below the header");
        context.Verdict.Add(ExitCode.Usage);

        void Show()
        {
            report.Flush();
            target.Show();
        }
    }

    /// <summary>What the screening of one manifest needs.</summary>
    private sealed record ManifestWork(Screener Screener, ManifestSource Source, IManifestReport Report, OutputTarget Target, Progress Progress);
}
