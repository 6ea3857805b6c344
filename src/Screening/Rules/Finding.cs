using Screening.Graph;

namespace Screening.Rules;

/// <summary>What becomes of a shipment, mildest first.</summary>
public enum RowOutcome
{
    /// <summary>Nothing was found, or nothing that a rule lets count.</summary>
    Clear,

    /// <summary>A person must look at it.</summary>
    Review,

    /// <summary>It must not go on until a person has cleared it.</summary>
    Block,

    /// <summary>A part of it was not screened: never to be read as clear.</summary>
    NotScreened,
}

/// <summary>How soon a finding should be looked at among those of one outcome.</summary>
public enum Severity
{
    /// <summary>When there is time.</summary>
    Low,

    /// <summary>In its turn.</summary>
    Medium,

    /// <summary>Before others.</summary>
    High,

    /// <summary>At once.</summary>
    Critical,
}

/// <summary>Something found in a shipment, with everything needed to check it.</summary>
public sealed record Finding
{
    /// <summary>What was found: the id of one of <see cref="FindingKinds"/>, for instance <c>list-hit</c>; for circumstances, the id of the rule that names them.</summary>
    public required string Rule { get; init; }

    /// <summary>The kind of finding that it is.</summary>
    public FindingKind Kind => FindingKinds.Find(Rule) ?? FindingKinds.Circumstances;

    /// <summary>Ids of the rules that speak of it, the gravest first; empty where none does, and it is for review.</summary>
    public IReadOnlyList<string> Rules { get; init; } = [];

    /// <summary>The field it was found in: a party's role, <c>goods</c>, <c>address</c>, <c>route</c>.</summary>
    public required string Role { get; init; }

    /// <summary>The text it was found in, or the part of it.</summary>
    public required string Input { get; init; }

    /// <summary>What the gravest of its rules says: clear, review or block.</summary>
    public required RowOutcome Outcome { get; init; }

    /// <summary>How soon it should be looked at.</summary>
    public Severity Severity { get; init; } = Severity.Medium;

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

    /// <summary>The alert it belongs to: the same for one input and one entity, in every row, field and manifest. Sixteen hexadecimal digits; null in results of earlier versions.</summary>
    public string? AlertId { get; init; }

    /// <summary>Tells one state of the entity from another: as soon as a list changes anything about it, it differs. Null for what no list holds.</summary>
    public string? EntityStamp { get; init; }

    /// <summary>What else was given of the party: <c>country</c>, <c>identifier</c>, <c>incorporated</c>; empty for texts.</summary>
    public IReadOnlyDictionary<string, string> Given { get; init; } = NothingGiven;

    /// <summary>The decision because of which it does not count; null for one that does.</summary>
    public Suppression? Suppressed { get; init; }

    private static readonly IReadOnlyDictionary<string, string> NothingGiven = new Dictionary<string, string>();
}
