using Screening.Engine;

namespace Screening.Cli.Evaluation.Measuring;

/// <summary>What an alert names.</summary>
/// <param name="EntityId">The entry.</param>
/// <param name="Name">The name that matched.</param>
/// <param name="Score">Its score as shown.</param>
internal sealed record Hit(string EntityId, string Name, double Score);

/// <summary>What came of one question: from it follows what a run at any threshold of the sweep would say.</summary>
/// <param name="Own">The score from which the entry meant is not alerted on any more: the highest of its matches; below 0 where it has none.</param>
/// <param name="Namesake">The same of entries that bear its name.</param>
/// <param name="Best">The same of whatever matched.</param>
/// <param name="Hit">What matched best; null where nothing did.</param>
/// <param name="Error">Why it was not screened; null where it was.</param>
internal sealed record Answer(double Own, double Namesake, double Best, Hit? Hit, string? Error)
{
    /// <summary>The score of what never matched.</summary>
    public const double None = -1;

    /// <summary>Found, and whatever the threshold: texts are looked through for whole names.</summary>
    public const double Always = double.PositiveInfinity;

    /// <summary>Whether a run at a threshold alerts on the entry meant, or on one that bears its name.</summary>
    public bool FindsAt(double threshold) => Own >= threshold || Namesake >= threshold;

    /// <summary>Whether it alerts on the entry meant, by its own id or among listings.</summary>
    public bool FindsItselfAt(double threshold) => Own >= threshold;

    /// <summary>Whether it alerts at all.</summary>
    public bool AlertsAt(double threshold) => Best >= threshold;

    /// <summary>The answer to a name.</summary>
    /// <param name="result">What a run at the lowest threshold says.</param>
    /// <param name="scoreOf">The score to hold against thresholds, by match.</param>
    /// <param name="own">The id of the entry meant; null where none is.</param>
    /// <param name="same">Ids of entries that bear its name.</param>
    public static Answer Of(ScreeningResult result, Func<Match, double> scoreOf, string? own, IReadOnlySet<string> same)
    {
        var (mine, namesake, best) = (None, None, None);
        foreach (var match in result.Matches)
        {
            var score = scoreOf(match);
            best = Math.Max(best, score);
            if (own is null) continue;
            if (match.EntityId == own || match.Listings.Contains(own)) mine = Math.Max(mine, score);
            else if (same.Contains(match.EntityId) || match.Listings.Any(same.Contains)) namesake = Math.Max(namesake, score);
        }
        return new Answer(mine, namesake, best, result.Matches.Count == 0 ? null : new Hit(result.Matches[0].EntityId, result.Matches[0].MatchedName, result.Matches[0].Score), result.Error);
    }

    /// <summary>The answer to a text.</summary>
    public static Answer Of(ShipmentResult result, string own, IReadOnlySet<string> same)
    {
        var isOwn = result.Findings.Any(f => f.EntityId == own || f.Listings.Contains(own));
        var isNamesake = result.Findings.Any(f => f.Listings.Prepend(f.EntityId).Any(same.Contains));
        var best = result.Findings.Count == 0 ? null : new Hit(result.Findings[0].EntityId, result.Findings[0].Name, result.Findings[0].Score);
        return new Answer(isOwn ? Always : None, isNamesake ? Always : None, best is null ? None : Always, best, result.Errors.Count == 0 ? null : string.Join("; ", result.Errors));
    }
}
