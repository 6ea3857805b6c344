using Screening.Goods;
using Screening.Graph;
using Screening.Model;

namespace Screening.Rules;

/// <summary>What a step of the screening saw, with the facts that rules may ask for. A rule makes a <see cref="Finding"/> of it.</summary>
internal sealed record Observation
{
    // Several rules ask. With what it was made of: a copy of this record may have other ids.
    private (string EntityId, IReadOnlyList<string> Listings, List<string> Lists)? _lists;

    public required FindingKind Kind { get; init; }

    /// <summary>As <see cref="Finding.Role"/>.</summary>
    public required string Role { get; init; }

    /// <summary>As <see cref="Finding.Input"/>.</summary>
    public required string Input { get; init; }

    /// <summary>As <see cref="Finding.EntityId"/>.</summary>
    public required string EntityId { get; init; }

    /// <summary>As <see cref="Finding.Name"/>.</summary>
    public required string Name { get; init; }

    /// <summary>As <see cref="Finding.Score"/>.</summary>
    public required double Score { get; init; }

    /// <summary>How sure it is that the text means this party or product, in [0, 1]: for an owned party the score of its name, and not the share.</summary>
    public double Sureness { get; init; }

    /// <summary>As <see cref="Finding.Reasons"/>.</summary>
    public required IReadOnlyList<string> Reasons { get; init; }

    /// <summary>As <see cref="Finding.Listings"/>.</summary>
    public IReadOnlyList<string> Listings { get; init; } = [];

    /// <summary>As <see cref="Finding.Path"/>.</summary>
    public IReadOnlyList<PathStep> Path { get; init; } = [];

    /// <summary>As <see cref="Finding.Policies"/>.</summary>
    public IReadOnlyList<string> Policies { get; init; } = [];

    /// <summary>Programmes under which the entity is listed, on any of its lists.</summary>
    public IReadOnlyList<string> Programmes { get; init; } = [];

    /// <summary>What the entity is.</summary>
    public EntityKind EntityKind { get; init; }

    /// <summary>Whether only a name that its list calls weak agrees.</summary>
    public bool IsWeakAlias { get; init; }

    /// <summary>Whether a registration number agrees.</summary>
    public bool HasIdentifier { get; init; }

    /// <summary>The last day of the entity's listing, where that is over by the day of the screening; null otherwise.</summary>
    public string? Ended { get; init; }

    /// <summary>How a product was named.</summary>
    public DesignatorGrade? Grade { get; init; }

    /// <summary>Keys of the lists that the entity is on, each once; an empty one for an id of no list.</summary>
    public IReadOnlyList<string> Lists
    {
        get
        {
            if (_lists is not { } known || !ReferenceEquals(known.EntityId, EntityId) || !ReferenceEquals(known.Listings, Listings))
                _lists = known = (EntityId, Listings, ListsOf());
            return known.Lists;
        }
    }

    private List<string> ListsOf()
    {
        var lists = new List<string>(Listings.Count + 1);
        Add(EntityId);
        foreach (var id in Listings) Add(id);
        return lists;

        void Add(string id)
        {
            var key = id.AsSpan(0, Math.Max(0, id.IndexOf(':', StringComparison.Ordinal)));
            foreach (var list in lists)
                if (key.SequenceEqual(list)) return;
            lists.Add(key.ToString());
        }
    }

    /// <summary>The weakest claim on its path; null where it has none.</summary>
    public ClaimStatus? WeakestClaim
    {
        get
        {
            ClaimStatus? weakest = null;
            foreach (var step in Path)
                if (weakest is not { } known || step.Claim.Status > known) weakest = step.Claim.Status;
            return weakest;
        }
    }
}
