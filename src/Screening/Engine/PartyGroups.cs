using Screening.Model;

namespace Screening.Engine;

/// <summary>Which entries of several lists are one party.</summary>
/// <remarks>Joined by a registration number both carry, or by a sourced statement in the list's file; never by name.</remarks>
internal sealed class PartyGroups
{
    // Numbers of which one party has one: a passport is shared by nobody, but lists print them with errors.
    private static readonly string[] Joining = ["unp", "inn", "ogrn", "uscc", "lei", "imo"];

    private readonly int[] _leader;

    /// <summary>Groups the entities; an id is an entity's place in the list.</summary>
    public PartyGroups(IReadOnlyList<Entity> entities)
    {
        _leader = [.. Enumerable.Range(0, entities.Count)];
        var byId = new Dictionary<string, int>(StringComparer.Ordinal);
        var byNumber = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < entities.Count; i++) byId[entities[i].Id] = i;
        for (var i = 0; i < entities.Count; i++)
        {
            foreach (var other in entities[i].SameAs)
                if (byId.TryGetValue(other, out var same)) Join(i, same, entities);
            foreach (var number in entities[i].Identifiers.Where(n => Joining.Contains(n.Type) && n.Key.Length > 0))
            {
                var key = $"{number.Type}:{number.Key}";
                if (!byNumber.TryAdd(key, i)) Join(i, byNumber[key], entities);
            }
        }
        Members = Enumerable.Range(0, entities.Count).GroupBy(Leader).ToDictionary(
            g => g.Key, g => g.OrderBy(i => entities[i].Id, ListOrder.ById).ToArray());
    }

    /// <summary>The entities of each group, leading entry first, by the group's leader.</summary>
    public IReadOnlyDictionary<int, int[]> Members { get; }

    /// <summary>The entity that stands for the group of an entity.</summary>
    public int Leader(int entity)
    {
        while (_leader[entity] != entity) entity = _leader[entity] = _leader[_leader[entity]];
        return entity;
    }

    private void Join(int a, int b, IReadOnlyList<Entity> entities)
    {
        (a, b) = (Leader(a), Leader(b));
        if (a == b) return;
        if (ListOrder.Compare(entities[a].Id, entities[b].Id) < 0) _leader[b] = a;
        else _leader[a] = b;
    }
}
