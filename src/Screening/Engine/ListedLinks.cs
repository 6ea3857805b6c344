using System.Globalization;
using Screening.Model;
using Screening.Text;

namespace Screening.Engine;

/// <summary>Relations that lists state themselves, as a chain of their own: their claims are designations.</summary>
internal static class ListedLinks
{
    /// <summary>Id of the chain.</summary>
    public const string Id = "listed-links";

    /// <summary>The links of all entities whose other end is on a loaded list, by id or by its exact name on the same list.</summary>
    public static FlaggedSupplyChain Of(IReadOnlyList<Watchlist> lists, IReadOnlyList<Entity> entities)
    {
        var published = lists.GroupBy(l => l.Version.List, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First().Version.Published, StringComparer.Ordinal);
        var linked = entities.Where(e => e.Links.Count > 0).ToArray();
        var byId = entities.ToDictionary(e => e.Id, StringComparer.Ordinal);
        var byName = linked.Length == 0 ? [] : entities.SelectMany(e => e.Names.Select(n => (Key: Key(e.List, n.Name), Entity: e)))
            .GroupBy(p => p.Key, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Entity, StringComparer.Ordinal);
        var nodes = new Dictionary<string, ChainNode>(StringComparer.Ordinal);
        var edges = new List<ChainEdge>();
        foreach (var entity in linked)
        {
            foreach (var link in entity.Links)
            {
                var other = link.Entity is not null ? byId.GetValueOrDefault(link.Entity) : byName.GetValueOrDefault(Key(entity.List, link.Name));
                if (other is null || other.Id == entity.Id) continue;
                nodes[entity.Id] = NodeOf(entity);
                nodes[other.Id] = NodeOf(other);
                var date = published.GetValueOrDefault(entity.List)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
                edges.Add(new ChainEdge
                {
                    Id = $"{entity.Id}>{other.Id}",
                    From = entity.Id,
                    To = other.Id,
                    Relation = link.Relation,
                    PercentMin = link.PercentMin,
                    PercentMax = link.PercentMax,
                    Criterion = link.Criterion,
                    ValidFrom = link.ValidFrom,
                    ValidTo = link.ValidTo,
                    Claims = [new Claim(entity.List, date, link.Status == ClaimStatus.Designated ? "the list's own entry" : "the list's compiler", link.Status)],
                });
            }
        }
        return new FlaggedSupplyChain { Id = Id, Title = "Links stated by the lists", Nodes = [.. nodes.Values], Edges = edges };
    }

    private static string Key(string list, string name) => $"{list}:{NameFolding.Fold(name)}";

    private static ChainNode NodeOf(Entity entity) => new()
    {
        Id = entity.Id,
        Kind = KindOf(entity.Kind),
        Name = entity.Caption,
        Entities = [entity.Id],
    };

    /// <summary>What a listed party is in a chain.</summary>
    public static NodeKind KindOf(EntityKind kind) => kind switch
    {
        EntityKind.Person => NodeKind.Person,
        EntityKind.Vessel => NodeKind.Vessel,
        EntityKind.Address => NodeKind.Address,
        _ => NodeKind.Organization,
    };
}
