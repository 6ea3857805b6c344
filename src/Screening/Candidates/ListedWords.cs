using Screening.Scoring;
using Screening.Text;

namespace Screening.Candidates;

/// <summary>The words of all listed names, each once, and who holds whom.</summary>
/// <remarks>A row is a word; equal words of different class or role are rows of their own. Space: 12 bytes for each word
/// of a name, beside the rows.</remarks>
internal sealed class ListedWords
{
    private readonly int[] _nameStarts;
    private readonly int[] _rows;
    private readonly int[] _rowStarts;
    private readonly int[] _names;
    private readonly float[] _costs;

    /// <summary>Collects the words of the names.</summary>
    public ListedWords(PreparedName[] names)
    {
        var known = new Dictionary<NameWord, int>();
        var words = new List<NameWord>();
        _nameStarts = new int[names.Length + 1];
        for (var id = 0; id < names.Length; id++) _nameStarts[id + 1] = _nameStarts[id] + names[id].Words.Length;
        _rows = new int[_nameStarts[^1]];
        _costs = new float[_rows.Length];
        for (var id = 0; id < names.Length; id++)
        {
            var name = names[id].Words;
            for (var i = 0; i < name.Length; i++)
            {
                if (!known.TryGetValue(name[i], out var row))
                {
                    known[name[i]] = row = words.Count;
                    words.Add(name[i]);
                }
                // All names share one object for a word.
                name[i] = words[row];
                _rows[_nameStarts[id] + i] = row;
                _costs[_nameStarts[id] + i] = (float)(names[id].WholeWeights[i] * names[id].OmissionOf(i));
            }
        }
        Words = [.. words];
        Kinds = [.. words.Select(w => w.Class)];
        _rowStarts = new int[Words.Length + 1];
        foreach (var row in _rows) _rowStarts[row + 1]++;
        for (var row = 0; row < Words.Length; row++) _rowStarts[row + 1] += _rowStarts[row];
        _names = new int[_rows.Length];
        var next = _rowStarts[..^1];
        for (var id = 0; id < names.Length; id++)
            foreach (var row in OfName(id)) _names[next[row]++] = id;
    }

    /// <summary>The words.</summary>
    public NameWord[] Words { get; }

    /// <summary>The class of each word.</summary>
    public WordClass[] Kinds { get; }

    /// <summary>What it costs a name that each of its words is left out, before the factor for it.</summary>
    public ReadOnlySpan<float> CostsOf(int id) => _costs.AsSpan(_nameStarts[id].._nameStarts[id + 1]);

    /// <summary>The rows of a name's words, in its order.</summary>
    public ReadOnlySpan<int> OfName(int id) => _rows.AsSpan(_nameStarts[id].._nameStarts[id + 1]);

    /// <summary>The names that hold a row, ascending; a name that holds it twice stands there twice.</summary>
    public ReadOnlySpan<int> NamesWith(int row) => _names.AsSpan(_rowStarts[row].._rowStarts[row + 1]);
}
