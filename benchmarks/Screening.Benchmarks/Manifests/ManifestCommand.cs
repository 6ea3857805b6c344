using System.Diagnostics;
using System.Globalization;
using Screening.Benchmarks.Data;
using Screening.Benchmarks.Recall;
using Screening.Cli;
using Screening.Cli.Output;
using Screening.Cli.Runs;
using Screening.Formats;
using Screening.Formats.Lists;
using Screening.Formats.Manifests;
using Screening.Model;
using Screening.Rules;

namespace Screening.Benchmarks.Manifests;

/// <summary>Manifests end to end: a file read, screened with default rules, and written as JSON lines. Checked: every row comes out, and every planted name is found.</summary>
internal static class ManifestCommand
{
    private const string Usage = "manifest [--rows N] [--list FILE]... [--threads N] [--keep FILE]";

    private static readonly DateOnly Day = new(2026, 11, 22);

    /// <summary>Runs the command.</summary>
    /// <returns>0; 2 where the arguments are wrong.</returns>
    public static int Run(string[] args, TextWriter output, TextWriter error)
    {
        var (rows, threads, lists, keep) = (100_000, 1, new List<string>(), (string?)null);
        for (var i = 0; i < args.Length; i += 2)
        {
            var value = i + 1 < args.Length ? args[i + 1] : "";
            var isKnown = args[i] switch
            {
                "--rows" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out rows) && rows >= ManifestSynthesis.PlantedEvery,
                "--threads" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out threads) && threads > 0,
                "--list" => Add(lists, value),
                "--keep" => (keep = value).Length > 0,
                _ => false,
            };
            if (isKnown) continue;
            error.WriteLine($"{args[i]} {value} is not understood.");
            error.WriteLine(Usage);
            return 2;
        }
        Measure(rows, threads, lists, keep, output).GetAwaiter().GetResult();
        return 0;
    }

    private static bool Add(List<string> lists, string path)
    {
        lists.Add(path);
        return File.Exists(path);
    }

    private static async Task Measure(int rows, int threads, List<string> lists, string? keep, TextWriter output)
    {
        var watchlists = lists.Count == 0 ? BundledData.Watchlists() : [.. lists.SelectMany(l => ListFiles.Read(l))];
        var screener = new ScreenerBuilder { Options = new ScreeningOptions { AsOf = Day, Threads = threads } }.Add(watchlists).Add(BundledData.SupplyChains()).Add(BundledData.Rules()).Build();
        // Names of several words, which are no weak alias: found as they stand.
        var listed = watchlists.SelectMany(l => l.Entities).Where(e => e.Kind is EntityKind.Organization or EntityKind.Unknown).Select(e => e.Names[0].Name).Where(n => n.Count(c => c == ' ') >= 2 && !n.Contains('(')).ToList();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rows:N0} rows against {watchlists.Sum(l => l.Entities.Count):N0} entries, {threads} thread(s), default rules; memory before: {Megabytes(Environment.WorkingSet):N0} MB"));
        output.WriteLine();
        output.WriteLine("| parties | rows/s | rows/s of processor time | planted | found | rows with alerts | most memory MB |");
        output.WriteLine("|---|--:|--:|--:|--:|--:|--:|");
        foreach (var (name, timesSeen) in new[] { ("never seen before", 1), ("each seen ten times", 10) })
        {
            var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".csv");
            ManifestSynthesis.Write(path, rows, timesSeen, listed);
            var trial = await Trial(screener, path);
            Expected.Check("rows", trial.Rows, rows);
            Expected.Check("planted names found", trial.Found, rows / ManifestSynthesis.PlantedEvery);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {rows / trial.Wall.TotalSeconds:N0} | {rows / trial.Processor.TotalSeconds:N0} | {rows / ManifestSynthesis.PlantedEvery:N0} | {trial.Found:N0} | {trial.Alerts:N0} | {Megabytes(trial.MostMemory):N0} |"));
            output.Flush();
            if (keep is not null && timesSeen > 1) File.Move(path, keep, overwrite: true);
            else File.Delete(path);
        }
        RunConditions.Write(output);
    }

    private static async Task<(int Rows, int Found, int Alerts, TimeSpan Wall, TimeSpan Processor, long MostMemory)> Trial(Screener screener, string path)
    {
        var (rows, found, alerts, memory) = (0, 0, 0, 0L);
        var (begun, processor) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        using (var source = ManifestFiles.Open(path))
        using (var report = new ManifestLines(Stream.Null, new ManifestRun(screener, Day, 1, () => ExitCode.Clear)))
        {
            report.Begin(source);
            await foreach (var (row, result) in InOrder.ScreenAsync(source.ReadAsync(), r => r.Shipment!, (s, c) => screener.ScreenAsync(s, null, c)))
            {
                report.Row(row.Shipment, result);
                if (result.Outcome != RowOutcome.Clear) alerts++;
                if (rows % ManifestSynthesis.PlantedEvery == ManifestSynthesis.PlantedEvery - 1 && result.Findings.Any(f => f.Kind == FindingKinds.ListHit && f.Role == "consignee")) found++;
                if (rows++ % ManifestSynthesis.PlantedEvery == 0) memory = Math.Max(memory, Environment.WorkingSet);
            }
        }
        return (rows, found, alerts, Stopwatch.GetElapsedTime(begun), Environment.CpuUsage.TotalTime - processor, memory);
    }

    private static double Megabytes(long bytes) => bytes / 1e6;
}
