using Screening.Graph;
using Screening.Rules;

namespace Screening.Changes;

/// <summary>Finds for each finding of one side the one that it is on the other.</summary>
/// <remarks>
/// Algorithm: first those alike in kind, field, text, entity and path, then, of what is left, those alike in all but the path: other
/// evidence for one alert is no lost alert. Several that are alike are paired in their order. A rule's own finding has no entity:
/// it is the same wherever in the row its facts stand. Time: O(n) per row. Oracle: Reference/PlainChanges.cs.
/// </remarks>
internal static class FindingPairs
{
    /// <summary>The pairs, in order of the side before and then of what is new; what has no other stands alone.</summary>
    public static List<(Finding? Before, Finding? After)> Of(IReadOnlyList<Finding> before, IReadOnlyList<Finding> after)
    {
        var pairs = new List<(Finding? Before, Finding? After)>(Math.Max(before.Count, after.Count));
        var partners = new Finding?[before.Count];
        var isTaken = new bool[after.Count];
        var hasIds = HasIds(before) && HasIds(after);
        Pair(f => (KeyOf(f), WayOf(f.Path, hasIds)));
        if (Array.Exists(partners, p => p is null) && Array.Exists(isTaken, t => !t)) Pair(f => (KeyOf(f), ""));
        for (var i = 0; i < before.Count; i++) pairs.Add((before[i], partners[i]));
        for (var i = 0; i < after.Count; i++)
            if (!isTaken[i]) pairs.Add((null, after[i]));
        return pairs;

        void Pair(Func<Finding, (FindingKey Key, string Way)> key)
        {
            var waiting = new Dictionary<(FindingKey Key, string Way), Queue<int>>();
            for (var i = 0; i < after.Count; i++)
            {
                if (isTaken[i]) continue;
                var own = key(after[i]);
                if (!waiting.TryGetValue(own, out var alike)) waiting[own] = alike = new Queue<int>();
                alike.Enqueue(i);
            }
            for (var i = 0; i < before.Count; i++)
            {
                if (partners[i] is not null || !waiting.TryGetValue(key(before[i]), out var alike) || !alike.TryDequeue(out var at)) continue;
                (partners[i], isTaken[at]) = (after[at], true);
            }
        }
    }

    /// <summary>Whether both rest on the same steps.</summary>
    public static bool IsOneWay(Finding before, Finding after)
    {
        if (before.Path.Count + after.Path.Count == 0) return true;
        var hasIds = HasIds([before, after]);
        return WayOf(before.Path, hasIds) == WayOf(after.Path, hasIds);
    }

    private static FindingKey KeyOf(Finding finding) =>
        finding.Kind == FindingKinds.Circumstances ? new FindingKey(finding.Rule, "", "", finding.EntityId) : new FindingKey(finding.Rule, finding.Role, finding.Input, finding.EntityId);

    // Results read from a file know nodes by name only.
    private static bool HasIds(IReadOnlyList<Finding> findings)
    {
        foreach (var finding in findings)
            foreach (var step in finding.Path)
                if (step.FromId.Length == 0 || step.ToId.Length == 0) return false;
        return true;
    }

    private static string WayOf(IReadOnlyList<PathStep> path, bool byId) =>
        path.Count == 0 ? "" : string.Join('\n', path.Select(s => byId ? $"{s.FromId}\t{s.Relation}\t{s.ToId}" : $"{s.From}\t{s.Relation}\t{s.To}"));

    private readonly record struct FindingKey(string Rule, string Role, string Input, string EntityId);
}
