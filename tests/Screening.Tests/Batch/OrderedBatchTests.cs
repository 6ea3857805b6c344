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
            await foreach (var _ in OrderedBatch.RunAsync(Numbers(int.MaxValue), i => i, cancellationToken: stop.Token))
                if (++seen == 100) await stop.CancelAsync();
        });
        Assert.InRange(seen, 100, 100_000);
    }

    [Fact]
    public async Task The_exception_of_the_source_is_passed_on_after_the_answers_to_all_before_it()
    {
        var seen = new List<int>();
        var error = await Assert.ThrowsAsync<InvalidDataException>(async () =>
        {
            await foreach (var i in OrderedBatch.RunAsync(Numbers(1000, i => { if (i == 700) throw new InvalidDataException("row 700"); }), i => i)) seen.Add(i);
        });
        Assert.Equal("row 700", error.Message);
        Assert.Equal(Enumerable.Range(0, 700), seen);
    }

    [Fact]
    public async Task The_exception_of_the_work_is_passed_on_after_the_answers_to_all_before_it()
    {
        var seen = new List<int>();
        await Assert.ThrowsAsync<InvalidOperationException>(async () =>
        {
            await foreach (var i in OrderedBatch.RunAsync(Numbers(1000), i => i == 500 ? throw new InvalidOperationException() : i)) seen.Add(i);
        });
        Assert.Equal(Enumerable.Range(0, 500), seen);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_item_is_answered_before_the_next_one_comes(bool isThreadHeld)
    {
        // The source gives an item only once the one before is answered.
        using var answered = new SemaphoreSlim(0);
        async IAsyncEnumerable<int> OneByOne()
        {
            for (var i = 0; i < 200; i++)
            {
                yield return i;
                if (isThreadHeld) Assert.True(answered.Wait(TimeSpan.FromMinutes(1)));
                else Assert.True(await answered.WaitAsync(TimeSpan.FromMinutes(1)));
            }
        }
        var seen = new List<int>();
        await foreach (var i in OrderedBatch.RunAsync(OneByOne(), i => i))
        {
            seen.Add(i);
            answered.Release();
        }
        Assert.Equal(Enumerable.Range(0, 200), seen);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task No_more_items_are_under_work_than_threads_are_allowed(int threads)
    {
        var (now, most) = (0, 0);
        var answers = await Collect(OrderedBatch.RunAsync(Numbers(2000), i =>
        {
            var busy = Interlocked.Increment(ref now);
            while (Volatile.Read(ref most) is var seen && busy > seen) Interlocked.CompareExchange(ref most, busy, seen);
            Thread.SpinWait(200);
            Interlocked.Decrement(ref now);
            return i;
        }, threads));
        Assert.Equal(2000, answers.Count);
        Assert.InRange(most, 1, threads);
    }

    [Fact]
    public async Task Several_items_are_under_work_at_once()
    {
        // Each item of the first two chunks waits until one of the other is under work too.
        using var both = new CountdownEvent(2);
        var answers = await Collect(OrderedBatch.RunAsync(Numbers(200), i =>
        {
            if (i is 0 or 150) Assert.True(both.Signal() | both.Wait(TimeSpan.FromMinutes(1)));
            return i;
        }, 2));
        Assert.Equal(Enumerable.Range(0, 200), answers);
    }

    [Fact]
    public async Task However_slow_the_answers_are_taken_the_source_stays_within_the_bound()
    {
        var (read, taken, ahead) = (0, 0, 0);
        await foreach (var _ in OrderedBatch.RunAsync(Numbers(20_000, i => Volatile.Write(ref read, i + 1)), i => i, 2))
        {
            if (++taken % 1000 == 0) await Task.Delay(2);
            ahead = Math.Max(ahead, Volatile.Read(ref read) - taken);
        }
        Assert.Equal(20_000, taken);
        Assert.InRange(ahead, 1, (2 * 2 + 4) * 64);
    }

    [Fact]
    public async Task The_source_is_read_no_further_ahead_than_a_few_chunks_a_core()
    {
        var read = 0;
        await foreach (var _ in OrderedBatch.RunAsync(Numbers(100_000, i => Volatile.Write(ref read, i)), i => i)) break;
        await Task.Delay(50);
        Assert.InRange(Volatile.Read(ref read), 0, (Environment.ProcessorCount * 2 + 4) * 64);
    }
}
