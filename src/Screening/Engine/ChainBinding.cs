using Screening.Model;
using Screening.Scoring;

namespace Screening.Engine;

/// <summary>Finds the list entries that the parties of a chain are: by the ids a node gives, and, where none of those is
/// loaded, by a name both carry word for word.</summary>
/// <remarks>Edges are given "by names or ids". A name of general words only, or a weak alias, binds nothing.</remarks>
internal static class ChainBinding
{
    /// <summary>The chains with every party that is on a loaded list bound to its entries.</summary>
    public static IReadOnlyList<FlaggedSupplyChain> Bind(IReadOnlyList<FlaggedSupplyChain> chains, IReadOnlyList<PreparedEntity> entities)
    {
        var byId = entities.ToDictionary(e => e.Entity.Id, StringComparer.Ordinal);
        var byName = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var entity in entities)
        {
            foreach (var name in entity.Names)
            {
                if (KeyOf(name) is not { } key) continue;
                if (!byName.TryGetValue(key, out var ids)) byName[key] = ids = [];
                if (!ids.Contains(entity.Entity.Id)) ids.Add(entity.Entity.Id);
            }
        }
        return [.. chains.Select(c => c with { Nodes = [.. c.Nodes.Select(n => Bound(n, byId, byName))] })];
    }

    private static ChainNode Bound(ChainNode node, Dictionary<string, PreparedEntity> byId, Dictionary<string, List<string>> byName)
    {
        // A site is not the company that bears its name: it is bound by its ids only.
        if (node.Kind is not (NodeKind.Organization or NodeKind.Person or NodeKind.Vessel)) return node;
        var loaded = node.Entities.FirstOrDefault(byId.ContainsKey);
        if (loaded is not null) return node.Name == loaded ? node with { Name = byId[loaded].Entity.Caption } : node;
        var kind = node.Kind == NodeKind.Person ? EntityKind.Person : EntityKind.Organization;
        var found = node.Names.Prepend(node.Name)
            .Select(n => KeyOf(new PreparedName(Text.NameAnalyzer.Analyze(n, kind == EntityKind.Person))))
            .Select(k => k is not null && byName.TryGetValue(k, out var ids) ? ids : [])
            .FirstOrDefault(ids => ids.Count > 0);
        return found is null ? node : node with { Entities = [.. node.Entities, .. found] };
    }

    private static string? KeyOf(PreparedName name) =>
        name is { Quality: NameQuality.Strong, OwnWords: > 0 } ? string.Join(' ', name.Words.Select(w => w.Text)) : null;
}
