using Screening.Model;
using Screening.Storage;

namespace Screening.Engine;

/// <summary>Which entries of several lists are one party.</summary>
/// <remarks>Joined by a registration number both carry, or by a sourced statement in the list's file; never by name.</remarks>
internal sealed class PartyGroups
{
    // Numbers of which one party has one: a passport is shared by nobody, but lists print them with errors.
    private static readonly string[] Joining = ["unp", "inn", "ogrn", "uscc", "lei", "imo"];

    private readonly PartyMembers _members;

    /// <summary>Groups the entities; an id is an entity's place in the list.</summary>
    public PartyGroups(IReadOnlyList<Entity> entities)
    {
        int[] leader = [.. Enumerable.Range(0, entities.Count)];
        var byId = new Dictionary<string, int>(StringComparer.Ordinal);
        var byNumber = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < entities.Count; i++) byId[entities[i].Id] = i;
        for (var i = 0; i < entities.Count; i++)
        {
            foreach (var other in entities[i].SameAs)
                if (byId.TryGetValue(other, out var same)) Join(leader, i, same, entities);
            foreach (var number in entities[i].Identifiers.Where(n => Joining.Contains(n.Type) && n.Key.Length > 0))
            {
                var key = $"{number.Type}:{number.Key}";
                if (!byNumber.TryAdd(key, i)) Join(leader, i, byNumber[key], entities);
            }
        }
        _members = new PartyMembers([.. Enumerable.Range(0, entities.Count).GroupBy(i => Leader(leader, i)).Select(g => g.OrderBy(i => entities[i].Id, ListOrder.ById).ToArray())]);
    }

    private PartyGroups(PartyMembers members) => _members = members;

    /// <summary>Opens groups that were written to a file.</summary>
    public static PartyGroups Open(SectionFile file, string name) => new(PartyMembers.Open(file, name));

    /// <summary>Adds the groups to a file.</summary>
    public void Write(SectionWriter writer, string name) => _members.Write(writer, name);

    /// <summary>The entities of each group, leading entry first, by the group's leader.</summary>
    public IReadOnlyDictionary<int, int[]> Members => _members;

    /// <summary>The entity that stands for the group of an entity.</summary>
    public int Leader(int entity) => _members.Leader(entity);

    private static int Leader(int[] leader, int entity)
    {
        while (leader[entity] != entity) entity = leader[entity] = leader[leader[entity]];
        return entity;
    }

    private static void Join(int[] leader, int a, int b, IReadOnlyList<Entity> entities)
    {
        (a, b) = (Leader(leader, a), Leader(leader, b));
        if (a == b) return;
        if (ListOrder.Compare(entities[a].Id, entities[b].Id) < 0) leader[b] = a;
        else leader[a] = b;
    }
}
