using System.Diagnostics;
using FuzzySharp;
using Screening.Benchmarks.Data;
using Screening.Engine;
using Screening.Model;
using Screening.Text;

namespace Screening.Benchmarks.Recall;

/// <summary>Something that finds names, measured query by query on this thread.</summary>
/// <param name="name">Its name in reports.</param>
/// <param name="find">Ids of the best five entities for a name, best first.</param>
internal sealed class Matcher(string name, Func<string, IReadOnlyList<string>> find)
{
    /// <summary>Most entities returned.</summary>
    public const int Top = 5;

    private readonly List<double> _milliseconds = [];
    private readonly List<Answer> _answers = [];
    private long _bytes;

    /// <summary>The library.</summary>
    public static Matcher Library(Screener screener, Preset preset)
    {
        var options = ScreeningOptions.For(preset) with { Top = Top };
        return new Matcher($"Screening, {preset.ToString().ToLowerInvariant()}", name =>
        {
            var matches = screener.Screen(Query.Of(name), options).Matches;
            return matches.Count == 0 ? [] : Ids(matches);
        });
    }

    /// <summary>FuzzySharp over every name of the list, which it is given normalised and transliterated already: that favours it.</summary>
    public static Matcher FuzzySharp(string name, Watchlist list, Func<string, string, int> score)
    {
        var names = list.Entities.SelectMany(e => e.Names.Select(n => (e.Id, NameNormalizer.Normalize(n.Name).Text))).ToArray();
        return new Matcher($"FuzzySharp {name}", query => BestOf(names, NameNormalizer.Normalize(query).Text, score));
    }

    /// <summary>FuzzySharp's two measures for names, in order of reports.</summary>
    public static IReadOnlyList<(string Name, Func<string, string, int> Score)> Rivals { get; } =
        [(nameof(Fuzz.WeightedRatio), Fuzz.WeightedRatio), (nameof(Fuzz.TokenSetRatio), Fuzz.TokenSetRatio)];

    // FuzzySharp's scale; the cutoff its users commonly set.
    private const int Cutoff = 80;

    private static string[] BestOf((string Id, string Name)[] names, string query, Func<string, string, int> score)
    {
        var best = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (id, name) in names)
        {
            var value = score(query, name);
            if (value >= Cutoff && value > best.GetValueOrDefault(id)) best[id] = value;
        }
        return [.. best.OrderByDescending(b => b.Value).Take(Top).Select(b => b.Key)];
    }

    // An entity's other listings are the same party: any of them is the truth.
    private static string[] Ids(IReadOnlyList<Match> matches) => [.. matches.SelectMany(m => m.Listings.Prepend(m.EntityId))];

    /// <summary>Runs queries without measuring: first calls pay for compilation.</summary>
    public void WarmUp(IEnumerable<QueryCase> queries)
    {
        foreach (var query in queries) find(query.Name);
    }

    /// <summary>Measures queries.</summary>
    /// <param name="queries">The queries.</param>
    /// <param name="list">The list whose ids are the truth.</param>
    /// <param name="isTimed">Whether their time counts beside their answers.</param>
    public void Measure(IEnumerable<QueryCase> queries, string list, bool isTimed = true)
    {
        foreach (var query in queries)
        {
            var bytes = GC.GetAllocatedBytesForCurrentThread();
            var start = Stopwatch.GetTimestamp();
            var ids = find(query.Name);
            if (isTimed)
            {
                _milliseconds.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                _bytes += GC.GetAllocatedBytesForCurrentThread() - bytes;
            }
            _answers.Add(new Answer(query, ids.Count > 0, ids.Contains($"{list}:{query.Group}")));
        }
    }

    /// <summary>What was measured.</summary>
    public Answers Answers => new(name, _answers, [.. _milliseconds], (double)_bytes / _milliseconds.Count);
}
