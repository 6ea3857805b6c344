using Screening.Goods;
using Screening.Graph;
using Screening.Model;
using Screening.Ownership;
using Screening.SupplyChain;

namespace Screening.Engine;

/// <summary>The graph, and all that is found by it: paths, owned parties, products and classes of goods in text.</summary>
internal sealed class ChainFinders
{
    private readonly Func<string, Entity> _entryOf;

    /// <summary>Prepares the searches over a graph.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="ownership">The ownership policies.</param>
    /// <param name="entryOf">The entity of a loaded list with an id.</param>
    public ChainFinders(ClaimGraph graph, OwnershipRules ownership, Func<string, Entity> entryOf)
    {
        (Graph, Exposures, _entryOf) = (graph, new Exposures(graph), entryOf);
        Ownership = BookOf(ownership);
        ChainNode[] described = [.. graph.Described.Select(d => d.Facts)];
        (Designators, Terms) = (new DesignatorMatcher(described), new GoodsTerms(described));
    }

    private ChainFinders(ChainFinders before, OwnershipRules ownership)
    {
        (Graph, Exposures, _entryOf, Designators, Terms) = (before.Graph, before.Exposures, before._entryOf, before.Designators, before.Terms);
        Ownership = BookOf(ownership);
    }

    /// <summary>The same under other ownership policies.</summary>
    public ChainFinders With(OwnershipRules ownership) => new(this, ownership);

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

    private OwnershipBook BookOf(OwnershipRules rules) => new(Graph, rules, (node, policy) => Graph.EntriesOf(node).Any(e => rules.Counts(policy, _entryOf(e))));
}
