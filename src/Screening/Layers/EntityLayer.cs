using Screening.Candidates;
using Screening.Model;
using Screening.Scoring;
using Screening.Storage;

namespace Screening.Layers;

/// <summary>Entities and all the ways to find each by what is its own: built from them, or opened from a file, with the same answers.</summary>
/// <remarks>Opened, its arrays are read where they lie, and entities, names and words are made from the file as they are asked for; the latest are kept.</remarks>
internal sealed partial class EntityLayer
{
    private readonly HashLists _ids;
    private readonly HashLists _identifiers;

    /// <summary>Indexes entities; an id is an entity's place in the list.</summary>
    public EntityLayer(IReadOnlyList<PreparedEntity> entities)
    {
        Entities = entities;
        var (names, owners) = (new List<PreparedName>(), new List<int>());
        var (ids, identifiers) = (new HashLists.Builder(), new HashLists.Builder());
        for (var i = 0; i < entities.Count; i++)
        {
            ids.Add(HashLists.Hash(entities[i].Entity.Id), i);
            foreach (var key in KeysOf(entities[i].Entity)) identifiers.Add(HashLists.Hash(key), i);
            foreach (var name in entities[i].Names)
            {
                names.Add(name);
                owners.Add(i);
            }
        }
        (_ids, _identifiers) = (ids.Build(), identifiers.Build());
        Owners = Flat<int>.Of([.. owners]);
        Names = new CandidateIndex(names);
        Addresses = new AddressIndex(entities);
        Texts = new TextIndex(entities);
    }

    /// <summary>All entities.</summary>
    public IReadOnlyList<PreparedEntity> Entities { get; }

    /// <summary>For each name of the index, its entity.</summary>
    public Flat<int> Owners { get; }

    /// <summary>Names by similarity.</summary>
    public CandidateIndex Names { get; }

    /// <summary>Entities by address.</summary>
    public AddressIndex Addresses { get; }

    /// <summary>Names inside text.</summary>
    public TextIndex Texts { get; }

    /// <summary>The entities with an id, in order: a party of a chain may have that of an entry.</summary>
    public IEnumerable<int> WithId(string entityId) => Those(_ids.Of(HashLists.Hash(entityId)), e => e.Id == entityId);

    /// <summary>The entities that carry a number with a key, under whatever type that can decide; in order.</summary>
    public IEnumerable<int> Carrying(string key) => Those(_identifiers.Of(HashLists.Hash(key)), e => KeysOf(e).Contains(key, StringComparer.Ordinal));

    private IEnumerable<int> Those(ReadOnlySpan<int> found, Func<Entity, bool> isMeant) => found.IsEmpty ? [] : found.ToArray().Where(i => isMeant(Entities[i].Entity));

    private static IEnumerable<string> KeysOf(Entity entity) => entity.Identifiers.Where(n => IdentifierTypes.Decisive.Contains(n.Type)).Select(n => n.Key);
}
