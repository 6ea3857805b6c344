using System.Collections;
using System.Diagnostics.CodeAnalysis;
using Screening.Storage;

namespace Screening.Parties;

/// <summary>The entities of each party, leading entry first, by the leading entry: arrays that may lie in a file.</summary>
internal sealed class PartyMembers : IReadOnlyDictionary<int, int[]>
{
    private readonly Flat<int> _groups;
    private readonly Flat<int> _starts;
    private readonly Flat<int> _members;

    /// <summary>Lays out groups; every entity is in one.</summary>
    public PartyMembers(IReadOnlyCollection<int[]> groups)
    {
        var (of, starts, members, count) = (new int[groups.Sum(g => g.Length)], new int[groups.Count + 1], new List<int>(), 0);
        foreach (var group in groups)
        {
            foreach (var member in group) of[member] = count;
            members.AddRange(group);
            starts[++count] = members.Count;
        }
        (_groups, _starts, _members) = (Flat<int>.Of(of), Flat<int>.Of(starts), Flat<int>.Of([.. members]));
    }

    private PartyMembers(SectionFile file, string name)
    {
        (_groups, _starts, _members) = (file.Values<int>(name + ".of"), file.Values<int>(name + ".starts"), file.Values<int>(name));
        if (_starts.Length == 0 || _starts[Count] != _members.Length || _groups.Length != _members.Length)
            throw file.Fault($"section {name}.starts: other places than section {name} has", $"places up to {_members.Length}");
    }

    public int Count => _starts.Length - 1;

    public IEnumerable<int> Keys => Enumerable.Range(0, Count).Select(g => _members[_starts[g]]);

    public IEnumerable<int[]> Values => Enumerable.Range(0, Count).Select(Group);

    public int[] this[int key] => TryGetValue(key, out var members) ? members : throw new KeyNotFoundException($"No party is led by entity {key}.");

    /// <summary>Opens groups that were written to a file.</summary>
    public static PartyMembers Open(SectionFile file, string name) => new(file, name);

    /// <summary>Adds the groups to a file.</summary>
    public void Write(SectionWriter writer, string name)
    {
        writer.Add(name + ".of", _groups);
        writer.Add(name + ".starts", _starts);
        writer.Add(name, _members);
    }

    /// <summary>These groups, and behind them those of other entities.</summary>
    public PartyMembers And(PartyMembers others) => new([.. Values, .. others.Values.Select(g => Array.ConvertAll(g, m => m + _members.Length))]);

    /// <summary>The entity that leads the party of an entity.</summary>
    public int Leader(int entity) => _members[_starts[_groups[entity]]];

    public bool ContainsKey(int key) => (uint)key < (uint)_groups.Length && Leader(key) == key;

    public bool TryGetValue(int key, [MaybeNullWhen(false)] out int[] value)
    {
        value = ContainsKey(key) ? Group(_groups[key]) : null;
        return value is not null;
    }

    public IEnumerator<KeyValuePair<int, int[]>> GetEnumerator() => Keys.Zip(Values, KeyValuePair.Create).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private int[] Group(int group) => _members.Span[_starts[group].._starts[group + 1]].ToArray();
}
