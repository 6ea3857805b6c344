using Screening.Goods;
using Screening.Model;

namespace Screening.Rules;

/// <summary>Which findings a rule speaks of. What is left out does not matter; all that is given must hold.</summary>
public sealed record FindingFilter
{
    /// <summary>Kinds of finding, at least one.</summary>
    public required IReadOnlyList<FindingKind> Kinds { get; init; }

    /// <summary>Keys of lists: the entity is on one of them; for an owned party, its owner is.</summary>
    public IReadOnlyList<string> Lists { get; init; } = [];

    /// <summary>Keys of lists that do not count: the entity is on another one besides.</summary>
    public IReadOnlyList<string> ListsBesides { get; init; } = [];

    /// <summary>Programmes: the entity is listed under one of them. Compared without case.</summary>
    public IReadOnlyList<string> Programmes { get; init; } = [];

    /// <summary>Fields in which it was found, as manifests head their columns: <c>consignee</c>, <c>end_user</c>, <c>goods</c>.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];

    /// <summary>What the entity is; a list that does not say counts as every kind.</summary>
    public IReadOnlyList<EntityKind> EntityKinds { get; init; } = [];

    /// <summary>How sure it must be, at least, that the text means the entity, in [0, 1].</summary>
    public double? ScoreFrom { get; init; }

    /// <summary>How sure it must not be: below this, in [0, 1].</summary>
    public double? ScoreBelow { get; init; }

    /// <summary>Whether only a weak alias agrees.</summary>
    public bool? WeakAlias { get; init; }

    /// <summary>Whether a registration number agrees.</summary>
    public bool? Identifier { get; init; }

    /// <summary>Ids of ownership policies: one of them says so.</summary>
    public IReadOnlyList<string> Policies { get; init; } = [];

    /// <summary>The weakest grade in which a product may be named.</summary>
    public DesignatorGrade? Grade { get; init; }

    /// <summary>The weakest claim that its path may rest on.</summary>
    public ClaimStatus? Status { get; init; }

    /// <summary>The most hops that its path may have.</summary>
    public int? Hops { get; init; }
}
