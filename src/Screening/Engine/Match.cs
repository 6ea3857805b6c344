using Screening.Model;
using Screening.Scoring;

namespace Screening.Engine;

/// <summary>One listed party that a query may be.</summary>
public sealed record Match
{
    /// <summary>The leading entry's id: OFAC's where it is on that list, then EU, UK, UN, BIS, others by name.</summary>
    public required string EntityId { get; init; }

    /// <summary>The leading entry's list.</summary>
    public required string List { get; init; }

    /// <summary>The leading entry's primary name.</summary>
    public required string ListedName { get; init; }

    /// <summary>The name that matched best, over all entries of the party.</summary>
    public required string MatchedName { get; init; }

    /// <summary>In [0, 1]; comparable across lists; a ranking, not a probability.</summary>
    public required double Score { get; init; }

    /// <summary>Why, in words a person can check.</summary>
    public required IReadOnlyList<string> Reasons { get; init; }

    /// <summary>The words of both names and what became of each; empty where an identifier decided alone.</summary>
    public IReadOnlyList<AlignedWord> Alignment { get; init; } = [];

    /// <summary>The score of the two names alone, before other fields speak; 0 where no name is alike.</summary>
    public double NameScore { get; init; }

    /// <summary>What other fields say, in the order of the policy: what agrees and differs with its worth, then what only one side has.</summary>
    public IReadOnlyList<ComparedField> Fields { get; init; } = [];

    /// <summary>Ids of the same party's other entries, in order of lists.</summary>
    public IReadOnlyList<string> Listings { get; init; } = [];

    /// <summary>Whether the name that matched is one the list calls weak: it asks for a person's eye even where it stands
    /// there letter by letter.</summary>
    public bool IsWeakAlias { get; init; }

    /// <summary>Whether a registration number agrees, and decided.</summary>
    public bool HasIdentifier { get; init; }

    /// <summary>What the leading entry says it is.</summary>
    public EntityKind Kind { get; init; }

    /// <summary>Programmes and legal acts under which it is listed, over all entries of the party.</summary>
    public IReadOnlyList<string> Programmes { get; init; } = [];

    /// <summary>The last day of its listing, <c>yyyy-MM-dd</c>, where every entry of the party gives one: the latest of them. An order for a term may have
    /// ended; an authority that ends a listing early takes the entry off. Null where any entry has no end.</summary>
    public string? Ends { get; init; }

    /// <summary>Whether an authority listed it; false for a party only named in a supply chain.</summary>
    public bool IsDesignated { get; init; } = true;
}
