using System.Collections.Concurrent;

namespace Screening.Graph;

/// <summary>Answers kept for those who ask again, bounded: when it is full it begins anew.</summary>
/// <remarks>What it answers never depends on what it holds. Counts by itself: to ask a concurrent dictionary for its count stops all who use it.</remarks>
internal sealed class Kept<TKey, TAnswer>(int most)
    where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, TAnswer> _answers = new();
    private int _count;

    /// <summary>The answer to a question; false where it is not at hand.</summary>
    public bool TryGet(TKey key, out TAnswer answer) => _answers.TryGetValue(key, out answer!);

    /// <summary>Keeps an answer, and gives it back.</summary>
    public TAnswer Keep(TKey key, TAnswer answer)
    {
        if (Interlocked.Increment(ref _count) > most)
        {
            _answers.Clear();
            Interlocked.Exchange(ref _count, 1);
        }
        _answers[key] = answer;
        return answer;
    }
}
