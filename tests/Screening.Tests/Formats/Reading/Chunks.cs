using System.Text;
using Screening.Formats.Reading;

namespace Screening.Tests.Formats.Reading;

/// <summary>A stream that gives its bytes in pieces of a seeded size, as pipes and networks do.</summary>
internal sealed class Chunks(byte[] bytes, Random random, int largest) : MemoryStream(bytes)
{
    public override int Read(Span<byte> buffer) => base.Read(buffer[..Piece(buffer.Length)]);

    public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Piece(count));

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => ValueTask.FromResult(Read(buffer.Span));

    private int Piece(int wanted) => Math.Min(wanted, random.Next(1, largest + 1));

    /// <summary>A text as a source that comes in pieces.</summary>
    public static TextSource Of(string text, Random random, int largest) => new(new Chunks(Encoding.UTF8.GetBytes(text), random, largest), "text");
}
