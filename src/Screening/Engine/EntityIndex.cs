using Screening.Candidates;
using Screening.Model;
using Screening.Parties;
using Screening.Scoring;
using Screening.Storage;

namespace Screening.Engine;

/// <summary>Entities and all the ways to find them: built from them, or opened from a file, with the same answers.</summary>
/// <remarks>Opened, its arrays are read where they lie, and entities, names and words are made from the file as they are asked for; the latest are kept.</remarks>
internal sealed partial class EntityIndex
{
    private readonly HashLists _ids;
    private readonly HashLists _identifiers;

    /// <summary>Indexes entities; an id is an entity's place in the list.</summary>
    /// <param name="entities">The entities.</param>
    /// <param name="groups">Which of them are one party.</param>
    public EntityIndex(IReadOnlyList<PreparedEntity> entities, PartyGroups groups)
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
        Groups = groups;
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

    /// <summary>Entries that are one party.</summary>
    public PartyGroups Groups { get; }

    /// <summary>The entity with an id, or -1.</summary>
    public int IndexOf(string entityId)
    {
        var found = -1;
        foreach (var entity in _ids.Of(HashLists.Hash(entityId)))
            if (Entities[entity].Entity.Id == entityId) found = entity;
        return found;
    }

    /// <summary>Entities that carry a number of that value, under whatever type that can decide.</summary>
    public IReadOnlyList<int> Carrying(Identifier identifier)
    {
        var key = identifier.Key;
        var found = _identifiers.Of(HashLists.Hash(key));
        return found.IsEmpty ? [] : [.. found.ToArray().Where(i => KeysOf(Entities[i].Entity).Contains(key, StringComparer.Ordinal))];
    }

    private static IEnumerable<string> KeysOf(Entity entity) => entity.Identifiers.Where(n => IdentifierTypes.Decisive.Contains(n.Type)).Select(n => n.Key);
}
