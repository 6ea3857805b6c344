namespace Screening.Model;

/// <summary>The part a party plays in a shipment.</summary>
public enum PartyRole
{
    /// <summary>Who sends the goods.</summary>
    Consignor,

    /// <summary>Who receives them.</summary>
    Consignee,

    /// <summary>Who is told of their arrival.</summary>
    Notify,

    /// <summary>Who will use them.</summary>
    EndUser,

    /// <summary>Who carries them.</summary>
    Carrier,

    /// <summary>The ship.</summary>
    Vessel,

    /// <summary>The bank that pays or is paid.</summary>
    Bank,

    /// <summary>Anyone else the document names: a payer, a broker, who owns the goods, who made them.</summary>
    Other,
}

/// <summary>A party named in a shipment.</summary>
/// <param name="Role">The part it plays.</param>
/// <param name="Name">Its name as the document gives it.</param>
/// <param name="Country">ISO 3166 alpha-2 code, where given.</param>
/// <param name="Identifier">A number given with it: the IMO number of a vessel.</param>
/// <param name="Incorporated">When it was founded, where given: <c>yyyy</c>, <c>yyyy-MM</c> or <c>yyyy-MM-dd</c>.</param>
public sealed record Party(PartyRole Role, string Name, string? Country = null, Identifier? Identifier = null, string? Incorporated = null);

/// <summary>One row of a manifest.</summary>
public sealed record Shipment
{
    /// <summary>Line in the file the row starts on, from 1; in an EDI file the segment, in a workbook the row of the sheet.</summary>
    public required int Row { get; init; }

    /// <summary>What the document calls it: the number of a bill of lading or a consignment, the sheet of a workbook. To find it again; it is not screened.</summary>
    public string? Reference { get; init; }

    /// <summary>The parties, in order of role.</summary>
    public IReadOnlyList<Party> Parties { get; init; } = [];

    /// <summary>The description of the goods.</summary>
    public string? Goods { get; init; }

    /// <summary>The HS code as declared.</summary>
    public string? Hs { get; init; }

    /// <summary>The HS codes of further goods, where the document lists several in what is one row here. They are screened as the first is; whether
    /// the goods fit their code is asked only where there is one.</summary>
    public IReadOnlyList<string> MoreHs { get; init; } = [];

    /// <summary>The export control classification number as declared, or <c>EAR99</c>.</summary>
    public string? Eccn { get; init; }

    /// <summary>What the goods are worth, as it is written; null where nothing is.</summary>
    public string? StatedValue { get; init; }

    /// <summary>The same as a number, in <see cref="Currency"/>; null where it cannot be read for sure.</summary>
    public decimal? Value { get; init; }

    /// <summary>ISO 4217 code of the value, in capitals.</summary>
    public string? Currency { get; init; }

    /// <summary>The date of the document.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Country or place of origin.</summary>
    public string? Origin { get; init; }

    /// <summary>The way, as free text.</summary>
    public string? Route { get; init; }

    /// <summary>Country or place of destination.</summary>
    public string? Destination { get; init; }

    /// <summary>An address given for the shipment, as one line.</summary>
    public string? Address { get; init; }

    /// <summary>Other columns of free text, by header.</summary>
    public IReadOnlyDictionary<string, string> Notes { get; init; } = new Dictionary<string, string>();

    /// <summary>Field-level faults found while reading: those fields were not screened, the rest of the row was.</summary>
    public IReadOnlyList<ReadIssue> Issues { get; init; } = [];
}
