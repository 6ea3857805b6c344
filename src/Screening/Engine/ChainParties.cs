using Screening.Model;
using Screening.SupplyChain;

namespace Screening.Engine;

/// <summary>Organisations and sites that chains name and no list holds: screened too, and never called designated.</summary>
internal static class ChainParties
{
    /// <summary>The parties of the chains that are on no loaded list. People are left out: being named in an article is no listing.</summary>
    public static IEnumerable<Entity> Of(IEnumerable<FlaggedSupplyChain> chains, SupplyChainGraph graph) =>
        from chain in chains
        from node in chain.Nodes
        where node.Kind is NodeKind.Organization or NodeKind.Facility && !graph.IsDesignated(node.Id)
        select new Entity
        {
            Id = $"{chain.Id}:{node.Id}",
            List = chain.Id,
            Kind = EntityKind.Organization,
            Names = [new EntityName(node.Name, NameRole.Primary), .. node.Names.Select(n => new EntityName(n))],
            Countries = node.Country is null ? [] : [node.Country],
        };
}
