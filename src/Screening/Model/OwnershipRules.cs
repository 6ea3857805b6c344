namespace Screening.Model;

/// <summary>The ownership policies of a run.</summary>
/// <param name="Policies">The policies, in order of report.</param>
/// <param name="AuthorityLists">Keys of lists that an authority keeps: those count under the policies that name them. Any other list is a plain one and counts under all.</param>
public sealed record OwnershipRules(IReadOnlyList<OwnershipPolicy> Policies, IReadOnlyList<string> AuthorityLists)
{
    /// <summary>No policy at all.</summary>
    public static OwnershipRules None { get; } = new([], []);

    /// <summary>Whether an entry counts as a listed party under a policy.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="entry">The entry.</param>
    public bool Counts(OwnershipPolicy policy, Entity entry)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(entry);
        foreach (var owners in policy.Owners)
        {
            if (owners.List != entry.List || (owners.SecondaryRiskOnly && !entry.IsSecondaryRisk)) continue;
            if (owners.Programmes.Count == 0 || entry.Programmes.Any(p => owners.Programmes.Contains(p, StringComparer.OrdinalIgnoreCase))) return true;
        }
        return !AuthorityLists.Contains(entry.List, StringComparer.Ordinal);
    }
}
