using System.Runtime.InteropServices;
using Screening.Model;

namespace Screening.Parties;

/// <summary>Which entries may be one party, and what is shared by too many to say so.</summary>
/// <remarks>
/// Algorithm: blocks of equal numbers and days by dictionaries, of equal names by sorting their hashes. Two entries of one name are a pair only
/// where both have dates or both have addresses: without either nothing but a number can join them, which makes a pair by itself.
/// Time: what sorting takes, and the pairs. Space: a hash a name, and the pairs.
/// Contract: every pair that evidence can join, each once and in order; pairs of two names with one hash too, for whoever asks to tell apart.
/// Oracle: Reference/PlainParties.cs, which looks at every pair.
/// </remarks>
internal sealed class PartyPairs
{
    /// <summary>Entries of one list from which a number names nobody: a lawyer's, a register's, a form's default.</summary>
    public const int MostOfOneList = 4;

    /// <summary>Entries of all lists from which a number names nobody.</summary>
    public const int MostCarriers = 40;

    /// <summary>Entries, each with a number, a date or an address, from which a name names nobody, and a day is anybody's birthday.</summary>
    public const int MostNamesakes = 200;

    private const PartyHoldings ByName = PartyHoldings.Dates | PartyHoldings.Addresses;

    private readonly PartyFacts[] _facts;
    private readonly HashSet<string> _common = new(StringComparer.Ordinal);
    private readonly List<long> _pairs = [];

    /// <summary>Finds the pairs; an id is an entry's place.</summary>
    public PartyPairs(PartyFacts[] facts)
    {
        _facts = facts;
        AddStatements();
        AddNumbers();
        AddDays();
        AddNames();
        _pairs.Sort();
    }

    /// <summary>The pairs, the smaller place first.</summary>
    public IEnumerable<(int A, int B)> Pairs => _pairs.Distinct().Select(p => ((int)(p >> 32), (int)p));

    /// <summary>Numbers and names that too many carry.</summary>
    public IReadOnlySet<string> Common => _common;

    private void AddStatements()
    {
        if (!Array.Exists(_facts, f => f.Entity.SameAs.Count > 0)) return;
        var byId = new Dictionary<string, int>(_facts.Length, StringComparer.Ordinal);
        for (var i = 0; i < _facts.Length; i++) byId[_facts[i].Entity.Id] = i;
        for (var i = 0; i < _facts.Length; i++)
            foreach (var other in _facts[i].Entity.SameAs)
                if (byId.TryGetValue(other, out var same) && same != i) Add(i, same);
    }

    private void AddNumbers()
    {
        var blocks = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < _facts.Length; i++)
            foreach (var number in _facts[i].Numbers) Add(blocks, number.Block, i);
        foreach (var (block, carriers) in blocks)
        {
            if (IsCommon(carriers)) _common.Add(block);
            else AddAll(CollectionsMarshal.AsSpan(carriers));
        }
    }

    private bool IsCommon(List<int> carriers) =>
        carriers.Count > MostCarriers || (carriers.Count > MostOfOneList && carriers.GroupBy(i => _facts[i].Entity.List, StringComparer.Ordinal).Any(l => l.Count() > MostOfOneList));

    private void AddDays()
    {
        var blocks = new Dictionary<int, List<int>>();
        for (var i = 0; i < _facts.Length; i++)
        {
            if (_facts[i].Kind is not (EntityKind.Person or EntityKind.Unknown)) continue;
            foreach (var birth in _facts[i].Births)
                if (birth.IsDay) Add(blocks, birth.From.DayNumber, i);
        }
        foreach (var carriers in blocks.Values)
            if (carriers.Count <= MostNamesakes) AddAll(CollectionsMarshal.AsSpan(carriers));
    }

    private void AddNames()
    {
        var (hashes, carriers) = Hashes();
        Array.Sort(hashes, carriers);
        for (int start = 0, end; start < hashes.Length; start = end)
        {
            for (end = start + 1; end < hashes.Length && hashes[end] == hashes[start];) end++;
            if (end - start == 1) continue;
            var namesakes = carriers.AsSpan(start, end - start);
            if (namesakes.Length > MostNamesakes && IsCommon(hashes[start], namesakes)) continue;
            for (var x = 0; x < namesakes.Length; x++)
                for (var y = x + 1; y < namesakes.Length; y++)
                    if (namesakes[x] != namesakes[y] && (_facts[namesakes[x]].Holdings & _facts[namesakes[y]].Holdings & ByName) != 0) Add(namesakes[x], namesakes[y]);
        }
    }

    // Each name of each entry that holds anything; by stretches of entries, put together in their order.
    private (ulong[] Hashes, int[] Carriers) Hashes()
    {
        const int stretch = 2048;
        var stretches = new List<(ulong Hash, int Carrier)>[(_facts.Length + stretch - 1) / stretch];
        Parallel.For(0, stretches.Length, s =>
        {
            var (found, words) = (new List<(ulong, int)>(), new List<string>());
            for (var i = s * stretch; i < Math.Min(_facts.Length, (s + 1) * stretch); i++)
                if (_facts[i].Holdings != 0)
                    foreach (var hash in PartyName.HashesOf(_facts[i].Prepared, words)) found.Add((hash, i));
            stretches[s] = found;
        });
        var (hashes, carriers, count) = (new ulong[stretches.Sum(s => s.Count)], new int[stretches.Sum(s => s.Count)], 0);
        foreach (var found in stretches)
            foreach (var (hash, carrier) in found) (hashes[count], carriers[count++]) = (hash, carrier);
        return (hashes, carriers);
    }

    // Whether all names of a hash are too many's; those are noted.
    private bool IsCommon(ulong hash, ReadOnlySpan<int> carriers)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var carrier in carriers.ToArray().Distinct())
            foreach (var name in _facts[carrier].Names.Where(n => n.Hash == hash)) CollectionsMarshal.GetValueRefOrAddDefault(counts, name.Key, out _)++;
        foreach (var (key, count) in counts)
            if (count > MostNamesakes) _common.Add(key);
        return counts.Values.All(c => c > MostNamesakes);
    }

    // Entries come in order: the last one added is the only one that can be there already.
    private static void Add<T>(Dictionary<T, List<int>> blocks, T block, int entity) where T : notnull
    {
        if (!blocks.TryGetValue(block, out var carriers)) blocks[block] = carriers = [];
        if (carriers.Count == 0 || carriers[^1] != entity) carriers.Add(entity);
    }

    private void AddAll(ReadOnlySpan<int> carriers)
    {
        for (var x = 0; x < carriers.Length; x++)
            for (var y = x + 1; y < carriers.Length; y++) Add(carriers[x], carriers[y]);
    }

    private void Add(int one, int other) => _pairs.Add((long)Math.Min(one, other) << 32 | (uint)Math.Max(one, other));
}
