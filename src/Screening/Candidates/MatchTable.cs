using System.Runtime.InteropServices;
using Screening.Scoring;

namespace Screening.Candidates;

/// <summary>Which listed words are like which words of the query at hand: looked up once a query, not once a candidate.</summary>
internal sealed class MatchTable(int rows)
{
    /// <summary>One word of the query that a listed word is like.</summary>
    /// <param name="Query">The query's word.</param>
    /// <param name="Relation">How they are alike.</param>
    /// <param name="Similarity">In (0, 1].</param>
    /// <param name="Next">The listed word's next match; -1 where there is none.</param>
    public readonly record struct Entry(int Query, WordRelation Relation, double Similarity, int Next);

    private readonly Marks _known = new(rows);
    private readonly int[] _heads = new int[rows];
    private readonly List<Entry> _entries = [];
    private readonly List<WordMatch> _matches = [];
    private readonly (int Start, int End)[] _ofWord = new (int, int)[ScoringPolicy.MaxWords];

    /// <summary>The words of the query that were looked up, as bits.</summary>
    public ulong Resolved { get; private set; }

    /// <summary>Forgets the query before.</summary>
    public void Clear()
    {
        _known.Clear();
        _entries.Clear();
        _matches.Clear();
        Resolved = 0;
    }

    /// <summary>Takes in all listed words that a word of the query is like.</summary>
    public void Add(int query, ReadOnlySpan<WordMatch> matches)
    {
        Resolved |= 1UL << query;
        _ofWord[query] = (_matches.Count, _matches.Count + matches.Length);
        _matches.AddRange(matches);
        foreach (var match in matches)
        {
            var next = _known.Add(match.Row) ? -1 : _heads[match.Row];
            _heads[match.Row] = _entries.Count;
            _entries.Add(new Entry(query, match.Relation, match.Similarity, next));
        }
    }

    /// <summary>What a word of the query is like, the most similar first.</summary>
    public ReadOnlySpan<WordMatch> Of(int query) => CollectionsMarshal.AsSpan(_matches)[_ofWord[query].Start.._ofWord[query].End];

    /// <summary>The first match of a listed word; -1 where it has none.</summary>
    public int FirstOf(int row) => _known.Contains(row) ? _heads[row] : -1;

    /// <summary>A match.</summary>
    public ref readonly Entry this[int match] => ref CollectionsMarshal.AsSpan(_entries)[match];
}
