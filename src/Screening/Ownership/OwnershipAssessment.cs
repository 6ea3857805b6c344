using Screening.Graph;
using Screening.Model;

namespace Screening.Ownership;

/// <summary>What one policy makes of one party on one day, and the evidence for it.</summary>
/// <remarks>The outcome is known at once; the proof is searched when it is first asked for.</remarks>
public sealed class OwnershipAssessment
{
    private readonly OwnershipDay _day;
    private readonly PolicyStanding _standing;
    private readonly int _node;
    private OwnershipEvidence? _evidence;

    internal OwnershipAssessment(OwnershipDay day, PolicyStanding standing, int node)
    {
        (_day, _standing, _node) = (day, standing, node);
        IsInForce = day.IsInForce(standing.Policy);
    }

    /// <summary>The policy.</summary>
    public OwnershipPolicy Policy => _standing.Policy;

    /// <summary>Its outcome class.</summary>
    public OwnershipOutcome Outcome => _standing[_node];

    /// <summary>Whether the policy is in force on the day; one that is suspended is told, and decides nothing.</summary>
    public bool IsInForce { get; }

    /// <summary>The share in percent that listed parties, and those they own, hold directly for certain, as the policy adds it up.</summary>
    public decimal ShareLeast => Evidence.ShareLeast;

    /// <summary>The share in percent they may hold at most. More than 100 where the sources contradict one another.</summary>
    public decimal ShareMost => Evidence.ShareMost;

    /// <summary>The share in percent that multiplying along the chains would give. Shown beside, and decides nothing.</summary>
    public double Multiplied => Evidence.Multiplied;

    /// <summary>The listed parties the evidence starts from: their ids on the lists.</summary>
    public IReadOnlyList<string> Owners => Evidence.Owners;

    /// <summary>The smallest set of edges that forces the outcome; for a minority stake or told control, those that make it.</summary>
    public IReadOnlyList<PathStep> Proof => Evidence.Proof;

    /// <summary>Whether no smaller set of edges would do; false where the search was ended before it had looked everywhere.</summary>
    public bool IsSmallest => Evidence.IsSmallest;

    /// <summary>What a person should know besides: sums over 100 %, stakes that ended, a policy to confirm.</summary>
    public IReadOnlyList<string> Notes => Evidence.Notes;

    private OwnershipEvidence Evidence => _evidence ??= _day.EvidenceOf(_standing, _node);
}

/// <summary>The evidence for an outcome.</summary>
internal sealed record OwnershipEvidence(
    decimal ShareLeast, decimal ShareMost, double Multiplied, IReadOnlyList<string> Owners, IReadOnlyList<PathStep> Proof, bool IsSmallest, IReadOnlyList<string> Notes);
