using System.IO.MemoryMappedFiles;
using Screening.Model;

namespace Screening.Storage;

/// <summary>The bytes of a file, mapped into memory: read from disk as they are used, and shared by all processes that map it.</summary>
/// <remarks>Given back when nothing refers to it any more; at once by <see cref="Dispose"/>, which is for an owner that gave nothing away.
/// A file that is replaced stays as it was for those who mapped it before. A file must never be written in place: its readers would
/// see it change, or end where it is cut.</remarks>
internal sealed unsafe class MappedBytes : IDisposable
{
    private readonly MemoryMappedViewAccessor? _view;
    private readonly byte* _first;
    private int _isGivenBack;

    private MappedBytes(MemoryMappedViewAccessor? view, long length)
    {
        (_view, Length) = (view, length);
        if (view is null) return;
        // A view begins on a page: what stands before the file's first byte is the pointer's offset.
        view.SafeMemoryMappedViewHandle.AcquirePointer(ref _first);
        _first += view.PointerOffset;
    }

    /// <summary>Gives the pointer back; the view itself is then ended by its own handle.</summary>
    ~MappedBytes() => GiveBack();

    /// <summary>How many bytes.</summary>
    public long Length { get; }

    /// <summary>Maps a file.</summary>
    /// <exception cref="InputFormatException">There is no such file, or it cannot be read.</exception>
    public static MappedBytes Open(string path)
    {
        if (Directory.Exists(path)) throw new InputFormatException(path, 0, "a folder", "a file");
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, bufferSize: 0);
            var length = stream.Length;
            if (length == 0) return new MappedBytes(null, 0);
            using var map = MemoryMappedFile.CreateFromFile(stream, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: true);
            return new MappedBytes(map.CreateViewAccessor(0, length, MemoryMappedFileAccess.Read), length);
        }
        catch (FileNotFoundException e)
        {
            throw new InputFormatException(path, 0, "no such file", "a file that can be read", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputFormatException(path, 0, "a file that cannot be opened", "a file this user may read", e);
        }
    }

    /// <summary>Some of the bytes; the caller keeps this object reachable while it uses them.</summary>
    public ReadOnlySpan<byte> Span(long offset, int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(offset + length, Length);
        ObjectDisposedException.ThrowIf(Volatile.Read(ref _isGivenBack) != 0, this);
        return new ReadOnlySpan<byte>(_first + offset, length);
    }

    /// <summary>Some of the bytes as values, which keep this object alive.</summary>
    public Flat<T> Values<T>(long offset, int count)
        where T : unmanaged
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(offset + ((long)count * sizeof(T)), Length);
        ObjectDisposedException.ThrowIf(Volatile.Read(ref _isGivenBack) != 0, this);
        return new Flat<T>(this, _first + offset, count);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        GiveBack();
        GC.SuppressFinalize(this);
    }

    private void GiveBack()
    {
        if (Interlocked.Exchange(ref _isGivenBack, 1) != 0 || _view is null) return;
        _view.SafeMemoryMappedViewHandle.ReleasePointer();
        _view.Dispose();
    }
}
