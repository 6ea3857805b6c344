using Screening.Goods;
using Screening.Graph;
using Screening.Model;
using Screening.Ownership;
using Screening.SupplyChain;

namespace Screening.Engine;

/// <summary>The graph, and all that is found by it: paths, owned parties, products and classes of goods in text.</summary>
internal sealed class ChainFinders
{
    /// <summary>Prepares the searches over a graph.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="ownership">The ownership policies.</param>
    /// <param name="entryOf">The entity of a loaded list with an id.</param>
    public ChainFinders(ClaimGraph graph, OwnershipRules ownership, Func<string, Entity> entryOf)
    {
        (Graph, Exposures) = (graph, new Exposures(graph));
        Ownership = new OwnershipBook(graph, ownership, (node, policy) => graph.EntriesOf(node).Any(e => ownership.Counts(policy, entryOf(e))));
        ChainNode[] described = [.. graph.Described.Select(d => d.Facts)];
        (Designators, Terms) = (new DesignatorMatcher(described), new GoodsTerms(described));
    }

    /// <summary>Supply chains and the links lists state.</summary>
    public ClaimGraph Graph { get; }

    /// <summary>Evidence paths over them.</summary>
    public Exposures Exposures { get; }

    /// <summary>Who is owned or controlled by listed parties.</summary>
    public OwnershipBook Ownership { get; }

    /// <summary>Products in text.</summary>
    public DesignatorMatcher Designators { get; }

    /// <summary>Classes of goods and routes in text.</summary>
    public GoodsTerms Terms { get; }
}
