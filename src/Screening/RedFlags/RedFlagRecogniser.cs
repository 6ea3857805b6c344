namespace Screening.RedFlags;

/// <summary>Finds the patterns that a row shows.</summary>
/// <remarks>
/// Algorithm: each pattern in force, its conditions in order, until one has no fact. Time: O(patterns × facts). Space: one
/// enumerator a condition looked at. Contract: a pattern is told where it is in force and all its conditions have facts; facts are
/// told once each. Thread-safe.
/// </remarks>
/// <param name="book">The patterns.</param>
public sealed class RedFlagRecogniser(RedFlagBook book)
{
    /// <summary>The patterns that a row shows, in the order of the book.</summary>
    /// <param name="row">The row.</param>
    /// <param name="asOf">The day for which patterns and sets must be in force.</param>
    public IReadOnlyList<RedFlag> Find(RowFacts row, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(row);
        List<RedFlag>? flags = null;
        var sets = new RedFlagSets(book, asOf);
        foreach (var pattern in book.Patterns)
            if (pattern.IsInForce(asOf) && FactsOf(pattern, row, sets) is { } facts) (flags ??= []).Add(new RedFlag(pattern, facts));
        return flags ?? (IReadOnlyList<RedFlag>)[];
    }

    // Null where a condition does not hold; a pattern without conditions never does.
    private static List<RedFlagFact>? FactsOf(RedFlagPattern pattern, RowFacts row, RedFlagSets sets)
    {
        List<RedFlagFact>? facts = null;
        foreach (var condition in pattern.When)
        {
            var holds = false;
            foreach (var fact in condition.In(row, sets))
            {
                holds = true;
                if (facts?.Contains(fact) != true) (facts ??= []).Add(fact);
            }
            if (!holds) return null;
        }
        return facts;
    }
}
