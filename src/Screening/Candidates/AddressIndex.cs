using Screening.Scoring;

namespace Screening.Candidates;

/// <summary>Which entities are listed at an address.</summary>
/// <remarks>
/// Algorithm: postings by the words of the street, then <see cref="AddressKey.IsSameAs"/> on what they hold.
/// Time: the postings of the address's words. Space: one posting a word.
/// Contract: every entity with an address that is the same by <see cref="AddressKey.IsSameAs"/>.
/// Oracle: the same by asking every address, in AddressIndexTests.
/// </remarks>
internal sealed class AddressIndex
{
    private readonly Dictionary<string, List<int>> _byWord = new(StringComparer.Ordinal);
    private readonly List<(int Entity, string Text, AddressKey Key)> _addresses = [];

    /// <summary>Indexes the addresses of the entities; an id is an entity's place in the list.</summary>
    public AddressIndex(IReadOnlyList<PreparedEntity> entities)
    {
        for (var entity = 0; entity < entities.Count; entity++)
        {
            foreach (var address in entities[entity].Entity.Addresses)
            {
                var key = AddressKey.Of(address.Text);
                if (key.Numbers.Count == 0 || key.Street.Count == 0) continue;
                foreach (var word in key.Street)
                {
                    if (!_byWord.TryGetValue(word, out var list)) _byWord[word] = list = [];
                    list.Add(_addresses.Count);
                }
                _addresses.Add((entity, address.Text, key));
            }
        }
    }

    /// <summary>The entities listed at an address, with the address as the list prints it; each once, in order.</summary>
    public IReadOnlyList<(int Entity, string Text)> Find(string address)
    {
        var key = AddressKey.Of(address);
        if (key.Numbers.Count == 0) return [];
        return [.. key.Street
            .SelectMany(w => _byWord.TryGetValue(w, out var list) ? list : [])
            .Distinct()
            .Where(i => _addresses[i].Key.IsSameAs(key))
            .Select(i => (_addresses[i].Entity, _addresses[i].Text))
            .DistinctBy(f => f.Entity)
            .OrderBy(f => f.Entity)];
    }
}
