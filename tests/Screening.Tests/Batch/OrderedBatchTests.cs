using System.Runtime.CompilerServices;
using Screening.Batch;
using Screening.Engine;
using Screening.Model;
using Screening.Tests.Support;

namespace Screening.Tests.Batch;

public class OrderedBatchTests
{
    private static async IAsyncEnumerable<int> Numbers(int count, Action<int>? onRead = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        for (var i = 0; i < count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (i % 500 == 0) await Task.Yield();
            onRead?.Invoke(i);
            yield return i;
        }
    }

    private static async IAsyncEnumerable<Query> Queries(int count)
    {
        await foreach (var i in Numbers(count)) yield return Query.Of(i % 7 == 0 ? "PELENG JSC" : $"Clean Name {i}");
    }

    private static async Task<List<T>> Collect<T>(IAsyncEnumerable<T> items)
    {
        var list = new List<T>();
        await foreach (var item in items) list.Add(item);
        return list;
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(5000)]
    public async Task Answers_keep_the_order_of_the_questions(int count)
    {
        // The earlier an item in its chunk of work, the longer it takes.
        var answers = await Collect(OrderedBatch.RunAsync(Numbers(count), i =>
        {
            Thread.SpinWait(i % 64 == 0 ? 2000 : 1);
            return i * 2;
        }));
        Assert.Equal(Enumerable.Range(0, count).Select(i => i * 2), answers);
    }

    [Fact]
    public async Task Five_thousand_queries_are_answered_in_order()
    {
        var results = await Collect(TestLists.Over(TestLists.Entity("a:1", "PELENG JSC")).ScreenAsync(Queries(5000)));
        Assert.Equal(5000, results.Count);
        Assert.All(results.Select((r, i) => (r, i)), p => Assert.Equal(p.i % 7 == 0 ? Outcome.Alert : Outcome.Clear, p.r.Outcome));
    }

    [Fact]
    public async Task Rows_are_answered_in_order()
    {
        static async IAsyncEnumerable<Shipment> Rows()
        {
            await foreach (var i in Numbers(300)) yield return new Shipment { Row = i + 2, Goods = "cotton" };
        }
        var results = await Collect(TestLists.Over(TestLists.Entity("a:1", "PELENG JSC")).ScreenAsync(Rows()));
        Assert.Equal(Enumerable.Range(2, 300), results.Select(r => r.Row));
    }

    [Fact]
    public async Task A_cancelled_batch_stops()
    {
        using var stop = new CancellationTokenSource();
        var seen = 0;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in OrderedBatch.RunAsync(Numbers(int.MaxValue), i => i, stop.Token))
                if (++seen == 100) await stop.CancelAsync();
        });
        Assert.InRange(seen, 100, 100_000);
    }

    [Fact]
    public async Task The_exception_of_the_source_is_passed_on_after_the_whole_chunks_before_it()
    {
        var seen = new List<int>();
        var error = await Assert.ThrowsAsync<InvalidDataException>(async () =>
        {
            await foreach (var i in OrderedBatch.RunAsync(Numbers(1000, i => { if (i == 700) throw new InvalidDataException("row 700"); }), i => i)) seen.Add(i);
        });
        Assert.Equal("row 700", error.Message);
        Assert.Equal(Enumerable.Range(0, 640), seen);
    }

    [Fact]
    public async Task The_exception_of_the_work_is_passed_on() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => Collect(OrderedBatch.RunAsync(Numbers(1000), i => i == 500 ? throw new InvalidOperationException() : i)));

    [Fact]
    public async Task The_source_is_read_no_further_ahead_than_a_few_chunks_a_core()
    {
        var read = 0;
        await foreach (var _ in OrderedBatch.RunAsync(Numbers(100_000, i => Volatile.Write(ref read, i)), i => i)) break;
        await Task.Delay(50);
        Assert.InRange(Volatile.Read(ref read), 1, (Environment.ProcessorCount * 2 + 4) * 64);
    }
}
