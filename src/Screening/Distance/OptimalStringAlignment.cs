namespace Screening.Distance;

/// <summary>Edit distance in which two neighbouring letters may also change places, once: how people mistype names.</summary>
/// <remarks>
/// Algorithm: Hyyrö (2003), bit-parallel optimal string alignment; variable names follow the paper. Rows beyond 64.
/// Time: O(n) where the shorter string has at most 64 units; O(n * m) beyond. Space: 3 kB of stack; O(m) beyond.
/// Contract: the exact distance where it is at most cutoff, and cutoff + 1 otherwise.
/// Oracle: Reference/TextbookDistance.cs; every change must agree with it at every cutoff.
/// </remarks>
internal static class OptimalStringAlignment
{
    /// <summary>Every implementation, best first, as in <see cref="Levenshtein.Kernels"/>.</summary>
    public static IReadOnlyList<Kernel> Kernels { get; } =
    [
        new("Hyyro64", 64, Hyyro64),
        new("Rows", int.MaxValue, Rows),
    ];

    // Below this the masks of a bit-parallel kernel cost more to lay out than a few rows to fill.
    private const int FewRows = 8;

    /// <summary>The distance where it is at most <paramref name="cutoff"/>, and cutoff + 1 otherwise.</summary>
    public static int Distance(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int cutoff = int.MaxValue - 1)
    {
        if (a.Length > b.Length)
        {
            var swap = a;
            a = b;
            b = swap;
        }
        // Equal beginnings and ends cost nothing, and are most of what two spellings of a word have.
        var start = a.CommonPrefixLength(b);
        var end = 0;
        while (start + end < a.Length && a[^(end + 1)] == b[^(end + 1)]) end++;
        a = a[start..^end];
        b = b[start..^end];
        return a.Length is > FewRows and <= 64 ? Hyyro64(a, b, cutoff) : Rows(a, b, cutoff);
    }

    private static int Hyyro64(ReadOnlySpan<char> pattern, ReadOnlySpan<char> text, int cutoff)
    {
        if (text.Length - pattern.Length > cutoff) return cutoff + 1;
        if (pattern.IsEmpty) return text.Length;
        Span<ulong> storage = stackalloc ulong[PatternMask.Words];
        Span<char> keys = stackalloc char[PatternMask.Keys];
        return Hyyro64(new PatternMask(pattern, storage, keys), pattern.Length, text, cutoff);
    }

    /// <summary>The distance of a pattern laid out before, of at most 64 letters and not empty, and a text; as <see cref="Distance"/> gives it.</summary>
    public static int Hyyro64(in PatternMask peq, int length, ReadOnlySpan<char> text, int cutoff)
    {
        ulong vp = ~0UL, vn = 0, d0 = 0, pmBefore = 0;
        var last = 1UL << (length - 1);
        var score = length;
        for (var j = 0; j < text.Length; j++)
        {
            var pm = peq.Of(text[j]);
            var tr = (((~d0 & pm) << 1) & pmBefore);
            d0 = (((pm & vp) + vp) ^ vp) | pm | vn | tr;
            var hp = vn | ~(d0 | vp);
            var hn = d0 & vp;
            if ((hp & last) != 0) score++;
            if ((hn & last) != 0) score--;
            if (score - (text.Length - 1 - j) > cutoff) return cutoff + 1;
            hp = (hp << 1) | 1;
            hn <<= 1;
            vp = hn | ~(d0 | hp);
            vn = hp & d0;
            pmBefore = pm;
        }
        return score <= cutoff ? score : cutoff + 1;
    }

    private static int Rows(ReadOnlySpan<char> shorter, ReadOnlySpan<char> longer, int cutoff)
    {
        if (longer.Length - shorter.Length > cutoff) return cutoff + 1;
        var width = shorter.Length + 1;
        Span<int> rows = width <= 65 ? stackalloc int[3 * width] : new int[3 * width];
        var two = rows[..width];
        var one = rows.Slice(width, width);
        var row = rows[(2 * width)..];
        for (var i = 0; i < width; i++) one[i] = i;
        for (var j = 1; j <= longer.Length; j++)
        {
            row[0] = j;
            for (var i = 1; i <= shorter.Length; i++)
            {
                var cost = shorter[i - 1] == longer[j - 1] ? 0 : 1;
                row[i] = Math.Min(one[i - 1] + cost, Math.Min(row[i - 1], one[i]) + 1);
                if (i > 1 && j > 1 && shorter[i - 1] == longer[j - 2] && shorter[i - 2] == longer[j - 1])
                    row[i] = Math.Min(row[i], two[i - 2] + 1);
            }
            var free = two;
            two = one;
            one = row;
            row = free;
        }
        return one[^1] <= cutoff ? one[^1] : cutoff + 1;
    }
}
