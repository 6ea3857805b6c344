using System.Collections.Concurrent;
using Screening.Records;
using Screening.Scoring;
using Screening.Storage;
using Screening.Text;

namespace Screening.Candidates;

/// <summary>Which listed names are worth scoring, and the scores of those that are.</summary>
/// <remarks>
/// Algorithm: prefix filtering over words, then bounds. A name can reach the cutoff only if it shares words of a certain weight with
/// the query (<see cref="ScoringPolicy.Reach"/>). The query's words are looked up from the rarest on, until those left
/// could not make up that weight by themselves; only names that hold a word like one of those looked up can reach it. Each
/// must pass a sum of weights, and then the <see cref="Sieve"/>, before its words are paired; the pairs themselves are read from
/// the <see cref="MatchTable"/>, since every listed word was compared with a word of the query when that was looked up. Names that no
/// comparison tells apart are one to all parts of the index, and told one by one (<see cref="Wordings"/>).
/// Time: a look-up a word, and the posting lists of the rarest. Space: 8 bytes for a word of a name, 8 for a run of words.
/// Contract: every name that scores at least the cutoff is reported, with the score an exhaustive scan gives it.
/// Proof: a word of the query adds to a score only through a listed word with a similarity above 0, all of which
/// <see cref="WordLookup"/> finds, or through words joined on one side, all of which <see cref="RunIndex"/> finds. The weight
/// it adds is at most its own times that similarity. An initial is like too many words to list them all: where initials could make up
/// a match by themselves every name is looked at. Acronyms are looked up apart.
/// Oracle: Reference/ExhaustiveSearch.cs, at every cutoff.
/// </remarks>
internal sealed class CandidateIndex
{
    // Rounding must not lose a name that reaches the cutoff exactly.
    private const double Slack = 1e-5;

    // What the parts are called in a file.
    private const string Spellings = "spellings";
    private const string Words = "words";
    private const string Names = "names";
    private const string Sounds = "sounds";
    private const string Lookup = "lookup";
    private const string Runs = "runs";
    private const string Acronyms = "acronyms";
    private const string Traits = "names.traits";

    private readonly ListedNames _names;
    private readonly Wordings _wordings;
    private readonly ListedWords _words;
    private readonly SoundIndex _sounds;
    private readonly WordLookup _lookup;
    private readonly NameFinder _finder;
    private readonly RunIndex _runs;
    private readonly Sieve _sieve;
    private readonly AcronymIndex _acronyms;
    private readonly ConcurrentBag<SearchScratch> _idle = [];

    /// <summary>Indexes the names; an id is a name's place in the list.</summary>
    public CandidateIndex(IReadOnlyList<PreparedName> names)
    {
        PreparedName[] all = [.. names];
        _wordings = Wordings.Of(all, out var first);
        _names = new ListedNames(all, _wordings);
        _words = new ListedWords(first);
        _wordings.ShareWords(all);
        _sounds = new SoundIndex(first, _words.Words);
        _lookup = new WordLookup(_words, _sounds);
        _finder = new NameFinder(_words, _lookup, first.Length);
        _runs = new RunIndex(first, _words, _lookup, _sounds);
        _acronyms = new AcronymIndex(first);
        _sieve = new Sieve(first, _names, _words);
    }

    private CandidateIndex(SectionFile file, SharedTexts texts)
    {
        var spellings = WordTexts.Open(file, Spellings);
        _words = ListedWords.Open(file, Words, WordRows.Open(file, Words, spellings));
        _names = ListedNames.Open(file, Names, texts, _words);
        _wordings = _names.Wordings;
        _sounds = SoundIndex.Open(file, Sounds);
        _lookup = WordLookup.Open(file, Lookup, _words, _sounds, spellings);
        _finder = new NameFinder(_words, _lookup, _wordings.Count);
        _runs = RunIndex.Open(file, Runs, _words, _lookup, _sounds);
        _acronyms = AcronymIndex.Open(file, Acronyms);
        _sieve = Sieve.Open(file, Traits, _names, _words);
    }

    /// <summary>How many names there are.</summary>
    public int Count => _names.Length;

    /// <summary>A name.</summary>
    public PreparedName this[int id] => _names[id];

    /// <summary>Opens an index that was written to a file: its arrays are read where they lie.</summary>
    public static CandidateIndex Open(SectionFile file, SharedTexts texts) => new(file, texts);

    /// <summary>Adds the index to a file.</summary>
    public void Write(SectionWriter writer, StringTableBuilder texts)
    {
        _lookup.Texts.Write(writer, Spellings);
        _words.Words.Write(writer, Words, _lookup.Texts);
        _words.Write(writer, Words);
        _names.Write(writer, Names, texts);
        _sounds.Write(writer, Sounds);
        _lookup.Write(writer, Lookup);
        _runs.Write(writer, Runs);
        _acronyms.Write(writer, Acronyms);
        _sieve.Write(writer, Traits);
    }

    /// <summary>Reports every name that scores at least the cutoff, in no order.</summary>
    /// <param name="query">The query's name.</param>
    /// <param name="cutoff">In [0, 1]; at 0 every name that scores above 0.</param>
    /// <param name="report">Called with the name's id and what the comparison saw, which must be copied to be kept.</param>
    /// <param name="first">What is added to ids that are reported: how many names other layers hold.</param>
    public void Search(PreparedName query, double cutoff, Action<int, NameAlignment> report, int first = 0)
    {
        if (query.Words.Length == 0) return;
        if (!_idle.TryTake(out var scratch)) scratch = new SearchScratch(_wordings.Count, _words.Words.Length, _lookup.Spellings);
        try
        {
            Search(query, cutoff, scratch, report, first);
        }
        finally
        {
            _idle.Add(scratch);
        }
    }

    private void Search(PreparedName query, double cutoff, SearchScratch scratch, Action<int, NameAlignment> report, int first)
    {
        var needed = ScoringPolicy.Reach(query.WeightToShare, cutoff) - Slack;
        scratch.Tally.Clear();
        scratch.Matches.Clear();
        _acronyms.Find(query, scratch.Tally);
        _runs.Find(query, scratch.Lookup, scratch.Joined);
        foreach (var joined in scratch.Joined) scratch.Tally.Join(joined);
        var rest = _finder.Find(query, cutoff - Slack, needed, scratch);
        if (scratch.Tally.Names.Count > 0) scratch.Terms.Set(query, scratch.Matches.Resolved);
        foreach (var id in scratch.Tally.Names)
        {
            if (scratch.Tally.WeightOf(id) + rest < needed) continue;
            var joined = scratch.Tally.JoinedOf(id);
            if (!double.IsInfinity(joined) && _sieve.AtMost(query, id, scratch.Matches, scratch.Terms, scratch.Tally) < cutoff - Slack) continue;
            var score = Score(query, id, scratch, mayJoin: joined > 0);
            if (score >= cutoff && score > 0) Report(id, scratch.Scorer.Alignment, report, first);
        }
    }

    private void Report(int wording, NameAlignment alignment, Action<int, NameAlignment> report, int first)
    {
        var names = _wordings.NamesOf(wording);
        for (var i = 0; i < names.Length; i++)
        {
            if (i > 0) alignment.Listed = _names[names[i]];
            report(first + names[i], alignment);
        }
    }

    private double Score(PreparedName query, int id, SearchScratch scratch, bool mayJoin)
    {
        var (scorer, matches) = (scratch.Scorer, scratch.Matches);
        scorer.Begin(query, _names.OfWording(id));
        var rows = _words.OfName(id);
        for (var j = 0; j < rows.Length; j++)
            for (var at = matches.FirstOf(rows[j].Row); at >= 0; at = matches[at].Next)
            {
                ref readonly var match = ref matches[at];
                if (match.Relation != WordRelation.Cut && query.Words[match.Query].Class != WordClass.Initial) scorer.Add(match.Query, j, match.Relation, match.Similarity);
            }
        for (var i = 0; i < query.Words.Length; i++)
            if ((matches.Resolved >> i & 1) == 0 || query.Words[i].Class == WordClass.Initial) scorer.Compare(i);
        return scorer.Finish(mayJoin);
    }
}
