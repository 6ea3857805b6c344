namespace Screening.Distance;

/// <summary>Similarity that favours a common beginning; the measure OFAC's own search is known to use.</summary>
/// <remarks>
/// Algorithm: Jaro (1989) with Winkler's prefix bonus (1990): 0.1 for each of at most four equal first characters,
/// granted from a Jaro similarity of 0.7 on. Programs differ in both numbers, so both can be given.
/// Time: O(n * m) over the match window. Space: two bit sets on the stack up to 256 units.
/// Contract: in [0, 1], symmetric, 1 for equal strings (two empty ones included), 0 where no character matches.
/// Oracle: Reference/TextbookDistance.cs.
/// </remarks>
internal static class JaroWinkler
{
    // Winkler (1990): the bonus is granted above this similarity only.
    private const double BoostFrom = 0.7;
    private const double PrefixWeight = 0.1;
    private const int PrefixLength = 4;

    /// <summary>The similarity of two strings.</summary>
    /// <param name="a">One string.</param>
    /// <param name="b">The other.</param>
    /// <param name="boostFrom">Jaro similarity from which the bonus is granted; 0 always grants it.</param>
    /// <param name="prefixLength">Equal first characters that count; at most ten, or the bonus leaves [0, 1].</param>
    public static double Similarity(ReadOnlySpan<char> a, ReadOnlySpan<char> b, double boostFrom = BoostFrom, int prefixLength = PrefixLength)
    {
        var jaro = Jaro(a, b);
        if (jaro < boostFrom) return jaro;
        var prefix = 0;
        while (prefix < Math.Min(prefixLength, Math.Min(a.Length, b.Length)) && a[prefix] == b[prefix]) prefix++;
        return jaro + prefix * PrefixWeight * (1 - jaro);
    }

    private static double Jaro(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (a.Length == 0 && b.Length == 0) return 1;
        var window = Math.Max(0, Math.Max(a.Length, b.Length) / 2 - 1);
        Span<bool> inA = a.Length <= 256 ? stackalloc bool[a.Length] : new bool[a.Length];
        Span<bool> inB = b.Length <= 256 ? stackalloc bool[b.Length] : new bool[b.Length];
        var matches = 0;
        for (var i = 0; i < a.Length; i++)
        {
            for (var j = Math.Max(0, i - window); j < Math.Min(b.Length, i + window + 1); j++)
            {
                if (inB[j] || a[i] != b[j]) continue;
                inA[i] = inB[j] = true;
                matches++;
                break;
            }
        }
        if (matches == 0) return 0;
        var outOfOrder = 0;
        for (int i = 0, j = 0; i < a.Length; i++)
        {
            if (!inA[i]) continue;
            while (!inB[j]) j++;
            if (a[i] != b[j++]) outOfOrder++;
        }
        double m = matches;
        return (m / a.Length + m / b.Length + (m - outOfOrder / 2.0) / m) / 3;
    }
}
