using Screening.Graph;
using Screening.Model;

namespace Screening.SupplyChain;

/// <summary>A chain of evidence from a party or product to a flagged node.</summary>
/// <remarks>Its steps are put into words when they are first asked for: most paths found are weighed and not read.</remarks>
public sealed class ExposurePath
{
    private readonly ClaimGraph _graph;
    private readonly int _target;
    private readonly int[] _edges;
    private readonly int _day;
    private PathStep[]? _steps;

    internal ExposurePath(ClaimGraph graph, int target, int[] edges, int day, double strength) =>
        (_graph, _target, _edges, _day, Strength) = (graph, target, edges, day, strength);

    /// <summary>Id of the flagged node.</summary>
    public string Target => _graph.IdOf(_target);

    /// <summary>Its name.</summary>
    public string TargetName => _graph.NameOf(_target);

    /// <summary>In (0, 1]: the product of each claim's weight and a decay for each hop after the first. A ranking, not a probability.</summary>
    public double Strength { get; }

    /// <summary>The edges, from the start on.</summary>
    public IReadOnlyList<PathStep> Steps => _steps ??= Array.ConvertAll(_edges, e => _graph.StepOf(e, _day));

    /// <summary>The status of the weakest claim on the path: no path stands better than this.</summary>
    public ClaimStatus Weakest => _edges.Max(e => _graph.StatusOf(e, _day));
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
