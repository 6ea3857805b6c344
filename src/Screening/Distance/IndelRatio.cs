namespace Screening.Distance;

/// <summary>The share of characters two strings have in common, in order: FuzzySharp's <c>Ratio</c>, in [0, 1].</summary>
/// <remarks>
/// Algorithm: 2 × LCS / (length a + length b); LCS by Hyyrö (2004), bit-parallel, and by rows beyond 64.
/// Time: O(n) where the shorter string has at most 64 units; O(n * m) beyond. Space: 3 kB of stack; O(m) beyond.
/// Contract: in [0, 1], symmetric, 1 for equal strings (two empty ones included).
/// Oracle: Reference/TextbookDistance.cs, and FuzzySharp's own ratio.
/// </remarks>
internal static class IndelRatio
{
    /// <summary>The similarity of two strings.</summary>
    public static double Similarity(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var total = a.Length + b.Length;
        if (total == 0) return 1;
        if (a.Length > b.Length)
        {
            var swap = a;
            a = b;
            b = swap;
        }
        return 2.0 * (a.Length <= 64 ? Hyyro64(a, b) : Rows(a, b)) / total;
    }

    private static int Hyyro64(ReadOnlySpan<char> pattern, ReadOnlySpan<char> text)
    {
        if (pattern.IsEmpty) return 0;
        Span<ulong> storage = stackalloc ulong[PatternMask.Words];
        Span<char> keys = stackalloc char[PatternMask.Keys];
        var peq = new PatternMask(pattern, storage, keys);
        var v = ~0UL;
        foreach (var c in text)
        {
            var u = v & peq.Of(c);
            v = (v + u) | (v - u);
        }
        var used = pattern.Length == 64 ? ~0UL : (1UL << pattern.Length) - 1;
        return System.Numerics.BitOperations.PopCount(~v & used);
    }

    private static int Rows(ReadOnlySpan<char> shorter, ReadOnlySpan<char> longer)
    {
        var row = new int[shorter.Length + 1];
        foreach (var c in longer)
        {
            var diagonal = 0;
            for (var i = 0; i < shorter.Length; i++)
            {
                var above = row[i + 1];
                row[i + 1] = shorter[i] == c ? diagonal + 1 : Math.Max(above, row[i]);
                diagonal = above;
            }
        }
        return row[^1];
    }
}
