using Screening.Benchmarks.Data;
using Screening.Formats.Lists;
using Screening.Model;

namespace Screening.Benchmarks.Recall;

/// <summary>Speed and quality of one preset in one run, with FuzzySharp beside it in the same run: only the ratio travels
/// from machine to machine.</summary>
internal static class RecallCommand
{
    private const int Rounds = 3;
    private const int WarmUpQueries = 2_000;
    private const int SyntheticList = 40_000;
    private const int SyntheticQueries = 2_000;

    /// <summary>Runs the command.</summary>
    /// <returns>0; 2 where the arguments or files are wrong.</returns>
    public static int Run(string[] args, TextWriter output, TextWriter error)
    {
        try
        {
            var options = RecallOptions.Parse(args);
            var (list, queries) = Load(options);
            RecallReport.Write(output, list, queries, Measure(options, list, queries));
            return 0;
        }
        catch (Exception fault) when (fault is FormatException or InputFormatException or InvalidDataException or IOException)
        {
            error.WriteLine(fault.Message);
            error.WriteLine(RecallOptions.Usage);
            return 2;
        }
    }

    private static (Watchlist List, IReadOnlyList<QueryCase> Queries) Load(RecallOptions options)
    {
        if (options.List is null)
        {
            var made = Synthesis.Make(SyntheticList);
            return (made.ToWatchlist(), made.Queries(SyntheticQueries));
        }
        var lists = ListFiles.Read(options.List);
        if (lists.Count != 1) throw new InvalidDataException($"The file holds {lists.Count} lists; recall needs one, whose ids the queries name.");
        return (lists[0], QueryCase.Read(options.Queries!));
    }

    private static List<Answers> Measure(RecallOptions options, Watchlist list, IReadOnlyList<QueryCase> queries)
    {
        var library = Matcher.Library(new ScreenerBuilder().Add(list).Build(), options.Preset);
        var rivals = options.FuzzySharp == 0 ? [] : Matcher.Rivals.Select(r => Matcher.FuzzySharp(r.Name, list, r.Score)).ToArray();
        var sample = Sample(queries, options.FuzzySharp);
        library.WarmUp(queries.Take(WarmUpQueries));
        foreach (var rival in rivals) rival.WarmUp(sample.Take(1));
        // Interleaved, so that a neighbour's noise falls on all of them.
        for (var round = 0; round < Rounds; round++)
        {
            library.Measure(queries, list.Version.List, isRepeat: round > 0);
            foreach (var rival in rivals) rival.Measure(sample.Where((_, i) => i % Rounds == round), list.Version.List);
        }
        return [library.Answers, .. rivals.Select(r => r.Answers)];
    }

    // Evenly over the classes: clean and altered in turn, each at even steps.
    private static List<QueryCase> Sample(IReadOnlyList<QueryCase> queries, int count)
    {
        var (clean, altered) = (queries.Where(q => q.IsClean).ToArray(), queries.Where(q => !q.IsClean).OrderBy(q => q.Class, StringComparer.Ordinal).ToArray());
        var half = (count + 1) / 2;
        return [.. Steps(clean, count - half).Concat(Steps(altered, half))];
    }

    private static IEnumerable<QueryCase> Steps(QueryCase[] queries, int count) =>
        Enumerable.Range(0, Math.Min(count, queries.Length)).Select(i => queries[(long)i * queries.Length / count]);
}
