using Screening.Benchmarks.Data;
using Screening.Model;

namespace Screening.Benchmarks.Recall;

/// <summary>Speed and quality of one preset in one run, with FuzzySharp beside it in the same run: only the ratio travels
/// from machine to machine.</summary>
internal static class RecallCommand
{
    /// <summary>Queries asked of a synthetic list.</summary>
    public const int SyntheticQueries = 10_000;

    /// <summary>Runs the command.</summary>
    /// <returns>0; 2 where the arguments or files are wrong.</returns>
    public static int Run(string[] args, TextWriter output, TextWriter error)
    {
        try
        {
            var options = RecallOptions.Parse(args);
            var subject = options.List is null ? Subject.Synthetic(options.Names, SyntheticQueries) : Subject.FromFiles(options.List, options.Queries!);
            RecallReport.Write(output, subject, Measure(options, subject));
            return 0;
        }
        catch (Exception fault) when (fault is FormatException or InputFormatException or InvalidDataException or IOException)
        {
            error.WriteLine(fault.Message);
            error.WriteLine(RecallOptions.Usage);
            return 2;
        }
    }

    private static List<Answers> Measure(RecallOptions options, Subject subject)
    {
        var library = Matcher.Library(subject.Screener, options.Preset);
        var rivals = options.FuzzySharp == 0 ? [] : Matcher.Rivals.Select(r => Matcher.FuzzySharp(r.Name, subject.List, r.Score)).ToArray();
        Trial.Run(library, subject, rivals, Sample(subject.Queries, options.FuzzySharp));
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
