using Screening.Rules;

namespace Screening.Changes;

/// <summary>What became of a finding, in order of report: what may let a shipment go comes first.</summary>
public enum FindingMove
{
    /// <summary>It is there no more.</summary>
    Removed,

    /// <summary>It is milder: block to review, review to clear.</summary>
    Down,

    /// <summary>It is graver.</summary>
    Up,

    /// <summary>It is new.</summary>
    Added,

    /// <summary>It stands as it stood, by other rules or policies, in another severity, or on other evidence.</summary>
    Rejudged,

    /// <summary>It is told otherwise only: its score, its reasons, the name or the other listings.</summary>
    Reworded,
}

/// <summary>A finding that is not on both sides the same.</summary>
/// <param name="Move">What became of it.</param>
/// <param name="Before">As it was; null where it is new.</param>
/// <param name="After">As it is; null where it is gone.</param>
/// <param name="Causes">Ids of the rules that account for it: those that speak of it on one side only, and the one that decides on the graver side. Empty where no rule speaks of it, or results do not tell.</param>
/// <param name="Policies">Ids of the ownership policies that say so on one side only.</param>
public sealed record FindingChange(FindingMove Move, Finding? Before, Finding? After, IReadOnlyList<string> Causes, IReadOnlyList<string> Policies)
{
    /// <summary>The finding as it is, or else as it was.</summary>
    public Finding Finding => After ?? Before!;

    /// <summary>What becomes of a finding that was one and is another; null where both are the same to the last word.</summary>
    internal static FindingChange? Of(Finding? before, Finding? after)
    {
        if (MoveOf(before, after) is not { } move) return null;
        var (old, now) = (before?.Rules ?? [], after?.Rules ?? []);
        var causes = OnOneSide(old, now);
        // A rule that was changed and holds on both sides: the one that decides where the outcome is the graver one.
        var decides = move switch
        {
            FindingMove.Down => old,
            FindingMove.Up => now,
            FindingMove.Rejudged when before!.Severity != after!.Severity => now,
            _ => [],
        };
        if (decides.Count > 0 && !causes.Contains(decides[0])) causes.Insert(0, decides[0]);
        return new FindingChange(move, before, after, causes, OnOneSide(before?.Policies ?? [], after?.Policies ?? []));
    }

    private static FindingMove? MoveOf(Finding? before, Finding? after)
    {
        if (after is null) return before is null ? null : FindingMove.Removed;
        if (before is null) return FindingMove.Added;
        if (before.Outcome != after.Outcome) return after.Outcome < before.Outcome ? FindingMove.Down : FindingMove.Up;
        if (before.Severity != after.Severity || !AreSame(before.Rules, after.Rules) || !AreSame(before.Policies, after.Policies) || !FindingPairs.IsOneWay(before, after)) return FindingMove.Rejudged;
        return IsToldAlike(before, after) ? null : FindingMove.Reworded;
    }

    // Scores are numbers of one computation: equal to the last bit, or changed.
    private static bool IsToldAlike(Finding before, Finding after) =>
        before.Score.Equals(after.Score) && before.Name == after.Name && before.Role == after.Role && before.Input == after.Input
        && before.Reasons.SequenceEqual(after.Reasons) && before.Listings.SequenceEqual(after.Listings);

    private static bool AreSame(IReadOnlyList<string> a, IReadOnlyList<string> b) => a.SequenceEqual(b) || (a.Count == b.Count && OnOneSide(a, b).Count == 0);

    private static List<string> OnOneSide(IReadOnlyList<string> a, IReadOnlyList<string> b) =>
        [.. a.Except(b, StringComparer.Ordinal), .. b.Except(a, StringComparer.Ordinal)];
}
