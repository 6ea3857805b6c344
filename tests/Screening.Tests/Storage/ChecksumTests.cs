using Screening.Storage;

namespace Screening.Tests.Storage;

public sealed class ChecksumTests
{
    [Fact]
    public void It_is_that_of_the_polynomial_taken_bit_by_bit()
    {
        var random = new Random(7);
        for (var length = 0; length < 200; length++)
        {
            var bytes = new byte[length];
            random.NextBytes(bytes);
            Assert.Equal(Plain(bytes), Checksum.Of(bytes));
        }
    }

    [Fact]
    public void Parts_of_whole_blocks_give_what_the_whole_gives()
    {
        var random = new Random(11);
        var bytes = new byte[1000];
        random.NextBytes(bytes);
        for (var cut = 0; cut <= bytes.Length; cut += Checksum.Block)
        {
            var sum = default(Checksum);
            sum.Append(bytes.AsSpan(0, cut));
            sum.Append(bytes.AsSpan(cut));
            Assert.Equal(Checksum.Of(bytes), sum.Value);
        }
    }

    [Fact]
    public void Zeros_at_the_end_are_not_nothing() => Assert.NotEqual(Checksum.Of(new byte[5]), Checksum.Of(new byte[6]));

    // Four sums of every fourth word, and one over them: as the contract says it, a bit at a time.
    private static uint Plain(byte[] bytes)
    {
        var padded = bytes.Concat(new byte[(Checksum.Block - bytes.Length % Checksum.Block) % Checksum.Block]).ToArray();
        var lanes = Enumerable.Range(0, 4).Select(lane => Sum(0, [.. padded.Where((_, i) => i / 8 % 4 == lane)])).ToArray();
        var sum = Sum(uint.MaxValue, BitConverter.GetBytes((ulong)bytes.Length));
        sum = Sum(sum, BitConverter.GetBytes((ulong)lanes[0] << 32 | lanes[1]));
        return Sum(sum, BitConverter.GetBytes((ulong)lanes[2] << 32 | lanes[3]));
    }

    private static uint Sum(uint sum, byte[] bytes)
    {
        foreach (var b in bytes)
        {
            sum ^= b;
            for (var bit = 0; bit < 8; bit++) sum = (sum & 1) == 0 ? sum >> 1 : sum >> 1 ^ 0x82F63B78;
        }
        return sum;
    }
}
