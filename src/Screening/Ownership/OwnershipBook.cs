using System.Collections.Concurrent;
using Screening.Graph;
using Screening.Model;

namespace Screening.Ownership;

/// <summary>What every policy makes of every party, day by day.</summary>
/// <remarks>A day is worked out when it is first asked for, and the last few are kept. Safe for any number of threads.</remarks>
internal sealed class OwnershipBook(ClaimGraph graph, OwnershipRules rules, Func<int, OwnershipPolicy, bool> isListedUnder)
{
    // A manifest is screened for one day, a comparison for two.
    private const int DaysKept = 4;

    private readonly ConcurrentDictionary<DateOnly, Lazy<OwnershipDay>> _days = new();

    /// <summary>Whether there is anything to ask.</summary>
    public bool HasPolicies => rules.Policies.Count > 0;

    /// <summary>A day.</summary>
    public OwnershipDay On(DateOnly day)
    {
        if (_days.TryGetValue(day, out var known)) return known.Value;
        if (_days.Count >= DaysKept) _days.Clear();
        return _days.GetOrAdd(day, d => new Lazy<OwnershipDay>(() => new OwnershipDay(graph, rules, isListedUnder, d))).Value;
    }
}
