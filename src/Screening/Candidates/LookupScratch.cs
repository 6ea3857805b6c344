namespace Screening.Candidates;

/// <summary>Memory that looking up one word needs.</summary>
internal sealed class LookupScratch(int rows, int spellings)
{
    /// <summary>The word looked up, laid out to be compared.</summary>
    public Distance.OsaPattern Pattern { get; } = new();

    /// <summary>Rows compared.</summary>
    public Marks Rows { get; } = new(rows);

    /// <summary>Spellings compared.</summary>
    public Marks Spellings { get; } = new(spellings);

    /// <summary>Spellings that may be alike.</summary>
    public List<int> Near { get; } = [];

    /// <summary>Spellings found alike.</summary>
    public List<int> Alike { get; } = [];

    /// <summary>Rows to be compared.</summary>
    public List<int> Open { get; } = [];

    /// <summary>Rows that may sound alike.</summary>
    public List<int> Heard { get; } = [];
}
