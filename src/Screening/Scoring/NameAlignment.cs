using System.Runtime.InteropServices;
using Screening.Text;

namespace Screening.Scoring;

/// <summary>One word of a comparison and what became of it.</summary>
/// <param name="Query">The query's word; null where only the listed name has it.</param>
/// <param name="Listed">The listed name's word; null where only the query has it.</param>
/// <param name="Relation">How the two are alike.</param>
/// <param name="Similarity">In [0, 1]; 0 for a word without a partner.</param>
public sealed record AlignedWord(string? Query, string? Listed, WordRelation Relation, double Similarity);

/// <summary>What a comparison of two names saw: the score and everything it rests on, so that nothing is scored twice
/// to be explained.</summary>
/// <remarks>Invariant: every word of either name is in exactly one pair.</remarks>
internal sealed class NameAlignment
{
    /// <summary>A word or a run of words of either name, -1 where one has none, and how they are alike.</summary>
    public readonly record struct Pair(short Query, short QueryLength, short Listed, short ListedLength, WordRelation Relation, double Similarity);

    private readonly List<Pair> _pairs = new(8);

    /// <summary>The query's name.</summary>
    public PreparedName? Query { get; private set; }

    /// <summary>The listed name; another in its place must be worded as it is.</summary>
    public PreparedName? Listed { get; set; }

    /// <summary>The score of the two names, before other fields are asked.</summary>
    public double Score { get; set; }

    /// <summary>Whether one of the names is the acronym of the other.</summary>
    public bool IsAcronym { get; set; }

    /// <summary>Begins anew.</summary>
    public void Reset(PreparedName query, PreparedName listed)
    {
        (Query, Listed, Score, IsAcronym) = (query, listed, 0, false);
        _pairs.Clear();
    }

    /// <summary>Takes a pair of words, or of runs of words, into the account.</summary>
    public void Add(int query, int queryLength, int listed, int listedLength, WordRelation relation, double similarity) =>
        _pairs.Add(new Pair((short)query, (short)queryLength, (short)listed, (short)listedLength, relation, similarity));

    /// <summary>The pairs, in the order in which they were found.</summary>
    public ReadOnlySpan<Pair> Pairs => CollectionsMarshal.AsSpan(_pairs);

    /// <summary>A copy to keep: the scorer uses one alignment over and over.</summary>
    public NameAlignment Keep()
    {
        var kept = new NameAlignment { Query = Query, Listed = Listed, Score = Score, IsAcronym = IsAcronym };
        kept._pairs.AddRange(_pairs);
        return kept;
    }

    /// <summary>The words in order of the query, then those only the listed name has.</summary>
    public IEnumerable<AlignedWord> Words => _pairs
        .OrderBy(p => p.Query < 0 ? int.MaxValue : p.Query).ThenBy(p => p.Listed)
        .Select(p => new AlignedWord(
            Run(Query!.Words, p.Query, p.QueryLength), Run(Listed!.Words, p.Listed, p.ListedLength), p.Relation, p.Similarity));

    private static string? Run(NameWord[] words, int start, int length) =>
        start < 0 ? null : length == 1 ? words[start].Text : string.Join(' ', words.Skip(start).Take(length).Select(w => w.Text));
}
