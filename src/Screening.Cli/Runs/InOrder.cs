using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace Screening.Cli.Runs;

/// <summary>Puts each answer beside the record it belongs to, while reading, screening and writing overlap.</summary>
internal static class InOrder
{
    /// <summary>Screens records, keeping their order.</summary>
    /// <param name="records">What was read.</param>
    /// <param name="question">What to ask for a record; a faulty one gets a question too, so that answers line up and nothing piles up.</param>
    /// <param name="screen">Answers questions in their order, reading a bounded number ahead.</param>
    /// <param name="ct">Stops between two records.</param>
    public static async IAsyncEnumerable<(TRecord Record, TAnswer Answer)> ScreenAsync<TRecord, TQuestion, TAnswer>(
        IAsyncEnumerable<TRecord> records,
        Func<TRecord, TQuestion> question,
        Func<IAsyncEnumerable<TQuestion>, CancellationToken, IAsyncEnumerable<TAnswer>> screen,
        [EnumeratorCancellation] CancellationToken ct = default)
    {
        var asked = new ConcurrentQueue<TRecord>();
        await foreach (var answer in screen(Questions(), ct))
        {
            if (!asked.TryDequeue(out var record)) throw new InvalidOperationException("More answers than questions.");
            yield return (record, answer);
        }
        if (!asked.IsEmpty) throw new InvalidOperationException("Fewer answers than questions.");

        async IAsyncEnumerable<TQuestion> Questions()
        {
            await foreach (var record in records.WithCancellation(ct))
            {
                asked.Enqueue(record);
                yield return question(record);
            }
        }
    }
}
