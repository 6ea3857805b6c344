using Screening.Rules;

namespace Screening.Review;

/// <summary>How soon a person should look at an alert.</summary>
public enum AlertBand
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

/// <summary>A row in which an alert stands.</summary>
/// <param name="Manifest">The manifest, as it was given; null where nobody says.</param>
/// <param name="Row">The row.</param>
public sealed record AlertRow(string? Manifest, int Row);

/// <summary>What one input came to about one entity, over all kinds of finding, fields and rows: what a person decides on at once.</summary>
public sealed record Alert
{
    /// <summary>Sixteen hexadecimal digits: the same for the same input and entity, in whatever row, run or manifest. Empty in results of versions that marked none.</summary>
    public required string Id { get; init; }

    /// <summary>The text in which it was found, as it was given.</summary>
    public required string Input { get; init; }

    /// <summary>What else was given of the party.</summary>
    public required IReadOnlyDictionary<string, string> Given { get; init; }

    /// <summary>The entity's id.</summary>
    public required string EntityId { get; init; }

    /// <summary>The entity's name.</summary>
    public required string Name { get; init; }

    /// <summary>Ids of the same party on other lists.</summary>
    public IReadOnlyList<string> Listings { get; init; } = [];

    /// <summary>The state of the entity; null where no list holds it.</summary>
    public string? EntityStamp { get; init; }

    /// <summary>How soon it should be looked at.</summary>
    public required AlertBand Band { get; init; }

    /// <summary>The gravest outcome of its findings.</summary>
    public required RowOutcome Outcome { get; init; }

    /// <summary>The best score of its findings.</summary>
    public required double Score { get; init; }

    /// <summary>The fields it stands in, in order.</summary>
    public required IReadOnlyList<string> Roles { get; init; }

    /// <summary>Its findings, the gravest first: of those alike in kind and grounds, one.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>How many rows it stands in.</summary>
    public required int Count { get; init; }

    /// <summary>The first of these rows.</summary>
    public required IReadOnlyList<AlertRow> Rows { get; init; }

    /// <summary>Whether all its findings were decided before, and do not count.</summary>
    public bool IsSuppressed => Findings.All(f => f.Suppressed is not null);

    /// <summary>All grounds of its findings, in order.</summary>
    public IReadOnlyList<string> Grounds => [.. Findings.SelectMany(FindingGrounds.Of).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
