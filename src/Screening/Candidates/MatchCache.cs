using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Screening.Text;

namespace Screening.Candidates;

/// <summary>Remembers what words were found to be like: manifests and lists of customers repeat their words.</summary>
/// <remarks>Bounded: of two generations the older is dropped when the younger is full. Safe for any number of threads; what
/// is remembered never changes an answer, since a word is always like the same words of one index.</remarks>
internal sealed class MatchCache
{
    private const int Generation = 8192;

    // Remembering a common word's hundreds of neighbours saves most, and thousands are a key of nothing.
    private const int MostMatches = 512;

    private ConcurrentDictionary<NameWord, WordMatch[]> _young = new(Words.Instance);
    private ConcurrentDictionary<NameWord, WordMatch[]> _old = new(Words.Instance);
    private int _count;

    // Most words are met once: only one that is met again, before others fall on its place, is worth remembering.
    private readonly uint[] _metOnce = new uint[2 * Generation];

    /// <summary>What a word was found to be like; null where that is not remembered.</summary>
    public WordMatch[]? Find(NameWord word)
    {
        if (_young.TryGetValue(word, out var matches)) return matches;
        if (!_old.TryGetValue(word, out matches)) return null;
        Keep(word, matches);
        return matches;
    }

    /// <summary>Takes note of what a word was found to be like; it is remembered the second time.</summary>
    public void Add(NameWord word, ReadOnlySpan<WordMatch> matches)
    {
        if (matches.Length > MostMatches) return;
        var hash = HashLists.Hash(word.Text);
        ref var place = ref _metOnce[hash % (uint)_metOnce.Length];
        if (place == hash) Keep(word, matches.ToArray());
        else place = hash;
    }

    private void Keep(NameWord word, WordMatch[] matches)
    {
        if (!_young.TryAdd(word, matches) || Interlocked.Increment(ref _count) < Generation) return;
        Interlocked.Exchange(ref _count, 0);
        _old = Interlocked.Exchange(ref _young, new ConcurrentDictionary<NameWord, WordMatch[]>(Words.Instance));
    }

    // One word in two objects is one word.
    private sealed class Words : IEqualityComparer<NameWord>
    {
        public static readonly Words Instance = new();

        public bool Equals(NameWord? x, NameWord? y) => ReferenceEquals(x, y) || (x is not null && x.Equals(y));

        public int GetHashCode([DisallowNull] NameWord word) => string.GetHashCode(word.Text.AsSpan());
    }
}
