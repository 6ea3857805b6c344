using Screening.Goods;
using Screening.Model;

namespace Screening.Circumstances;

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

    /// <summary>The country of any other party.</summary>
    Other,
}

/// <summary>A country that a row names.</summary>
/// <param name="Field">Where it stands.</param>
/// <param name="Country">ISO 3166 alpha-2 code.</param>
internal sealed record PlaceFact(RowField Field, string Country);

/// <summary>A party of a row.</summary>
/// <param name="Role">The part it plays.</param>
/// <param name="Name">Its name as the document gives it.</param>
/// <param name="Incorporated">When it was founded, as precise as known: <c>yyyy</c>, <c>yyyy-MM</c> or <c>yyyy-MM-dd</c>.</param>
internal sealed record PartyFact(PartyRole Role, string Name, string? Incorporated = null);

/// <summary>A class of goods that a text names.</summary>
/// <param name="Node">The class.</param>
/// <param name="Found">The words of the text.</param>
internal sealed record GoodsClassFact(ChainNode Node, string Found);

/// <summary>What is known of a row besides its findings: facts only, found by the steps before.</summary>
internal sealed record RowFacts
{
    /// <summary>What the Common High Priority List says of the declared codes.</summary>
    public IReadOnlyList<HighPriorityHit> HighPriority { get; init; } = [];

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

    /// <summary>The HS codes as declared.</summary>
    public IReadOnlyList<HsCode> Hs { get; init; } = [];

    /// <summary>What the goods are worth, as it is written; null where nothing is.</summary>
    public string? StatedValue { get; init; }

    /// <summary>The same as a number; null where it cannot be read for sure.</summary>
    public decimal? Value { get; init; }

    /// <summary>ISO 4217 code of that, in capitals.</summary>
    public string? Currency { get; init; }

    /// <summary>The date of the document.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The day for which sets of countries must hold.</summary>
    public DateOnly AsOf { get; init; }
}
