using System.Numerics;
using Screening.Distance;
using Screening.Model;
using Screening.Scoring;
using Screening.Storage;
using Screening.Text;

namespace Screening.Candidates;

/// <summary>Whether a name can still reach the cutoff, once it is known which of its words are like which of the query's.</summary>
/// <remarks>
/// A bound on the score before words are paired: each word of the query is given the best word it could have. What no word
/// of the other side is like is surely left out, and costs what <see cref="NameScorer"/> takes for it. Where the rules for
/// two odd words may apply (<see cref="NameJudge"/>, <see cref="PersonRules"/>), nothing but the query's own loss is counted.
/// Contract: never below what the name scores. Oracle: Reference/ExhaustiveSearch.cs.
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

    private readonly ListedNames _names;
    private readonly ListedWords _words;

    // Beside the names, so that most are judged without being looked at.
    private readonly Flat<Traits> _traits;

    /// <summary>Prepares to judge names.</summary>
    public Sieve(PreparedName[] wordings, ListedNames names, ListedWords words)
    {
        (_names, _words) = (names, words);
        _traits = Flat<Traits>.Of(Array.ConvertAll(wordings, n =>
            (n.Name.IsPerson ? Traits.IsPerson : Traits.None) | (n.Quality == NameQuality.Weak ? Traits.IsWeak : Traits.None)));
    }

    private Sieve(Flat<Traits> traits, ListedNames names, ListedWords words) => (_traits, _names, _words) = (traits, names, words);

    /// <summary>Opens what was written to a file.</summary>
    public static Sieve Open(SectionFile file, string name, ListedNames names, ListedWords words) => new(file.Values<Traits>(name), names, words);

    /// <summary>Adds to a file what is not the names' own.</summary>
    public void Write(SectionWriter writer, string name) => writer.Add(name, _traits);

    // What surely happens to the words of one comparison.
    private struct Left
    {
        public double Shared;
        public double Cost;
        public double ForeignToList;
        public double ForeignToQuery;
        public double Joined;
        public double SparedOfQuery;
        public double SparedOfList;
        public ulong OwnOfQuery;
        public ulong OwnOfList;
        public bool IsAny;
        public bool HasOwnPair;
        public int Believed;
        public bool IsTangled;
    }

    /// <summary>At least the score that a name can reach.</summary>
    /// <param name="query">The query's name.</param>
    /// <param name="id">The listed name, by its wording.</param>
    /// <param name="matches">What the words looked up so far are like; of others anything is believed.</param>
    /// <param name="terms">What the query's words cost where no word is like them.</param>
    /// <param name="tally">What joined words may add.</param>
    public double AtMost(PreparedName query, int id, MatchTable matches, QueryTerms terms, Tally tally)
    {
        Span<double> best = stackalloc double[query.Words.Length];
        best.Clear();
        var rows = _words.OfName(id);
        var (held, met) = (0UL, 0UL);
        var left = default(Left);
        for (var j = 0; j < rows.Length; j++)
        {
            for (var at = matches.FirstOf(rows[j].Row); at >= 0; at = matches[at].Next)
            {
                ref readonly var match = ref matches[at];
                left.IsTangled |= best[match.Query] > 0 || (held >> j & 1) != 0;
                left.HasOwnPair |= PreparedName.IsOwn(query.Words[match.Query].Class) && PreparedName.IsOwn(_words.KindOf(rows[j].Row));
                best[match.Query] = Math.Max(best[match.Query], match.Similarity);
                held |= 1UL << j;
                met |= 1UL << match.Query;
            }
        }
        var isExact = Query(query, id, best, met, terms, ref left);
        left.Joined = tally.JoinedOf(id);
        left.SparedOfList = left.Believed * ScoringPolicy.Dearest;
        if (left.Joined > 0)
        {
            var (ofQuery, ofList) = tally.SparedOf(id);
            left.SparedOfQuery = ofQuery;
            left.SparedOfList += ofList;
        }
        isExact &= Listed(rows, held, ref left);
        if ((_traits[id] & Traits.IsWeak) != 0 && !isExact && left.Believed == 0 && left.Joined == 0) return 0;
        return Bound(query, id, rows, left);
    }

    private bool Query(PreparedName query, int id, ReadOnlySpan<double> best, ulong met, QueryTerms terms, ref Left left)
    {
        left.Believed = BitOperations.PopCount(terms.Open);
        for (var rest = terms.Open; rest != 0; rest &= rest - 1)
        {
            var i = BitOperations.TrailingZeroCount(rest);
            left.Shared += query.Words[i].Class == WordClass.Initial ? query.Weights[i] * MostLike(query.Words[i], _names.OfWording(id)) : query.Weights[i];
        }
        var alone = terms.Resolved & ~met;
        var isExact = alone == 0;
        left.IsAny = (alone & terms.Any) != 0;
        left.OwnOfQuery = alone & terms.Own;
        left.ForeignToList = terms.Foreign;
        for (var rest = met; rest != 0; rest &= rest - 1)
        {
            var i = BitOperations.TrailingZeroCount(rest);
            left.Shared += query.Weights[i] * best[i];
            left.Cost += query.Weights[i] * (1 - best[i]);
            left.ForeignToList -= terms.ForeignOf(i);
            isExact &= best[i] == 1;
        }
        return isExact;
    }

    private static double MostLike(NameWord word, PreparedName listed)
    {
        var most = 0.0;
        foreach (var other in listed.Words) most = Math.Max(most, WordSimilarity.Of(word, other, out _));
        return most;
    }

    private bool Listed(ReadOnlySpan<ListedWord> rows, ulong held, ref Left left)
    {
        var free = ~held & (rows.Length == 64 ? ~0UL : (1UL << rows.Length) - 1);
        for (var rest = free; rest != 0; rest &= rest - 1)
        {
            var at = BitOperations.TrailingZeroCount(rest);
            var (row, cost) = rows[at];
            var kind = _words.KindOf(row);
            left.Cost += cost;
            left.IsAny |= kind != WordClass.Connector;
            if (!IsSmall(kind)) left.ForeignToQuery += cost;
            if (PreparedName.IsOwn(kind)) left.OwnOfList |= 1UL << at;
        }
        return free == 0;
    }

    private double Bound(PreparedName query, int id, ReadOnlySpan<ListedWord> rows, in Left left)
    {
        var isPerson = query.Name.IsPerson || (_traits[id] & Traits.IsPerson) != 0;
        var mayBeNear = MayBeNear(query, rows, left);
        var behindTheCut = query.EndsAbruptly ? ScoringPolicy.BehindTheCut : 1;
        var cost = mayBeNear && !isPerson ? 0 : Math.Max(0, left.Cost - left.SparedOfList) * behindTheCut;
        var contradicted = mayBeNear || query.EndsAbruptly ? 0 : Math.Min(left.ForeignToList - left.SparedOfQuery, left.ForeignToQuery - left.SparedOfList);
        var bound = ScoreBound.Of(Math.Min(query.Weight, left.Shared + left.Joined), query.WeightToShare, cost, Math.Max(0, contradicted), isPerson);
        // General words alone, and not all of them.
        if (left.HasOwnPair || !left.IsAny || left.Believed > 0 || left.Joined > 0 || (mayBeNear && !isPerson)) return bound;
        return bound * (query.Words.Length == 1 || rows.Length == 1 ? ScoringPolicy.LoneGeneralWord : ScoringPolicy.NothingDistinctive);
    }

    // Whether one word of its own may be all that each has besides, and the two be one by two slips.
    private bool MayBeNear(PreparedName query, ReadOnlySpan<ListedWord> rows, in Left left)
    {
        var (mine, theirs) = (BitOperations.PopCount(left.OwnOfQuery), BitOperations.PopCount(left.OwnOfList));
        if (left.Joined == 0 && (mine > 1 || theirs - left.Believed > 1)) return false;
        if (left.IsTangled || left.Believed > 0) return true;
        for (var q = left.OwnOfQuery; q != 0; q &= q - 1)
            for (var l = left.OwnOfList; l != 0; l &= l - 1)
                if (AreNear(query.Words[BitOperations.TrailingZeroCount(q)], _words.Words[rows[BitOperations.TrailingZeroCount(l)].Row])) return true;
        return false;
    }

    private static bool AreNear(NameWord a, NameWord b) =>
        Math.Abs(a.Text.Length - b.Text.Length) <= WordSimilarity.MaxEdits && BitOperations.PopCount(a.Letters ^ b.Letters) <= 2 * WordSimilarity.MaxEdits
        && OptimalStringAlignment.Distance(a.Text, b.Text, WordSimilarity.MaxEdits) <= WordSimilarity.MaxEdits;

    /// <summary>Whether a word of this class never stands against another.</summary>
    public static bool IsSmall(WordClass kind) => kind is WordClass.Particle or WordClass.Connector or WordClass.Title;
}
