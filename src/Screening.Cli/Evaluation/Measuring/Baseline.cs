using System.Reflection;
using FuzzySharp;
using Screening.Cli.Evaluation.Sampling;
using Screening.Model;
using Screening.Text;

namespace Screening.Cli.Evaluation.Measuring;

/// <summary>Asks the scorers of FuzzySharp what the library was asked.</summary>
/// <remarks>A scorer compares a name with every listed one and alerts where the best score reaches its threshold. All that is open is
/// settled in its favour: names are given to it normalised and transliterated, and it is not held to so many best matches. An entry of the
/// same name counts as the one meant, as for the library. For a manipulated name only the right names matter, for a clean one all.</remarks>
internal sealed class Baseline
{
    /// <summary>Names of each kind that are compared where nothing is said.</summary>
    public const int Usual = 200;

    /// <summary>The fewest that say anything.</summary>
    public const int Fewest = 20;

    // Pairs that take a few minutes with all scorers: with more listed names, fewer are compared unless a number is given.
    private const int UsualPairs = 6_000_000;

    private const int Never = 101;

    /// <summary>The scorers in order of reports.</summary>
    public static IReadOnlyList<(string Name, Func<string, string, int> Score)> Scorers { get; } =
    [
        ("ratio", Fuzz.Ratio), ("partial ratio", Fuzz.PartialRatio), ("token sort ratio", Fuzz.TokenSortRatio),
        ("token set ratio", Fuzz.TokenSetRatio), ("weighted ratio", Fuzz.WeightedRatio),
    ];

    private readonly NameBearers _bearers;
    private readonly string[] _names;
    private readonly Dictionary<string, Entity> _entities;

    /// <summary>Prepares the listed names.</summary>
    public Baseline(NameBearers bearers)
    {
        _bearers = bearers;
        _names = [.. bearers.Entities.SelectMany(e => e.Names).Select(n => Read(n.Name)).Where(n => n.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        _entities = bearers.Entities.ToDictionary(e => e.Id, StringComparer.Ordinal);
    }

    /// <summary>How many names are compared where no number is given.</summary>
    public int UsualCount => Math.Clamp(UsualPairs / Math.Max(1, _names.Length), Fewest, Usual);

    /// <summary>Compares.</summary>
    /// <param name="asked">Manipulated names, each with the library's answer; texts are left out.</param>
    /// <param name="clean">Clean names with theirs.</param>
    /// <param name="threshold">The library's threshold.</param>
    /// <param name="wanted">Names of each kind; null: <see cref="UsualCount"/>.</param>
    /// <param name="threads">Most at once; null: all cores.</param>
    /// <param name="step">Is told of every clean name.</param>
    /// <param name="ct">Stops between two names.</param>
    public BaselineResult Run(
        IReadOnlyList<(Question Question, Answer Answer)> asked, IReadOnlyList<(Query Query, Answer Answer)> clean, double threshold, int? wanted, int? threads, Action step, CancellationToken ct)
    {
        var count = wanted ?? UsualCount;
        var questions = Evenly([.. asked.Where(a => !a.Question.Manipulation.InText)], count);
        var strangers = Evenly(clean, count);
        var found = Share.Where(questions, q => q.Answer.FindsAt(threshold));
        var alerts = Share.Where(strangers, s => s.Answer.AlertsAt(threshold));
        int[][] ofOwn = [.. InParallel(questions, threads, ct).Select(q => OwnScores(q.Question))];
        var ofStrangers = new List<int[]>(strangers.Length);
        foreach (var scores in InParallel(strangers, threads, ct).Select(s => BestScores(Read(s.Query.Name), ct)))
        {
            ofStrangers.Add(scores);
            step();
        }
        return new BaselineResult(Version, found, alerts, wanted,
            [.. Scorers.Select((s, i) => Compare(s.Name, [.. ofOwn.Select(o => o[i])], [.. ofStrangers.Select(o => o[i])], found, alerts))]);
    }

    private static ScorerResult Compare(string name, int[] own, int[] strangers, Share found, Share alerts)
    {
        ScorerPoint At(int threshold) => new(threshold, Share.Where(own, s => s >= threshold), Share.Where(strangers, s => s >= threshold));
        ScorerPoint[] points = [.. Enumerable.Range(0, Never + 1).Select(At)];
        return new ScorerResult(name, points.First(p => p.Alerts.Count <= alerts.Count), points.LastOrDefault(p => p.Detection.Count >= found.Count));
    }

    private int[] OwnScores(Question question)
    {
        var text = Read(question.Text);
        string[] names = [.. _bearers.SameAs(question.Sampled.Name).Union(_entities[question.EntityId].SameAs)
            .Where(_entities.ContainsKey).SelectMany(id => _entities[id].Names).Select(n => Read(n.Name)).Distinct(StringComparer.Ordinal)];
        return [.. Scorers.Select(s => names.Max(n => s.Score(text, n)))];
    }

    private int[] BestScores(string text, CancellationToken ct)
    {
        var best = new int[Scorers.Count];
        foreach (var name in _names)
        {
            ct.ThrowIfCancellationRequested();
            for (var i = 0; i < best.Length; i++) best[i] = Math.Max(best[i], Scorers[i].Score(text, name));
        }
        return best;
    }

    private static ParallelQuery<T> InParallel<T>(IReadOnlyList<T> items, int? threads, CancellationToken ct)
    {
        var query = items.AsParallel().AsOrdered().WithCancellation(ct).WithMergeOptions(ParallelMergeOptions.NotBuffered);
        return threads is { } most ? query.WithDegreeOfParallelism(most) : query;
    }

    private static T[] Evenly<T>(IReadOnlyList<T> items, int count) =>
        [.. Enumerable.Range(0, Math.Min(count, items.Count)).Select(i => items[(int)((long)i * items.Count / Math.Min(count, items.Count))])];

    private static string Read(string name) => NameNormalizer.Normalize(name).Text;

    private static string Version =>
        typeof(Fuzz).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "unknown";
}
