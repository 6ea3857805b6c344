using System.Diagnostics;
using System.Globalization;
using Screening.Benchmarks.Data;
using Screening.Formats;
using Screening.Graph;
using Screening.Ownership;
using Screening.SupplyChain;

namespace Screening.Benchmarks.Graphs;

/// <summary>Exposure and ownership of rows whose parties are already matched, against a register: size, time to build, rows a second.</summary>
internal static class GraphCommand
{
    private const string Usage = "graph [--edges N] [--rows N]";
    private const int PartiesOfARow = 2;
    private const ulong Seed = 7;

    private static readonly DateOnly Day = new(2026, 11, 22);

    /// <summary>Runs the command.</summary>
    /// <returns>0; 2 where the arguments are wrong.</returns>
    public static int Run(string[] args, TextWriter output, TextWriter error)
    {
        var (edges, rows) = (1_000_000, 100_000);
        for (var i = 0; i < args.Length; i += 2)
        {
            var value = i + 1 < args.Length && int.TryParse(args[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n > 0 ? n : 0;
            if (args[i] == "--edges" && value >= 1_000) edges = value;
            else if (args[i] == "--rows" && value > 0) rows = value;
            else
            {
                error.WriteLine($"{args[i]} is not understood.");
                error.WriteLine(Usage);
                return 2;
            }
        }
        Measure(edges, rows, output);
        return 0;
    }

    private static void Measure(int edges, int rows, TextWriter output)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var clock = Stopwatch.StartNew();
        var graph = Build(edges);
        var build = clock.Elapsed;
        var bytes = GC.GetTotalMemory(forceFullCollection: true) - before;
        clock.Restart();
        var exposures = new Exposures(graph);
        var rules = BundledData.Rules().Ownership;
        var book = new OwnershipBook(graph, rules, (node, policy) => graph.EntriesOf(node).Any(e => rules.Counts(policy, new Model.Entity { Id = e, List = "us-ofac-sdn", Names = [] })));
        var day = book.On(Day);
        var prepare = clock.Elapsed;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{graph.Edges:N0} edges between {graph.Nodes:N0} nodes, {rules.Policies.Count} policies, as of {Day:yyyy-MM-dd}; one thread, rows a second of processor time"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"built in {build.TotalSeconds:0.0} s, {bytes / 1e6:0} MB; ownership and reach worked out in {prepare.TotalSeconds:0.0} s, {(GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6:0} MB with it"));
        output.WriteLine();
        output.WriteLine("Two parties a row: outcome of every policy, and the three strongest paths of up to four hops as edges; not put into words.");
        output.WriteLine();
        output.WriteLine("| parties of a row | rows/s | rows with a path | rows with an ownership outcome | paths | outcomes |");
        output.WriteLine("|--|--:|--:|--:|--:|--:|");
        var parties = RegisterSynthesis.Parties(edges);
        var all = Enumerable.Range(0, parties).Select(p => graph.IndexOf(RegisterSynthesis.Party(p))).ToArray();
        var owned = all.Where(n => day.Gravest(n) is > OwnershipOutcome.None and < OwnershipOutcome.Listed).ToArray();
        Trial("drawn from all", all, rows);
        Trial("one drawn from those with an ownership outcome", all, rows, owned);
        Trial("each seen ten times", [.. Draw(all, rows * PartiesOfARow / 10)], rows);

        static IEnumerable<int> Draw(int[] nodes, int count)
        {
            var draw = new SeededDraw(Seed);
            for (var i = 0; i < count; i++) yield return nodes[draw.Below(nodes.Length)];
        }

        void Trial(string what, int[] from, int count, int[]? first = null)
        {
            // Warm-up on other rows than those measured.
            Pass(from, first, count / 10, 1);
            output.WriteLine(Pass(from, first, count, 0) is var p ? string.Create(CultureInfo.InvariantCulture, $"| {what} | {count / p.Time.TotalSeconds:N0} | {p.WithPath:N0} | {p.WithOutcome:N0} | {p.Paths:N0} | {p.Outcomes:N0} |") : "");
        }

        (TimeSpan Time, int WithPath, int WithOutcome, long Paths, long Outcomes) Pass(int[] from, int[]? first, int count, ulong skip)
        {
            var draw = new SeededDraw(Seed + skip);
            var options = new ExposureOptions();
            var (withPath, withOutcome, paths, outcomes) = (0, 0, 0L, 0L);
            var begun = Environment.CpuUsage.TotalTime;
            for (var row = 0; row < count; row++)
            {
                var (p, o) = (0, 0);
                for (var i = 0; i < PartiesOfARow; i++)
                {
                    var node = first is not null && i == 0 ? first[draw.Below(first.Length)] : from[draw.Below(from.Length)];
                    p += exposures.From(node, Day, options).Count;
                    o += day.Findings(node).Count;
                }
                paths += p;
                outcomes += o;
                if (p > 0) withPath++;
                if (o > 0) withOutcome++;
            }
            return (Environment.CpuUsage.TotalTime - begun, withPath, withOutcome, paths, outcomes);
        }
    }

    // In a method of its own, so that the register as read is gone when memory is counted.
    private static ClaimGraph Build(int edges)
    {
        var register = RegisterSynthesis.Register(edges);
        var listed = Enumerable.Range(0, RegisterSynthesis.Parties(edges)).Where(RegisterSynthesis.IsListed).ToDictionary(RegisterSynthesis.Party, p => p, StringComparer.Ordinal);
        return ClaimGraphBuilder.Build([register], id => listed.GetValueOrDefault(id, -1));
    }
}
