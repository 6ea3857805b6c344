using Screening.Ownership;
using Screening.SupplyChain;

namespace Screening.Engine;

/// <summary>What lists, chains and policies know of one node on one day. Take parts out with <c>with</c> to draw less.</summary>
public sealed record NodeEvidence
{
    /// <summary>The node.</summary>
    public required GraphNode Node { get; init; }

    /// <summary>The day.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>What each ownership policy makes of it; empty where no chain names it.</summary>
    public IReadOnlyList<OwnershipAssessment> Ownership { get; init; } = [];

    /// <summary>Whether the proofs are drawn. Default true; without them the policies still say what the nodes on a path are.</summary>
    public bool DrawsProofs { get; init; } = true;

    /// <summary>The strongest paths to flagged and listed nodes, strongest first.</summary>
    public IReadOnlyList<ExposurePath> Exposures { get; init; } = [];

    /// <summary>Its own relations that hold on the day, best standing first.</summary>
    public IReadOnlyList<GraphLink> Links { get; init; } = [];

    /// <summary>How many relations are not told: those of other days, those that stand worse than asked, and of a hub those beyond the strongest 200.</summary>
    public int LinksLeftOut { get; init; }
}
