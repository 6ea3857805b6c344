using System.Numerics;
using Screening.Distance;
using Screening.Model;
using Screening.Scoring;
using Screening.Text;

namespace Screening.Candidates;

/// <summary>Whether a name can still reach the cutoff, once it is known which of its words are like which of the query's.</summary>
/// <remarks>
/// A bound on the score before words are paired: each word of the query is given the best word it could have. What no word
/// of the other side is like is surely left out, and costs what <see cref="NameScorer"/> takes for it. Where the rules for
/// two odd words may apply (<see cref="NameJudge"/>, <see cref="PersonRules"/>), nothing but the query's own loss is counted.
/// Contract: never false for a name that reaches the cutoff. Oracle: Reference/ExhaustiveSearch.cs.
/// </remarks>
internal sealed class Sieve
{
    [Flags]
    private enum Traits : byte
    {
        None = 0,
        IsPerson = 1,
        IsWeak = 2,
    }

    private readonly PreparedName[] _names;
    private readonly ListedWords _words;

    // Beside the names, so that most are judged without being looked at.
    private readonly Traits[] _traits;

    /// <summary>Prepares to judge names.</summary>
    public Sieve(PreparedName[] names, ListedWords words)
    {
        (_names, _words) = (names, words);
        _traits = [.. names.Select(n => (n.Name.IsPerson ? Traits.IsPerson : Traits.None) | (n.Quality == NameQuality.Weak ? Traits.IsWeak : Traits.None))];
    }

    // What surely happens to the words of one comparison.
    private struct Left
    {
        public double Shared;
        public double Cost;
        public double ForeignToList;
        public double ForeignToQuery;
        public int OwnOfQuery;
        public int OwnOfList;
        public int LastOfQuery;
        public int LastOfList;
        public bool IsAny;
        public bool HasOwnPair;
        public int Believed;
        public bool IsTangled;
    }

    /// <summary>At least the score that a name can reach.</summary>
    /// <param name="query">The query's name.</param>
    /// <param name="id">The listed name.</param>
    /// <param name="matches">What the words looked up so far are like; of others anything is believed.</param>
    /// <param name="joined">Weight that joined words may add.</param>
    public double AtMost(PreparedName query, int id, MatchTable matches, double joined)
    {
        Span<double> best = stackalloc double[query.Words.Length];
        best.Clear();
        var rows = _words.OfName(id);
        var held = 0UL;
        var left = default(Left);
        for (var j = 0; j < rows.Length; j++)
        {
            for (var at = matches.FirstOf(rows[j]); at >= 0; at = matches[at].Next)
            {
                ref readonly var match = ref matches[at];
                left.IsTangled |= best[match.Query] > 0 || (held >> j & 1) != 0;
                left.HasOwnPair |= PreparedName.IsOwn(query.Words[match.Query].Class) && PreparedName.IsOwn(_words.Kinds[rows[j]]);
                best[match.Query] = Math.Max(best[match.Query], match.Similarity);
                held |= 1UL << j;
            }
        }
        var isExact = Query(query, id, best, matches.Resolved, ref left);
        if (joined > 0) return ScoreBound.Of(Math.Min(query.Weight, left.Shared + joined), query.Weight, 0, 0, isPerson: false);
        isExact &= Listed(id, rows, held, ref left);
        if ((_traits[id] & Traits.IsWeak) != 0 && !isExact && left.Believed == 0) return 0;
        return Bound(query, id, rows, left);
    }

    private bool Query(PreparedName query, int id, ReadOnlySpan<double> best, ulong resolved, ref Left left)
    {
        var isExact = true;
        for (var i = 0; i < best.Length; i++)
        {
            var word = query.Words[i];
            if ((resolved >> i & 1) == 0)
            {
                left.Believed++;
                left.Shared += word.Class == WordClass.Initial ? query.Weights[i] * MostLike(word, _names[id]) : query.Weights[i];
                continue;
            }
            left.Shared += query.Weights[i] * best[i];
            isExact &= best[i] == 1;
            if (best[i] > 0)
            {
                left.Cost += query.Weights[i] * (1 - best[i]);
                continue;
            }
            left.IsAny |= word.Class != WordClass.Connector;
            if (!IsSmall(word.Class)) left.ForeignToList += query.WholeWeights[i] * query.OmissionOf(i);
            if (!PreparedName.IsOwn(word.Class)) continue;
            left.OwnOfQuery++;
            left.LastOfQuery = i;
        }
        return isExact;
    }

    private static double MostLike(NameWord word, PreparedName listed)
    {
        var most = 0.0;
        foreach (var other in listed.Words) most = Math.Max(most, WordSimilarity.Of(word, other, out _));
        return most;
    }

    private bool Listed(int id, ReadOnlySpan<int> rows, ulong held, ref Left left)
    {
        var costs = _words.CostsOf(id);
        var free = ~held & (rows.Length == 64 ? ~0UL : (1UL << rows.Length) - 1);
        for (var rest = free; rest != 0; rest &= rest - 1)
        {
            var at = BitOperations.TrailingZeroCount(rest);
            var kind = _words.Kinds[rows[at]];
            left.Cost += costs[at];
            left.IsAny |= kind != WordClass.Connector;
            if (!IsSmall(kind)) left.ForeignToQuery += costs[at];
            if (!PreparedName.IsOwn(kind)) continue;
            left.OwnOfList++;
            left.LastOfList = at;
        }
        return free == 0;
    }

    // The dearest listed word that a word not looked up may be like.
    private static readonly double Dearest = Enum.GetValues<WordClass>().Max(k => ScoringPolicy.Of(k).Weight * ScoringPolicy.Of(k).Omission);

    private double Bound(PreparedName query, int id, ReadOnlySpan<int> rows, in Left left)
    {
        var isPerson = query.Name.IsPerson || (_traits[id] & Traits.IsPerson) != 0;
        var mayBeNear = MayBeNear(query, rows, left);
        var behindTheCut = query.EndsAbruptly ? ScoringPolicy.BehindTheCut : 1;
        var cost = mayBeNear && !isPerson ? 0 : Math.Max(0, left.Cost - (left.Believed * Dearest)) * behindTheCut;
        var contradicted = mayBeNear || query.EndsAbruptly ? 0 : Math.Min(left.ForeignToList, Math.Max(0, left.ForeignToQuery - (left.Believed * Dearest)));
        var bound = ScoreBound.Of(left.Shared, query.Weight, cost, contradicted, isPerson);
        // General words alone, and not all of them.
        if (left.HasOwnPair || !left.IsAny || left.Believed > 0 || (mayBeNear && !isPerson)) return bound;
        return bound * (query.Words.Length == 1 || rows.Length == 1 ? ScoringPolicy.LoneGeneralWord : ScoringPolicy.NothingDistinctive);
    }

    // Whether one word of its own may be all that each has besides, and the two be one by two slips.
    private bool MayBeNear(PreparedName query, ReadOnlySpan<int> rows, in Left left)
    {
        if (left.OwnOfQuery > 1 || left.OwnOfList - left.Believed > 1) return false;
        if (left.IsTangled || left.Believed > 0) return true;
        if (left.OwnOfQuery == 0 || left.OwnOfList == 0) return false;
        var (mine, theirs) = (query.Words[left.LastOfQuery].Text, _words.Words[rows[left.LastOfList]].Text);
        return OptimalStringAlignment.Distance(mine, theirs, WordSimilarity.MaxEdits) <= WordSimilarity.MaxEdits;
    }

    private static bool IsSmall(WordClass kind) => kind is WordClass.Particle or WordClass.Connector or WordClass.Title;
}
