using Screening.Model;

namespace Screening.Rules;

/// <summary>One condition of a filter.</summary>
/// <param name="Name">As rule files call it.</param>
/// <param name="IsGiven">Whether a filter has it.</param>
/// <param name="Holds">Whether it holds of what was seen.</param>
internal sealed record FilterCheck(string Name, Func<FindingFilter, bool> IsGiven, Func<FindingFilter, Observation, bool> Holds);

/// <summary>THE table of what a filter may ask for, in the order in which it is asked.</summary>
internal static class FilterChecks
{
    public static IReadOnlyList<FilterCheck> All { get; } =
    [
        new("lists", f => f.Lists.Count > 0, (f, s) => IsOn(s, f.Lists, named: true)),
        new("listsBesides", f => f.ListsBesides.Count > 0, (f, s) => IsOn(s, f.ListsBesides, named: false)),
        new("programmes", f => f.Programmes.Count > 0, (f, s) => s.Programmes.Any(p => f.Programmes.Contains(p, StringComparer.OrdinalIgnoreCase))),
        new("roles", f => f.Roles.Count > 0, (f, s) => f.Roles.Contains(s.Role)),
        new("entityKinds", f => f.EntityKinds.Count > 0, (f, s) => s.EntityKind == EntityKind.Unknown || f.EntityKinds.Contains(s.EntityKind)),
        new("scoreFrom", f => f.ScoreFrom is not null, (f, s) => s.Sureness >= f.ScoreFrom),
        new("scoreBelow", f => f.ScoreBelow is not null, (f, s) => s.Sureness < f.ScoreBelow),
        new("weakAlias", f => f.WeakAlias is not null, (f, s) => s.IsWeakAlias == f.WeakAlias),
        new("identifier", f => f.Identifier is not null, (f, s) => s.HasIdentifier == f.Identifier),
        new("policies", f => f.Policies.Count > 0, (f, s) => s.Policies.Any(f.Policies.Contains)),
        new("grade", f => f.Grade is not null, (f, s) => s.Grade <= f.Grade),
        new("status", f => f.Status is not null, (f, s) => s.WeakestClaim <= f.Status),
        new("hops", f => f.Hops is not null, (f, s) => s.Path.Count <= f.Hops),
    ];

    // On one of the lists named, or on one that is not: the entry that leads, or another of the same party.
    private static bool IsOn(Observation seen, IReadOnlyList<string> lists, bool named)
    {
        foreach (var list in seen.Lists)
            if (lists.Contains(list) == named) return true;
        return false;
    }
}
