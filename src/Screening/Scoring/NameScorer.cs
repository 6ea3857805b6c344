using System.Numerics;
using System.Runtime.InteropServices;
using Screening.Model;
using Screening.Text;

namespace Screening.Scoring;

/// <summary>Compares two prepared names: pairs their words and weighs what is shared against what is not.</summary>
/// <remarks>
/// Runs of words that the other name writes as one word first; then the best pairs, each word once.
/// Time: O(words of one × words of the other). Not thread-safe: one scorer a thread.
/// Contract: in [0, 1]; 1 for equal words; at most what <see cref="ScoringPolicy.Reach"/> allows for the shared weight.
/// Oracle: Reference/PlainNameScore.cs.
/// </remarks>
internal sealed class NameScorer
{
    private const int LongestRun = PreparedName.LongestRun;

    // Letters from which a word may be several in the other name: "ab" + "c" is no evidence.
    private const int ShortestJoin = 4;

    /// <summary>Whether a word is long enough to be several in the other name, or a type designation: M23, TR-6.</summary>
    public static bool MayBeSeveral(string word) =>
        word.Length >= ShortestJoin || (AsciiDigits.Any(word) && !AsciiDigits.Only(word));

    private readonly record struct Pair(double Value, int Query, int Listed, WordRelation Relation, double Similarity);

    private readonly List<Pair> _candidates = new(32);

    // The words of either side that no word of the other equals.
    private ulong _lonelyQuery;
    private ulong _lonelyListed;

    /// <summary>What the last comparison saw; overwritten by the next.</summary>
    public NameAlignment Alignment { get; } = new();

    /// <summary>Compares a query with a listed name.</summary>
    /// <returns>The score, in [0, 1]; <see cref="Alignment"/> holds the evidence.</returns>
    public double Score(PreparedName query, PreparedName listed)
    {
        Begin(query, listed);
        for (var i = 0; i < query.Words.Length; i++) Compare(i);
        return Finish(mayJoin: true);
    }

    /// <summary>Begins a comparison whose pairs of words are given one by one, in any order.</summary>
    public void Begin(PreparedName query, PreparedName listed)
    {
        Alignment.Reset(query, listed);
        _candidates.Clear();
        (_lonelyQuery, _lonelyListed) = (All(query.Words.Length), All(listed.Words.Length));
    }

    /// <summary>Gives the pairs of one of the query's words by comparing it with every listed one.</summary>
    public void Compare(int word)
    {
        var (query, listed) = (Alignment.Query!.Words, Alignment.Listed!.Words);
        for (var j = 0; j < listed.Length; j++)
        {
            var similarity = WordSimilarity.Of(query[word], listed[j], out var relation);
            if (similarity > 0) Add(word, j, relation, similarity);
        }
    }

    /// <summary>Gives a pair of words that are alike.</summary>
    public void Add(int query, int listed, WordRelation relation, double similarity)
    {
        var value = similarity * Math.Min(Alignment.Query!.Weights[query], Alignment.Listed!.Weights[listed]);
        _candidates.Add(new Pair(value, query, listed, relation, similarity));
        if (relation > WordRelation.SameSound) return;
        _lonelyQuery &= ~(1UL << query);
        _lonelyListed &= ~(1UL << listed);
    }

    /// <summary>Pairs the words, each once, and judges what was paired and what was left.</summary>
    /// <param name="mayJoin">Whether words may have to be joined; false where it is known that none can be.</param>
    /// <returns>The score, in [0, 1].</returns>
    public double Finish(bool mayJoin)
    {
        var (query, listed) = (Alignment.Query!, Alignment.Listed!);
        if (query.Words.Length == 0 || listed.Words.Length == 0) return 0;
        BestFirst();
        var (freeQuery, freeListed) = (All(query.Words.Length), All(listed.Words.Length));
        var totals = new NameTotals { IsExact = true, IsWhole = true };
        // Joined words first: the "al" of "al majid" must not be spent on another "al" where the other name has "almajid".
        if (mayJoin && (_lonelyQuery | _lonelyListed) != 0) JoinRuns(query, listed, _lonelyQuery, _lonelyListed, ref freeQuery, ref freeListed, ref totals);
        PairWords(query, listed, ref freeQuery, ref freeListed, ref totals);
        if (query.EndsAbruptly) CompleteLast(query, listed, ref freeQuery, ref freeListed, ref totals);
        Leave(query, freeQuery, isQuery: true, query.EndsAbruptly, ref totals);
        Leave(listed, freeListed, isQuery: false, query.EndsAbruptly, ref totals);
        var score = NameJudge.Judge(Alignment, totals);
        Alignment.IsAcronym = score < ScoringPolicy.DerivedAcronym && listed.Quality != NameQuality.Weak && Acronyms.AreOne(query, listed);
        return Alignment.Score = Alignment.IsAcronym ? ScoringPolicy.DerivedAcronym : score;
    }

    private static ulong All(int count) => count == 64 ? ~0UL : (1UL << count) - 1;

    private void PairWords(PreparedName query, PreparedName listed, ref ulong freeQuery, ref ulong freeListed, ref NameTotals totals)
    {
        foreach (var (_, i, j, relation, similarity) in _candidates)
        {
            if ((freeQuery >> i & 1) == 0 || (freeListed >> j & 1) == 0) continue;
            freeQuery &= ~(1UL << i);
            freeListed &= ~(1UL << j);
            // The query's weight counts on both sides: a misspelled "council" is no word of its own.
            var weight = query.Weights[i];
            totals.Shared += weight * similarity;
            totals.OnlyInQuery += weight * (1 - similarity);
            totals.OnlyInList += weight * (1 - similarity);
            // A slip in a word of three letters makes another word: it adds to other evidence and is none by itself.
            var isOwn = PreparedName.IsOwn(query.Words[i].Class) && PreparedName.IsOwn(listed.Words[j].Class)
                && (relation != WordRelation.Misspelled || query.Words[i].Text.Length > ScoringPolicy.ShortWord);
            totals.HasOwnWord |= isOwn;
            totals.HasShortSlip |= !isOwn && PreparedName.IsOwn(query.Words[i].Class) && PreparedName.IsOwn(listed.Words[j].Class)
                && query.Words[i].Text[0] == listed.Words[j].Text[0];
            if (isOwn) totals.OwnWords += relation == WordRelation.Misspelled ? 1 : 2;
            totals.IsMisspelled |= relation == WordRelation.Misspelled && PreparedName.IsOwn(query.Words[i].Class);
            totals.HasFirmWord |= isOwn && similarity >= ScoringPolicy.FirmWord;
            totals.IsExact &= relation == WordRelation.Same;
            totals.IsWhole &= relation is WordRelation.Same or WordRelation.SameMeaning or WordRelation.SameSound;
            Alignment.Add(i, 1, j, 1, relation, similarity);
        }
    }

    // By insertion, since there are few.
    private void BestFirst()
    {
        var pairs = CollectionsMarshal.AsSpan(_candidates);
        for (var i = 1; i < pairs.Length; i++)
        {
            var pair = pairs[i];
            var at = i;
            for (; at > 0 && IsBetter(pair, pairs[at - 1]); at--) pairs[at] = pairs[at - 1];
            pairs[at] = pair;
        }
    }

    // Equal pairs in order of words, in whatever order they came.
    private static bool IsBetter(in Pair a, in Pair b)
    {
        if (a.Value != b.Value) return a.Value > b.Value;
        if (a.Similarity != b.Similarity) return a.Similarity > b.Similarity;
        return a.Query != b.Query ? a.Query < b.Query : a.Listed < b.Listed;
    }

    private void JoinRuns(PreparedName query, PreparedName listed, ulong lonelyQuery, ulong lonelyListed, ref ulong freeQuery, ref ulong freeListed, ref NameTotals totals)
    {
        for (var length = LongestRun; length >= 2; length--)
        {
            for (var i = 0; i + length <= query.Words.Length && lonelyListed != 0; i++)
            {
                if (!IsFree(freeQuery, i, length) || Find(query, i, length, listed, lonelyListed & freeListed) is not (>= 0 and var at)) continue;
                Take(ref freeQuery, i, length, ref freeListed, at);
                var weight = 0.0;
                for (var k = i; k < i + length; k++) weight += query.Weights[k];
                Join(weight, i, length, at, 1, ref totals);
            }
            for (var j = 0; j + length <= listed.Words.Length && lonelyQuery != 0; j++)
            {
                if (!IsFree(freeListed, j, length) || Find(listed, j, length, query, lonelyQuery & freeQuery) is not (>= 0 and var at)) continue;
                Take(ref freeListed, j, length, ref freeQuery, at);
                Join(query.Weights[at], at, 1, j, length, ref totals);
            }
        }
    }

    private static bool IsFree(ulong free, int start, int length) => (free >> start & All(length)) == All(length);

    private static int Find(PreparedName runs, int start, int length, PreparedName singles, ulong among)
    {
        if (among == 0) return -1;
        var run = new WordRun(runs.Words, start, length, stackalloc char[WordRun.Room]);
        var sound = PreparedName.DifferInOrigin(runs, singles) ? runs.JoinedWord(start, length) : null;
        var given = runs.Name.IsPerson || singles.Name.IsPerson ? run.GivenName : null;
        for (; among != 0; among &= among - 1)
        {
            var at = BitOperations.TrailingZeroCount(among);
            var single = singles.Words[at];
            if (!MayBeSeveral(single.Text)) continue;
            if (run.Key.SequenceEqual(single.Key) || (given is not null && given == single.Person.Key) || SoundSimilarity.AreOneName(sound, single)) return at;
        }
        return -1;
    }

    private static void Take(ref ulong freeRuns, int start, int length, ref ulong freeSingles, int at)
    {
        freeRuns &= ~(All(length) << start);
        freeSingles &= ~(1UL << at);
    }

    // However a name is cut, it is the same name: here too the query's weight counts on both sides.
    private void Join(double weight, int query, int queryLength, int listed, int listedLength, ref NameTotals totals)
    {
        totals.Shared += weight;
        totals.HasOwnWord = totals.HasFirmWord = true;
        totals.OwnWords += 2;
        totals.IsExact = false;
        Alignment.Add(query, queryLength, listed, listedLength, WordRelation.Joined, 1);
    }

    // The first word that begins with what is left of the last.
    private void CompleteLast(PreparedName query, PreparedName listed, ref ulong freeQuery, ref ulong freeListed, ref NameTotals totals)
    {
        var last = query.Words.Length - 1;
        if ((freeQuery >> last & 1) == 0) return;
        for (var left = freeListed; left != 0; left &= left - 1)
        {
            var at = BitOperations.TrailingZeroCount(left);
            if (!listed.Words[at].Text.StartsWith(query.Words[last].Text, StringComparison.Ordinal)) continue;
            freeQuery &= ~(1UL << last);
            freeListed &= ~(1UL << at);
            totals.Shared += query.Weights[last] * ScoringPolicy.CutWord;
            totals.OnlyInQuery += query.Weights[last] * (1 - ScoringPolicy.CutWord);
            totals.OnlyInList += query.Weights[last] * (1 - ScoringPolicy.CutWord);
            totals.IsExact = totals.IsWhole = false;
            if (query.Words[last].Text.Length >= ScoringPolicy.FirmCut && PreparedName.IsOwn(query.Words[last].Class) && PreparedName.IsOwn(listed.Words[at].Class))
            {
                totals.HasOwnWord = totals.HasFirmWord = true;
                totals.OwnWords += 2;
            }
            Alignment.Add(last, 1, at, 1, WordRelation.Cut, ScoringPolicy.CutWord);
            return;
        }
    }

    private void Leave(PreparedName name, ulong free, bool isQuery, bool isCut, ref NameTotals totals)
    {
        for (; free != 0; free &= free - 1)
        {
            var at = BitOperations.TrailingZeroCount(free);
            var omission = name.OmissionOf(at);
            // What is missing stood behind the cut, and what is left of the last word may be of any.
            if (isCut && (!isQuery || at == name.Words.Length - 1)) omission *= ScoringPolicy.BehindTheCut;
            totals.IsExact = false;
            // "The World Bank" is World Bank.
            var isConnector = name.Words[at].Class == WordClass.Connector;
            totals.IsWhole &= isConnector;
            if (!isConnector) totals.ForeignWords++;
            if (PreparedName.IsOwn(name.Words[at].Class)) totals.ForeignOwnWords++;
            var whole = name.WholeWeights[at] * omission;
            if (isQuery) totals.OnlyInQuery += name.Weights[at] * omission;
            else totals.OnlyInList += whole;
            // The article of "al-Assad" is no word that stands against another; a syllable that looks like one is.
            if ((name.Words[at].Class is WordClass.Particle or WordClass.Connector or WordClass.Title) && !WordSimilarity.IsSyllable(name.Words[at])) whole = 0;
            if (isQuery) totals.ForeignToList += whole;
            else totals.ForeignToQuery += whole;
            if (isQuery) Alignment.Add(at, 1, -1, 0, WordRelation.OnlyInQuery, 0);
            else Alignment.Add(-1, 0, at, 1, WordRelation.OnlyInList, 0);
        }
    }
}
