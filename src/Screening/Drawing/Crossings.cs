namespace Screening.Drawing;

/// <summary>How often edges cross between ranks.</summary>
/// <remarks>
/// Algorithm: Barth, Jünger, Mutzel (2002): edges sorted by both ends, inversions counted with a tree of partial sums.
/// Time: O(e log e) a pair of ranks.
/// Contract: the number of pairs of edges whose ends lie in opposite orders; edges that share an end do not cross there.
/// Oracle: every pair compared, in LayoutPartsTests.
/// </remarks>
internal static class Crossings
{
    /// <summary>Crossings of all ranks.</summary>
    public static long Count(IReadOnlyList<List<LayoutItem>> ranks)
    {
        var sum = 0L;
        for (var i = 0; i + 1 < ranks.Count; i++) sum += Between(ranks[i], ranks[i + 1].Count);
        return sum;
    }

    private static long Between(List<LayoutItem> upper, int lower)
    {
        var seen = new int[lower + 1];
        var (sum, before) = (0L, 0);
        foreach (var item in upper)
        {
            foreach (var down in item.Down) sum += before - UpTo(down.Order);
            foreach (var down in item.Down)
            {
                for (var i = down.Order + 1; i <= lower; i += i & -i) seen[i]++;
                before++;
            }
        }
        return sum;

        int UpTo(int order)
        {
            var count = 0;
            for (var i = order + 1; i > 0; i -= i & -i) count += seen[i];
            return count;
        }
    }
}
