using Screening.Model;
using Screening.Scoring;

namespace Screening.Engine;

/// <summary>Finds the list entries that the parties of a chain are: by the ids a node gives, by a registration number both
/// carry, and, where neither is there, by a name both carry word for word.</summary>
/// <remarks>Edges are given "by names or ids". A name of general words only, or a weak alias, binds nothing.</remarks>
internal sealed class ChainBinding
{
    private readonly Dictionary<string, PreparedEntity> _byId;
    private readonly Dictionary<string, List<string>> _byNumber = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _byName = new(StringComparer.Ordinal);

    private ChainBinding(IReadOnlyList<PreparedEntity> entities)
    {
        _byId = entities.ToDictionary(e => e.Entity.Id, StringComparer.Ordinal);
        foreach (var entity in entities)
        {
            foreach (var name in entity.Names)
                if (KeyOf(name) is { } key) Add(_byName, key, entity.Entity.Id);
            foreach (var number in Decisive(entity.Entity.Identifiers)) Add(_byNumber, number.Key, entity.Entity.Id);
        }
    }

    /// <summary>The chains with every party that is on a loaded list bound to its entries.</summary>
    public static IReadOnlyList<FlaggedSupplyChain> Bind(IReadOnlyList<FlaggedSupplyChain> chains, IReadOnlyList<PreparedEntity> entities)
    {
        if (chains.Count == 0) return chains;
        var binding = new ChainBinding(entities);
        return [.. chains.Select(c => c with { Nodes = [.. c.Nodes.Select(binding.Bound)] })];
    }

    private ChainNode Bound(ChainNode node)
    {
        // A site is not the company that bears its name: it is bound by its ids only.
        if (node.Kind is not (NodeKind.Organization or NodeKind.Person or NodeKind.Vessel)) return node;
        var loaded = node.Entities.FirstOrDefault(_byId.ContainsKey);
        if (loaded is not null) return node.Name == loaded ? node with { Name = _byId[loaded].Entity.Caption } : node;
        var found = ByNumber(node) ?? ByName(node);
        return found is null ? node : node with { Entities = [.. node.Entities, .. found] };
    }

    // Equal digits are not enough: two registers give one number to two parties.
    private List<string>? ByNumber(ChainNode node)
    {
        if (node.Identifiers.Count == 0) return null;
        var ids = Decisive(node.Identifiers).SelectMany(n => _byNumber.GetValueOrDefault(n.Key) ?? []).Distinct(StringComparer.Ordinal)
            .Where(id => NumberAgreement.Deciding(node.Identifiers, _byId[id].Entity.Identifiers) is not null).ToList();
        return ids.Count == 0 ? null : ids;
    }

    private List<string>? ByName(ChainNode node) =>
        node.Names.Prepend(node.Name)
            .Select(n => KeyOf(new PreparedName(Text.NameAnalyzer.Analyze(n, node.Kind == NodeKind.Person))))
            .Select(k => k is null ? null : _byName.GetValueOrDefault(k))
            .FirstOrDefault(ids => ids is not null);

    private static IEnumerable<Identifier> Decisive(IReadOnlyList<Identifier> identifiers) => identifiers.Where(n => IdentifierTypes.Decisive.Contains(n.Type) && n.Key.Length > 0);

    private static void Add(Dictionary<string, List<string>> entries, string key, string id)
    {
        if (!entries.TryGetValue(key, out var ids)) entries[key] = ids = [];
        if (!ids.Contains(id)) ids.Add(id);
    }

    private static string? KeyOf(PreparedName name) =>
        name is { Quality: NameQuality.Strong, OwnWords: > 0 } ? string.Join(' ', name.Words.Select(w => w.Text)) : null;
}
