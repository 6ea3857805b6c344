using System.Collections.Concurrent;

namespace Screening.Rules;

/// <summary>The rules of a run, day by day.</summary>
/// <remarks>A day is made ready when it is first asked for, and the last few are kept. Safe for any number of threads.</remarks>
internal sealed class RuleBook(RuleSet rules)
{
    // A manifest is screened for one day; rule cases for a handful.
    private const int DaysKept = 16;

    private readonly ConcurrentDictionary<DateOnly, RuleDay> _days = new();

    /// <summary>The rules.</summary>
    public RuleSet Rules => rules;

    /// <summary>A day.</summary>
    public RuleDay On(DateOnly day)
    {
        if (_days.TryGetValue(day, out var known)) return known;
        if (_days.Count >= DaysKept) _days.Clear();
        return _days.GetOrAdd(day, d => new RuleDay(rules, d));
    }
}
