using System.Diagnostics.CodeAnalysis;
using Screening.Scoring;
using Screening.Storage;

namespace Screening.Candidates;

/// <summary>Which names no comparison tells apart: those are one wording, looked for and scored once.</summary>
/// <remarks>Of the names on official lists a third repeat another: a party is listed by several countries. Wordings are numbered by their first names.
/// Space: 8 bytes a name and 4 a wording.</remarks>
internal sealed class Wordings
{
    private readonly Flat<int> _ofName;
    private readonly Flat<int> _starts;
    private readonly Flat<int> _names;

    private Wordings(Flat<int> ofName, Flat<int> starts, Flat<int> names) => (_ofName, _starts, _names) = (ofName, starts, names);

    /// <summary>Finds the wordings of names.</summary>
    /// <param name="names">The names.</param>
    /// <param name="first">The first name of each wording.</param>
    public static Wordings Of(PreparedName[] names, out PreparedName[] first)
    {
        var known = new Dictionary<PreparedName, int>(Alike.Instance);
        var firsts = new List<PreparedName>();
        var ofName = new int[names.Length];
        for (var id = 0; id < names.Length; id++)
        {
            if (known.TryAdd(names[id], firsts.Count)) firsts.Add(names[id]);
            ofName[id] = known[names[id]];
        }
        var starts = new int[firsts.Count + 1];
        foreach (var wording in ofName) starts[wording + 1]++;
        for (var wording = 0; wording < firsts.Count; wording++) starts[wording + 1] += starts[wording];
        var (next, those) = (starts[..^1], new int[names.Length]);
        for (var id = 0; id < names.Length; id++) those[next[ofName[id]]++] = id;
        first = [.. firsts];
        return new Wordings(Flat<int>.Of(ofName), Flat<int>.Of(starts), Flat<int>.Of(those));
    }

    /// <summary>Opens what was written to a file.</summary>
    public static Wordings Open(SectionFile file, string name)
    {
        var (ofName, starts, names) = (file.Values<int>(name), file.Values<int>(name + ".starts"), file.Values<int>(name + ".names"));
        return starts.Length > 0 && names.Length == ofName.Length && starts[starts.Length - 1] == names.Length
            ? new Wordings(ofName, starts, names)
            : throw file.Fault($"section {name}.starts: other places than section {name}.names has", $"places up to {names.Length}");
    }

    /// <summary>Adds them to a file.</summary>
    public void Write(SectionWriter writer, string name)
    {
        writer.Add(name, _ofName);
        writer.Add(name + ".starts", _starts);
        writer.Add(name + ".names", _names);
    }

    /// <summary>How many wordings there are.</summary>
    public int Count => _starts.Length - 1;

    /// <summary>How many names.</summary>
    public int Names => _ofName.Length;

    /// <summary>Gives names worded alike the words of the first.</summary>
    public void ShareWords(PreparedName[] names)
    {
        for (var id = 0; id < names.Length; id++) names[NamesOf(Of(id))[0]].Words.CopyTo(names[id].Words, 0);
    }

    /// <summary>The wording of a name.</summary>
    public int Of(int name) => _ofName[name];

    /// <summary>The names of a wording, in order.</summary>
    public ReadOnlySpan<int> NamesOf(int wording) => _names.Part(_starts, wording);

    private sealed class Alike : IEqualityComparer<PreparedName>
    {
        public static readonly Alike Instance = new();

        public bool Equals(PreparedName? x, PreparedName? y) => ReferenceEquals(x, y) || (x is not null && y is not null && x.IsWordedAs(y));

        public int GetHashCode([DisallowNull] PreparedName name) => name.WordingHash();
    }
}
