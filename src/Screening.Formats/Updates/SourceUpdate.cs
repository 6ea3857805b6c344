namespace Screening.Formats.Updates;

/// <summary>What came of one source.</summary>
public enum UpdateOutcome
{
    /// <summary>Another edition was fetched, read, and is the current one now.</summary>
    NewEdition,

    /// <summary>The edition that is kept is the publisher's current one.</summary>
    Unchanged,

    /// <summary>The publisher has another edition, which was only asked for.</summary>
    Available,

    /// <summary>Something was fetched that is no good edition of this list; the one that is kept stays.</summary>
    Refused,

    /// <summary>Nothing was fetched; the edition that is kept stays.</summary>
    Failed,
}

/// <summary>What an edition of a source holds.</summary>
/// <param name="Published">The latest of its lists' dates; null where none states one.</param>
/// <param name="Records">Records over its lists.</param>
/// <param name="Entities">Entities over its lists.</param>
/// <param name="Names">Names over its lists.</param>
/// <param name="Sha256">Hash of its file; of several, SHA-256 over their hexadecimal hashes in the order of the source.</param>
public sealed record EditionFacts(DateOnly? Published, int Records, int Entities, int Names, string Sha256);

/// <summary>The update of one source.</summary>
public sealed record SourceUpdate
{
    /// <summary>The source.</summary>
    public required ListSource Source { get; init; }

    /// <summary>What came of it.</summary>
    public required UpdateOutcome Outcome { get; init; }

    /// <summary>What was found and what was expected, where it failed or was refused; null otherwise.</summary>
    public string? Message { get; init; }

    /// <summary>The edition that was kept before; null where there was none.</summary>
    public EditionFacts? Before { get; init; }

    /// <summary>The edition that was fetched, taken or refused; null where none could be read.</summary>
    public EditionFacts? After { get; init; }

    /// <summary>Entities by id that the edition before did not have; null where there was none to compare.</summary>
    public int? Added { get; init; }

    /// <summary>Entities by id that only the edition before had; null where there was none to compare.</summary>
    public int? Removed { get; init; }

    /// <summary>When the edition that is kept now was last confirmed to be the publisher's; null: never.</summary>
    public DateTimeOffset? Confirmed { get; init; }

    /// <summary>Bytes of the files fetched.</summary>
    public long Bytes { get; init; }

    /// <summary>How long it took.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>Whether the store is not what the publisher has.</summary>
    public bool IsFault => Outcome is UpdateOutcome.Refused or UpdateOutcome.Failed;
}

/// <summary>What an update may take, and how.</summary>
public sealed record UpdateOptions
{
    /// <summary>Takes an edition that was published before the one that is kept.</summary>
    public bool AllowOlder { get; init; }

    /// <summary>Takes an edition that lost more entities or names than its source allows.</summary>
    public bool AllowDrop { get; init; }

    /// <summary>How patient downloads are.</summary>
    public DownloadLimits Limits { get; init; } = new();

    /// <summary>The clock. Default: the system's.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
