using Screening.Benchmarks.Data;

namespace Screening.Benchmarks.Recall;

/// <summary>What one matcher answered to one query: whether it returned anything, and whether the truth is among its best five.</summary>
internal readonly record struct Answer(QueryCase Query, bool IsHit, bool IsFound);

/// <summary>One matcher's cost and quality over a set of queries.</summary>
/// <param name="Matcher">Its name.</param>
/// <param name="All">An answer a query.</param>
/// <param name="Milliseconds">Time of each query that was timed.</param>
/// <param name="Bytes">Bytes allocated by a query on average.</param>
internal sealed record Answers(string Matcher, IReadOnlyList<Answer> All, double[] Milliseconds, double Bytes)
{
    /// <summary>Queries a second on one thread.</summary>
    public double PerSecond => 1000 * Milliseconds.Length / Milliseconds.Sum();

    /// <summary>Time that a share of the queries stays within.</summary>
    public double Percentile(double share)
    {
        var sorted = Milliseconds.Order().ToArray();
        return sorted[Math.Min(sorted.Length - 1, (int)(share * sorted.Length))];
    }

    /// <summary>Share of altered queries with the truth among the best five; all classes, or one.</summary>
    public double Recall(string? only = null) =>
        Share(All.Where(a => !a.Query.IsClean && (only is null || a.Query.Class == only)), a => a.IsFound);

    /// <summary>Share of clean queries that returned anything.</summary>
    public double CleanHits => Share(All.Where(a => a.Query.IsClean), a => a.IsHit);

    private static double Share(IEnumerable<Answer> answers, Func<Answer, bool> isTrue)
    {
        var all = answers.ToArray();
        return all.Length == 0 ? double.NaN : (double)all.Count(isTrue) / all.Length;
    }
}
