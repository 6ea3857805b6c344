using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Screening.Distance;

namespace Screening.Candidates;

/// <summary>One way to look for a tail.</summary>
/// <param name="Name">Its name in tests and benchmarks.</param>
/// <param name="Find">The search.</param>
internal sealed record TailKernel(string Name, TailFinder Find);

/// <summary>Narrows the part of a bucket from <paramref name="at"/> to <paramref name="end"/> to the entries with a tail.</summary>
internal delegate void TailFinder(ReadOnlySpan<ushort> tails, ushort tail, ref int at, ref int end);

/// <summary>Finds the entries of a bucket with a tail: they stand side by side.</summary>
/// <remarks>
/// Algorithm: eight tails compared at once, without a branch that depends on them; one after the other in longer buckets and at the end of the array.
/// Time: O(1) for a bucket of eight, which nearly all are. Contract: from the first entry with the tail to behind the last; nothing where there is none.
/// Oracle: the kernels are compared with one another, in TailSearchTests.
/// </remarks>
internal static class TailSearch
{
    /// <summary>Every implementation, best first: production takes the first that the machine has, the tests run all.</summary>
    public static IReadOnlyList<TailKernel> Kernels { get; } = [new("Vector128", Vector), new("Plain", Plain)];

    /// <summary>Narrows a bucket to the entries with a tail.</summary>
    public static void Find(ReadOnlySpan<ushort> tails, ushort tail, ref int at, ref int end)
    {
        if (VectorKernels.AreUsed) Vector(tails, tail, ref at, ref end);
        else Plain(tails, tail, ref at, ref end);
    }

    private static void Vector(ReadOnlySpan<ushort> tails, ushort tail, ref int at, ref int end)
    {
        if (end - at > Vector128<ushort>.Count || at > tails.Length - Vector128<ushort>.Count)
        {
            Plain(tails, tail, ref at, ref end);
            return;
        }
        var found = Vector128.Equals(Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(tails), (nuint)at), Vector128.Create(tail)).ExtractMostSignificantBits() & ((1u << (end - at)) - 1);
        // Of none, the first is behind the last, and nothing is between them.
        at += BitOperations.TrailingZeroCount(found);
        end = at + BitOperations.PopCount(found);
    }

    private static void Plain(ReadOnlySpan<ushort> tails, ushort tail, ref int at, ref int end)
    {
        while (at < end && tails[at] != tail) at++;
        var last = at;
        while (last < end && tails[last] == tail) last++;
        end = last;
    }
}
