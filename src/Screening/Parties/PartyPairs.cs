using Screening.Model;

namespace Screening.Parties;

/// <summary>Which entries may be one party, and what is shared by too many to say so.</summary>
internal sealed class PartyPairs
{
    /// <summary>Entries of one list from which a number names nobody: a lawyer's, a register's, a form's default.</summary>
    public const int MostOfOneList = 4;

    /// <summary>Entries of all lists from which a number names nobody.</summary>
    public const int MostCarriers = 40;

    /// <summary>Entries from which a name names nobody, and a day is anybody's birthday.</summary>
    public const int MostNamesakes = 200;

    private readonly Dictionary<string, List<int>> _blocks = new(StringComparer.Ordinal);
    private readonly HashSet<string> _common = new(StringComparer.Ordinal);
    private readonly HashSet<(int, int)> _pairs = [];

    /// <summary>Finds the pairs; an id is an entry's place.</summary>
    public PartyPairs(PartyFacts[] facts)
    {
        var byId = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < facts.Length; i++)
        {
            byId[facts[i].Entity.Id] = i;
            foreach (var number in facts[i].Numbers) Add(number.Block, i);
        }
        foreach (var (block, carriers) in _blocks)
            if (carriers.Count > MostOfOneList && IsCommon(carriers.Select(i => facts[i].Entity.List))) _common.Add(block);
        for (var i = 0; i < facts.Length; i++)
        {
            foreach (var name in facts[i].Names) Add(name.Key, i);
            if (facts[i].Kind is EntityKind.Person or EntityKind.Unknown)
                foreach (var birth in facts[i].Births)
                    if (birth.IsDay) Add("d " + birth.From.DayNumber, i);
        }
        foreach (var (block, carriers) in _blocks)
            if (carriers.Count > MostNamesakes) _common.Add(block);
        for (var i = 0; i < facts.Length; i++)
            foreach (var other in facts[i].Entity.SameAs)
                if (byId.TryGetValue(other, out var same) && same != i) _pairs.Add((Math.Min(i, same), Math.Max(i, same)));
        foreach (var (block, carriers) in _blocks)
        {
            if (_common.Contains(block)) continue;
            for (var x = 0; x < carriers.Count; x++)
                for (var y = x + 1; y < carriers.Count; y++)
                    _pairs.Add((carriers[x], carriers[y]));
        }
    }

    /// <summary>The pairs, the smaller place first.</summary>
    public IEnumerable<(int A, int B)> Pairs => _pairs;

    /// <summary>Numbers and names that too many carry.</summary>
    public IReadOnlySet<string> Common => _common;

    /// <summary>Whether a number carried by entries of these lists names nobody.</summary>
    public static bool IsCommon(IEnumerable<string> lists)
    {
        string[] all = [.. lists];
        return all.Length > MostCarriers || all.GroupBy(l => l, StringComparer.Ordinal).Any(g => g.Count() > MostOfOneList);
    }

    // Entries come in order: the last one added is the only one that can be there already.
    private void Add(string block, int entity)
    {
        if (!_blocks.TryGetValue(block, out var carriers)) _blocks[block] = carriers = [];
        if (carriers.Count == 0 || carriers[^1] != entity) carriers.Add(entity);
    }
}
