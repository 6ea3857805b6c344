using Screening.Graph;
using Screening.Model;

namespace Screening.Ownership;

/// <summary>What one policy makes of one party on one day, and the evidence for it.</summary>
public sealed record OwnershipAssessment
{
    /// <summary>The policy.</summary>
    public required OwnershipPolicy Policy { get; init; }

    /// <summary>Its outcome class.</summary>
    public required OwnershipOutcome Outcome { get; init; }

    /// <summary>Whether the policy is in force on the day; one that is suspended is told, and decides nothing.</summary>
    public required bool IsInForce { get; init; }

    /// <summary>The share in percent that listed parties, and those they own, hold directly for certain, as the policy adds it up.</summary>
    public decimal ShareLeast { get; init; }

    /// <summary>The share in percent they may hold at most. More than 100 where the sources contradict one another.</summary>
    public decimal ShareMost { get; init; }

    /// <summary>The share in percent that multiplying along the chains would give. Shown beside, and decides nothing.</summary>
    public double Multiplied { get; init; }

    /// <summary>The listed parties the evidence starts from: their ids on the lists.</summary>
    public IReadOnlyList<string> Owners { get; init; } = [];

    /// <summary>The smallest set of edges that forces the outcome; for a minority stake or told control, those that make it.</summary>
    public IReadOnlyList<PathStep> Proof { get; init; } = [];

    /// <summary>Whether no smaller set of edges would do; false where the search was ended before it had looked everywhere.</summary>
    public bool IsSmallest { get; init; } = true;

    /// <summary>What a person should know besides: sums over 100 %, stakes that ended, a policy to confirm.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
