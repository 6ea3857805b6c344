using System.Diagnostics;
using Screening.Benchmarks.Data;

namespace Screening.Benchmarks.Recall;

/// <summary>Asks each query once, the library and its rivals by turns: a neighbour's noise falls on all of them.</summary>
/// <remarks>The first fifth of the queries warms up, again and again until everything is compiled; their answers count, their
/// times do not. So no query that is measured was asked before: what is remembered of its words is what other queries left.</remarks>
internal static class Trial
{
    /// <summary>The above, for reports.</summary>
    public const string Method = "Each query asked once; times without the first fifth of the queries, which warmed up.";

    private const int Rounds = 3;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);

    /// <summary>Measures.</summary>
    /// <param name="library">The library.</param>
    /// <param name="subject">List and queries.</param>
    /// <param name="rivals">Whom it is compared with.</param>
    /// <param name="sample">The queries they are given.</param>
    public static void Run(Matcher library, Subject subject, IReadOnlyList<Matcher> rivals, IReadOnlyList<QueryCase> sample)
    {
        var list = subject.List.Version.List;
        var first = subject.Queries.Take(subject.Queries.Count / 5).ToArray();
        var rest = subject.Queries.Skip(first.Length).ToArray();
        var start = Stopwatch.GetTimestamp();
        library.Measure(first, list, isTimed: false);
        while (first.Length > 0 && Stopwatch.GetElapsedTime(start) < WarmUp) library.WarmUp(first);
        foreach (var rival in rivals) rival.WarmUp(sample.Take(1));
        for (var round = 0; round < Rounds; round++)
        {
            library.Measure(rest.Where((_, i) => i % Rounds == round), list);
            foreach (var rival in rivals) rival.Measure(sample.Where((_, i) => i % Rounds == round), list);
        }
    }
}
