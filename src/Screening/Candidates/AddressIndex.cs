using Screening.Scoring;
using Screening.Storage;
using Screening.Text;

namespace Screening.Candidates;

/// <summary>Which entities are listed at an address.</summary>
/// <remarks>
/// Algorithm: postings by the words of the street; of what they hold, addresses with other house numbers are told apart by a sign,
/// and <see cref="AddressKey.IsSameAs"/> decides.
/// Time: the postings of the address's words. Space: one posting a word.
/// Contract: every entity with an address that is the same by <see cref="AddressKey.IsSameAs"/>.
/// Oracle: the same by asking every address, in AddressIndexTests.
/// </remarks>
internal sealed class AddressIndex
{
    // An address: the entity, which of its addresses, and its house numbers as bits.
    private readonly record struct Entry(int Entity, int Address, uint Houses);

    private readonly IReadOnlyList<PreparedEntity> _entities;
    private readonly HashLists _byWord;
    private readonly Flat<Entry> _addresses;

    /// <summary>Indexes the addresses of the entities; an id is an entity's place in the list.</summary>
    public AddressIndex(IReadOnlyList<PreparedEntity> entities)
    {
        _entities = entities;
        var (byWord, entries) = (new HashLists.Builder(), new List<Entry>());
        var words = new Lexicon(Lexicon.ForQueries);
        for (var entity = 0; entity < entities.Count; entity++)
        {
            var addresses = entities[entity].Entity.Addresses;
            for (var i = 0; i < addresses.Count; i++)
            {
                var key = AddressKey.Of(addresses[i].Text, words);
                if (key.Houses.Length == 0 || key.Street.Length == 0) continue;
                foreach (var word in key.Street) byWord.Add(HashLists.Hash(word), entries.Count);
                entries.Add(new Entry(entity, i, SignOf(key)));
            }
        }
        (_byWord, _addresses) = (byWord.Build(), Flat<Entry>.Of([.. entries]));
    }

    private AddressIndex(SectionFile file, string name, IReadOnlyList<PreparedEntity> entities) =>
        (_entities, _byWord, _addresses) = (entities, HashLists.Open(file, name + ".words"), file.Values<Entry>(name));

    /// <summary>Opens an index that was written to a file.</summary>
    public static AddressIndex Open(SectionFile file, string name, IReadOnlyList<PreparedEntity> entities) => new(file, name, entities);

    /// <summary>Adds the index to a file.</summary>
    public void Write(SectionWriter writer, string name)
    {
        _byWord.Write(writer, name + ".words");
        writer.Add(name, _addresses);
    }

    /// <summary>The entities listed at an address, with the address as the list prints it; each once, in order.</summary>
    public IReadOnlyList<(int Entity, string Text)> Find(string address)
    {
        var key = AddressKey.Of(address);
        if (key.Houses.Length == 0) return [];
        var sign = SignOf(key);
        return [.. key.Street
            .SelectMany(w => _byWord.Of(HashLists.Hash(w)).ToArray())
            .Where(i => MayAgree(sign, _addresses[i].Houses))
            .Distinct()
            .Order()
            .Select(i => _addresses[i])
            .Where(a => _entities[a.Entity].AddressKeys[a.Address].IsSameAs(key))
            .Select(a => (a.Entity, _entities[a.Entity].Entity.Addresses[a.Address].Text))
            .DistinctBy(f => f.Entity)];
    }

    // A bit for each house number.
    private static uint SignOf(AddressKey key)
    {
        var sign = 0u;
        foreach (var house in key.Houses) sign |= 1u << (int)(HashLists.Hash(house) & 31);
        return sign;
    }

    // The house numbers of one must all be among the other's.
    private static bool MayAgree(uint a, uint b) => (a & b) == a || (a & b) == b;
}
