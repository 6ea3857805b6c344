using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using Screening.Scoring;

namespace Screening.Candidates;

/// <summary>Which listed names are worth scoring, and the scores of those that are.</summary>
/// <remarks>
/// Algorithm: prefix filtering over words, then bounds. A name can reach the cutoff only if it shares words of a certain weight with
/// the query (<see cref="ScoringPolicy.Reach"/>). The query's words are looked up from the rarest on, until those left
/// could not make up that weight by themselves; only names that hold a word like one of those looked up can reach it. Each
/// must pass a sum of weights, and then the <see cref="Sieve"/>, before its words are paired; the pairs themselves are read from
/// the <see cref="MatchTable"/>, since every listed word was compared with a word of the query when that was looked up.
/// Time: a look-up a word, and the posting lists of the rarest. Space: 8 bytes for a word of a name, 8 for a run of words.
/// Contract: every name that scores at least the cutoff is reported, with the score an exhaustive scan gives it.
/// Proof: a word of the query adds to a score only through a listed word with a similarity above 0, all of which
/// <see cref="WordLookup"/> finds, or through words joined on one side, all of which <see cref="RunIndex"/> finds. The weight
/// it adds is at most its own times that similarity. An initial, and the last word where the field ended within it, are never looked up:
/// they count as shared. Acronyms are looked up apart.
/// Oracle: Reference/ExhaustiveSearch.cs, at every cutoff.
/// </remarks>
internal sealed class CandidateIndex
{
    // Rounding must not lose a name that reaches the cutoff exactly.
    private const double Slack = 1e-5;

    // So many names are scored sooner than the words left are looked up.
    private const int FewNames = 8;

    private readonly PreparedName[] _names;
    private readonly ListedWords _words;
    private readonly WordLookup _lookup;
    private readonly RunIndex _runs;
    private readonly AcronymIndex _acronyms;
    private readonly ConcurrentBag<SearchScratch> _idle = [];

    /// <summary>Indexes the names; an id is a name's place in the list.</summary>
    public CandidateIndex(IReadOnlyList<PreparedName> names)
    {
        _names = [.. names];
        _words = new ListedWords(_names);
        var sounds = new SoundIndex(_names, _words.Words);
        _lookup = new WordLookup(_words, sounds);
        _runs = new RunIndex(_names, _words, _lookup, sounds);
        _acronyms = new AcronymIndex(_names);
    }

    /// <summary>Reports every name that scores at least the cutoff, in no order.</summary>
    /// <param name="query">The query's name.</param>
    /// <param name="cutoff">In [0, 1]; at 0 every name that scores above 0.</param>
    /// <param name="report">Called with the name's id and what the comparison saw, which must be copied to be kept.</param>
    public void Search(PreparedName query, double cutoff, Action<int, NameAlignment> report)
    {
        if (query.Words.Length == 0) return;
        if (!_idle.TryTake(out var scratch)) scratch = new SearchScratch(_names.Length, _words.Words.Length, _lookup.Spellings);
        try
        {
            Search(query, cutoff, scratch, report);
        }
        finally
        {
            _idle.Add(scratch);
        }
    }

    private void Search(PreparedName query, double cutoff, SearchScratch scratch, Action<int, NameAlignment> report)
    {
        var needed = ScoringPolicy.Reach(query.Weight, cutoff) - Slack;
        scratch.Tally.Clear();
        scratch.Matches.Clear();
        _acronyms.Find(query, scratch.Tally);
        _runs.Find(query, scratch.Lookup, scratch.Joined);
        foreach (var (name, weight) in scratch.Joined) scratch.Tally.Join(name, weight);
        var rest = TakeWords(query, needed, scratch);
        if (scratch.Tally.Names.Count > FewNames) LookUpTheRest(query, scratch);
        foreach (var id in scratch.Tally.Names)
        {
            if (scratch.Tally.WeightOf(id) + rest < needed) continue;
            var joined = scratch.Tally.JoinedOf(id);
            if (!double.IsInfinity(joined) && Sieve.AtMost(query, _names[id], _words.OfName(id), scratch.Matches, joined) < cutoff - Slack) continue;
            var score = Score(query, id, scratch, mayJoin: joined > 0);
            if (score >= cutoff && score > 0) report(id, scratch.Scorer.Alignment);
        }
    }

    // Collects the names that hold a word like one of the query's rarest; returned is the weight of the words they were not asked for.
    private double TakeWords(PreparedName query, double needed, SearchScratch scratch)
    {
        var count = query.Words.Length;
        Span<int> sizes = stackalloc int[count];
        Span<int> order = stackalloc int[count];
        Span<double> possible = stackalloc double[count];
        for (var i = 0; i < count; i++)
        {
            order[i] = i;
            sizes[i] = IsOpen(query, i) ? int.MaxValue : NamesWith(query.Words[i].Key);
        }
        sizes.Sort(order);
        var unknown = query.Weight;
        var known = 0.0;
        var taken = 0;
        for (; taken < count && unknown >= needed && sizes[taken] != int.MaxValue; taken++)
        {
            var word = order[taken];
            unknown -= query.Weights[word];
            known += possible[taken] = LookUp(query, word, scratch) * query.Weights[word];
            if (known + unknown < needed) return known + unknown;
        }
        if (unknown >= needed)
        {
            // Nothing but initials is left, and they could still make up a match: look at every name.
            for (var id = 0; id < _names.Length; id++) scratch.Tally.Join(id, 0);
            return query.Weight;
        }
        for (var k = 0; k < taken && known + unknown >= needed; k++)
        {
            known -= possible[k];
            if (possible[k] > 0) Touch(query, order[k], scratch);
        }
        return known + unknown;
    }

    private static bool IsOpen(PreparedName query, int word) =>
        WordLookup.IsOpen(query.Words[word]) || (query.EndsAbruptly && word == query.Words.Length - 1);

    private int NamesWith(string spelling)
    {
        var count = 0;
        foreach (var row in _lookup.Written(spelling)) count += _words.NamesWith(row).Length;
        return count;
    }

    // Returned is the similarity of the word most like it.
    private double LookUp(PreparedName query, int word, SearchScratch scratch)
    {
        _lookup.Find(query.Words[word], scratch.Lookup, scratch.Found);
        scratch.Matches.Add(word, CollectionsMarshal.AsSpan(scratch.Found));
        return scratch.Found.Count == 0 ? 0 : scratch.Found[0].Similarity;
    }

    private void LookUpTheRest(PreparedName query, SearchScratch scratch)
    {
        for (var i = 0; i < query.Words.Length; i++)
            if ((scratch.Matches.Resolved >> i & 1) == 0 && !IsOpen(query, i)) LookUp(query, i, scratch);
    }

    private void Touch(PreparedName query, int word, SearchScratch scratch)
    {
        foreach (var match in scratch.Matches.Of(word))
        {
            var weight = (float)(query.Weights[word] * match.Similarity);
            foreach (var id in _words.NamesWith(match.Row)) scratch.Tally.Add(id, word, weight);
        }
    }

    private double Score(PreparedName query, int id, SearchScratch scratch, bool mayJoin)
    {
        var (scorer, matches) = (scratch.Scorer, scratch.Matches);
        scorer.Begin(query, _names[id]);
        var rows = _words.OfName(id);
        for (var j = 0; j < rows.Length; j++)
            for (var at = matches.FirstOf(rows[j]); at >= 0; at = matches[at].Next)
                scorer.Add(matches[at].Query, j, matches[at].Relation, matches[at].Similarity);
        for (var i = 0; i < query.Words.Length; i++)
            if ((matches.Resolved >> i & 1) == 0) scorer.Compare(i);
        return scorer.Finish(mayJoin);
    }
}
