using Screening.Model;

namespace Screening.Graph;

/// <summary>Which nodes of several chains are one: those with one id, and parties that are the same entry on a list.</summary>
/// <remarks>Facts of the first lead; what later ones add to names, entries and designators is kept. Invariant: a place, a
/// product or a site never becomes one with a company because both are bound to one entry.</remarks>
internal sealed class NodeMerge(Func<string, int> partyOf)
{
    private readonly Dictionary<string, int> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<int, int> _byParty = [];
    private readonly List<ChainNode> _nodes = [];
    private readonly List<int> _chains = [];
    private readonly List<bool> _onlyRegistered = [];
    private readonly List<(string Id, int Node)> _aliases = [];

    /// <summary>The nodes, each once, in order of first appearance.</summary>
    public IReadOnlyList<ChainNode> Nodes => _nodes;

    /// <summary>The chain that first named a node.</summary>
    public int ChainOf(int node) => _chains[node];

    /// <summary>Whether a node stands only in registers.</summary>
    public bool IsOnlyRegistered(int node) => _onlyRegistered[node];

    /// <summary>Ids besides a node's own.</summary>
    public IReadOnlyList<(string Id, int Node)> Aliases => _aliases;

    /// <summary>The node with an id; false where no chain has it.</summary>
    public bool TryFind(string id, out int node) => _byId.TryGetValue(Text.WellFormed.Of(id), out node);

    /// <summary>Adds a node of a chain.</summary>
    public void Add(ChainNode node, int chain, bool isRegister)
    {
        var id = Text.WellFormed.Of(node.Id);
        if (Known(id, node) is not { } known)
        {
            known = _nodes.Count;
            _nodes.Add(id == node.Id ? node : node with { Id = id });
            _chains.Add(chain);
            _onlyRegistered.Add(isRegister);
        }
        else
        {
            _onlyRegistered[known] &= isRegister;
            if (!ReferenceEquals(_nodes[known], node)) _nodes[known] = Joined(_nodes[known], node);
            if (_nodes[known].Id != id && !_byId.ContainsKey(id)) _aliases.Add((id, known));
        }
        _byId.TryAdd(id, known);
        if (!IsParty(node.Kind)) return;
        foreach (var entry in node.Entities)
            if (partyOf(entry) is var party and >= 0) _byParty.TryAdd(party, known);
    }

    private int? Known(string id, ChainNode node)
    {
        if (_byId.TryGetValue(id, out var same)) return same;
        if (!IsParty(node.Kind)) return null;
        foreach (var entry in node.Entities)
            if (partyOf(entry) is var party and >= 0 && _byParty.TryGetValue(party, out var known)) return known;
        return null;
    }

    private static bool IsParty(NodeKind kind) => kind is NodeKind.Organization or NodeKind.Person or NodeKind.Vessel;

    private static ChainNode Joined(ChainNode first, ChainNode later) => first with
    {
        Names = Union(first.Names, later.Names),
        Country = first.Country ?? later.Country,
        Countries = Union(first.Countries, later.Countries),
        Entities = Union(first.Entities, later.Entities),
        Identifiers = later.Identifiers.Count == 0 ? first.Identifiers : [.. first.Identifiers.Union(later.Identifiers)],
        Incorporated = first.Incorporated ?? later.Incorporated,
        Designators = Union(first.Designators, later.Designators),
        Manufacturers = Union(first.Manufacturers, later.Manufacturers),
        RequiresContext = Union(first.RequiresContext, later.RequiresContext),
        Terms = Union(first.Terms, later.Terms),
        Hs = Union(first.Hs, later.Hs),
        Flagged = first.Flagged || later.Flagged,
    };

    private static IReadOnlyList<string> Union(IReadOnlyList<string> first, IReadOnlyList<string> later) =>
        later.Count == 0 ? first : first.Count == 0 ? later : [.. first.Union(later, StringComparer.Ordinal)];
}
