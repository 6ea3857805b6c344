using Screening.Candidates;
using Screening.Goods;
using Screening.Model;
using Screening.Scoring;
using Screening.Storage;
using Screening.SupplyChain;
using Screening.Text;

namespace Screening.Engine;

/// <summary>Lists, chains and their indexes, frozen together: a screening keeps the one it began with.</summary>
internal sealed partial class WatchlistSnapshot
{
    private readonly EntityIndex _index;
    private readonly int _listed;
    private readonly Lazy<ChainFinders> _chains;

    /// <summary>Builds the indexes over lists and chains.</summary>
    public WatchlistSnapshot(IReadOnlyList<Watchlist> lists, IReadOnlyList<FlaggedSupplyChain> chains)
    {
        Lists = lists;
        var listed = EntityMerge.Merge(lists);
        // Names of a list share their words with one another: the same words return in many.
        var words = new Lexicon(int.MaxValue);
        var ids = listed.Select(e => e.Id).ToHashSet(StringComparer.Ordinal);
        PreparedEntity[] prepared = [.. listed.Select(e => PreparedEntity.Of(e, words))];
        Chains = ChainBinding.Bind(chains, prepared);
        ListedLinks = Engine.ListedLinks.Of(lists, listed);
        var graph = new SupplyChainGraph([.. Chains, ListedLinks], ids.Contains);
        _listed = listed.Count;
        _index = new EntityIndex([.. prepared, .. ChainParties.Of(Chains, graph).Select(e => PreparedEntity.Of(e, words))]);
        _chains = new Lazy<ChainFinders>(new ChainFinders(graph));
    }

    /// <summary>The lists as loaded.</summary>
    public IReadOnlyList<Watchlist> Lists { get; }

    /// <summary>The chains as loaded.</summary>
    public IReadOnlyList<FlaggedSupplyChain> Chains { get; }

    /// <summary>All entities, listed ones first.</summary>
    public IReadOnlyList<PreparedEntity> Entities => _index.Entities;

    /// <summary>For each name of the index, its entity.</summary>
    public Flat<int> Owners => _index.Owners;

    /// <summary>The links that lists state themselves.</summary>
    private FlaggedSupplyChain ListedLinks { get; }

    /// <summary>Words of the queries.</summary>
    public Lexicon Words { get; } = new(Lexicon.ForQueries);

    /// <summary>Names by similarity.</summary>
    public CandidateIndex Names => _index.Names;

    /// <summary>Entities by address.</summary>
    public AddressIndex Addresses => _index.Addresses;

    /// <summary>Names inside text.</summary>
    public TextIndex Texts => _index.Texts;

    /// <summary>Entries that are one party.</summary>
    public PartyGroups Groups => _index.Groups;

    /// <summary>Supply chains and the links lists state.</summary>
    public SupplyChainGraph Graph => _chains.Value.Graph;

    /// <summary>Products in text.</summary>
    public DesignatorMatcher Designators => _chains.Value.Designators;

    /// <summary>Classes of goods and routes in text.</summary>
    public GoodsTerms Terms => _chains.Value.Terms;

    /// <summary>The entity with an id, or -1.</summary>
    public int IndexOf(string entityId) => _index.IndexOf(entityId);

    /// <summary>Entities that carry a number of that value, under whatever type that can decide.</summary>
    public IReadOnlyList<int> Carrying(Identifier identifier) => _index.Carrying(identifier);

    /// <summary>Whether an entity is on a watchlist, and not only named in a chain.</summary>
    public bool IsDesignated(Entity entity) => IsListed(entity.Id);

    private bool IsListed(string entityId) => IndexOf(entityId) is >= 0 and var at && at < _listed;

    /// <summary>What chains and goods are found by.</summary>
    private sealed class ChainFinders(SupplyChainGraph graph)
    {
        public SupplyChainGraph Graph { get; } = graph;

        public DesignatorMatcher Designators { get; } = new(graph.Nodes);

        public GoodsTerms Terms { get; } = new(graph.Nodes);
    }
}
