using System.Runtime.ExceptionServices;

namespace Screening.Batch;

/// <summary>A few items in a row and what came of them: what a worker takes at once, and what is answered in one go.</summary>
internal sealed class Chunk<TItem, TResult>
{
    /// <summary>Most items of a chunk: enough to make the hand-over cheap, few enough to keep all workers busy.</summary>
    public const int Size = 64;

    private readonly TItem[] _items = new TItem[Size];
    private readonly TResult[] _results = new TResult[Size];
    private readonly TaskCompletionSource _finished = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private ExceptionDispatchInfo? _fault;
    private int _count;
    private bool _isTaken;

    public Chunk(TItem first) => _items[_count++] = first;

    /// <summary>Ends once every item is answered, or one of them failed.</summary>
    public Task Finished => _finished.Task;

    /// <summary>What came of the items, up to one that failed.</summary>
    public ArraySegment<TResult> Results { get; private set; } = [];

    /// <summary>Adds an item; false where the chunk is full or taken.</summary>
    public bool TryAdd(TItem item)
    {
        if (_isTaken || _count == Size) return false;
        _items[_count++] = item;
        return true;
    }

    /// <summary>A worker has it: no more items.</summary>
    public void Take() => _isTaken = true;

    /// <summary>Answers the items; what goes wrong is kept for <see cref="ThrowFault"/>.</summary>
    public void Run(Func<TItem, TResult> work, CancellationToken stop)
    {
        var done = 0;
        try
        {
            for (; done < _count; done++)
            {
                stop.ThrowIfCancellationRequested();
                _results[done] = work(_items[done]);
            }
        }
#pragma warning disable CA1031 // The fault of an item is the consumer's: it is handed over behind the answers before it.
        catch (Exception e)
#pragma warning restore CA1031
        {
            _fault = ExceptionDispatchInfo.Capture(e);
        }
        Results = new ArraySegment<TResult>(_results, 0, done);
        _finished.SetResult();
    }

    /// <summary>Throws what the first failing item threw, if one did.</summary>
    public void ThrowFault() => _fault?.Throw();
}
