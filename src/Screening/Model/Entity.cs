namespace Screening.Model;

/// <summary>One entry of one watchlist, in the form every list format is read into.</summary>
public sealed record Entity
{
    /// <summary><c>&lt;list&gt;:&lt;the list's own id&gt;</c>, for instance <c>us-ofac-sdn:33395</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The list's key, for instance <c>us-ofac-sdn</c>.</summary>
    public required string List { get; init; }

    /// <summary>What it is; <see cref="EntityKind.Unknown"/> where the list does not say.</summary>
    public EntityKind Kind { get; init; }

    /// <summary>All names, the primary one first. Empty only for an address-only entry.</summary>
    public required IReadOnlyList<EntityName> Names { get; init; }

    /// <summary>Registration and document numbers.</summary>
    public IReadOnlyList<Identifier> Identifiers { get; init; } = [];

    /// <summary>Addresses as printed.</summary>
    public IReadOnlyList<PostalAddress> Addresses { get; init; } = [];

    /// <summary>ISO 3166 alpha-2 codes of nationality, registration or flag.</summary>
    public IReadOnlyList<string> Countries { get; init; } = [];

    /// <summary>Dates of birth or establishment, as precise as the list is: <c>yyyy</c>, <c>yyyy-MM</c> or <c>yyyy-MM-dd</c>; with <c>~</c> behind
    /// it about then (<c>1962~</c>), and with a stroke between two from the one to the other (<c>1951/1953</c>). The forms are those of ISO 8601-2.</summary>
    public IReadOnlyList<string> BirthDates { get; init; } = [];

    /// <summary><c>male</c> or <c>female</c>, where the list says.</summary>
    public string? Gender { get; init; }

    /// <summary>Programmes or legal acts under which it is listed.</summary>
    public IReadOnlyList<string> Programmes { get; init; } = [];

    /// <summary>The legal acts the listing rests on, as the list cites them.</summary>
    public IReadOnlyList<string> LegalBases { get; init; } = [];

    /// <summary>What is imposed, in the list's words: asset freeze, travel ban, licence requirement.</summary>
    public IReadOnlyList<string> Measures { get; init; } = [];

    /// <summary>Whether the list warns that dealing with it may bring sanctions on those who deal.</summary>
    public bool IsSecondaryRisk { get; init; }

    /// <summary>The date it was listed, where the list says.</summary>
    public string? Listed { get; init; }

    /// <summary>The date the entry was last changed, where the list says.</summary>
    public string? Changed { get; init; }

    /// <summary>The date the listing ends or ended, where the list gives one: an order for a term, or a removal.</summary>
    public string? Ends { get; init; }

    /// <summary>The list's free text that no other field holds.</summary>
    public string? Remarks { get; init; }

    /// <summary>Ids of entries on other lists that are the same party, where that is known and sourced.</summary>
    public IReadOnlyList<string> SameAs { get; init; } = [];

    /// <summary>Relations to other parties that the list itself states.</summary>
    public IReadOnlyList<EntityLink> Links { get; init; } = [];

    /// <summary>Where the record stands in its file: a line number, from 1; 0 where the source has none.</summary>
    public int Line { get; init; }

    /// <summary>The primary name, or the first address of an address-only entry.</summary>
    public string Caption => Names.Count > 0 ? Names[0].Name : Addresses.Count > 0 ? Addresses[0].Text : Id;
}

/// <summary>A relation the list states in so many words, such as OFAC's "Linked To: PELENG JSC".</summary>
/// <param name="Relation">The kind of relation.</param>
/// <param name="Name">The other party's name as the list gives it.</param>
/// <param name="Entity">The other party's id, where the list gives one.</param>
public sealed record EntityLink(Relation Relation, string Name, string? Entity = null)
{
    /// <summary>How well it stands: an authority's own entry designates, a compiler's edge reports. Default <see cref="ClaimStatus.Designated"/>.</summary>
    public ClaimStatus Status { get; init; } = ClaimStatus.Designated;

    /// <summary>Smallest share in percent, for ownership; null: not stated.</summary>
    public decimal? PercentMin { get; init; }

    /// <summary>Largest share in percent, for ownership; null: not stated.</summary>
    public decimal? PercentMax { get; init; }

    /// <summary>For control: a key of <see cref="ControlCriteria"/>; null: not stated.</summary>
    public string? Criterion { get; init; }

    /// <summary>From when it holds: <c>yyyy</c>, <c>yyyy-MM</c> or <c>yyyy-MM-dd</c>.</summary>
    public string? ValidFrom { get; init; }

    /// <summary>Until when, in the same forms.</summary>
    public string? ValidTo { get; init; }
}
