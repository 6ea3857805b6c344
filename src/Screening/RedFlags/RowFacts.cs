using Screening.Goods;
using Screening.Model;

namespace Screening.RedFlags;

/// <summary>Where in a row a country stands.</summary>
public enum RowField
{
    /// <summary>Country or place of origin.</summary>
    Origin,

    /// <summary>A place on the way.</summary>
    Route,

    /// <summary>Country or place of destination.</summary>
    Destination,

    /// <summary>The sender's country.</summary>
    Consignor,

    /// <summary>The receiver's country.</summary>
    Consignee,

    /// <summary>The country of who is told of the arrival.</summary>
    Notify,

    /// <summary>The user's country.</summary>
    EndUser,

    /// <summary>The carrier's country.</summary>
    Carrier,

    /// <summary>The ship's flag.</summary>
    Vessel,

    /// <summary>The bank's country.</summary>
    Bank,
}

/// <summary>A country that a row names.</summary>
/// <param name="Field">Where it stands.</param>
/// <param name="Country">ISO 3166 alpha-2 code.</param>
public sealed record PlaceFact(RowField Field, string Country);

/// <summary>A party of a row.</summary>
/// <param name="Role">The part it plays.</param>
/// <param name="Name">Its name as the document gives it.</param>
/// <param name="Incorporated">When it was founded, as precise as known: <c>yyyy</c>, <c>yyyy-MM</c> or <c>yyyy-MM-dd</c>.</param>
public sealed record PartyFact(PartyRole Role, string Name, string? Incorporated = null);

/// <summary>An address of a row at which a listed party sits as well.</summary>
/// <param name="Address">The address, as the row has it.</param>
/// <param name="ListedName">The listed party.</param>
/// <param name="ListedId">Its entry.</param>
public sealed record SharedAddressFact(string Address, string ListedName, string ListedId);

/// <summary>A class of goods that a text names.</summary>
/// <param name="Node">The class.</param>
/// <param name="Found">The words of the text.</param>
public sealed record GoodsClassFact(ChainNode Node, string Found);

/// <summary>What is known of a row when its patterns are looked for: facts only, found by the steps before.</summary>
public sealed record RowFacts
{
    /// <summary>What the Common High Priority List says of the declared code; null where it says nothing.</summary>
    public HighPriorityHit? HighPriority { get; init; }

    /// <summary>Export control numbers, declared or standing in a text.</summary>
    public IReadOnlyList<Eccn> Eccns { get; init; } = [];

    /// <summary>Products and parts that texts name.</summary>
    public IReadOnlyList<DesignatorHit> Designators { get; init; } = [];

    /// <summary>Classes of goods that texts name.</summary>
    public IReadOnlyList<GoodsClassFact> GoodsClasses { get; init; } = [];

    /// <summary>Goods that are usually declared under other headings.</summary>
    public IReadOnlyList<HsMismatch> HsMismatches { get; init; } = [];

    /// <summary>Countries by field; those of parties too.</summary>
    public IReadOnlyList<PlaceFact> Places { get; init; } = [];

    /// <summary>Ids of the routes that texts name, for instance <c>route:caspian</c>.</summary>
    public IReadOnlyList<string> Routes { get; init; } = [];

    /// <summary>The parties.</summary>
    public IReadOnlyList<PartyFact> Parties { get; init; } = [];

    /// <summary>Addresses shared with listed parties.</summary>
    public IReadOnlyList<SharedAddressFact> SharedAddresses { get; init; } = [];

    /// <summary>Outcomes of the ownership rules for the parties, by their names: <c>owned</c>, <c>controlled</c> and the like.</summary>
    public IReadOnlyList<string> Ownership { get; init; } = [];

    /// <summary>Flagged or listed nodes that the row is exposed to, by name.</summary>
    public IReadOnlyList<string> Exposures { get; init; } = [];
}
