namespace Screening.Batch;

/// <summary>So many workers at most, and the items that wait for one.</summary>
/// <remarks>A free worker takes what is there, be it one item; while all are busy the items gather into chunks. So an item
/// never waits for others to come, and a fast source costs a hand-over in <see cref="Chunk{TItem, TResult}.Size"/> items.</remarks>
internal sealed class Workers<TItem, TResult>(Func<TItem, TResult> work, int most, CancellationToken stop) : IThreadPoolWorkItem
{
    private readonly Lock _gate = new();
    private readonly Queue<Chunk<TItem, TResult>> _waiting = new();
    private Chunk<TItem, TResult>? _last;
    private int _busy;

    /// <summary>Takes an item, in order of calls by one thread at a time.</summary>
    /// <returns>The chunk that the item begins; null where it joined the one before.</returns>
    public Chunk<TItem, TResult>? Add(TItem item)
    {
        Chunk<TItem, TResult> begun;
        lock (_gate)
        {
            if (_last?.TryAdd(item) == true) return null;
            _waiting.Enqueue(begun = _last = new Chunk<TItem, TResult>(item));
            if (_busy == most) return begun;
            _busy++;
        }
        ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
        return begun;
    }

    /// <inheritdoc />
    void IThreadPoolWorkItem.Execute()
    {
        Chunk<TItem, TResult>? chunk;
        lock (_gate)
        {
            if (!_waiting.TryDequeue(out chunk))
            {
                _busy--;
                return;
            }
            chunk.Take();
        }
        chunk.Run(work, stop);
        // Behind who reads and who writes: with as many workers as cores they may be waiting for this thread.
        ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
    }
}
