using Screening.Engine;
using Screening.Model;

namespace Screening.Cli.Evaluation.Measuring;

/// <summary>The thresholds of a sweep, answered from one pass at the lowest.</summary>
/// <remarks>A run at a threshold returns what a lower one returns from there on: the best come first, and a cut at so many takes
/// the weakest. Contract: equal to a run at each threshold. Scores are rounded where they are shown and not where they are
/// compared, so a match shown with a score that is a threshold is asked for again at that threshold.</remarks>
internal sealed class Thresholds
{
    private const int First = 60;
    private const int Last = 95;
    private const int Step = 5;

    private readonly Screener _screener;

    /// <summary>The thresholds of a run: 0.60 to 0.95 in steps of 0.05, and its own.</summary>
    public Thresholds(Screener screener)
    {
        _screener = screener;
        Own = screener.Options.Threshold;
        All = [.. Enumerable.Range(0, (Last - First) / Step + 1).Select(i => (First + Step * i) / 100.0).Append(Own).Distinct().Order()];
    }

    /// <summary>The run's own.</summary>
    public double Own { get; }

    /// <summary>All, in order.</summary>
    public IReadOnlyList<double> All { get; }

    /// <summary>The options of the one pass.</summary>
    public ScreeningOptions Lowest => _screener.Options with { Threshold = All[0] };

    /// <summary>The score to hold against thresholds: the one shown, or the next below it where that is a threshold it does not reach.</summary>
    public double ScoreOf(Query query, Match match)
    {
        if (!All.Contains(match.Score)) return match.Score;
        var again = _screener.Screen(query, _screener.Options with { Threshold = match.Score });
        return again.Matches.Any(m => m.EntityId == match.EntityId) ? match.Score : Math.BitDecrement(match.Score);
    }
}
