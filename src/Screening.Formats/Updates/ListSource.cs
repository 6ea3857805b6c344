namespace Screening.Formats.Updates;

/// <summary>Where a list is published, and what an edition of it must look like to be taken: a row of <c>data/list-sources.json</c>.</summary>
public sealed record ListSource
{
    /// <summary>Its id, which names its folder in a store: for instance <c>us-ofac-sdn</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What it is called.</summary>
    public required string Title { get; init; }

    /// <summary>Who publishes it.</summary>
    public required string Publisher { get; init; }

    /// <summary>The page on which the publisher tells of it.</summary>
    public required Uri Page { get; init; }

    /// <summary>When the addresses were last looked at.</summary>
    public required DateOnly Checked { get; init; }

    /// <summary>Whether they were opened on that day; if not, they are taken from what is public about them.</summary>
    public bool WasOpened { get; init; }

    /// <summary>What else is worth knowing.</summary>
    public string? Note { get; init; }

    /// <summary>Keys of lists that every edition holds; one that lacks any is another list, or not whole. Others may be in it besides.</summary>
    public required IReadOnlyList<string> Lists { get; init; }

    /// <summary>Its files, which are fetched together and are one edition.</summary>
    public required IReadOnlyList<ListSourceFile> Files { get; init; }

    /// <summary>The format it is read as, for instance <c>ofac-sdn-csv</c>; null: any.</summary>
    public string? Format { get; init; }

    /// <summary>Most days since it was last confirmed to be current. Beyond, nothing is screened against it. At least 1.</summary>
    public required int MaxAgeDays { get; init; }

    /// <summary>Largest share of entities, or of names, that an edition may have less than the one before, in percent. In [0, 100].</summary>
    public double MaxDropPercent { get; init; } = 10;

    /// <summary>Fewest entities of an edition: also the first must have them. At least 1.</summary>
    public int MinEntities { get; init; } = 1;

    /// <summary>Largest share of records that cannot be read, in percent. In [0, 100].</summary>
    public double MaxRejectedPercent { get; init; } = 1;

    /// <summary>Whether an edition without a second name of anybody is not whole.</summary>
    public bool ExpectsAliases { get; init; } = true;

    /// <summary>Whether it is fetched where no source is named.</summary>
    public bool IsEnabled { get; init; } = true;
}

/// <summary>One file of a source.</summary>
/// <param name="Url">Its address: https, or http on this machine itself.</param>
/// <param name="Name">The name to keep it under; the server's own is never used.</param>
public sealed record ListSourceFile(Uri Url, string Name);
