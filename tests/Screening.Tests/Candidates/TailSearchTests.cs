using Screening.Candidates;

namespace Screening.Tests.Candidates;

public sealed class TailSearchTests
{
    public static TheoryData<string> Kernels => [.. TailSearch.Kernels.Select(k => k.Name)];

    [Theory, MemberData(nameof(Kernels))]
    public void Every_kernel_finds_the_entries_with_a_tail_and_no_other(string name)
    {
        var kernel = TailSearch.Kernels.Single(k => k.Name == name);
        var random = new Random(3);
        for (var round = 0; round < 20_000; round++)
        {
            ushort[] tails = [.. Enumerable.Range(0, random.Next(1, 30)).Select(_ => (ushort)random.Next(6))];
            var start = random.Next(tails.Length + 1);
            var length = random.Next(tails.Length - start + 1);
            // A bucket is in order.
            tails.AsSpan(start, length).Sort();
            var tail = (ushort)random.Next(7);
            var (at, end) = (start, start + length);
            kernel.Find(tails, tail, ref at, ref end);
            int[] expected = [.. Enumerable.Range(start, length).Where(i => tails[i] == tail)];
            Assert.Equal(expected, Enumerable.Range(at, end - at));
        }
    }
}
