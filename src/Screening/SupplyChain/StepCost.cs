using Screening.Model;

namespace Screening.SupplyChain;

/// <summary>What a step along an edge leaves of a path's strength, and what it costs a search.</summary>
/// <remarks>A cost is the natural logarithm of what is left, negated, in hundred-millionths: sums of whole numbers are exact, so
/// that two ways of one strength are equal whatever order they are added in.</remarks>
internal static class StepCost
{
    /// <summary>Each hop beyond the first leaves a little less: a supplier's supplier is not a supplier.</summary>
    public const double Decay = 0.8;

    /// <summary>The cost of <see cref="Decay"/>.</summary>
    public const int OfDecay = 22_314_355;

    // By status, strongest first.
    private static readonly double[] Weights = [1.0, 0.9, 0.7, 0.4, 0.2];
    private static readonly int[] Costs = [0, 10_536_052, 35_667_494, 91_629_073, 160_943_791];

    /// <summary>What a claim leaves of a path's strength.</summary>
    public static double WeightOf(ClaimStatus status) => Weights[(int)status];

    /// <summary>What it costs.</summary>
    public static int Of(ClaimStatus status) => Costs[(int)status];
}
