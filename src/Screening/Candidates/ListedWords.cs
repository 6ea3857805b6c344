using Screening.Scoring;
using Screening.Storage;
using Screening.Text;

namespace Screening.Candidates;

/// <summary>A word of a listed name.</summary>
/// <param name="Row">Which word it is.</param>
/// <param name="Cost">What it costs the name that it is left out, before the factor for it.</param>
internal readonly record struct ListedWord(int Row, float Cost);

/// <summary>The words of all listed names, each once, and who holds whom.</summary>
/// <remarks>A row is a word; equal words of different class or role are rows of their own. Space: 12 bytes for each word
/// of a name, beside the rows.</remarks>
internal sealed class ListedWords
{
    private readonly Flat<int> _nameStarts;
    private readonly Flat<ListedWord> _ofNames;
    private readonly Flat<int> _rowStarts;
    private readonly Flat<int> _names;
    private readonly Flat<WordClass> _kinds;

    /// <summary>Collects the words of the names.</summary>
    public ListedWords(PreparedName[] names)
    {
        var known = new Dictionary<NameWord, int>();
        var words = new List<NameWord>();
        var nameStarts = new int[names.Length + 1];
        for (var id = 0; id < names.Length; id++) nameStarts[id + 1] = nameStarts[id] + names[id].Words.Length;
        var ofNames = new ListedWord[nameStarts[^1]];
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
                ofNames[nameStarts[id] + i] = new ListedWord(row, (float)(names[id].WholeWeights[i] * names[id].OmissionOf(i)));
            }
        }
        Words = new WordRows([.. words]);
        var rowStarts = new int[words.Count + 1];
        foreach (var word in ofNames) rowStarts[word.Row + 1]++;
        for (var row = 0; row < words.Count; row++) rowStarts[row + 1] += rowStarts[row];
        var withRow = new int[ofNames.Length];
        var next = rowStarts[..^1];
        for (var id = 0; id < names.Length; id++)
            for (var at = nameStarts[id]; at < nameStarts[id + 1]; at++) withRow[next[ofNames[at].Row]++] = id;
        (_nameStarts, _ofNames) = (Flat<int>.Of(nameStarts), Flat<ListedWord>.Of(ofNames));
        (_rowStarts, _names, _kinds) = (Flat<int>.Of(rowStarts), Flat<int>.Of(withRow), Flat<WordClass>.Of([.. words.Select(w => w.Class)]));
    }

    private ListedWords(SectionFile file, string name, WordRows words)
    {
        Words = words;
        (_nameStarts, _ofNames) = (file.Values<int>(name + ".of-name.starts"), file.Values<ListedWord>(name + ".of-name"));
        (_rowStarts, _names, _kinds) = (file.Values<int>(name + ".names.starts"), file.Values<int>(name + ".names"), file.Values<WordClass>(name + ".kinds"));
        if (_rowStarts.Length != words.Length + 1 || _kinds.Length != words.Length || _ofNames.Length != _names.Length)
            throw file.Fault($"section {name}: words that are not those of the names", "parts of one index");
    }

    /// <summary>Opens who holds whom, written to a file.</summary>
    public static ListedWords Open(SectionFile file, string name, WordRows words) => new(file, name, words);

    /// <summary>Adds who holds whom to a file, without the words themselves.</summary>
    public void Write(SectionWriter writer, string name)
    {
        writer.Add(name + ".of-name.starts", _nameStarts);
        writer.Add(name + ".of-name", _ofNames);
        writer.Add(name + ".names.starts", _rowStarts);
        writer.Add(name + ".names", _names);
        writer.Add(name + ".kinds", _kinds);
    }

    /// <summary>The words.</summary>
    public WordRows Words { get; }

    /// <summary>The class of a word.</summary>
    public WordClass KindOf(int row) => _kinds[row];

    /// <summary>A name's words, in its order.</summary>
    public ReadOnlySpan<ListedWord> OfName(int id) => _ofNames.Part(_nameStarts, id);

    /// <summary>The names that hold a row, ascending; a name that holds it twice stands there twice.</summary>
    public ReadOnlySpan<int> NamesWith(int row) => _names.Part(_rowStarts, row);
}
