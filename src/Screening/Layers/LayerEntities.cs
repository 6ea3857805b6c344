using System.Collections;
using Screening.Candidates;
using Screening.Records;
using Screening.Scoring;
using Screening.Storage;

namespace Screening.Layers;

/// <summary>The entities of a layer in a file, made as they are asked for.</summary>
/// <param name="places">Of each entity, its record among those of the lists; below 0, the complement of its place among the other records.</param>
/// <param name="names">Of each entity, its first name in the index.</param>
/// <param name="lists">The lists.</param>
/// <param name="more">Entities that are no list's record as it stands: joined from several, or named in chains only.</param>
/// <param name="index">The names.</param>
internal sealed class LayerEntities(Flat<int> places, Flat<int> names, StoredLists lists, EntityStore more, CandidateIndex index) : IReadOnlyList<PreparedEntity>
{
    // Those that match: these take some two megabytes.
    private const int MostKept = 1024;

    private readonly Recent<PreparedEntity> _recent = new(MostKept, places.Length);

    public int Count => places.Length;

    public PreparedEntity this[int entity] => _recent.Get(entity, this, static (entities, at) => entities.Make(at));

    public IEnumerator<PreparedEntity> GetEnumerator()
    {
        for (var i = 0; i < Count; i++) yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private PreparedEntity Make(int at)
    {
        var (place, first, end) = (places[at], names[at], names[at + 1]);
        var entity = place >= 0 ? lists.Entities.Get(place, lists.Texts) : more.Get(~place, lists.Texts);
        return new PreparedEntity(entity, () =>
        {
            var made = new PreparedName[end - first];
            for (var i = 0; i < made.Length; i++) made[i] = index[first + i];
            return made;
        });
    }
}
