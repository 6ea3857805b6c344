namespace Screening.Drawing;

/// <summary>Where the items of a rank stand, from left to right.</summary>
/// <remarks>
/// Algorithm: rank by rank, down and up in turn, every item as near as can be to the mean of its neighbours, which balances the picture; at
/// last to the median of those placed before it, while long edges go on as they came, which makes lines straight. Long edges and the proof weigh more.
/// Time: O(items + edges) a pass; <see cref="MeanPasses"/> and <see cref="MedianPasses"/> passes.
/// Contract: the order stays; two items of a rank are at least as far apart as their sizes and the gap between them ask.
/// Oracle: the boxes of the finished layout, compared in pairs, in DiagramLayoutTests.
/// </remarks>
internal sealed class RankPlaces(List<LayoutItem>[] ranks, Func<LayoutItem, bool> isContext)
{
    private const int MeanPasses = 24;
    private const int MedianPasses = 8;

    // A straight long edge is worth more than a node right in the middle, an edge of the proof more than one of the context.
    private const double StraightWeight = 8;
    private const double ProofWeight = 4;

    private readonly List<(double At, double Weight)> _near = [];

    /// <summary>Sets the middle of every item.</summary>
    public void Set()
    {
        foreach (var rank in ranks)
        {
            for (var i = 0; i < rank.Count; i++) rank[i].X = i == 0 ? 0 : rank[i - 1].X + Apart(rank[i - 1], rank[i]);
            var half = rank.Count == 0 ? 0 : rank[^1].X / 2;
            foreach (var item in rank) item.X -= half;
        }
        for (var pass = 0; pass < MeanPasses + MedianPasses; pass++)
        {
            var isDown = pass % 2 == 0;
            for (var i = 0; i < ranks.Length; i++)
            {
                var rank = ranks[isDown ? i : ranks.Length - 1 - i];
                Settle(rank, pass < MeanPasses ? item => Wish(item, item.Up, item.Down, isMedian: false) : item => StraightWish(item, isDown));
            }
        }
    }

    /// <summary>The distance of the middles of two items next to each other.</summary>
    private static int Apart(LayoutItem left, LayoutItem right) => left.Right + Gap(left.Kind, right.Kind) + right.Left;

    private static int Gap(ItemKind a, ItemKind b) => (a, b) switch
    {
        (ItemKind.Node, ItemKind.Node) => 44,
        (ItemKind.Label, _) or (_, ItemKind.Label) => 20,
        _ => 30,
    };

    private static void Settle(List<LayoutItem> rank, Func<LayoutItem, (double, double)> wish)
    {
        var wishes = new (double, double)[rank.Count];
        var apart = new double[rank.Count];
        for (var i = 0; i < rank.Count; i++)
        {
            wishes[i] = wish(rank[i]);
            apart[i] = i == 0 ? 0 : Apart(rank[i - 1], rank[i]);
        }
        var places = KeptApart.Places(wishes, apart);
        for (var i = 0; i < rank.Count; i++) rank[i].X = places[i];
    }

    // A node stands in the middle of what was placed before it; a label or a bend goes on right below, or above, its edge.
    private (double At, double Weight) StraightWish(LayoutItem item, bool isDown)
    {
        var (placed, waiting) = isDown ? (item.Up, item.Down) : (item.Down, item.Up);
        if (item.Kind == ItemKind.Node) return placed.Count > 0 ? Wish(item, placed, [], isMedian: true) : Wish(item, waiting, [], isMedian: true);
        var guide = placed[0].Kind == ItemKind.Node && waiting[0].Kind != ItemKind.Node ? waiting[0] : placed[0];
        return (guide.X, Weight(item, guide));
    }

    private (double At, double Weight) Wish(LayoutItem item, List<LayoutItem> some, List<LayoutItem> others, bool isMedian)
    {
        _near.Clear();
        foreach (var other in some) _near.Add((other.X, Weight(item, other)));
        foreach (var other in others) _near.Add((other.X, Weight(item, other)));
        // What stands alone stays where it is, and gives way.
        if (_near.Count == 0) return (item.X, 0.01);
        var (sum, weight) = (0.0, 0.0);
        foreach (var (at, one) in _near) (sum, weight) = (sum + one * at, weight + one);
        return (isMedian ? Median(weight / 2) : sum / weight, weight);
    }

    // Between two halves of equal weight the middle of them.
    private double Median(double half)
    {
        _near.Sort();
        var before = 0.0;
        for (var i = 0; ; i++)
        {
            before += _near[i].Weight;
            if (before == half) return (_near[i].At + _near[i + 1].At) / 2;
            if (before > half) return _near[i].At;
        }
    }

    // Both weights are powers of two, so that sums of them are exact.
    private double Weight(LayoutItem a, LayoutItem b)
    {
        var ofEdge = a.Kind == ItemKind.Node ? b : a;
        return (a.Kind != ItemKind.Node && b.Kind != ItemKind.Node ? StraightWeight : 1) * (isContext(ofEdge) ? 1 : ProofWeight);
    }
}
