using Screening.Graph;
using Screening.Model;
using Screening.SupplyChain;

namespace Screening.Engine;

/// <summary>Parties that chains name and no list holds: screened too, and never called designated.</summary>
/// <remarks>Of a flagged chain all organisations and sites; of a register those alone from which something leads to a listed or
/// flagged party. People are left out: being named in an article is no listing.</remarks>
internal static class ChainParties
{
    /// <summary>The parties of the chains that are on no loaded list.</summary>
    public static IEnumerable<Entity> Of(ClaimGraph graph, Exposures exposures)
    {
        for (var n = 0; n < graph.Nodes; n++)
        {
            if (graph.KindOf(n) is not (NodeKind.Organization or NodeKind.Facility) || graph.IsListed(n)) continue;
            if (graph.IsOnlyRegistered(n) && !exposures.LeadsSomewhere(n)) continue;
            var node = graph.Node(n);
            yield return new Entity
            {
                Id = $"{graph.ChainOf(n)}:{node.Id}",
                List = graph.ChainOf(n),
                Kind = EntityKind.Organization,
                Names = [new EntityName(node.Name, NameRole.Primary), .. node.Names.Select(name => new EntityName(name))],
                Countries = node.Country is null ? [] : [node.Country],
                Identifiers = node.Identifiers,
            };
        }
    }
}
