namespace Screening.Model;

/// <summary>The edition of one list: what an auditor needs to fetch the same bytes again.</summary>
/// <param name="List">The list's key, for instance <c>us-ofac-sdn</c>.</param>
/// <param name="Published">The publisher's date, where the file states one.</param>
/// <param name="Sha256">Hash of the bytes read, in lower-case hexadecimal.</param>
/// <param name="Source">The file's name, or <c>bundled</c>.</param>
public sealed record ListVersion(string List, DateOnly? Published, string Sha256, string Source)
{
    /// <summary>The day (UTC) on which this was last known to be the publisher's current edition: fetched, or found unchanged.
    /// Null: nobody asked, or, where there is a <see cref="MaxAgeDays"/>, nobody could.</summary>
    public DateOnly? Confirmed { get; init; }

    /// <summary>Most days from <see cref="Confirmed"/> to the day that is screened for. Beyond, nothing is screened against the list unless
    /// <see cref="ScreeningOptions.AllowStale"/> says why. Null: the list has no limit of its own. At least 0.</summary>
    public int? MaxAgeDays { get; init; }

    /// <summary>Whether the list is beyond its limit: last confirmed more than <see cref="MaxAgeDays"/> before a day, or never.</summary>
    /// <param name="day">The day. A list that was confirmed on it or later is fresh.</param>
    public bool IsStaleOn(DateOnly day) => MaxAgeDays is { } most && (Confirmed is not { } confirmed || day.DayNumber - (long)confirmed.DayNumber > most);
}

/// <summary>A record that could not be read as it stands.</summary>
/// <param name="Line">Line in the file, from 1; 0 where the issue is about the whole file.</param>
/// <param name="Code">A short key, for instance <c>missing-name</c>.</param>
/// <param name="Message">What was found and what was expected.</param>
public sealed record ReadIssue(int Line, string Code, string Message);

/// <summary>One list as read from one file.</summary>
/// <remarks>Invariant: every record of the file is an entity, a part of one, or an issue:
/// <c>Records = Loaded + Rejected + SetAside</c>.</remarks>
public sealed record Watchlist
{
    /// <summary>Which edition this is.</summary>
    public required ListVersion Version { get; init; }

    /// <summary>The format it was read as, for instance <c>ofac-sdn-csv</c>.</summary>
    public required string Format { get; init; }

    /// <summary>The entities, in file order; two records with one id are one entity.</summary>
    public required IReadOnlyList<Entity> Entities { get; init; }

    /// <summary>What was wrong with single records; those of records that are lost are counted in <see cref="Rejected"/>.</summary>
    public IReadOnlyList<ReadIssue> Issues { get; init; } = [];

    /// <summary>Records found in the file.</summary>
    public required int Records { get; init; }

    /// <summary>Records that could not become an entity or a part of one; each has an issue.</summary>
    public int Rejected { get; init; }

    /// <summary>Records that hold no longer by the list's own word, such as de-listed parties that a file keeps; each has an issue.</summary>
    public int SetAside { get; init; }

    /// <summary>Records that are an entity or a part of one.</summary>
    public int Loaded => Records - Rejected - SetAside;

    /// <summary>Names over all entities.</summary>
    public int Names => Entities.Sum(e => e.Names.Count);
}
