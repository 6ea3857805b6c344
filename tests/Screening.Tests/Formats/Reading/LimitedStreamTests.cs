using Screening.Formats.Reading;
using Screening.Model;

namespace Screening.Tests.Formats.Reading;

public sealed class LimitedStreamTests
{
    /// <summary>A stream that says it read so much, and did not.</summary>
    private sealed class Endless(long length) : MemoryStream
    {
        private long _left = length;

        public override int Read(Span<byte> buffer)
        {
            var read = (int)Math.Min(buffer.Length, _left);
            _left -= read;
            return read;
        }
    }

    private static long ReadAll(Stream stream)
    {
        var (block, total) = (new byte[1 << 22], 0L);
        while (stream.Read(block.AsSpan()) is > 0 and var read) total += read;
        return total;
    }

    private static LimitedStream Of(long length, UnpackBudget budget, long stored) => new(new Endless(length), "f", stored, budget, unchecked((uint)length));

    [Theory]
    [InlineData(InputLimits.RatioFreeBytes, 1)]
    [InlineData(InputLimits.MaxUnpackedBytes, InputLimits.MaxUnpackedBytes / InputLimits.MaxRatio)]
    public void A_stream_at_its_limits_is_read_to_its_end(long length, long stored) => Assert.Equal(length, ReadAll(Of(length, new UnpackBudget(), stored)));

    [Fact]
    public void One_byte_more_than_the_budget_is_refused()
    {
        var error = Assert.Throws<InputFormatException>(() => ReadAll(Of(InputLimits.MaxUnpackedBytes + 1, new UnpackBudget(), InputLimits.MaxUnpackedBytes)));
        Assert.Contains("unpacked bytes", error.Found, StringComparison.Ordinal);
    }

    [Fact]
    public void Entries_of_one_file_share_its_budget()
    {
        var budget = new UnpackBudget();
        const long Half = InputLimits.MaxUnpackedBytes / 2;
        ReadAll(Of(Half, budget, Half));
        ReadAll(Of(Half, budget, Half));
        Assert.Throws<InputFormatException>(() => ReadAll(Of(1, budget, 1)));
    }

    [Fact]
    public void A_stream_that_ends_before_it_said_is_refused() =>
        Assert.Throws<InputFormatException>(() => ReadAll(new LimitedStream(new MemoryStream([1, 2, 3]), "f", 3, new UnpackBudget(), 4)));
}
