using Screening.Model;

namespace Screening.Graph;

/// <summary>One edge of a path or proof with the claim that carries it.</summary>
/// <param name="From">Name of the node the relation starts from.</param>
/// <param name="To">Name of the node it leads to.</param>
/// <param name="Relation">The kind of relation.</param>
/// <param name="Claim">The strongest claim for the edge.</param>
/// <param name="What">What is supplied, made or meant, where the chain says.</param>
/// <param name="IsDisputed">Whether somebody denies it, or its source withdrew it.</param>
public sealed record PathStep(string From, string To, Relation Relation, Claim Claim, string? What, bool IsDisputed)
{
    /// <summary>Id of the node the relation starts from.</summary>
    public required string FromId { get; init; }

    /// <summary>Id of the node it leads to.</summary>
    public required string ToId { get; init; }

    /// <summary>Smallest share in percent, for ownership, where it is stated.</summary>
    public decimal? PercentMin { get; init; }

    /// <summary>Largest share in percent, for ownership, where it is stated.</summary>
    public decimal? PercentMax { get; init; }

    /// <summary>The share in words, for instance <c>60 %</c>, <c>25 to 50 %</c> or <c>a share nobody states</c>; null for what is no ownership.</summary>
    public string? ShareText => Relation == Relation.Owns ? Share.Text(PercentMin, PercentMax) : null;

    /// <summary>For control: by what right or fact, where it is stated.</summary>
    public string? Criterion { get; init; }
}
