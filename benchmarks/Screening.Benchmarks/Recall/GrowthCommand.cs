using System.Globalization;
using Screening.Benchmarks.Data;

namespace Screening.Benchmarks.Recall;

/// <summary>How cost and quality change as a list grows: a row of a table for each size, all of one run.</summary>
internal static class GrowthCommand
{
    private const string Usage = "growth [--names N,N,...] [--preset fast|balanced|sensitive] [--queries N]";

    /// <summary>Runs the command.</summary>
    /// <returns>0; 2 where the arguments are wrong.</returns>
    public static int Run(string[] args, TextWriter output, TextWriter error)
    {
        var (names, preset, queries) = (new[] { 40_000, 200_000, 1_000_000 }, Preset.Balanced, RecallCommand.SyntheticQueries);
        for (var i = 0; i < args.Length; i += 2)
        {
            var value = i + 1 < args.Length ? args[i + 1] : "";
            var isKnown = args[i] switch
            {
                "--names" => TrySizes(value, out names),
                "--preset" => Enum.TryParse(value, ignoreCase: true, out preset),
                "--queries" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out queries) && queries > 0,
                _ => false,
            };
            if (isKnown) continue;
            error.WriteLine($"{args[i]} {value} is not understood.");
            error.WriteLine(Usage);
            return 2;
        }
        output.WriteLine($"Synthetic lists, {preset.ToString().ToLowerInvariant()}, one thread, best five. {Trial.Method}");
        output.WriteLine();
        output.WriteLine("| names | entities | build s | index bytes a name | with the list | queries/s | p50 ms | p99 ms | recall@5 | clean hits |");
        output.WriteLine("|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
        foreach (var size in names) Row(size, preset, queries, output);
        return 0;
    }

    private static void Row(int size, Preset preset, int queries, TextWriter output)
    {
        var subject = Subject.Synthetic(size, queries);
        var library = Matcher.Library(subject.Screener, preset);
        Trial.Run(library, subject, [], []);
        var m = library.Answers;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {subject.List.Names:N0} | {subject.List.Entities.Count:N0} | {subject.Build.TotalSeconds:0.0} | {subject.IndexBytesPerName:N0} | {subject.BytesPerName:N0} | {m.PerSecond:N0} | {m.Percentile(0.5):0.000} | {m.Percentile(0.99):0.000} | {m.Recall():P1} | {m.CleanHits:P1} |"));
        output.Flush();
    }

    private static bool TrySizes(string text, out int[] sizes)
    {
        var parts = text.Split(',');
        sizes = [.. parts.Select(p => int.TryParse(p, NumberStyles.None, CultureInfo.InvariantCulture, out var size) ? size : 0)];
        return Array.TrueForAll(sizes, s => s >= Expected.HashedNames);
    }
}
