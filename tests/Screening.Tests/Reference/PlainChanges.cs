using Screening.Changes;
using Screening.Engine;
using Screening.Rules;

namespace Screening.Tests.Reference;

/// <summary>Changes of findings, too plain to be wrong: every finding is held against every other.</summary>
internal static class PlainChanges
{
    /// <summary>The pairs of a row; what has no other stands alone.</summary>
    public static List<(Finding? Before, Finding? After)> Pairs(ShipmentResult before, ShipmentResult after)
    {
        var pairs = before.Findings.Select(f => ((Finding? Before, Finding? After))(f, null)).ToList();
        var left = after.Findings.ToList();
        Func<Finding, Finding, bool>[] alike = [(a, b) => IsOne(a, b) && Way(a) == Way(b), IsOne];
        foreach (var isAlike in alike)
        {
            for (var i = 0; i < pairs.Count; i++)
            {
                if (pairs[i].After is not null || left.Find(f => isAlike(pairs[i].Before!, f)) is not { } partner) continue;
                pairs[i] = (pairs[i].Before, partner);
                left.RemoveAt(left.FindIndex(f => ReferenceEquals(f, partner)));
            }
        }
        return [.. pairs, .. left.Select(f => ((Finding?)null, (Finding?)f))];
    }

    /// <summary>What became of a pair; null: nothing.</summary>
    public static FindingMove? Move(Finding? before, Finding? after)
    {
        if (before is null) return FindingMove.Added;
        if (after is null) return FindingMove.Removed;
        if (after.Outcome > before.Outcome) return FindingMove.Up;
        if (after.Outcome < before.Outcome) return FindingMove.Down;
        var isJudgedAlike = before.Severity == after.Severity && Set(before.Rules) == Set(after.Rules) && Set(before.Policies) == Set(after.Policies) && Way(before) == Way(after);
        return !isJudgedAlike ? FindingMove.Rejudged : before.Score.Equals(after.Score) ? null : FindingMove.Reworded;
    }

    /// <summary>The rules that account for it.</summary>
    public static HashSet<string> Causes(Finding? before, Finding? after)
    {
        var (old, now) = (before?.Rules ?? [], after?.Rules ?? []);
        HashSet<string> causes = [.. old.Where(r => !now.Contains(r)), .. now.Where(r => !old.Contains(r))];
        switch (Move(before, after))
        {
            case FindingMove.Down: causes.UnionWith(old.Take(1)); break;
            case FindingMove.Up: causes.UnionWith(now.Take(1)); break;
            case FindingMove.Rejudged when before!.Severity != after!.Severity: causes.UnionWith(now.Take(1)); break;
        }
        return causes;
    }

    private static bool IsOne(Finding a, Finding b) => a.Rule == b.Rule && a.Role == b.Role && a.Input == b.Input && a.EntityId == b.EntityId;

    private static string Way(Finding finding) => string.Join(';', finding.Path.Select(s => $"{s.FromId},{s.Relation},{s.ToId}"));

    private static string Set(IEnumerable<string> texts) => string.Join(';', texts.Order(StringComparer.Ordinal));
}
