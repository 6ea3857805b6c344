namespace Screening.Cli.Loading;

/// <summary>Knows when the next item is not there yet.</summary>
internal static class Waiting
{
    /// <summary>The items as they come; before it waits for one, what was written is shown: who asks a name at a time gets an answer at a time.</summary>
    public static async IAsyncEnumerable<T> BeforeWaiting<T>(this IAsyncEnumerable<T> items, Action show)
    {
        await using var each = items.GetAsyncEnumerator();
        while (true)
        {
            var next = each.MoveNextAsync();
            if (!next.IsCompleted) show();
            if (!await next) yield break;
            yield return each.Current;
        }
    }
}
