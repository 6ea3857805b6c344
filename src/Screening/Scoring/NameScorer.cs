using System.Numerics;
using Screening.Model;
using Screening.Text;

namespace Screening.Scoring;

/// <summary>Compares two prepared names: pairs their words and weighs what is shared against what is not.</summary>
/// <remarks>
/// Best pairs first, each word once; then runs of words left over are tried as one word written apart.
/// Time: O(words of one × words of the other). Not thread-safe: one scorer a thread.
/// Contract: in [0, 1]; 1 for equal words; at most what <see cref="ScoringPolicy.Reach"/> allows for the shared weight.
/// Oracle: Reference/PlainNameScore.cs.
/// </remarks>
internal sealed class NameScorer
{
    // Longest run of words tried as one: "ka maz", "vc raz dole".
    private const int LongestRun = 3;

    private readonly List<(double Value, int Query, int Listed, WordRelation Relation, double Similarity)> _candidates = new(32);

    /// <summary>What the last comparison saw; overwritten by the next.</summary>
    public NameAlignment Alignment { get; } = new();

    /// <summary>Compares a query with a listed name.</summary>
    /// <returns>The score, in [0, 1]; <see cref="Alignment"/> holds the evidence.</returns>
    public double Score(PreparedName query, PreparedName listed)
    {
        Alignment.Reset(query, listed);
        if (query.Words.Length == 0 || listed.Words.Length == 0) return 0;
        var (freeQuery, freeListed) = (All(query.Words.Length), All(listed.Words.Length));
        var totals = new Totals();
        PairWords(query, listed, ref freeQuery, ref freeListed, ref totals);
        if (freeQuery != 0 && freeListed != 0) JoinRuns(query, listed, ref freeQuery, ref freeListed, ref totals);
        Leave(query, freeQuery, isQuery: true, ref totals);
        Leave(listed, freeListed, isQuery: false, ref totals);
        return Alignment.Score = Judge(query, listed, totals);
    }

    private struct Totals
    {
        public double Shared;
        public double OnlyInQuery;
        public double OnlyInList;
        public bool HasOwnWord;
        public bool IsExact;
        public bool IsWhole;
    }

    private static ulong All(int count) => count == 64 ? ~0UL : (1UL << count) - 1;

    private void PairWords(PreparedName query, PreparedName listed, ref ulong freeQuery, ref ulong freeListed, ref Totals totals)
    {
        _candidates.Clear();
        totals.IsExact = totals.IsWhole = true;
        for (var i = 0; i < query.Words.Length; i++)
        {
            for (var j = 0; j < listed.Words.Length; j++)
            {
                var similarity = WordSimilarity.Of(query.Words[i], listed.Words[j], out var relation);
                if (similarity > 0) _candidates.Add((similarity * Math.Min(query.Weights[i], listed.Weights[j]), i, j, relation, similarity));
            }
        }
        _candidates.Sort(static (a, b) =>
            a.Value != b.Value ? b.Value.CompareTo(a.Value)
            : a.Similarity != b.Similarity ? b.Similarity.CompareTo(a.Similarity)
            : a.Query != b.Query ? a.Query.CompareTo(b.Query) : a.Listed.CompareTo(b.Listed));
        foreach (var (_, i, j, relation, similarity) in _candidates)
        {
            if ((freeQuery >> i & 1) == 0 || (freeListed >> j & 1) == 0) continue;
            freeQuery &= ~(1UL << i);
            freeListed &= ~(1UL << j);
            var weight = Math.Min(query.Weights[i], listed.Weights[j]);
            totals.Shared += weight * similarity;
            totals.OnlyInQuery += query.Weights[i] - weight * similarity;
            totals.OnlyInList += listed.Weights[j] - weight * similarity;
            totals.HasOwnWord |= PreparedName.IsOwn(query.Words[i].Class) || PreparedName.IsOwn(listed.Words[j].Class);
            totals.IsExact &= relation == WordRelation.Same;
            totals.IsWhole &= relation is WordRelation.Same or WordRelation.SameMeaning or WordRelation.SameSound;
            Alignment.Add(i, 1, j, 1, relation, similarity);
        }
    }

    private void JoinRuns(PreparedName query, PreparedName listed, ref ulong freeQuery, ref ulong freeListed, ref Totals totals)
    {
        for (var length = LongestRun; length >= 2; length--)
        {
            for (var i = 0; i + length <= query.Words.Length; i++)
                if (IsFree(freeQuery, i, length)) TryJoin(query, i, length, listed, isQueryRun: true, ref freeQuery, ref freeListed, ref totals);
            for (var j = 0; j + length <= listed.Words.Length; j++)
                if (IsFree(freeListed, j, length)) TryJoin(listed, j, length, query, isQueryRun: false, ref freeListed, ref freeQuery, ref totals);
        }
    }

    private static bool IsFree(ulong free, int start, int length) => (free >> start & All(length)) == All(length);

    private void TryJoin(PreparedName runs, int start, int length, PreparedName singles, bool isQueryRun, ref ulong freeRuns, ref ulong freeSingles, ref Totals totals)
    {
        string? joined = null;
        for (var free = freeSingles; free != 0; free &= free - 1)
        {
            var at = BitOperations.TrailingZeroCount(free);
            joined ??= Joined(runs.Words, start, length);
            var single = singles.Words[at];
            if (single.Text.Length < 4 || (joined != single.Text && RomanKey.Of(joined) != single.Key)) continue;
            freeRuns &= ~(All(length) << start);
            freeSingles &= ~(1UL << at);
            // The query's weight counts on both sides: however a name is cut, it is the same name.
            var weight = isQueryRun ? runs.Weights.AsSpan(start, length).ToArray().Sum() : singles.Weights[at];
            totals.Shared += weight;
            totals.HasOwnWord = true;
            totals.IsExact = false;
            if (isQueryRun) Alignment.Add(start, length, at, 1, WordRelation.Joined, 1);
            else Alignment.Add(at, 1, start, length, WordRelation.Joined, 1);
            return;
        }
    }

    /// <summary>Neighbouring words written as one: a key of the index too.</summary>
    public static string Joined(NameWord[] words, int start, int length) =>
        length == 2 ? string.Concat(words[start].Text, words[start + 1].Text) : string.Concat(words.Skip(start).Take(length).Select(w => w.Text));

    private void Leave(PreparedName name, ulong free, bool isQuery, ref Totals totals)
    {
        for (; free != 0; free &= free - 1)
        {
            var at = BitOperations.TrailingZeroCount(free);
            var weight = name.Weights[at] * name.Omissions[at];
            totals.IsExact = totals.IsWhole = false;
            if (isQuery) totals.OnlyInQuery += weight;
            else totals.OnlyInList += weight;
            if (isQuery) Alignment.Add(at, 1, -1, 0, WordRelation.OnlyInQuery, 0);
            else Alignment.Add(-1, 0, at, 1, WordRelation.OnlyInList, 0);
        }
    }

    private double Judge(PreparedName query, PreparedName listed, in Totals totals)
    {
        if (query.Words is [var only] && only.Text.Length >= 3 && only.Text == listed.Acronym && !totals.HasOwnWord && query.Name.Original.Any(char.IsUpper) && !query.Name.Original.Any(char.IsLower))
        {
            Alignment.IsAcronym = true;
            return listed.Quality == NameQuality.Weak ? 0 : ScoringPolicy.DerivedAcronym;
        }
        if (listed.Quality == NameQuality.Weak)
            return totals.IsExact ? ScoringPolicy.WeakAliasCap : 0;
        var score = ScoringPolicy.Score(totals.Shared, totals.OnlyInQuery, totals.OnlyInList);
        if (!totals.HasOwnWord && !totals.IsWhole) score *= ScoringPolicy.NothingDistinctive;
        if (listed is { OwnWords: 1, WeakWords: 1 } && totals.OnlyInQuery > 0.1) score *= ScoringPolicy.LoneOrdinaryWord;
        return score;
    }
}
