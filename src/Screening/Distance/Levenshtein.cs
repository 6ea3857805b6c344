namespace Screening.Distance;

/// <summary>Edit distance by insertions, deletions and substitutions.</summary>
/// <remarks>
/// Algorithm: Hyyrö (2003), a bit-parallel form of Myers (1999); variable names follow the paper. Rows beyond 64.
/// Time: O(n) where the shorter string has at most 64 units; O(n * m) beyond. Space: 3 kB of stack; O(m) beyond.
/// Contract: the exact distance where it is at most cutoff, and cutoff + 1 otherwise.
/// Oracle: Reference/TextbookDistance.cs; every change must agree with it at every cutoff.
/// </remarks>
internal static class Levenshtein
{
    /// <summary>Every implementation, best first. Production takes the first that fits, the tests run all,
    /// the benchmarks list them: a kernel cannot be added to one and forgotten in another.</summary>
    public static IReadOnlyList<Kernel> Kernels { get; } =
    [
        new("Hyyro64", 64, Hyyro64),
        new("Rows", int.MaxValue, Rows),
    ];

    /// <summary>The distance where it is at most <paramref name="cutoff"/>, and cutoff + 1 otherwise.</summary>
    public static int Distance(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int cutoff = int.MaxValue - 1)
    {
        if (a.Length > b.Length)
        {
            var swap = a;
            a = b;
            b = swap;
        }
        return a.Length <= 64 ? Hyyro64(a, b, cutoff) : Rows(a, b, cutoff);
    }

    private static int Hyyro64(ReadOnlySpan<char> pattern, ReadOnlySpan<char> text, int cutoff)
    {
        if (text.Length - pattern.Length > cutoff) return cutoff + 1;
        if (pattern.IsEmpty) return text.Length;
        Span<ulong> storage = stackalloc ulong[PatternMask.Words];
        Span<char> keys = stackalloc char[PatternMask.Keys];
        var peq = new PatternMask(pattern, storage, keys);
        ulong vp = ~0UL, vn = 0;
        var last = 1UL << (pattern.Length - 1);
        var score = pattern.Length;
        for (var j = 0; j < text.Length; j++)
        {
            var pm = peq.Of(text[j]);
            var d0 = (((pm & vp) + vp) ^ vp) | pm | vn;
            var hp = vn | ~(d0 | vp);
            var hn = d0 & vp;
            if ((hp & last) != 0) score++;
            if ((hn & last) != 0) score--;
            // Each column still to come can lower the score by one at most.
            if (score - (text.Length - 1 - j) > cutoff) return cutoff + 1;
            hp = (hp << 1) | 1;
            hn <<= 1;
            vp = hn | ~(d0 | hp);
            vn = hp & d0;
        }
        return score <= cutoff ? score : cutoff + 1;
    }

    private static int Rows(ReadOnlySpan<char> shorter, ReadOnlySpan<char> longer, int cutoff)
    {
        if (longer.Length - shorter.Length > cutoff) return cutoff + 1;
        var row = new int[shorter.Length + 1];
        for (var i = 0; i < row.Length; i++) row[i] = i;
        for (var j = 0; j < longer.Length; j++)
        {
            var diagonal = row[0];
            var least = row[0] = j + 1;
            for (var i = 0; i < shorter.Length; i++)
            {
                var substitution = shorter[i] == longer[j] ? diagonal : diagonal + 1;
                diagonal = row[i + 1];
                row[i + 1] = Math.Min(substitution, Math.Min(row[i], diagonal) + 1);
                least = Math.Min(least, row[i + 1]);
            }
            if (least > cutoff) return cutoff + 1;
        }
        return row[^1] <= cutoff ? row[^1] : cutoff + 1;
    }
}
