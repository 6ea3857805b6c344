using System.Collections;
using Screening.Model;

namespace Screening.Records;

/// <summary>Entities of a file, all read when the first is asked for; how many there are is known before.</summary>
internal sealed class StoredEntities(int count, Func<int, Entity> read) : IReadOnlyList<Entity>
{
    private readonly Lazy<Entity[]> _entities = new(() =>
    {
        var entities = new Entity[count];
        for (var i = 0; i < count; i++) entities[i] = read(i);
        return entities;
    });

    public int Count => count;

    public Entity this[int index] => _entities.Value[index];

    public IEnumerator<Entity> GetEnumerator() => ((IEnumerable<Entity>)_entities.Value).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
