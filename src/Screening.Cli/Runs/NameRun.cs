using Screening.Cli.Loading;
using Screening.Cli.Options;
using Screening.Cli.Output;
using Screening.Engine;
using Screening.Formats.Auditing;
using Screening.Formats.Names;
using Screening.Model;

namespace Screening.Cli.Runs;

/// <summary>Screens names and writes what comes of them, one after the other.</summary>
internal static class NameRun
{
    // Enough to make what is done once a batch cheap.
    private const int MostNames = 256;

    // What is asked for a row that holds no name; its answer is not used.
    private static readonly Query NoQuery = Query.Of("");

    /// <summary>Screens every row; a faulty one is told as not screened.</summary>
    /// <param name="context">The call.</param>
    /// <param name="rows">The names.</param>
    /// <param name="source">What errors call them.</param>
    /// <param name="partDone">How much of them was read, from 0 to 1; null where nobody knows.</param>
    /// <param name="sha256">Hash of the file they stand in; null where they stand in none.</param>
    /// <param name="ct">Stops between two names.</param>
    public static async Task RunAsync(CommandContext context, IAsyncEnumerable<NameRow> rows, string source, Func<double>? partDone, Func<string>? sha256, CancellationToken ct)
    {
        var screener = AgainstWhat.ScreenerOfNames(context);
        var format = context.FormatOr(OutputFormat.Table);
        var outcomes = new int[Enum.GetValues<Outcome>().Length];
        await using var target = context.OpenOutput();
        using var trail = RunTrail.Open(context, screener, [new AuditedInput(source, sha256?.Invoke())], null);
        using (var report = NameReports.All[format](target))
        using (var progress = new Progress(context.Host, target, context.Parsed.GetValue(SharedOptions.Progress), "names", partDone))
        {
            var answers = InOrder.ScreenAsync(rows, r => r.Query ?? NoQuery, (q, c) => screener.ScreenAsync(q, null, c), ct);
            await foreach (var batch in answers.InBatches(MostNames, ct))
            {
                var results = batch.Select(b => (Row: b.Record, Result: b.Record.Error is { } error ? ScreeningResult.NotScreened(error) : b.Answer)).ToList();
                trail?.Add(results);
                foreach (var (row, result) in results)
                {
                    outcomes[(int)result.Outcome]++;
                    report.Write(new NameAnswer(row, result));
                    progress.Step();
                }
                // Who asks a name at a time gets an answer at a time.
                report.Flush();
                target.Show();
            }
            trail?.Finish(outcomes);
            report.End();
        }
        await target.CommitAsync(ct);
        Conclude(context, source, outcomes, format);
    }

    private static void Conclude(CommandContext context, string source, int[] outcomes, OutputFormat format)
    {
        context.Verdict.Add(ExitCode.Alerts, outcomes[(int)Outcome.Alert] > 0);
        context.Verdict.Add(ExitCode.Incomplete, outcomes[(int)Outcome.NotScreened] > 0);
        if (outcomes.Sum() == 0)
        {
            context.Messages.Error($"{source}: found no names; expected at least one");
            context.Verdict.Add(ExitCode.Usage);
        }
        else if (format != OutputFormat.Table)
        {
            context.Messages.Note(string.Create(
                System.Globalization.CultureInfo.InvariantCulture,
                $"{source}: {outcomes.Sum():N0} names: {outcomes[(int)Outcome.Alert]:N0} alert, {outcomes[(int)Outcome.Clear]:N0} clear, {outcomes[(int)Outcome.NotScreened]:N0} not screened"));
        }
    }
}
