using Screening.Graph;
using Screening.Model;

namespace Screening.Engine;

/// <summary>A party, product or place as the chains and lists know it.</summary>
/// <param name="Id">The node's id; for a listed party that no chain names, its id on the list.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it is.</param>
public sealed record GraphNode(string Id, string Name, NodeKind Kind)
{
    /// <summary>ISO 3166 alpha-2 code, where it belongs to one country.</summary>
    public string? Country { get; init; }

    /// <summary>The entries on loaded lists that it is; empty: it is on none.</summary>
    public IReadOnlyList<string> Entries { get; init; } = [];

    /// <summary>Whether a chain flags it: reaching it is a finding of its own, and no designation.</summary>
    public bool IsFlagged { get; init; }

    /// <summary>The chain that first names it; null where none does.</summary>
    public string? Chain { get; init; }
}

/// <summary>A relation of a node with everyone who claims or denies it.</summary>
/// <param name="Step">The edge with its strongest claim.</param>
/// <param name="Claims">All claims, those against it too.</param>
public sealed record GraphLink(PathStep Step, IReadOnlyList<Claim> Claims);

/// <summary>How a text led to a node.</summary>
public enum NodeMatchKind
{
    /// <summary>It is the id of the node, or of a list's entry that is the node.</summary>
    Id,

    /// <summary>It is a name of the node, word for word, in whatever script.</summary>
    Name,

    /// <summary>It names the type or the part number of the product.</summary>
    Designator,

    /// <summary>It is like a name of the party.</summary>
    Likeness,
}

/// <summary>A node that a text may mean.</summary>
/// <param name="Id">The node's id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">How the text led there.</param>
/// <param name="Score">How alike text and name are, in [0, 1]; 1 for all but <see cref="NodeMatchKind.Likeness"/>.</param>
public sealed record NodeMatch(string Id, string Name, NodeMatchKind Kind, double Score);
