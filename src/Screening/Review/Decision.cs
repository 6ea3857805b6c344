namespace Screening.Review;

/// <summary>What a person made of an alert.</summary>
public enum Verdict
{
    /// <summary>The input is the entity.</summary>
    TrueMatch,

    /// <summary>The input is not the entity.</summary>
    FalsePositive,

    /// <summary>Somebody else must decide.</summary>
    Escalated,

    /// <summary>It cannot be decided without more facts.</summary>
    NeedInformation,

    /// <summary>What was decided before does not hold any more: the alert is open again.</summary>
    Withdrawn,

    /// <summary>A second person agrees with the decision before: a false positive takes effect.</summary>
    Approved,
}

/// <summary>An entry of the log of decisions. Entries are added, never changed: what was decided wrongly is withdrawn.</summary>
public sealed record Decision
{
    /// <summary>Most characters of a name of a person.</summary>
    public const int MaxName = 100;

    /// <summary>Most characters of a reason.</summary>
    public const int MaxReason = 2_000;

    /// <summary>Years for which a false positive may count, at most.</summary>
    public const int MaxYears = 5;

    /// <summary>Its number in the log, from 1.</summary>
    public required long Number { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The alert.</summary>
    public required string AlertId { get; init; }

    /// <summary>What was decided.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>By whom.</summary>
    public required string By { get; init; }

    /// <summary>Why, in a person's words.</summary>
    public required string Reason { get; init; }

    /// <summary>The last day a false positive counts; null for what has no end.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>The input, as it was given.</summary>
    public string Input { get; init; } = "";

    /// <summary>The entity's id.</summary>
    public string EntityId { get; init; } = "";

    /// <summary>The entity's name.</summary>
    public string Name { get; init; } = "";

    /// <summary>The state of the entity on which it was decided; null where no list holds it.</summary>
    public string? EntityStamp { get; init; }

    /// <summary>The fields the input stood in: the decision speaks of no other.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];

    /// <summary>What the findings rested on, as <see cref="FindingGrounds"/> writes it: the decision speaks of nothing else.</summary>
    public IReadOnlyList<string> Grounds { get; init; } = [];
}
