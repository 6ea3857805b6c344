using Screening.Candidates;
using Screening.Goods;
using Screening.Graph;
using Screening.Model;
using Screening.Ownership;
using Screening.RedFlags;
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
    public WatchlistSnapshot(IReadOnlyList<Watchlist> lists, IReadOnlyList<FlaggedSupplyChain> chains, OwnershipRules ownership, RedFlagBook? redFlags = null)
    {
        RedFlags = redFlags is null ? null : new RedFlagRecogniser(redFlags);
        Lists = lists;
        var listed = EntityMerge.Merge(lists);
        // Names of a list share their words with one another: the same words return in many.
        var words = new Lexicon(int.MaxValue);
        _listed = listed.Select(e => e.Id).ToHashSet(StringComparer.Ordinal);
        PreparedEntity[] prepared = [.. listed.Select(e => PreparedEntity.Of(e, words))];
        Chains = [.. chains.Select(ChainSummary.Of)];
        (Graph, Exposures) = Join(ChainBinding.Bind(chains, prepared), lists, listed);
        Entities = [.. prepared, .. ChainParties.Of(Graph, Exposures).Select(e => PreparedEntity.Of(e, words))];
        var entries = listed.ToDictionary(e => e.Id, StringComparer.Ordinal);
        Ownership = new OwnershipBook(Graph, ownership, (node, policy) => Graph.EntriesOf(node).Any(e => ownership.Counts(policy, entries[e])));
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
        Designators = new DesignatorMatcher(Graph.Described.Select(d => d.Facts));
        Terms = new GoodsTerms(Graph.Described.Select(d => d.Facts));
    }

    /// <summary>The lists as loaded.</summary>
    public IReadOnlyList<Watchlist> Lists { get; }

    /// <summary>The chains as loaded.</summary>
    public IReadOnlyList<ChainSummary> Chains { get; }

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
    public ClaimGraph Graph { get; }

    /// <summary>Evidence paths over them.</summary>
    public Exposures Exposures { get; }

    /// <summary>Who is owned or controlled by listed parties.</summary>
    public OwnershipBook Ownership { get; }

    /// <summary>Patterns of evasion; null where none were added.</summary>
    public RedFlagRecogniser? RedFlags { get; }

    /// <summary>Products in text.</summary>
    public DesignatorMatcher Designators { get; }

    /// <summary>Classes of goods and routes in text.</summary>
    public GoodsTerms Terms { get; }

    /// <summary>The entity with an id, or -1.</summary>
    public int IndexOf(string entityId) => _byId.GetValueOrDefault(entityId, -1);

    /// <summary>Entities that carry a number of that value, under whatever type that can decide.</summary>
    public IReadOnlyList<int> Carrying(Identifier identifier) => _byIdentifier.GetValueOrDefault(identifier.Key) ?? (IReadOnlyList<int>)[];

    // A party that stands on several lists is one node.
    private static (ClaimGraph Graph, Exposures Exposures) Join(IReadOnlyList<FlaggedSupplyChain> chains, IReadOnlyList<Watchlist> lists, IReadOnlyList<Entity> listed)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < listed.Count; i++) places[listed[i].Id] = i;
        var groups = new PartyGroups(listed);
        var graph = ClaimGraphBuilder.Build([.. chains, ListedLinks.Of(lists, listed)], id => places.TryGetValue(id, out var place) ? groups.Leader(place) : -1);
        return (graph, new Exposures(graph));
    }

    /// <summary>Whether an entity is on a watchlist, and not only named in a chain.</summary>
    public bool IsDesignated(Entity entity) => _listed.Contains(entity.Id);
}
