using System.Globalization;

namespace Screening.Benchmarks.Recall;

/// <summary>Prints speed and quality together, as Markdown.</summary>
internal static class RecallReport
{
    /// <summary>Writes the report.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="subject">The list searched, and the queries asked of the library.</param>
    /// <param name="measured">The library first, then its rivals.</param>
    public static void Write(TextWriter output, Subject subject, IReadOnlyList<Answers> measured)
    {
        var (list, queries) = (subject.List, subject.Queries);
        var (names, entities, clean) = (list.Names, list.Entities.Count, queries.Count(q => q.IsClean));
        output.WriteLine(Line($"List {list.Version.List}: {names:N0} names of {entities:N0} entities. Queries: {queries.Count:N0}, {clean:N0} of them clean. One thread, best five."));
        output.WriteLine(Line($"Built in {subject.Build.TotalSeconds:0.0} s; {subject.IndexBytesPerName:N0} bytes a name of indexes, {subject.BytesPerName:N0} with the list. {Trial.Method}"));
        output.WriteLine();
        output.WriteLine("| matcher | queries | queries/s | ratio | p50 ms | p99 ms | allocated a query | recall@5 | clean hits |");
        output.WriteLine("|---|--:|--:|--:|--:|--:|--:|--:|--:|");
        foreach (var m in measured)
            output.WriteLine(Line($"| {m.Matcher} | {m.All.Count:N0} | {Rate(m.PerSecond)} | {measured[0].PerSecond / m.PerSecond:N0} | {m.Percentile(0.5):0.000} | {m.Percentile(0.99):0.000} | {m.Bytes / 1024:N1} KiB | {m.Recall():P1} | {m.CleanHits:P1} |"));
        output.WriteLine();
        output.WriteLine("Ratio: how many times more queries a second the library answers than this matcher, in this run.");
        output.WriteLine();
        output.WriteLine("| class | queries | recall@5 |");
        output.WriteLine("|---|--:|--:|");
        foreach (var kind in queries.Where(q => !q.IsClean).GroupBy(q => q.Class, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
            output.WriteLine(Line($"| {kind.Key} | {kind.Count():N0} | {measured[0].Recall(kind.Key):P1} |"));
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static string Rate(double perSecond) => perSecond.ToString(perSecond < 100 ? "0.00" : "N0", CultureInfo.InvariantCulture);
}
