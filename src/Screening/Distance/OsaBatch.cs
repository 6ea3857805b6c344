using System.Runtime.Intrinsics;

namespace Screening.Distance;

/// <summary>One way to compare a word with several at once.</summary>
/// <param name="Name">Its name in tests and benchmarks.</param>
/// <param name="Within">The comparison.</param>
internal sealed record BatchKernel(string Name, BatchWithin Within);

/// <summary>For each text, a bit: whether its distance from the word is at most its budget.</summary>
internal delegate uint BatchWithin(OsaPattern pattern, ReadOnlySpan<char> letters, ReadOnlySpan<int> starts, ReadOnlySpan<int> lengths, ReadOnlySpan<int> budgets);

/// <summary>One word compared with up to eight at once: optimal string alignment, a text in each lane of a vector.</summary>
/// <remarks>
/// Algorithm: as in <see cref="OptimalStringAlignment"/>, in lanes of 32 bits that go on letter by letter until the longest text ends; those that have ended keep their score.
/// Texts of other than ASCII letters, and words longer than a lane, are compared one by one.
/// Time: O(n) for eight. Space: none.
/// Contract: the bit of each text says whether the exact distance is at most its budget.
/// Oracle: the kernels are compared with Reference/TextbookDistance.cs, in OsaBatchTests.
/// </remarks>
internal static class OsaBatch
{
    /// <summary>Texts compared at once.</summary>
    public const int Most = 8;

    private const int LongestWord = 32;

    /// <summary>Every implementation, best first: production takes the first that the machine has, the tests run all.</summary>
    public static IReadOnlyList<BatchKernel> Kernels { get; } = [new("Lanes", Lanes), new("OneByOne", OneByOne)];

    /// <summary>Compares a word with up to eight texts.</summary>
    /// <param name="pattern">The word.</param>
    /// <param name="letters">The letters of all texts.</param>
    /// <param name="starts">Where each text begins.</param>
    /// <param name="lengths">How long each is.</param>
    /// <param name="budgets">The largest distance that counts.</param>
    /// <returns>A bit for each text.</returns>
    public static uint Within(OsaPattern pattern, ReadOnlySpan<char> letters, ReadOnlySpan<int> starts, ReadOnlySpan<int> lengths, ReadOnlySpan<int> budgets) =>
        VectorKernels.AreUsed ? Lanes(pattern, letters, starts, lengths, budgets) : OneByOne(pattern, letters, starts, lengths, budgets);

    private static uint OneByOne(OsaPattern pattern, ReadOnlySpan<char> letters, ReadOnlySpan<int> starts, ReadOnlySpan<int> lengths, ReadOnlySpan<int> budgets)
    {
        var within = 0u;
        for (var i = 0; i < starts.Length; i++)
            if (pattern.Distance(letters.Slice(starts[i], lengths[i]), budgets[i]) <= budgets[i]) within |= 1u << i;
        return within;
    }

    private static uint Lanes(OsaPattern pattern, ReadOnlySpan<char> letters, ReadOnlySpan<int> starts, ReadOnlySpan<int> lengths, ReadOnlySpan<int> budgets)
    {
        var masks = pattern.Ascii;
        var length = pattern.Length;
        if (starts.Length < 2 || length is 0 or > LongestWord) return OneByOne(pattern, letters, starts, lengths, budgets);
        Span<int> length8 = stackalloc int[Most];
        Span<int> budget8 = stackalloc int[Most];
        length8.Clear();
        budget8.Fill(-1);
        lengths.CopyTo(length8);
        budgets.CopyTo(budget8);
        var longest = 0;
        foreach (var l in lengths) longest = Math.Max(longest, l);
        var ends = Vector256.Create<int>(length8);
        Vector256<uint> vp = Vector256<uint>.AllBitsSet, vn = default, d0 = default, before = default;
        var last = Vector256.Create(1u << (length - 1));
        var score = Vector256.Create(length);
        Span<uint> here = stackalloc uint[Most];
        here.Clear();
        for (var j = 0; j < longest; j++)
        {
            for (var i = 0; i < starts.Length; i++)
            {
                if (j >= lengths[i]) continue;
                var letter = letters[starts[i] + j];
                if (letter >= 128) return OneByOne(pattern, letters, starts, lengths, budgets);
                here[i] = (uint)masks[letter];
            }
            var pm = Vector256.Create<uint>(here);
            var tr = Vector256.ShiftLeft(~d0 & pm, 1) & before;
            d0 = (((pm & vp) + vp) ^ vp) | pm | vn | tr;
            var hp = vn | ~(d0 | vp);
            var hn = d0 & vp;
            // A comparison that holds is -1 in its lane.
            var goesOn = Vector256.GreaterThan(ends, Vector256.Create(j));
            score -= ~Vector256.Equals(hp & last, default).AsInt32() & goesOn;
            score += ~Vector256.Equals(hn & last, default).AsInt32() & goesOn;
            hp = Vector256.ShiftLeft(hp, 1) | Vector256<uint>.One;
            hn = Vector256.ShiftLeft(hn, 1);
            vp = hn | ~(d0 | hp);
            vn = hp & d0;
            before = pm;
        }
        return Vector256.LessThanOrEqual(score, Vector256.Create<int>(budget8)).ExtractMostSignificantBits();
    }
}
