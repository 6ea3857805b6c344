using Screening.Model;
using Screening.RedFlags;

namespace Screening.Engine;

/// <summary>Rules that a snapshot judges by. They are no part of a file of lists: the law of the day is read anew.</summary>
/// <param name="Ownership">The ownership policies.</param>
/// <param name="RedFlags">Patterns of evasion; null for none.</param>
internal sealed record SnapshotRules(OwnershipRules Ownership, RedFlagBook? RedFlags)
{
    /// <summary>No rules.</summary>
    public static SnapshotRules None { get; } = new(OwnershipRules.None, null);
}
