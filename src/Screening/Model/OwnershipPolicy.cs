namespace Screening.Model;

/// <summary>Whose stakes a policy adds up.</summary>
public enum StakeAggregation
{
    /// <summary>Those of all listed parties together.</summary>
    Always,

    /// <summary>Those of one listed party, with others only where a joint arrangement is stated.</summary>
    JointArrangement,

    /// <summary>Those of one listed party alone.</summary>
    Alone,
}

/// <summary>What follows for a party that listed ones own or control.</summary>
public enum OwnershipEffect
{
    /// <summary>It is blocked like its owners.</summary>
    Blocked,

    /// <summary>Its funds are presumed to reach its owners, until shown otherwise.</summary>
    PresumedFrozen,

    /// <summary>Its funds are frozen.</summary>
    Frozen,

    /// <summary>Items need the licence its owners need.</summary>
    LicenceRequired,

    /// <summary>Who deals with it may be sanctioned in turn.</summary>
    SecondaryExposure,
}

/// <summary>Which listed parties a policy starts from.</summary>
/// <param name="List">Key of the list, for instance <c>us-ofac-sdn</c>.</param>
/// <param name="Programmes">Only entries under one of these programmes; empty: all.</param>
/// <param name="SecondaryRiskOnly">Only entries whose list marks them as a secondary-sanctions risk.</param>
public sealed record ListedOwners(string List, IReadOnlyList<string> Programmes, bool SecondaryRiskOnly = false);

/// <summary>One authority's rule on parties that listed ones own or control, for one stretch of time.</summary>
/// <remarks>Law is data: policies are read from a file, each with its source and dates. Several with one id are the rule's versions.</remarks>
public sealed record OwnershipPolicy
{
    /// <summary>Its key, for instance <c>ofac-50</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Its name for people.</summary>
    public required string Title { get; init; }

    /// <summary>Where it is written down, at least one.</summary>
    public required IReadOnlyList<RuleSource> Sources { get; init; }

    /// <summary>When it is in force; empty: always.</summary>
    public IReadOnlyList<Period> Effective { get; init; } = [];

    /// <summary>When it is suspended within that.</summary>
    public IReadOnlyList<Period> Suspended { get; init; } = [];

    /// <summary>What about it a person must confirm before relying on it; null: nothing.</summary>
    public string? NeedsConfirmation { get; init; }

    /// <summary>The listed parties it starts from. A plain list, one of no known authority, counts under every policy.</summary>
    public required IReadOnlyList<ListedOwners> Owners { get; init; }

    /// <summary>Share in percent from which a party counts as owned. In (0, 100].</summary>
    public required decimal Threshold { get; init; }

    /// <summary>Whether exactly <see cref="Threshold"/> is enough; otherwise it takes more.</summary>
    public required bool ThresholdCounts { get; init; }

    /// <summary>Whose stakes are added.</summary>
    public required StakeAggregation Aggregation { get; init; }

    /// <summary>Keys of <see cref="ControlCriteria"/> that make control; empty: control is told apart and never decides.</summary>
    public IReadOnlyList<string> Control { get; init; } = [];

    /// <summary>Whether control whose ground nobody states counts as well.</summary>
    public bool UnstatedControlCounts { get; init; }

    /// <summary>What follows.</summary>
    public required OwnershipEffect Effect { get; init; }

    /// <summary>Whether it is in force on a day: within its time and not suspended.</summary>
    /// <param name="day">The day.</param>
    public bool IsInForce(DateOnly day) => IsWithinItsTime(day) && !Suspended.Any(p => p.Covers(day));

    /// <summary>Whether a day is within its time, suspended or not.</summary>
    /// <param name="day">The day.</param>
    public bool IsWithinItsTime(DateOnly day) => Effective.Count == 0 || Effective.Any(p => p.Covers(day));
}
