using Screening.Candidates;
using Screening.Goods;
using Screening.Model;
using Screening.Scoring;
using Screening.SupplyChain;
using Screening.Text;

namespace Screening.Engine;

/// <summary>Lists, chains and their indexes, frozen together: a screening keeps the one it began with.</summary>
internal sealed class WatchlistSnapshot
{
    private readonly Dictionary<string, int> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _byIdentifier = new(StringComparer.Ordinal);
    private readonly HashSet<string> _listed;

    /// <summary>Builds the indexes over lists and chains.</summary>
    public WatchlistSnapshot(IReadOnlyList<Watchlist> lists, IReadOnlyList<FlaggedSupplyChain> chains)
    {
        Lists = lists;
        var listed = EntityMerge.Merge(lists);
        // Names of a list share their words with one another: the same words return in many.
        var words = new Lexicon(int.MaxValue);
        _listed = listed.Select(e => e.Id).ToHashSet(StringComparer.Ordinal);
        PreparedEntity[] prepared = [.. listed.Select(e => PreparedEntity.Of(e, words))];
        Chains = ChainBinding.Bind(chains, prepared);
        Graph = new SupplyChainGraph([.. Chains, ListedLinks.Of(lists, listed)], _listed.Contains);
        Entities = [.. prepared, .. ChainParties.Of(Chains, Graph).Select(e => PreparedEntity.Of(e, words))];
        var names = new List<PreparedName>();
        var owners = new List<int>();
        for (var i = 0; i < Entities.Count; i++)
        {
            _byId[Entities[i].Entity.Id] = i;
            foreach (var identifier in Entities[i].Entity.Identifiers.Where(n => IdentifierTypes.Decisive.Contains(n.Type)))
            {
                var key = identifier.Key;
                if (!_byIdentifier.TryGetValue(key, out var list)) _byIdentifier[key] = list = [];
                list.Add(i);
            }
            foreach (var name in Entities[i].Names)
            {
                names.Add(name);
                owners.Add(i);
            }
        }
        Owners = [.. owners];
        Names = new CandidateIndex(names);
        Addresses = new AddressIndex(Entities);
        Texts = new TextIndex(Entities);
        Groups = new PartyGroups([.. Entities.Select(e => e.Entity)]);
        Designators = new DesignatorMatcher(Graph.Nodes);
        Terms = new GoodsTerms(Graph.Nodes);
    }

    /// <summary>The lists as loaded.</summary>
    public IReadOnlyList<Watchlist> Lists { get; }

    /// <summary>The chains as loaded.</summary>
    public IReadOnlyList<FlaggedSupplyChain> Chains { get; }

    /// <summary>All entities, listed ones first.</summary>
    public IReadOnlyList<PreparedEntity> Entities { get; }

    /// <summary>For each name of the index, its entity.</summary>
    public int[] Owners { get; }

    /// <summary>Words of the queries.</summary>
    public Lexicon Words { get; } = new(Lexicon.ForQueries);

    /// <summary>Names by similarity.</summary>
    public CandidateIndex Names { get; }

    /// <summary>Entities by address.</summary>
    public AddressIndex Addresses { get; }

    /// <summary>Names inside text.</summary>
    public TextIndex Texts { get; }

    /// <summary>Entries that are one party.</summary>
    public PartyGroups Groups { get; }

    /// <summary>Supply chains and the links lists state.</summary>
    public SupplyChainGraph Graph { get; }

    /// <summary>Products in text.</summary>
    public DesignatorMatcher Designators { get; }

    /// <summary>Classes of goods and routes in text.</summary>
    public GoodsTerms Terms { get; }

    /// <summary>The entity with an id, or -1.</summary>
    public int IndexOf(string entityId) => _byId.GetValueOrDefault(entityId, -1);

    /// <summary>Entities that carry a number of that value, under whatever type that can decide.</summary>
    public IReadOnlyList<int> Carrying(Identifier identifier) => _byIdentifier.GetValueOrDefault(identifier.Key) ?? (IReadOnlyList<int>)[];

    /// <summary>Whether an entity is on a watchlist, and not only named in a chain.</summary>
    public bool IsDesignated(Entity entity) => _listed.Contains(entity.Id);
}
