using Screening.Scoring;
using Screening.Text;

namespace Screening.Candidates;

/// <summary>Finds the names in which neighbouring words are one word of the other name: "Ka Maz", "Kamaz".</summary>
/// <remarks>Contract: every name in which <see cref="NameScorer"/> joins words of either side; some others too.
/// Oracle: Reference/ExhaustiveSearch.cs. Space: 8 bytes for each pair and triple of neighbours.</remarks>
internal sealed class RunIndex
{
    private readonly ListedWords _words;
    private readonly WordLookup _lookup;
    private readonly SoundIndex _sounds;
    private readonly HashLists _runs;

    /// <summary>Indexes the runs of the names.</summary>
    public RunIndex(PreparedName[] names, ListedWords words, WordLookup lookup, SoundIndex sounds)
    {
        (_words, _lookup, _sounds) = (words, lookup, sounds);
        var runs = new HashLists.Builder();
        for (var id = 0; id < names.Length; id++)
        {
            for (var start = 0; start < names[id].Words.Length; start++)
                for (var length = 2; length <= PreparedName.LongestRun && start + length <= names[id].Words.Length; length++)
                {
                    runs.Add(HashOf(names[id], start, length), id);
                    if (names[id].JoinedName(start, length) is { } person) runs.Add(HashLists.Hash(person), id);
                }
        }
        _runs = runs.Build();
    }

    /// <summary>A name in which words may be joined, and the weight of the query's words among them.</summary>
    public readonly record struct Joined(int Name, double Weight);

    /// <summary>Finds the names, each one or more times.</summary>
    public void Find(PreparedName query, LookupScratch scratch, List<Joined> found)
    {
        found.Clear();
        for (var i = 0; i < query.Words.Length; i++)
        {
            FindSplit(query, i, scratch, found);
            for (var length = 2; length <= PreparedName.LongestRun && i + length <= query.Words.Length; length++)
                FindJoined(query, i, length, scratch, found);
        }
    }

    // A word of the query that is several in the list.
    private void FindSplit(PreparedName query, int at, LookupScratch scratch, List<Joined> found)
    {
        var word = query.Words[at];
        if (word.Text.Length < NameScorer.ShortestJoin) return;
        foreach (var id in _runs.Of(HashLists.Hash(word.Key))) found.Add(new Joined(id, query.Weights[at]));
        if (word.Person.Key is { } person)
            foreach (var id in _runs.Of(HashLists.Hash(person))) found.Add(new Joined(id, query.Weights[at]));
        scratch.Heard.Clear();
        _sounds.CollectRuns(word, scratch.Heard);
        foreach (var id in scratch.Heard) found.Add(new Joined(id, query.Weights[at]));
    }

    // Several words of the query that are one in the list.
    private void FindJoined(PreparedName query, int start, int length, LookupScratch scratch, List<Joined> found)
    {
        var weight = 0.0;
        for (var i = start; i < start + length; i++) weight += query.Weights[i];
        Report(_lookup.Written(HashOf(query, start, length)), weight, found);
        if (query.JoinedName(start, length) is { } person) Report(_lookup.Named(person), weight, found);
        if (!_sounds.MayHear(query.Words[start]) || query.JoinedWord(start, length) is not { } run) return;
        scratch.Heard.Clear();
        _sounds.CollectWhole(run, scratch.Heard);
        foreach (var row in scratch.Heard) Report([row], weight, found);
    }

    // Most runs are looked up in vain: their keys are not worth a string.
    private static uint HashOf(PreparedName name, int start, int length)
    {
        Span<char> text = stackalloc char[RomanKey.Longest];
        Span<char> key = stackalloc char[RomanKey.Longest];
        var written = name.WriteJoinKey(start, length, text, key);
        return HashLists.Hash(written < 0 ? name.JoinKey(start, length) : key[..written]);
    }

    private void Report(ReadOnlySpan<int> rows, double weight, List<Joined> found)
    {
        foreach (var row in rows)
        {
            if (_words.Words[row].Text.Length < NameScorer.ShortestJoin) continue;
            foreach (var id in _words.NamesWith(row)) found.Add(new Joined(id, weight));
        }
    }
}
