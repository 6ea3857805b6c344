namespace Screening.Candidates;

/// <summary>Memory one search needs; kept from search to search, never shared between two at once.</summary>
internal sealed class SearchScratch(int names)
{
    /// <summary>The scorer, with its own buffers.</summary>
    public Scoring.NameScorer Scorer { get; } = new();

    /// <summary>Forms of the word being looked up.</summary>
    public HashSet<uint> Forms { get; } = [];

    /// <summary>Words found alike.</summary>
    public HashSet<int> Found { get; } = [];

    /// <summary>Weight collected by each name in this search.</summary>
    public double[] Weight { get; } = new double[names];

    /// <summary>For each name, the word and search that last added to its weight.</summary>
    public long[] Stamp { get; } = new long[names];

    /// <summary>Names touched in this search.</summary>
    public List<int> Touched { get; } = new(256);

    /// <summary>Posting lists of each word of the query.</summary>
    public List<List<int[]>> Lists { get; } = [];

    /// <summary>Counts searches, so that stamps need no clearing.</summary>
    public long Generation { get; set; }
}
