using System.Collections.Concurrent;

namespace Screening.Text;

/// <summary>Words met before, so that what is said of each is found out once: most words of names are not new.</summary>
/// <remarks>
/// Holds at most twice its capacity: when the words met are as many as that, those of before are forgotten, and the others
/// are those of before. Safe to use from many threads; a hit takes no lock. What it answers never depends on what it holds.
/// </remarks>
/// <param name="capacity">Words of a generation.</param>
internal sealed class Lexicon(int capacity)
{
    /// <summary>Words of a generation for queries: some megabytes.</summary>
    public const int ForQueries = 8192;

    // A longer word is none that returns; kept, a few would fill the memory.
    private const int LongestKept = 40;

    private sealed record Generations(ConcurrentDictionary<string, Spelling> Recent, ConcurrentDictionary<string, Spelling> Before);

    private Generations _words = new(New(), New());
    private int _count;

    /// <summary>The word of these letters, of a lexicon or without one.</summary>
    public static Spelling Find(Lexicon? lexicon, ReadOnlySpan<char> text) => lexicon?.Find(text) ?? new Spelling(text.ToString());

    /// <summary>The word of these letters.</summary>
    public Spelling Find(ReadOnlySpan<char> text)
    {
        if (text.Length > LongestKept) return new Spelling(text.ToString());
        var words = Volatile.Read(ref _words);
        if (words.Recent.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text, out var spelling)) return spelling;
        if (!words.Before.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text, out spelling)) spelling = new Spelling(text.ToString());
        if (!words.Recent.TryAdd(spelling.Text, spelling)) return words.Recent[spelling.Text];
        if (Interlocked.Increment(ref _count) >= capacity)
        {
            // Of threads that come here together one turns the page; the others find it turned.
            if (Interlocked.CompareExchange(ref _words, new Generations(New(), words.Recent), words) == words) Interlocked.Exchange(ref _count, 0);
        }
        return spelling;
    }

    private static ConcurrentDictionary<string, Spelling> New() => new(StringComparer.Ordinal);
}
