using System.Runtime.InteropServices;
using Screening.Scoring;
using Screening.Storage;

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
        Span<char> room = stackalloc char[WordRun.Room];
        for (var id = 0; id < names.Length; id++)
        {
            for (var start = 0; start < names[id].Words.Length; start++)
                for (var length = 2; length <= PreparedName.LongestRun && start + length <= names[id].Words.Length; length++)
                {
                    var run = new WordRun(names[id].Words, start, length, room);
                    runs.Add(HashLists.Hash(run.Key), id);
                    if (run.GivenName is { } person) runs.Add(HashLists.Hash(person), id);
                }
        }
        _runs = runs.Build();
    }

    private RunIndex(HashLists runs, ListedWords words, WordLookup lookup, SoundIndex sounds) => (_runs, _words, _lookup, _sounds) = (runs, words, lookup, sounds);

    /// <summary>Opens the runs that were written to a file.</summary>
    public static RunIndex Open(SectionFile file, string name, ListedWords words, WordLookup lookup, SoundIndex sounds) => new(HashLists.Open(file, name), words, lookup, sounds);

    /// <summary>Adds the runs to a file.</summary>
    public void Write(SectionWriter writer, string name) => _runs.Write(writer, name);

    /// <summary>A name in which words may be joined.</summary>
    /// <param name="Name">The name.</param>
    /// <param name="Weight">The weight of the query's words among them.</param>
    /// <param name="OfQuery">What these would cost, left out.</param>
    /// <param name="OfList">What the name's words among them would cost, at most.</param>
    public readonly record struct Joined(int Name, double Weight, double OfQuery, double OfList);

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
        if (!NameScorer.MayBeSeveral(word.Text)) return;
        foreach (var id in _runs.Of(HashLists.Hash(word.Key))) AddSplit(query, at, id, found);
        if (word.Person.Key is { } person)
            foreach (var id in _runs.Of(HashLists.Hash(person))) AddSplit(query, at, id, found);
        scratch.Heard.Clear();
        _sounds.CollectRuns(word, scratch.Heard);
        foreach (var id in scratch.Heard) AddSplit(query, at, id, found);
    }

    private static void AddSplit(PreparedName query, int at, int id, List<Joined> found) =>
        found.Add(new Joined(id, query.Weights[at], query.WholeWeights[at] * query.OmissionOf(at), PreparedName.LongestRun * ScoringPolicy.Dearest));

    // Several words of the query that are one in the list.
    private void FindJoined(PreparedName query, int start, int length, LookupScratch scratch, List<Joined> found)
    {
        var (weight, cost) = (0.0, 0.0);
        for (var i = start; i < start + length; i++)
        {
            weight += query.Weights[i];
            cost += query.WholeWeights[i] * query.OmissionOf(i);
        }
        scratch.Rows.Clear();
        var written = new WordRun(query.Words, start, length, stackalloc char[WordRun.Room]);
        Report(_lookup.Written(HashLists.Hash(written.Key)), weight, cost, scratch, found);
        if (written.GivenName is { } person) Report(_lookup.Named(person), weight, cost, scratch, found);
        if (!_sounds.MayHear(query.Words[start]) || query.JoinedWord(start, length) is not { } run) return;
        scratch.Heard.Clear();
        _sounds.CollectWhole(run, scratch.Heard);
        Report(CollectionsMarshal.AsSpan(scratch.Heard), weight, cost, scratch, found);
    }

    private void Report(ReadOnlySpan<int> rows, double weight, double cost, LookupScratch scratch, List<Joined> found)
    {
        foreach (var row in rows)
        {
            if (!NameScorer.MayBeSeveral(_words.Words[row].Text) || !scratch.Rows.Add(row)) continue;
            var kind = ScoringPolicy.Of(_words.KindOf(row));
            foreach (var id in _words.NamesWith(row)) found.Add(new Joined(id, weight, cost, kind.Weight * kind.Omission));
        }
    }
}
