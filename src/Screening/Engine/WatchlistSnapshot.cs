using Screening.Candidates;
using Screening.Goods;
using Screening.Graph;
using Screening.Model;
using Screening.Ownership;
using Screening.Parties;
using Screening.Rules;
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
    public WatchlistSnapshot(IReadOnlyList<Watchlist> lists, IReadOnlyList<FlaggedSupplyChain> chains, RuleSet rules)
    {
        (Lists, Chains, Rules) = (lists, [.. chains.Select(ChainSummary.Of)], new RuleBook(rules));
        var listed = EntityMerge.Merge(lists);
        // Names of a list share their words with one another: the same words return in many.
        var words = new Lexicon(int.MaxValue);
        PreparedEntity[] prepared = [.. listed.Select(e => PreparedEntity.Of(e, words))];
        var byId = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < listed.Count; i++) byId[listed[i].Id] = i;
        var groups = new PartyGroups(prepared);
        // A party that stands on several lists is one node.
        var graph = ClaimGraphBuilder.Build(
            [.. ChainBinding.Bind(chains, prepared), ListedLinks.Of(lists, listed)],
            id => byId.TryGetValue(id, out var place) ? groups.Leader(place) : -1);
        var finders = new ChainFinders(graph, rules.Ownership, id => listed[byId[id]]);
        _chains = new Lazy<ChainFinders>(finders);
        _listed = listed.Count;
        // A party of a chain that were one with an entry is bound to it: those left are parties of their own.
        PreparedEntity[] others = [.. ChainParties.Of(graph, finders.Exposures).Select(e => PreparedEntity.Of(e, words))];
        _index = new EntityIndex([.. prepared, .. others], groups.And(new PartyGroups(others)));
    }

    private WatchlistSnapshot(WatchlistSnapshot before, RuleSet rules)
    {
        (Lists, Chains, Words, _index, _listed) = (before.Lists, before.Chains, before.Words, before._index, before._listed);
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

    /// <summary>For each name of the index, its entity.</summary>
    public Flat<int> Owners => _index.Owners;

    /// <summary>Ids of the entries that parties of chains are.</summary>
    public IEnumerable<string> Bound(IReadOnlyList<FlaggedSupplyChain> chains) =>
        ChainBinding.Bind(chains, [.. Entities.Take(_listed)]).SelectMany(c => c.Nodes).SelectMany(n => n.Entities).Where(id => IndexOf(id) is >= 0 and var at && at < _listed);

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

    /// <summary>Entities that carry a number of that value, under whatever type that can decide.</summary>
    public IReadOnlyList<int> Carrying(Identifier identifier) => _index.Carrying(identifier);

    /// <summary>Whether an entity is on a watchlist, and not only named in a chain.</summary>
    public bool IsDesignated(Entity entity) => IndexOf(entity.Id) is >= 0 and var at && at < _listed;
}
