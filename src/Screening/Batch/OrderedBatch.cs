using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Screening.Batch;

/// <summary>Many items on several threads, answers in the order of the questions, memory bounded.</summary>
internal static class OrderedBatch
{
    // Chunks begun and not yet answered, a thread: one under work, and one so that no worker waits for the source.
    private const int ChunksAhead = 2;

    /// <summary>Runs <paramref name="work"/> over the items.</summary>
    /// <param name="items">Read no further ahead than a few chunks a thread. An item is answered without waiting for the next.</param>
    /// <param name="work">What to do with each; must be safe for several threads.</param>
    /// <param name="threads">Most items under work at once. Null: one for each core.</param>
    /// <param name="cancellationToken">Stops between two items.</param>
    /// <remarks>A fault of the source, or of an item, comes behind the answers to all items before it.</remarks>
    public static async IAsyncEnumerable<TResult> RunAsync<TItem, TResult>(
        IAsyncEnumerable<TItem> items, Func<TItem, TResult> work, int? threads = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var most = threads ?? Environment.ProcessorCount;
        var ahead = Channel.CreateBounded<Chunk<TItem, TResult>>(new BoundedChannelOptions(most * ChunksAhead) { SingleReader = true, SingleWriter = true });
        var workers = new Workers<TItem, TResult>(work, most, stop.Token);
        // On a thread of its own: a source that never waits would be read up to the bound before the first answer.
        var reading = Task.Run(() => ReadAsync(items, workers, ahead.Writer, stop.Token), CancellationToken.None);
        try
        {
            await foreach (var chunk in ahead.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
            {
                await chunk.Finished.ConfigureAwait(false);
                foreach (var result in chunk.Results) yield return result;
                chunk.ThrowFault();
            }
            await reading.ConfigureAwait(false);
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
        }
    }

    private static async Task ReadAsync<TItem, TResult>(
        IAsyncEnumerable<TItem> items, Workers<TItem, TResult> workers, ChannelWriter<Chunk<TItem, TResult>> ahead, CancellationToken stop)
    {
        Exception? failure = null;
        try
        {
            await foreach (var item in items.WithCancellation(stop).ConfigureAwait(false))
            {
                if (workers.Add(item) is { } begun) await ahead.WriteAsync(begun, stop).ConfigureAwait(false);
            }
        }
#pragma warning disable CA1031 // The reader's failure is the consumer's: it is handed over, not swallowed.
        catch (Exception e)
#pragma warning restore CA1031
        {
            failure = e;
        }
        ahead.Complete(failure);
    }
}
