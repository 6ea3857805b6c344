using System.Runtime.CompilerServices;

namespace Screening.Cli.Runs;

/// <summary>Knows when the next item is not there yet.</summary>
internal static class Waiting
{
    /// <summary>The items that are there together: so many at most, and never fewer because the next is still to come. The list is used again.</summary>
    /// <remarks>Where the items fail, those before are given first.</remarks>
    public static async IAsyncEnumerable<IReadOnlyList<T>> InBatches<T>(this IAsyncEnumerable<T> items, int most, [EnumeratorCancellation] CancellationToken ct = default)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var each = items.GetAsyncEnumerator(stop.Token);
        var batch = new List<T>(most);
        Task<bool>? next = null;
        try
        {
            while (true)
            {
                next = each.MoveNextAsync().AsTask();
                if (batch.Count == most || (batch.Count > 0 && !next.IsCompletedSuccessfully))
                {
                    yield return batch;
                    batch.Clear();
                }
                if (!await next) break;
                batch.Add(each.Current);
            }
            if (batch.Count > 0) yield return batch;
        }
        finally
        {
            // Who leaves over a fault of his own cannot wait for the next item, which may never come, and none is let go of while it is asked for one.
            if (next is { IsCompleted: false }) await stop.CancelAsync();
            else await each.DisposeAsync();
        }
    }
}
