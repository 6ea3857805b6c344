using System.Runtime.InteropServices;
using Screening.Scoring;
using Screening.Text;

namespace Screening.Candidates;

/// <summary>Collects the names that hold words like enough of the query's to reach a cutoff.</summary>
/// <remarks>
/// The query's words are looked up from the rarest on, until those left could not make up the weight needed
/// (<see cref="ScoringPolicy.Reach"/>); a name must hold a word like one of those looked up. An initial is like too many words to list them
/// all: it counts as shared, unless the name writes the same initial, and where initials could make up a match by themselves all names are taken.
/// Contract: every name that reaches the cutoff is in the tally, and the weight it shares is at most its weight there and the weight returned.
/// </remarks>
internal sealed class NameFinder(ListedWords words, WordLookup lookup, int names)
{
    // So many names are compared sooner than the words left are looked up.
    private const int FewNames = 8;

    // Reading a posting is so much cheaper than looking at a name.
    private const int PostingsForName = 8;

    /// <summary>Collects the names.</summary>
    /// <param name="query">The query's name.</param>
    /// <param name="cutoff">In [0, 1].</param>
    /// <param name="needed">The weight that reaching it takes.</param>
    /// <param name="scratch">Gets the names, and what the words looked up are like.</param>
    /// <returns>The most that a name may share in words it was not asked for.</returns>
    public double Find(PreparedName query, double cutoff, double needed, SearchScratch scratch)
    {
        var count = query.Words.Length;
        Span<int> sizes = stackalloc int[count];
        Span<int> order = stackalloc int[count];
        // What a name may share in each word, as far as it is known.
        Span<double> open = stackalloc double[count];
        for (var i = 0; i < count; i++) (order[i], sizes[i], open[i]) = (i, SizeOf(query, i), query.Weights[i]);
        sizes.Sort(order);
        var left = query.Weight;
        var known = 0;
        var unknown = query.Weight;
        for (; known < count && unknown >= needed && !IsInitial(query, order[known]); known++)
        {
            unknown -= query.Weights[order[known]];
            LookUp(query, order[known], scratch, open, ref left);
            // Not even all that was found can make it up: most names that are on no list end here.
            if (left < needed) return left;
        }
        if (unknown >= needed && OfInitials(query, unknown) >= cutoff)
        {
            for (var id = 0; id < names; id++) scratch.Tally.Add(id);
            return left;
        }
        for (var k = 0; k < known && left >= needed; k++) Touch(query, order[k], scratch, open, ref left);
        if (unknown >= needed)
            foreach (var i in order[known..]) TouchSame(query.Words[i], scratch);
        if (scratch.Tally.Names.Count > FewNames) AskForTheRest(query, scratch, open, ref left);
        return left;
    }

    // The most that names can score which share nothing but initials with the query, and none of them written as one.
    private static double OfInitials(PreparedName query, double weight)
    {
        var shared = weight * ScoringPolicy.InitialOnly;
        return query.OwnWords > 0
            ? ScoreBound.Of(shared, query.WeightToShare, 0, 0, isPerson: false)
            : ScoringPolicy.NothingDistinctive * ScoreBound.Of(shared, query.WeightToShare, weight - shared, 0, isPerson: false);
    }

    private int SizeOf(PreparedName query, int word)
    {
        if (IsInitial(query, word)) return int.MaxValue;
        if (IsCut(query, word)) return int.MaxValue - 1;
        var size = 0;
        foreach (var row in lookup.Written(query.Words[word].Key)) size += words.NamesWith(row).Length;
        return size;
    }

    // Of a word that the field's end cut off all beginnings are listed, be it one letter.
    private static bool IsInitial(PreparedName query, int word) => query.Words[word].Class == WordClass.Initial && !IsCut(query, word);

    private static bool IsCut(PreparedName query, int word) => query.EndsAbruptly && word == query.Words.Length - 1;

    private void LookUp(PreparedName query, int word, SearchScratch scratch, Span<double> open, ref double left)
    {
        if (IsCut(query, word)) lookup.FindCut(query.Words[word], scratch.Lookup, scratch.Found);
        else lookup.Find(query.Words[word], scratch.Lookup, scratch.Found);
        scratch.Matches.Add(word, CollectionsMarshal.AsSpan(scratch.Found));
        left -= open[word];
        open[word] = scratch.Found.Count == 0 ? 0 : query.Weights[word] * scratch.Found[0].Similarity;
        left += open[word];
    }

    private void Touch(PreparedName query, int word, SearchScratch scratch, Span<double> open, ref double left)
    {
        foreach (var match in scratch.Matches.Of(word))
        {
            var weight = (float)(query.Weights[word] * match.Similarity);
            foreach (var id in words.NamesWith(match.Row)) scratch.Tally.Add(id, word, weight);
        }
        left -= open[word];
        open[word] = 0;
    }

    // An initial that the list writes as one is shared whole, which no other word is with it.
    private void TouchSame(NameWord initial, SearchScratch scratch)
    {
        lookup.Find(initial, scratch.Lookup, scratch.Found);
        foreach (var match in scratch.Found)
            foreach (var id in words.NamesWith(match.Row)) scratch.Tally.Add(id);
    }

    private void AskForTheRest(PreparedName query, SearchScratch scratch, Span<double> open, ref double left)
    {
        for (var i = 0; i < query.Words.Length; i++)
        {
            if (open[i] == 0 || IsInitial(query, i)) continue;
            if ((scratch.Matches.Resolved >> i & 1) == 0) LookUp(query, i, scratch, open, ref left);
            var postings = 0;
            foreach (var match in scratch.Matches.Of(i)) postings += words.NamesWith(match.Row).Length;
            if (postings > PostingsForName * scratch.Tally.Names.Count) continue;
            foreach (var match in scratch.Matches.Of(i))
            {
                var weight = (float)(query.Weights[i] * match.Similarity);
                foreach (var id in words.NamesWith(match.Row)) scratch.Tally.AddKnown(id, i, weight);
            }
            left -= open[i];
            open[i] = 0;
        }
    }
}
