using Screening.Graph;
using Screening.Model;

namespace Screening.SupplyChain;

/// <summary>A chain of evidence from a party or product to a flagged node.</summary>
/// <param name="Target">Id of the flagged node.</param>
/// <param name="TargetName">Its name.</param>
/// <param name="Steps">The edges, from the start on.</param>
/// <param name="Strength">In (0, 1]: the product of each claim's weight and a decay for each hop after the first. A ranking, not a probability.</param>
public sealed record ExposurePath(string Target, string TargetName, IReadOnlyList<PathStep> Steps, double Strength)
{
    /// <summary>The status of the weakest claim on the path: no path stands better than this.</summary>
    public ClaimStatus Weakest => Steps.Max(s => s.Claim.Status);
}

/// <summary>How far and how boldly exposure is followed.</summary>
public sealed record ExposureOptions
{
    /// <summary>Most edges on a path. More: wider and weaker exposure. Default 4, in [1, 8].</summary>
    public int MaxHops { get; init; } = 4;

    /// <summary>Weakest claim followed. Default <see cref="ClaimStatus.Speculative"/>: everything that nobody withdrew is shown, with its status.</summary>
    public ClaimStatus Weakest { get; init; } = ClaimStatus.Speculative;

    /// <summary>Paths reported from one start, the strongest first. When it binds, the weaker ones are left out. At least 1. Default 3.</summary>
    public int MaxPaths { get; init; } = 3;
}
