using Screening.Distance;
using Screening.Model;

namespace Screening.Scoring;

/// <summary>A second opinion: what OFAC's own public search, sanctionssearch.ofac.treas.gov, would show for two names.</summary>
/// <remarks>
/// Source: OFAC FAQ 249, https://ofac.treasury.gov/faqs/249: one score compares the whole names by Jaro-Winkler, another
/// the parts of the names one by one, and the higher one is shown. The numbers the FAQ leaves open are set by scores
/// that the search was seen to give. Not for deciding: the search knows neither legal forms nor scripts nor
/// abbreviations, and the order of words counts (GEORGE BUSH is shown GEORGIOU, Georgios; BUSH GEORGE is not).
/// Time: O(length of one name × length of the other). Oracle: Reference/PlainOfacScore.cs.
/// </remarks>
public static class OfacCompatibleScore
{
    /// <summary>The score of a pair that the search would not return.</summary>
    public const int NotReturned = -1;

    /// <summary>The lowest score that the search returns, in percent.</summary>
    public const int LowestReturned = 50;

    // Winkler's bonus for the whole name is granted at any similarity, and for one character more than usual.
    private const double WholeBoostFrom = 0;
    private const int WholePrefix = 5;

    // A part of the query with no better partner counts as missing.
    private const double PartFloor = 0.5;

    // Shorter parts of the query, an "al" or a "bin" cut short, are not looked for where there are longer ones.
    private const int ShortestPart = 3;

    /// <summary>The score of two names.</summary>
    /// <param name="query">The name searched for.</param>
    /// <param name="listed">The listed name, as OFAC prints it.</param>
    /// <returns>From <see cref="LowestReturned"/> to 100, or <see cref="NotReturned"/>.</returns>
    public static int Of(string query, string listed)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(listed);
        var (q, l) = (query.Trim().ToUpperInvariant(), listed.Trim().ToUpperInvariant());
        var percent = (int)Math.Round(100 * Math.Max(Whole(q, l), Parts(q, l)), MidpointRounding.AwayFromZero);
        return percent < LowestReturned ? NotReturned : percent;
    }

    /// <summary>The score of two records by their names alone: the best over all pairs of names.</summary>
    /// <param name="query">One side.</param>
    /// <param name="listed">The other.</param>
    /// <returns>From <see cref="LowestReturned"/> to 100, or <see cref="NotReturned"/>.</returns>
    public static int Of(Query query, Entity listed)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(listed);
        return query.Aliases.Prepend(query.Name)
            .SelectMany(_ => listed.Names, (name, other) => Of(name, other.Name))
            .DefaultIfEmpty(NotReturned).Max();
    }

    // Names that begin with different letters are not compared as a whole.
    private static double Whole(string query, string listed) =>
        query.Length == 0 || listed.Length == 0 || query[0] != listed[0] ? 0 : JaroWinkler.Similarity(query, listed, WholeBoostFrom, WholePrefix);

    private static double Parts(string query, string listed)
    {
        var (all, theirs) = (PartsOf(query), PartsOf(listed));
        if (all.Count == 0 || theirs.Count == 0) return 0;
        var longer = all.FindAll(p => p.Length >= ShortestPart);
        return (longer.Count > 0 ? longer : all).Average(part =>
        {
            var best = theirs.Max(t => JaroWinkler.Similarity(part, t));
            return best < PartFloor ? 0 : best;
        });
    }

    // A hyphen parts two words, other marks stand inside one: AL-QAEDA is two, O'BRIEN one.
    private static List<string> PartsOf(string name) =>
        [.. name.Split([' ', '-', '\t', '\u00A0'], StringSplitOptions.RemoveEmptyEntries)
            .Select(p => string.Concat(p.Where(char.IsLetterOrDigit)))
            .Where(p => p.Length > 0)];
}
