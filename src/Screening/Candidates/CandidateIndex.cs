using System.Collections.Concurrent;
using Screening.Model;
using Screening.Scoring;

namespace Screening.Candidates;

/// <summary>Which listed names are worth scoring, and the scores of those that are.</summary>
/// <remarks>
/// Algorithm: prefix filtering over words. A name can reach the cutoff only if it shares words of a certain weight with
/// the query (<see cref="ScoringPolicy.Reach"/>). The query's words are taken from the rarest on, until those left out
/// could not make up that weight by themselves; only names that share one of the words taken can then reach it.
/// Time: grows with the posting lists of the rarest words. Space: three postings a word.
/// Contract: every name that scores at least the cutoff is reported, with the score an exhaustive scan gives it.
/// Proof: a word of the query adds to a score only through a listed word with the same key or canonical word, a listed
/// word within the edit budget, its initial, or a run of words joined on one side; <see cref="TermIndex.Collect"/>
/// lists the names of all of these. The weight it adds is at most its own. Acronyms are looked up apart.
/// Oracle: Reference/ExhaustiveSearch.cs, at every cutoff.
/// </remarks>
internal sealed class CandidateIndex
{
    // Rounding must not lose a name that reaches the cutoff exactly.
    private const double Slack = 1e-9;

    private readonly PreparedName[] _names;
    private readonly TermIndex _terms;
    private readonly Dictionary<string, List<int>> _acronyms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _shorts = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<SearchScratch> _idle = [];

    /// <summary>Indexes the names; an id is a name's place in the list.</summary>
    public CandidateIndex(IReadOnlyList<PreparedName> names)
    {
        _names = [.. names];
        _terms = new TermIndex(_names);
        for (var id = 0; id < _names.Length; id++)
        {
            if (_names[id].Quality != NameQuality.Strong) continue;
            foreach (var acronym in _names[id].Acronyms) Add(_acronyms, acronym, id);
            if (_names[id].Short is { } letters) Add(_shorts, letters, id);
            if (_names[id].ShortLetters is { } own && own != _names[id].Short) Add(_shorts, own, id);
        }
    }

    private static void Add(Dictionary<string, List<int>> lists, string acronym, int id)
    {
        if (!lists.TryGetValue(acronym, out var list)) lists[acronym] = list = new List<int>(1);
        list.Add(id);
    }

    /// <summary>Reports every name that scores at least the cutoff, in no order.</summary>
    /// <param name="query">The query's name.</param>
    /// <param name="cutoff">In [0, 1]; at 0 every name that scores above 0.</param>
    /// <param name="report">Called with the name's id and what the comparison saw, which must be copied to be kept.</param>
    public void Search(PreparedName query, double cutoff, Action<int, NameAlignment> report)
    {
        if (query.Words.Length == 0) return;
        if (!_idle.TryTake(out var scratch)) scratch = new SearchScratch(_names.Length);
        try
        {
            SearchWords(query, cutoff, scratch, report);
        }
        finally
        {
            _idle.Add(scratch);
        }
    }

    private void SearchWords(PreparedName query, double cutoff, SearchScratch scratch, Action<int, NameAlignment> report)
    {
        var count = query.Words.Length;
        while (scratch.Lists.Count < count) scratch.Lists.Add([]);
        Span<int> sizes = stackalloc int[count];
        Span<int> order = stackalloc int[count];
        var open = 0.0;
        var joinable = 0UL;
        for (var i = 0; i < count; i++)
        {
            order[i] = i;
            if (_terms.Collect(query, i, scratch, scratch.Lists[i])) joinable |= 1UL << i;
            foreach (var list in scratch.Lists[i]) sizes[i] += list.Length;
            // An initial stands for any word with that letter: too many to list, so it is never taken, only counted.
            if (query.Words[i].Class == Text.WordClass.Initial) sizes[i] = int.MaxValue;
            // So does the beginning of a word where the field ended.
            if (query.EndsAbruptly && i == count - 1)
            {
                sizes[i] = int.MaxValue;
                joinable |= 1UL << i;
            }
            if (sizes[i] > 0) open += query.Weights[i];
        }
        var needed = ScoringPolicy.Reach(query.Weight, cutoff) - Slack;
        scratch.Generation += ScoringPolicy.MaxWords + 1;
        scratch.Touched.Clear();
        // An acronym shares no word with its name: no weight is asked of it.
        if (query.Short is { } letters) TouchAll(_acronyms, letters, scratch);
        if (query.ShortLetters is { } own) TouchAll(_acronyms, own, scratch);
        foreach (var acronym in query.Acronyms) TouchAll(_shorts, acronym, scratch);
        if (open >= needed) TakeWords(query, needed, open, sizes, order, scratch);
        foreach (var id in scratch.Touched)
        {
            if (!double.IsInfinity(scratch.Weight[id]) && !NameScorer.CanShare(query, _names[id], needed, joinable)) continue;
            var score = scratch.Scorer.Score(query, _names[id]);
            if (score >= cutoff && score > 0) report(id, scratch.Scorer.Alignment);
        }
    }

    private static void TouchAll(Dictionary<string, List<int>> lists, string acronym, SearchScratch scratch)
    {
        if (!lists.TryGetValue(acronym, out var ids)) return;
        foreach (var id in ids) Touch(id, double.PositiveInfinity, scratch.Generation + ScoringPolicy.MaxWords, scratch);
    }

    private void TakeWords(PreparedName query, double needed, double open, Span<int> sizes, Span<int> order, SearchScratch scratch)
    {
        sizes.Sort(order);
        for (var k = 0; k < order.Length && open >= needed; k++)
        {
            var word = order[k];
            if (sizes[k] == 0) continue;
            if (sizes[k] == int.MaxValue)
            {
                // Nothing but initials is left, and they could still make up a match: look at every name.
                for (var id = 0; id < _names.Length; id++) Touch(id, 0, scratch.Generation + word, scratch);
                return;
            }
            foreach (var list in scratch.Lists[word])
                foreach (var id in list) Touch(id, query.Weights[word], scratch.Generation + word, scratch);
            open -= query.Weights[word];
        }
        Prune(needed - open, scratch);
    }

    private static void Touch(int id, double weight, long stamp, SearchScratch scratch)
    {
        ref var last = ref scratch.Stamp[id];
        if (last == stamp) return;
        if (last < scratch.Generation)
        {
            scratch.Touched.Add(id);
            scratch.Weight[id] = 0;
        }
        last = stamp;
        scratch.Weight[id] += weight;
    }

    // What a name collected, and all that was not looked up, must reach the weight needed.
    private static void Prune(double needed, SearchScratch scratch) =>
        scratch.Touched.RemoveAll(id => scratch.Weight[id] < needed);
}
