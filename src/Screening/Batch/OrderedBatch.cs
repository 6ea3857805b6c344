using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Screening.Batch;

/// <summary>Many items on all cores, answers in the order of the questions, memory bounded.</summary>
internal static class OrderedBatch
{
    // Items handed to a worker at once: enough to make the hand-over cheap, few enough to keep all workers busy.
    private const int ChunkSize = 64;

    /// <summary>Runs <paramref name="work"/> over the items.</summary>
    /// <param name="items">Read no further ahead than a few chunks a core.</param>
    /// <param name="work">What to do with each; must be safe for several threads.</param>
    /// <param name="cancellationToken">Stops between two chunks.</param>
    public static async IAsyncEnumerable<TResult> RunAsync<TItem, TResult>(
        IAsyncEnumerable<TItem> items, Func<TItem, TResult> work, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var ahead = Channel.CreateBounded<Task<TResult[]>>(new BoundedChannelOptions(Environment.ProcessorCount * 2) { SingleReader = true, SingleWriter = true });
        var reading = ReadAsync(items, work, ahead.Writer, stop.Token);
        try
        {
            await foreach (var chunk in ahead.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
                foreach (var result in await chunk.ConfigureAwait(false)) yield return result;
            await reading.ConfigureAwait(false);
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
        }
    }

    private static async Task ReadAsync<TItem, TResult>(IAsyncEnumerable<TItem> items, Func<TItem, TResult> work, ChannelWriter<Task<TResult[]>> ahead, CancellationToken stop)
    {
        Exception? failure = null;
        try
        {
            var chunk = new List<TItem>(ChunkSize);
            await foreach (var item in items.WithCancellation(stop).ConfigureAwait(false))
            {
                chunk.Add(item);
                if (chunk.Count < ChunkSize) continue;
                await ahead.WriteAsync(Start(chunk.ToArray(), work, stop), stop).ConfigureAwait(false);
                chunk.Clear();
            }
            if (chunk.Count > 0) await ahead.WriteAsync(Start(chunk.ToArray(), work, stop), stop).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // The reader's failure is the consumer's: it is handed over, not swallowed.
        catch (Exception e)
#pragma warning restore CA1031
        {
            failure = e;
        }
        ahead.Complete(failure);
    }

    private static Task<TResult[]> Start<TItem, TResult>(TItem[] chunk, Func<TItem, TResult> work, CancellationToken stop) =>
        Task.Run(() => Array.ConvertAll(chunk, item => work(item)), stop);
}
