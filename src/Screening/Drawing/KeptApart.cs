namespace Screening.Drawing;

/// <summary>Places on a line, as near as can be to where things want to stand, in their order and at their distances.</summary>
/// <remarks>
/// Algorithm: pooling adjacent violators (Ayer et al. 1955) on the wishes less the distances before them.
/// Time: O(n).
/// Contract: the weighted sum of squared misses is least among all places that keep order and distances.
/// Oracle: small cases searched through, in LayoutPartsTests.
/// </remarks>
internal static class KeptApart
{
    /// <summary>The places.</summary>
    /// <param name="wishes">Where each thing wants to stand, and how much.</param>
    /// <param name="apart">Least distance of a thing to the one before it; the first is not looked at.</param>
    public static double[] Places(ReadOnlySpan<(double At, double Weight)> wishes, ReadOnlySpan<double> apart)
    {
        // Blocks of things that stand as close as they may.
        var blocks = new (double At, double Weight, int Count)[wishes.Length];
        var (used, before) = (0, 0.0);
        for (var i = 0; i < wishes.Length; i++)
        {
            if (i > 0) before += apart[i];
            var block = (At: wishes[i].At - before, wishes[i].Weight, Count: 1);
            for (; used > 0 && blocks[used - 1].At >= block.At; used--)
            {
                var other = blocks[used - 1];
                var sum = other.Weight + block.Weight;
                block = ((other.At * other.Weight + block.At * block.Weight) / sum, sum, other.Count + block.Count);
            }
            blocks[used++] = block;
        }
        var places = new double[wishes.Length];
        (before, var at) = (0.0, 0);
        for (var b = 0; b < used; b++)
        {
            for (var i = 0; i < blocks[b].Count; i++, at++)
            {
                if (at > 0) before += apart[at];
                places[at] = blocks[b].At + before;
            }
        }
        return places;
    }
}
