using System.Globalization;
using Screening.Benchmarks.Data;
using Screening.Benchmarks.Recall;
using Screening.Engine;
using Screening.Formats;
using Screening.Formats.Manifests;
using Screening.Model;
using Screening.Rules;

namespace Screening.Benchmarks.Rules;

/// <summary>The default rules over rows whose findings are there already: what judging costs beside seeing. Checked: every verdict is the screener's own.</summary>
internal static class RulesCommand
{
    private const string Usage = "rules [--rows N]";

    private static readonly DateOnly Day = new(2026, 11, 22);

    // Rows without a finding, and without goods that count, are judged in no time: they are left out of the harder trial.
    private static readonly string[] Manifests = ["claims.csv", "minsk-bandar-abbas.csv", "clean-near-misses.csv"];

    /// <summary>Runs the command.</summary>
    /// <returns>0; 2 where the arguments are wrong.</returns>
    public static int Run(string[] args, TextWriter output, TextWriter error)
    {
        var rows = 200_000;
        if (args is ["--rows", var number] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n > 0) rows = n;
        else if (args.Length > 0)
        {
            error.WriteLine(Usage);
            return 2;
        }
        Measure(rows, output);
        return 0;
    }

    private static void Measure(int count, TextWriter output)
    {
        var rules = BundledData.Rules();
        var snapshot = new WatchlistSnapshot(BundledData.Watchlists(), BundledData.SupplyChains(), rules);
        var screening = new ShipmentScreening(snapshot, new ScreeningPipeline(snapshot));
        var options = new ScreeningOptions();
        var day = snapshot.Rules.On(Day);
        var seen = new List<(Circumstances.RowFacts Facts, List<Observation> Seen)>();
        foreach (var shipment in Manifests.SelectMany(Read))
        {
            var work = screening.See(shipment, options.Threshold, options.Top, options.Exposure, Day);
            seen.Add((CircumstanceSteps.Facts(snapshot, work), work.Seen));
            var judged = day.Judge(seen[^1].Facts, work.Seen).Select(f => f.Outcome).DefaultIfEmpty(RowOutcome.Clear).Max();
            Expected.Check($"outcome of row {shipment.Row}", (int)judged, (int)screening.Screen(shipment, options.Threshold, options.Top, options.Exposure, Day).Outcome);
        }
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rules.Rules.Count} default rules, {day.Count} in force on {Day:yyyy-MM-dd}; rows of {string.Join(", ", Manifests)}; one thread, rows a second of processor time"));
        output.WriteLine();
        output.WriteLine("| rows | findings a row before rules | after | rows/s |");
        output.WriteLine("|---|--:|--:|--:|");
        Trial("all", seen);
        Trial("with findings", [.. seen.Where(s => s.Seen.Count > 0)]);
        RunConditions.Write(output);

        void Trial(string what, List<(Circumstances.RowFacts Facts, List<Observation> Seen)> rows)
        {
            Pass(rows, count / 10);
            var begun = Environment.CpuUsage.TotalTime;
            var findings = Pass(rows, count);
            var time = Environment.CpuUsage.TotalTime - begun;
            Expected.Check("findings of whole rounds", Pass(rows, rows.Count) * 2, Pass(rows, rows.Count * 2));
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {what} ({rows.Count}) | {rows.Average(r => r.Seen.Count):0.0} | {findings / (double)count:0.0} | {count / time.TotalSeconds:N0} |"));
        }

        int Pass(List<(Circumstances.RowFacts Facts, List<Observation> Seen)> rows, int many)
        {
            var findings = 0;
            for (var i = 0; i < many; i++) findings += day.Judge(rows[i % rows.Count].Facts, rows[i % rows.Count].Seen).Count;
            return findings;
        }
    }

    private static IEnumerable<Shipment> Read(string name)
    {
        using var source = ManifestFiles.Open(Path.Combine(Repository(), "data", "manifests", name));
        return [.. source.ReadAsync().ToBlockingEnumerable().Select(r => r.Shipment).OfType<Shipment>()];
    }

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Screening.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("found no folder with Screening.sln above the program; expected to run inside the repository");
    }
}
