using System.Runtime.CompilerServices;
using Screening.Cli.Runs;

namespace Screening.Tests.Cli;

public sealed class WaitingTests
{
    [Fact]
    public async Task Who_leaves_while_the_next_item_never_comes_is_not_held_up_and_keeps_his_own_fault()
    {
        var isStopped = new TaskCompletionSource();
        var fault = await Assert.ThrowsAsync<InvalidOperationException>(async () =>
        {
            await foreach (var batch in Items(2, isStopped).InBatches(5)) throw new InvalidOperationException($"{batch.Count} at hand");
        });
        Assert.Equal("2 at hand", fault.Message);
        await isStopped.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task Who_leaves_between_two_items_lets_go_of_them()
    {
        var isStopped = new TaskCompletionSource();
        await foreach (var batch in Items(9, isStopped).InBatches(3))
        {
            Assert.Equal(3, batch.Count);
            break;
        }
        Assert.True(isStopped.Task.IsCompleted);
    }

    // So many items at once; then nothing, until nobody wants more.
    private static async IAsyncEnumerable<int> Items(int count, TaskCompletionSource isStopped, [EnumeratorCancellation] CancellationToken ct = default)
    {
        try
        {
            for (var i = 0; i < count; i++) yield return i;
            await Task.Delay(Timeout.Infinite, ct);
        }
        finally
        {
            isStopped.SetResult();
        }
    }
}
