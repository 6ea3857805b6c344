namespace Screening.Model;

/// <summary>What a node of a supply chain is.</summary>
public enum NodeKind
{
    /// <summary>A company, authority or other body.</summary>
    Organization,

    /// <summary>A natural person.</summary>
    Person,

    /// <summary>A plant or another site.</summary>
    Facility,

    /// <summary>A product or model, recognised by its designators.</summary>
    Product,

    /// <summary>A part of products.</summary>
    Component,

    /// <summary>A class of goods, recognised by terms; counts only together with a route.</summary>
    GoodsClass,

    /// <summary>A ship.</summary>
    Vessel,

    /// <summary>An address.</summary>
    Address,

    /// <summary>A town, base or region.</summary>
    Place,

    /// <summary>A country; alone never a finding.</summary>
    Country,

    /// <summary>A way goods travel.</summary>
    Route,
}

/// <summary>A party, product or place in a supply chain.</summary>
public sealed record ChainNode
{
    /// <summary>The node's id, unique over all chains loaded, for instance <c>product:mzkt-791300</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What it is.</summary>
    public required NodeKind Kind { get; init; }

    /// <summary>The name to show.</summary>
    public required string Name { get; init; }

    /// <summary>Other names, in any script.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>ISO 3166 alpha-2 code, where it belongs to one country.</summary>
    public string? Country { get; init; }

    /// <summary>Countries a route joins.</summary>
    public IReadOnlyList<string> Countries { get; init; } = [];

    /// <summary>Entries on watchlists that are this node: the only way a node becomes designated.</summary>
    public IReadOnlyList<string> Entities { get; init; } = [];

    /// <summary>Registration numbers: an entry on a list that carries one of them is this node.</summary>
    public IReadOnlyList<Identifier> Identifiers { get; init; } = [];

    /// <summary>When a company was founded: <c>yyyy</c>, <c>yyyy-MM</c> or <c>yyyy-MM-dd</c>.</summary>
    public string? Incorporated { get; init; }

    /// <summary>Type designations of a product, or part numbers of a component, in any script and spelling.</summary>
    /// <remarks>
    /// Case and separators do not matter, digits agree exactly. Two signs make a pattern of one:
    /// <c>S-300{P,PS,PMU}</c> is <c>S-300P</c>, <c>S-300PS</c> and <c>S-300PMU</c>, where a part in braces may be empty;
    /// <c>MZKT-79*</c> is a family: at the end of the pattern, or of a part of the last braces, up to eight more letters and
    /// digits of the same word. A pattern stands for at most 64 designations of at most 48 letters and digits, and what
    /// stands before a star has three or more, one of them a letter and one a digit. Designations without digits that are
    /// short (four letters or fewer) or ordinary words count in context only, see <see cref="RequiresContext"/>.
    /// </remarks>
    public IReadOnlyList<string> Designators { get; init; } = [];

    /// <summary>Names of the makers of a product or component: context for its designators, and needed beside a part number
    /// that is short or has no letters.</summary>
    public IReadOnlyList<string> Manufacturers { get; init; } = [];

    /// <summary>Words, or beginnings of words, of which one must stand in the same text before a designator counts.</summary>
    /// <remarks>A name of <see cref="Manufacturers"/>, or a declared code under <see cref="Hs"/>, does as well. Where empty,
    /// designators that are short or ordinary words still need one of those, the node's country, or a word such as "type" or
    /// "model" right before them.</remarks>
    public IReadOnlyList<string> RequiresContext { get; init; } = [];

    /// <summary>Phrases by which goods of a class, or places of a route, are recognised.</summary>
    public IReadOnlyList<string> Terms { get; init; } = [];

    /// <summary>HS headings under which it is usually declared.</summary>
    public IReadOnlyList<string> Hs { get; init; } = [];

    /// <summary>Whether reaching this node is a finding of its own.</summary>
    public bool Flagged { get; init; }
}

/// <summary>A relation between two nodes, with everyone who claims or denies it.</summary>
public sealed record ChainEdge
{
    /// <summary>The edge's id within its chain, for instance <c>C05</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Id of the node the relation starts from.</summary>
    public required string From { get; init; }

    /// <summary>Id of the node it leads to.</summary>
    public required string To { get; init; }

    /// <summary>The kind of relation.</summary>
    public required Relation Relation { get; init; }

    /// <summary>What is supplied, made or meant, in a few words.</summary>
    public string? What { get; init; }

    /// <summary>Nodes of the goods concerned: an edge between countries is reached only through one of these.</summary>
    public IReadOnlyList<string> Goods { get; init; } = [];

    /// <summary>Smallest share in percent, for ownership.</summary>
    public decimal? PercentMin { get; init; }

    /// <summary>Largest share in percent, for ownership.</summary>
    public decimal? PercentMax { get; init; }

    /// <summary>For control: by what right or fact, a key of <see cref="ControlCriteria"/>. Null: the source does not say.
    /// On <see cref="Relation.CooperatesWith"/>: <see cref="ControlCriteria.JointArrangement"/> where two holders act as one.</summary>
    public string? Criterion { get; init; }

    /// <summary>From when it holds: <c>yyyy</c>, <c>yyyy-MM</c> or <c>yyyy-MM-dd</c>.</summary>
    public string? ValidFrom { get; init; }

    /// <summary>Until when it holds, in the same forms.</summary>
    public string? ValidTo { get; init; }

    /// <summary>The claims, at least one.</summary>
    public required IReadOnlyList<Claim> Claims { get; init; }

    /// <summary>The strongest status among the claims for the edge; <see cref="ClaimStatus.Denied"/> or
    /// <see cref="ClaimStatus.Retracted"/> where nothing stands for it.</summary>
    public ClaimStatus Status => Claims.Min(c => c.Status);
}

/// <summary>A source that claims are cited by.</summary>
/// <param name="Key">Short key, for instance <c>S3</c>.</param>
/// <param name="Title">Title as published.</param>
/// <param name="Publisher">Publisher, where stated.</param>
/// <param name="Date">Date as precise as stated.</param>
public sealed record ChainSource(string Key, string Title, string? Publisher, string? Date);

/// <summary>A set of nodes and edges with their sources: one flagged supply chain.</summary>
public sealed record FlaggedSupplyChain
{
    /// <summary>The chain's id, for instance <c>belarus-iran-china-russia</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The title to show.</summary>
    public required string Title { get; init; }

    /// <summary>Sources of its claims.</summary>
    public IReadOnlyList<ChainSource> Sources { get; init; } = [];

    /// <summary>Its nodes.</summary>
    public required IReadOnlyList<ChainNode> Nodes { get; init; }

    /// <summary>Its edges.</summary>
    public required IReadOnlyList<ChainEdge> Edges { get; init; }

    /// <summary>Whether it is a register of who owns or deals with whom, and not a choice of flagged parties: its parties are
    /// looked for only where something leads from them to a listed or flagged one, and being named in it is no finding.</summary>
    public bool IsRegister { get; init; }

    /// <summary>What could not be read.</summary>
    public IReadOnlyList<ReadIssue> Issues { get; init; } = [];

    /// <summary>Hash of the bytes it was read from, in lower-case hexadecimal; null for one that was read from no file.</summary>
    public string? Sha256 { get; init; }
}
