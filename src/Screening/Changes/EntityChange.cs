using Screening.Model;

namespace Screening.Changes;

/// <summary>What became of an entry between two editions of its list.</summary>
public enum EntityMove
{
    /// <summary>It was taken off: alerts on it may be gone.</summary>
    Removed,

    /// <summary>It is new.</summary>
    Added,

    /// <summary>It is there still, with other facts.</summary>
    Changed,
}

/// <summary>A field of an entry in which two editions differ.</summary>
/// <param name="Field">What it is called, for instance <c>names</c>.</param>
/// <param name="Gone">Values that only the earlier edition has.</param>
/// <param name="Come">Values that only the later edition has.</param>
/// <param name="IsMatched">Whether names and shipments are matched or judged by it: a change of any other field, such as remarks, changes no answer.</param>
public sealed record FieldDifference(string Field, IReadOnlyList<string> Gone, IReadOnlyList<string> Come, bool IsMatched);

/// <summary>An entry that two editions of a list do not have alike.</summary>
/// <param name="Move">What became of it.</param>
/// <param name="Before">The entry in the earlier edition; null for a new one.</param>
/// <param name="After">The entry in the later edition; null for one taken off.</param>
/// <param name="Fields">The fields in which both differ; empty for a new entry and for one taken off.</param>
public sealed record EntityChange(EntityMove Move, Entity? Before, Entity? After, IReadOnlyList<FieldDifference> Fields)
{
    /// <summary>The entry as it is now, or was last.</summary>
    public Entity Entity => After ?? Before!;

    /// <summary>Whether parties must be screened against the entry again: it is new, or a field by which it is matched or judged is different.
    /// An entry that was taken off asks for nothing: alerts on it can be closed.</summary>
    public bool AsksForScreening => Move == EntityMove.Added || Fields.Any(f => f.IsMatched);
}
