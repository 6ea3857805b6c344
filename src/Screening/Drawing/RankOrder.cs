namespace Screening.Drawing;

/// <summary>The order within ranks: few crossings.</summary>
/// <remarks>
/// Algorithm: barycentre sweeps, down and up in turn (Sugiyama, Tagawa, Toda 1981), each followed by swaps of neighbours that save crossings.
/// Time: O(sweeps * edges log edges), at most <see cref="MostSweeps"/> sweeps.
/// Contract: never more crossings than before; the same order for the same input.
/// Oracle: the crossings before, counted pair by pair, in LayoutPartsTests.
/// </remarks>
internal static class RankOrder
{
    private const int MostSweeps = 24;

    // Sweeps without a better order, after which there is none to be expected.
    private const int Patience = 6;

    /// <summary>Orders the items of each rank.</summary>
    public static void Improve(List<LayoutItem>[] ranks)
    {
        var best = Crossings.Count(ranks);
        var kept = ranks.Select(r => r.ToArray()).ToArray();
        var idle = 0;
        for (var sweep = 0; sweep < MostSweeps && best > 0 && idle < Patience; sweep++)
        {
            Sweep(ranks, isDown: sweep % 2 == 0);
            SwapNeighbours(ranks);
            var crossings = Crossings.Count(ranks);
            idle = crossings < best ? 0 : idle + 1;
            if (crossings >= best) continue;
            best = crossings;
            kept = [.. ranks.Select(r => r.ToArray())];
        }
        for (var i = 0; i < ranks.Length; i++) Set(ranks[i], kept[i]);
    }

    private static void Sweep(List<LayoutItem>[] ranks, bool isDown)
    {
        for (var i = 1; i < ranks.Length; i++)
        {
            var rank = ranks[isDown ? i : ranks.Length - 1 - i];
            Set(rank, [.. rank.OrderBy(item => Barycentre(item, isDown ? item.Up : item.Down)).ThenBy(item => item.Order)]);
        }
    }

    private static double Barycentre(LayoutItem item, List<LayoutItem> fixedSide) =>
        fixedSide.Count == 0 ? item.Order : fixedSide.Average(n => n.Order);

    private static void SwapNeighbours(List<LayoutItem>[] ranks)
    {
        foreach (var rank in ranks)
        {
            for (var i = 0; i + 1 < rank.Count; i++)
            {
                var (left, right) = (rank[i], rank[i + 1]);
                if (Cost(right.Up, left.Up) + Cost(right.Down, left.Down) >= Cost(left.Up, right.Up) + Cost(left.Down, right.Down)) continue;
                (rank[i], rank[i + 1]) = (right, left);
                (left.Order, right.Order) = (i + 1, i);
            }
        }
    }

    // Crossings between the edges of two items of one rank, the first standing left.
    private static int Cost(List<LayoutItem> left, List<LayoutItem> right)
    {
        var sum = 0;
        foreach (var a in left)
            foreach (var b in right)
                if (a.Order > b.Order) sum++;
        return sum;
    }

    private static void Set(List<LayoutItem> rank, LayoutItem[] order)
    {
        for (var i = 0; i < order.Length; i++)
        {
            rank[i] = order[i];
            order[i].Order = i;
        }
    }
}
