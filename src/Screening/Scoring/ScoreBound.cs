namespace Screening.Scoring;

/// <summary>The most that two names can score, from what is known before their words are paired.</summary>
/// <remarks>
/// Rests on what <see cref="NameJudge"/> and <see cref="PersonRules"/> do: a score is the shared weight over itself and the cost of what is
/// left, and every rule besides lowers it. Less shared and more left give a lower bound.
/// </remarks>
internal static class ScoreBound
{
    /// <summary>The bound.</summary>
    /// <param name="shared">At least the weight of the query that is shared.</param>
    /// <param name="queryWeight">The query's weight.</param>
    /// <param name="onlyInList">At most the cost of listed words left out, before its factor.</param>
    /// <param name="contradicted">At most what is contradicted.</param>
    /// <param name="isPerson">Whether the rules of persons apply.</param>
    public static double Of(double shared, double queryWeight, double onlyInList, double contradicted, bool isPerson)
    {
        if (shared <= 0) return 0;
        var left = ScoringPolicy.OnlyInQuery * Math.Max(0, queryWeight - shared);
        return isPerson
            ? shared / (shared + left + ScoringPolicy.PersonOnlyInList * onlyInList + ScoringPolicy.PersonContradiction * contradicted)
            : shared / (shared + left + ScoringPolicy.OnlyInList * onlyInList + ScoringPolicy.Contradiction * contradicted);
    }
}
