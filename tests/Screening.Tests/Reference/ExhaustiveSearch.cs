using Screening.Scoring;

namespace Screening.Tests.Reference;

/// <summary>Scores every name there is. The oracle of the candidate index: what this finds, the index must find.</summary>
internal static class ExhaustiveSearch
{
    /// <summary>The score of every name, by its place in the list.</summary>
    public static double[] Scores(PreparedName query, IReadOnlyList<PreparedName> names)
    {
        var scorer = new NameScorer();
        return [.. names.Select(n => scorer.Score(query, n))];
    }

    /// <summary>The names that score at least the cutoff, and above 0.</summary>
    public static Dictionary<int, double> AtLeast(double[] scores, double cutoff) =>
        Enumerable.Range(0, scores.Length).Where(i => scores[i] > 0 && scores[i] >= cutoff).ToDictionary(i => i, i => scores[i]);
}
