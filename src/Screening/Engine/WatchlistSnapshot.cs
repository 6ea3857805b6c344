using Screening.Goods;
using Screening.Graph;
using Screening.Layers;
using Screening.Model;
using Screening.Ownership;
using Screening.Parties;
using Screening.Rules;
using Screening.Scoring;
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
    /// <param name="lists">The lists.</param>
    /// <param name="chains">The chains.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="below">Entities that are indexed already: of what is the same, the index stays, and a layer above it holds the rest. Null: none.</param>
    public WatchlistSnapshot(IReadOnlyList<Watchlist> lists, IReadOnlyList<FlaggedSupplyChain> chains, RuleSet rules, IndexedBelow? below = null)
    {
        (Lists, Chains, Rules) = (lists, [.. chains.Select(ChainSummary.Of)], new RuleBook(rules));
        var listed = EntityMerge.Merge(lists);
        var layers = new LayerBuilder(below);
        PreparedEntity[] prepared = [.. listed.Select(layers.Add)];
        var byId = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < listed.Count; i++) byId[listed[i].Id] = i;
        var groups = new PartyGroups(prepared);
        // A party that stands on several lists is one node.
        var graph = ClaimGraphBuilder.Build(
            [.. ChainBinding.Bind(chains, prepared), ListedLinks.Of(lists, listed)],
            id => byId.TryGetValue(id, out var place) ? groups.Leader(place) : -1);
        var finders = new ChainFinders(graph, rules.Ownership, id => Entities[IndexOf(id)].Entity);
        _listed = listed.Count;
        // A party of a chain that were one with an entry is bound to it: those left are parties of their own.
        PreparedEntity[] others = [.. ChainParties.Of(graph, finders.Exposures).Select(layers.Add)];
        Groups = groups.And(new PartyGroups(others));
        _index = layers.Build();
        _chains = new Lazy<ChainFinders>(finders);
    }

    private WatchlistSnapshot(WatchlistSnapshot before, RuleSet rules)
    {
        (Lists, Chains, Words, Groups, _index, _listed) = (before.Lists, before.Chains, before.Words, before.Groups, before._index, before._listed);
        Rules = new RuleBook(rules);
        _chains = ReferenceEquals(rules.Ownership, before.Rules.Rules.Ownership)
            ? before._chains
            : new Lazy<ChainFinders>(() => before._chains.Value.With(rules.Ownership));
    }

    /// <summary>The same lists, chains and indexes under other rules.</summary>
    public WatchlistSnapshot With(RuleSet rules) => new(this, rules);

    /// <summary>The lists as loaded.</summary>
    public IReadOnlyList<Watchlist> Lists { get; }

    /// <summary>The chains as loaded.</summary>
    public IReadOnlyList<ChainSummary> Chains { get; }

    /// <summary>The rules. They are no part of a file of lists: the law of the day is read anew.</summary>
    public RuleBook Rules { get; }

    /// <summary>All entities, listed ones first.</summary>
    public IReadOnlyList<PreparedEntity> Entities => _index.Entities;

    /// <summary>Ids of the entries that parties of chains are.</summary>
    public IEnumerable<string> Bound(IReadOnlyList<FlaggedSupplyChain> chains) =>
        ChainBinding.Bind(chains, [.. Entities.Take(_listed)]).SelectMany(c => c.Nodes).SelectMany(n => n.Entities).Where(id => IndexOf(id) is >= 0 and var at && at < _listed);

    /// <summary>Words of the queries.</summary>
    public Lexicon Words { get; } = new(Lexicon.ForQueries);

    /// <summary>All the ways to find an entity.</summary>
    public EntityIndex Index => _index;

    /// <summary>Entries that are one party.</summary>
    public PartyGroups Groups { get; }

    /// <summary>Supply chains and the links lists state.</summary>
    public ClaimGraph Graph => _chains.Value.Graph;

    /// <summary>Evidence paths over them.</summary>
    public Exposures Exposures => _chains.Value.Exposures;

    /// <summary>Who is owned or controlled by listed parties.</summary>
    public OwnershipBook Ownership => _chains.Value.Ownership;

    /// <summary>Products in text.</summary>
    public DesignatorMatcher Designators => _chains.Value.Designators;

    /// <summary>Classes of goods and routes in text.</summary>
    public GoodsTerms Terms => _chains.Value.Terms;

    /// <summary>The entity with an id, or -1.</summary>
    public int IndexOf(string entityId) => _index.IndexOf(entityId);

    /// <summary>Whether an entity is on a watchlist, and not only named in a chain.</summary>
    public bool IsDesignated(Entity entity) => IndexOf(entity.Id) is >= 0 and var at && at < _listed;
}
