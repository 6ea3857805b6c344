using Screening.Model;

namespace Screening.Formats.Reading;

/// <summary>An unpacking stream that stops a bomb, and turns damage into an error that names the file.</summary>
/// <param name="inner">The unpacking stream.</param>
/// <param name="file">What errors call the file.</param>
/// <param name="storedBytes">Its packed length.</param>
/// <param name="budget">What it may unpack to, with its neighbours.</param>
/// <param name="unpackedLength">What it says it unpacks to, modulo 2^32.</param>
internal sealed class LimitedStream(Stream inner, string file, long storedBytes, UnpackBudget budget, uint unpackedLength) : Stream
{
    private long _read;

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => _read; set => throw new NotSupportedException(); }

    public override int Read(Span<byte> buffer)
    {
        try
        {
            return Count(inner.Read(buffer), buffer.Length);
        }
        catch (InvalidDataException e)
        {
            throw Damaged(e);
        }
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        try
        {
            return Count(await inner.ReadAsync(buffer, cancellationToken).ConfigureAwait(false), buffer.Length);
        }
        catch (InvalidDataException e)
        {
            throw Damaged(e);
        }
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush() { }
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }

    private int Count(int bytes, int wanted)
    {
        if (bytes == 0 && wanted > 0 && unchecked((uint)_read) != unpackedLength)
            throw new InputFormatException(file, 0, $"{_read} unpacked bytes where the file says {unpackedLength} (modulo 2^32)", "a whole file, neither cut short nor several joined");
        _read += bytes;
        budget.Take(bytes, file);
        if (_read > InputLimits.RatioFreeBytes && _read / Math.Max(1, storedBytes) > InputLimits.MaxRatio)
            throw new InputFormatException(file, 0, $"more than {InputLimits.MaxRatio} unpacked bytes per stored byte", "a compressed list, not a decompression bomb");
        return bytes;
    }

    private InputFormatException Damaged(InvalidDataException e) => new(file, 0, "damaged compressed data", "a whole .gz or .zip file", e);
}

/// <summary>What the entries of one compressed file may still unpack to, together.</summary>
internal sealed class UnpackBudget
{
    private long _left = InputLimits.MaxUnpackedBytes;

    /// <summary>Takes bytes off the budget.</summary>
    public void Take(int bytes, string file)
    {
        _left -= bytes;
        if (_left < 0)
            throw new InputFormatException(file, 0, $"more than {InputLimits.MaxUnpackedBytes} unpacked bytes", "a file within that limit");
    }
}
