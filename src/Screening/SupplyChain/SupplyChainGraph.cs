using System.Collections.Frozen;
using Screening.Model;

namespace Screening.SupplyChain;

/// <summary>Parties, products and places with the claims that join them. Knows nothing of names.</summary>
/// <remarks>
/// Algorithm: best-first search over simple paths; an edge may be walked against its direction, since a maker is as
/// much exposed by its product as the product by its maker. Countries, places and classes of goods are never walked
/// through: half the world would be two hops away.
/// Time: O(paths within the hop limit). Space: the same.
/// Contract: to each flagged node within the limit, the strongest path; equal strength goes by the ids on the way.
/// Oracle: Reference/PlainExposure.cs.
/// </remarks>
internal sealed class SupplyChainGraph
{
    // Each hop beyond the first leaves a little less: a supplier's supplier is not a supplier.
    private const double Decay = 0.8;

    private readonly FrozenDictionary<string, ChainNode> _nodes;
    private readonly FrozenDictionary<string, ChainEdge[]> _edges;
    private readonly FrozenDictionary<string, ChainEdge[]> _edgesOfGoods;
    private readonly FrozenDictionary<string, string> _nodeOfEntity;
    private readonly FrozenSet<string> _designated;

    /// <summary>Joins chains into one graph; nodes with one id are one node, the first one's facts lead.</summary>
    /// <param name="chains">The chains, in order of precedence.</param>
    /// <param name="isListed">Whether an entity id is on a loaded watchlist.</param>
    public SupplyChainGraph(IEnumerable<FlaggedSupplyChain> chains, Func<string, bool> isListed)
    {
        var all = chains.ToArray();
        _nodes = all.SelectMany(c => c.Nodes).GroupBy(n => n.Id, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        _edges = all.SelectMany(c => c.Edges)
            .Where(e => _nodes.ContainsKey(e.From) && _nodes.ContainsKey(e.To))
            .SelectMany(e => (IEnumerable<(string Node, ChainEdge Edge)>)[(e.From, e), (e.To, e)])
            .GroupBy(p => p.Node, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.Select(p => p.Edge).Distinct().ToArray(), StringComparer.Ordinal);
        _edgesOfGoods = Edges
            .SelectMany(e => e.Goods.Distinct(StringComparer.Ordinal).Select(g => (Goods: g, Edge: e)))
            .GroupBy(p => p.Goods, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.Select(p => p.Edge).ToArray(), StringComparer.Ordinal);
        _nodeOfEntity = _nodes.Values.OrderBy(n => n.Id, StringComparer.Ordinal)
            .SelectMany(n => n.Entities.Select(e => (Entity: e, n.Id)))
            .GroupBy(p => p.Entity, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.First().Id, StringComparer.Ordinal);
        _designated = _nodes.Values.Where(n => n.Entities.Any(isListed)).Select(n => n.Id).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>All nodes.</summary>
    public IEnumerable<ChainNode> Nodes => _nodes.Values.OrderBy(n => n.Id, StringComparer.Ordinal);

    /// <summary>All edges, each once.</summary>
    public IEnumerable<ChainEdge> Edges => _edges.Values.SelectMany(e => e).Distinct().OrderBy(e => e.Id, StringComparer.Ordinal);

    /// <summary>The node with an id, or null.</summary>
    public ChainNode? Node(string id) => _nodes.GetValueOrDefault(id);

    /// <summary>The node a listed entity stands for, or null.</summary>
    public ChainNode? NodeOf(string entityId) => _nodeOfEntity.TryGetValue(entityId, out var id) ? _nodes[id] : null;

    /// <summary>Whether a node is on a loaded watchlist.</summary>
    public bool IsDesignated(string id) => _designated.Contains(id);

    /// <summary>The strongest paths from a node to flagged or listed ones, strongest first.</summary>
    public IReadOnlyList<ExposurePath> Exposures(string start, DateOnly asOf, ExposureOptions options)
    {
        var best = new Dictionary<string, ExposurePath>(StringComparer.Ordinal);
        var queue = new PriorityQueue<Walk, (double Strength, string Way)>(StrongestFirst);
        queue.Enqueue(new Walk(start, [], 1, start), (1, start));
        while (queue.TryDequeue(out var walk, out _))
        {
            if (walk.Edges.Length > 0)
            {
                if (IsTarget(walk.Node) && !best.ContainsKey(walk.Node))
                    best[walk.Node] = new ExposurePath(walk.Node, _nodes[walk.Node].Name, [.. walk.Edges.Select(StepOf)], walk.Strength);
                if (walk.Edges.Length == options.MaxHops || !IsWalkedThrough(_nodes[walk.Node])) continue;
            }
            foreach (var edge in _edges.GetValueOrDefault(walk.Node) ?? [])
            {
                var next = edge.From == walk.Node ? edge.To : edge.From;
                if (next == start || walk.Visits(next) || !IsFollowed(edge, asOf, options)) continue;
                var strength = walk.Strength * WeightOf(edge.Status) * (walk.Edges.Length == 0 ? 1 : Decay);
                var way = $"{walk.Way} {edge.Id} {next}";
                queue.Enqueue(new Walk(next, [.. walk.Edges, edge], strength, way), (strength, way));
            }
        }
        return [.. best.Values.OrderByDescending(p => p.Strength).ThenBy(p => p.Target, StringComparer.Ordinal).Take(options.MaxPaths)];
    }

    /// <summary>Edges that concern given goods and whose both ends are present in a shipment.</summary>
    /// <param name="goods">Id of a product or class of goods.</param>
    /// <param name="isPresent">Whether a country, route or party is part of the shipment.</param>
    /// <param name="asOf">The day on which the edges must hold.</param>
    public IEnumerable<ChainEdge> EdgesFor(string goods, Func<ChainNode, bool> isPresent, DateOnly asOf) =>
        _edgesOfGoods.GetValueOrDefault(goods, []).Where(e =>
            PartialDate.Covers(e.ValidFrom, e.ValidTo, asOf) && isPresent(_nodes[e.From]) && isPresent(_nodes[e.To]));

    /// <summary>An edge with its strongest claim.</summary>
    public PathStep StepOf(ChainEdge edge) => new(
        _nodes[edge.From].Name,
        _nodes[edge.To].Name,
        edge.Relation,
        edge.Claims.MinBy(c => c.Status)!,
        edge.What,
        edge.Claims.Any(c => c.Status >= ClaimStatus.Denied));

    private bool IsTarget(string id) => _nodes[id].Flagged || _designated.Contains(id);

    private static bool IsWalkedThrough(ChainNode node) =>
        node.Kind is not (NodeKind.Country or NodeKind.Place or NodeKind.Route or NodeKind.GoodsClass);

    private static bool IsFollowed(ChainEdge edge, DateOnly asOf, ExposureOptions options) =>
        edge.Status < ClaimStatus.Denied && edge.Status <= options.Weakest && PartialDate.Covers(edge.ValidFrom, edge.ValidTo, asOf);

    private static double WeightOf(ClaimStatus status) => status switch
    {
        ClaimStatus.Designated => 1.0,
        ClaimStatus.Confirmed => 0.9,
        ClaimStatus.Reported => 0.7,
        ClaimStatus.Alleged => 0.4,
        _ => 0.2,
    };

    // Equal strength goes by the ids on the way, so that the order of a file's edges decides nothing.
    private static readonly Comparer<(double Strength, string Way)> StrongestFirst = Comparer<(double Strength, string Way)>.Create(
        static (a, b) => a.Strength != b.Strength ? b.Strength.CompareTo(a.Strength) : string.CompareOrdinal(a.Way, b.Way));

    private sealed record Walk(string Node, ChainEdge[] Edges, double Strength, string Way)
    {
        public bool Visits(string id) => Array.Exists(Edges, e => e.From == id || e.To == id);
    }
}
