namespace Screening.Candidates;

/// <summary>Memory one search needs; kept from search to search, never shared between two at once.</summary>
internal sealed class SearchScratch(int names, int rows, int spellings)
{
    /// <summary>The scorer, with its own buffers.</summary>
    public Scoring.NameScorer Scorer { get; } = new();

    /// <summary>Memory of the look-up of one word.</summary>
    public LookupScratch Lookup { get; } = new(rows, spellings);

    /// <summary>What one word was found to be like.</summary>
    public List<WordMatch> Found { get; } = [];

    /// <summary>What the query's words are like.</summary>
    public MatchTable Matches { get; } = new(rows);

    /// <summary>What the query's words cost that nothing is like.</summary>
    public QueryTerms Terms { get; } = new();

    /// <summary>Names with words that may have to be joined.</summary>
    public List<RunIndex.Joined> Joined { get; } = [];

    /// <summary>Names come across.</summary>
    public Tally Tally { get; } = new(names);
}
