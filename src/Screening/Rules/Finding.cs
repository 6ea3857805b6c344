using Screening.Graph;

namespace Screening.Rules;

/// <summary>What becomes of a shipment, mildest first.</summary>
public enum RowOutcome
{
    /// <summary>Nothing was found.</summary>
    Clear,

    /// <summary>A person must look at it.</summary>
    Review,

    /// <summary>It must not go on until a person has cleared it.</summary>
    Block,

    /// <summary>A part of it was not screened: never to be read as clear.</summary>
    NotScreened,
}

/// <summary>Something found in a shipment, with everything needed to check it.</summary>
public sealed record Finding
{
    /// <summary>Id of the rule that speaks, for instance <c>list-hit</c>.</summary>
    public required string Rule { get; init; }

    /// <summary>The field it was found in: a party's role, <c>goods</c>, <c>address</c>, <c>route</c>.</summary>
    public required string Role { get; init; }

    /// <summary>The text it was found in, or the part of it.</summary>
    public required string Input { get; init; }

    /// <summary>Review or block.</summary>
    public required RowOutcome Outcome { get; init; }

    /// <summary>Id of the listed entity or node.</summary>
    public required string EntityId { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>In [0, 1].</summary>
    public required double Score { get; init; }

    /// <summary>Why, in words a person can check.</summary>
    public required IReadOnlyList<string> Reasons { get; init; }

    /// <summary>Ids of the same party on other lists.</summary>
    public IReadOnlyList<string> Listings { get; init; } = [];

    /// <summary>The evidence path or proof, where a chain led here; empty otherwise.</summary>
    public IReadOnlyList<PathStep> Path { get; init; } = [];

    /// <summary>Ids of the ownership policies that say so; empty for what no policy decides.</summary>
    public IReadOnlyList<string> Policies { get; init; } = [];
}
