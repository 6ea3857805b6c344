using System.Collections.Frozen;
using Screening.Model;

namespace Screening.Graph;

/// <summary>Parties, products and places with the claims that join them, in flat columns. Knows nothing of names, and decides nothing.</summary>
/// <remarks>
/// Algorithm: nodes in order of id, edges in order of (from, to, relation, chain, id): the edges out of a node stand in a
/// row, those into it in a second table; a column a fact, texts as UTF-8, what few edges have in side tables.
/// Time: O(1) a step along an edge, O(log nodes) to find an id. Space: about 60 bytes an edge with one claim, besides its id.
/// Contract: the order in which chains list nodes and edges decides nothing but whose facts lead.
/// Oracle: Reference/PlainExposure.cs and Reference/PlainOwnership.cs, which walk the chains as they were read.
/// </remarks>
internal sealed class ClaimGraph
{
    private readonly GraphColumns _columns;
    private readonly NodeColumns _nodes;
    private readonly EdgeColumns _edges;
    private readonly ClaimColumns _claims;
    private readonly FrozenDictionary<string, int> _aliases;
    private readonly FrozenDictionary<string, int[]> _edgesOfGoods;

    /// <summary>Takes over columns that a builder filled.</summary>
    public ClaimGraph(GraphColumns columns)
    {
        (_columns, _nodes, _edges, _claims) = (columns, columns.Nodes, columns.Edges, columns.Edges.Claims);
        _aliases = _nodes.Aliases.ToFrozenDictionary(StringComparer.Ordinal);
        _edgesOfGoods = _edges.Goods.OrderBy(g => g.Key)
            .SelectMany(g => g.Value.Distinct(StringComparer.Ordinal).Select(id => (Goods: id, Edge: g.Key)))
            .GroupBy(p => p.Goods, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.Select(p => p.Edge).ToArray(), StringComparer.Ordinal);
    }

    /// <summary>The columns, to be written.</summary>
    public GraphColumns Columns => _columns;

    /// <summary>How many nodes.</summary>
    public int Nodes => _nodes.Ids.Count;

    /// <summary>How many edges.</summary>
    public int Edges => _edges.From.Length;

    /// <summary>The node with an id, or the one that an entity on a list is; -1 where there is none.</summary>
    public int IndexOf(string id) => _aliases.TryGetValue(id, out var node) ? node : _nodes.Ids.Find(id);

    /// <summary>A node's id.</summary>
    public string IdOf(int node) => _nodes.Ids[node];

    /// <summary>A node's name.</summary>
    public string NameOf(int node) => _nodes.Names[node];

    /// <summary>What a node is.</summary>
    public NodeKind KindOf(int node) => (NodeKind)_nodes.Kinds[node];

    /// <summary>Whether reaching a node is a finding of its own.</summary>
    public bool IsFlagged(int node) => (_nodes.Flags[node] & NodeColumns.Flagged) != 0;

    /// <summary>Whether a node stands only in registers, where being named is no finding.</summary>
    public bool IsOnlyRegistered(int node) => (_nodes.Flags[node] & NodeColumns.OnlyRegistered) != 0;

    /// <summary>Whether a node is on a loaded list.</summary>
    public bool IsListed(int node) => (_nodes.Flags[node] & NodeColumns.Listed) != 0;

    /// <summary>The entries on loaded lists that a node is.</summary>
    public IReadOnlyList<string> EntriesOf(int node) => _nodes.Entries.GetValueOrDefault(node) ?? (IReadOnlyList<string>)[];

    /// <summary>The chain that first named a node.</summary>
    public string ChainOf(int node) => _columns.Chains[_nodes.Chain[node]];

    /// <summary>A node with all its facts.</summary>
    public ChainNode Node(int node) => _nodes.Details.GetValueOrDefault(node) ?? new ChainNode
    {
        Id = IdOf(node),
        Kind = KindOf(node),
        Name = NameOf(node),
        Country = _columns.Text(_nodes.Country[node]),
        Entities = EntriesOf(node),
        Flagged = IsFlagged(node),
    };

    /// <summary>Nodes that have more to them than a name: designators, terms, numbers, other names.</summary>
    public IEnumerable<(int Node, ChainNode Facts)> Described => _nodes.Details.OrderBy(d => d.Key).Select(d => (d.Key, d.Value));

    /// <summary>The first edge out of a node; they end where those of the next begin.</summary>
    public int FirstOut(int node) => _columns.OutStart[node];

    /// <summary>The edges into a node, in order.</summary>
    public ReadOnlySpan<int> Incoming(int node) => _columns.In.Span[_columns.InStart[node].._columns.InStart[node + 1]];

    /// <summary>Where an edge starts.</summary>
    public int From(int edge) => _edges.From[edge];

    /// <summary>Where an edge leads.</summary>
    public int To(int edge) => _edges.To[edge];

    /// <summary>The chain an edge is of, as a number.</summary>
    public int ChainOfEdge(int edge) => _edges.Chain[edge];

    /// <summary>What an edge says.</summary>
    public Relation RelationOf(int edge) => (Relation)_edges.Relations[edge];

    /// <summary>By what right or fact an edge of control holds; null where nobody says.</summary>
    public string? CriterionOf(int edge) => _columns.Text(_edges.Criterion[edge]);

    /// <summary>The smallest share an edge of ownership may be, <see cref="Share.Unknown"/> where it is not stated.</summary>
    public long LeastShare(int edge) => _edges.Stake[edge] is var stake and >= 0 ? _edges.StakeMin[stake] : Share.Unknown;

    /// <summary>The largest share an edge of ownership may be, <see cref="Share.Unknown"/> where it is not stated.</summary>
    public long MostShare(int edge) => _edges.Stake[edge] is var stake and >= 0 ? _edges.StakeMax[stake] : Share.Unknown;

    /// <summary>Whether an edge holds on a day, given as <see cref="PackedDate.Of"/> has it.</summary>
    public bool Holds(int edge, int day) => _edges.Since[edge] <= day && day <= _edges.Until[edge];

    /// <summary>Whether an edge, and each claim for it, holds on every day.</summary>
    public bool HoldsAlways(int edge) => _edges.Since[edge] == PackedDate.OpenStart && _edges.Until[edge] == PackedDate.OpenEnd && (_edges.Flags[edge] & EdgeColumns.DatedClaims) == 0;

    /// <summary>Until when an edge holds, as <see cref="PackedDate"/> has it.</summary>
    public int EndOf(int edge) => _edges.Until[edge];

    /// <summary>The strongest claim for an edge on a day; <see cref="ClaimStatus.Denied"/> or worse where nothing stands for it.</summary>
    public ClaimStatus StatusOf(int edge, int day) =>
        (_edges.Flags[edge] & EdgeColumns.DatedClaims) == 0 ? (ClaimStatus)_edges.Status[edge]
        : StrongestClaim(edge, day) is var claim and >= 0 ? (ClaimStatus)_claims.Status[claim]
        : ClaimStatus.Retracted;

    /// <summary>The strongest claim for an edge on any day.</summary>
    public ClaimStatus BestStatusOf(int edge) => (ClaimStatus)_edges.Status[edge];

    /// <summary>Whether an edge holds on a day and something stands for it that is no weaker than asked.</summary>
    public bool Stands(int edge, int day, ClaimStatus weakest)
    {
        if (!Holds(edge, day)) return false;
        var status = StatusOf(edge, day);
        return status < ClaimStatus.Denied && status <= weakest;
    }

    /// <summary>Edges that concern given goods, in order.</summary>
    public ReadOnlySpan<int> EdgesOfGoods(string goods) => _edgesOfGoods.GetValueOrDefault(goods, []);

    /// <summary>The goods an edge concerns.</summary>
    public IReadOnlyList<string> GoodsOf(int edge) => _edges.Goods.GetValueOrDefault(edge) ?? (IReadOnlyList<string>)[];

    /// <summary>An edge's id within its chain.</summary>
    public string EdgeId(int edge) => _edges.Ids[edge];

    /// <summary>What an edge is about, in the chain's words.</summary>
    public string? WhatOf(int edge) => _columns.Text(_edges.What[edge]);

    /// <summary>Everyone who claims or denies an edge.</summary>
    public IReadOnlyList<Claim> ClaimsOf(int edge)
    {
        var claims = new Claim[_claims.Start[edge + 1] - _claims.Start[edge]];
        for (var i = 0; i < claims.Length; i++) claims[i] = Claim(_claims.Start[edge] + i);
        return claims;
    }

    /// <summary>An edge with its strongest claim on a day.</summary>
    public PathStep StepOf(int edge, int day)
    {
        var disputed = false;
        for (var c = _claims.Start[edge]; c < _claims.Start[edge + 1]; c++) disputed |= _claims.Status[c] >= (byte)ClaimStatus.Denied;
        return new PathStep(NameOf(From(edge)), NameOf(To(edge)), RelationOf(edge), Claim(Math.Max(StrongestClaim(edge, day), _claims.Start[edge])), WhatOf(edge), disputed)
        {
            FromId = IdOf(From(edge)),
            ToId = IdOf(To(edge)),
            PercentMin = Share.ToPercent(LeastShare(edge)),
            PercentMax = Share.ToPercent(MostShare(edge)),
            Criterion = CriterionOf(edge),
        };
    }

    // A claim outside its own period says nothing for the edge: -1 where all are.
    private int StrongestClaim(int edge, int day)
    {
        var (first, end) = (_claims.Start[edge], _claims.Start[edge + 1]);
        var best = -1;
        for (var c = first; c < end; c++)
        {
            if (_claims.Periods.TryGetValue(c, out var period) && !(period.From <= day && day <= period.To)) continue;
            if (best < 0 || _claims.Status[c] < _claims.Status[best]) best = c;
        }
        return best;
    }

    private Claim Claim(int claim)
    {
        var period = _claims.Periods.GetValueOrDefault(claim, (From: PackedDate.OpenStart, To: PackedDate.OpenEnd));
        return new Claim(
            _columns.Text(_claims.Source[claim]) ?? "",
            _columns.Text(_claims.Date[claim]) ?? "",
            _columns.Text(_claims.Claimant[claim]) ?? "",
            (ClaimStatus)_claims.Status[claim],
            _columns.Text(_claims.Note[claim]),
            PackedDate.Text(period.From),
            PackedDate.Text(period.To));
    }
}
