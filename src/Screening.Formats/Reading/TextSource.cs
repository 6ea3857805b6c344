using System.Text;
using Screening.Model;

namespace Screening.Formats.Reading;

/// <summary>Characters out of bytes, strictly: a byte that is not text is an error with its line, never a replacement character
/// that would make a listed name unrecognisable.</summary>
/// <remarks>The whole lines before a fault are read first. UTF-8 with or without a byte order mark; UTF-16 with one; another encoding only where somebody states it.</remarks>
internal sealed class TextSource(Stream stream, string file, Encoding? stated = null) : IDisposable
{
    // Larger ones would lie on the heap of large objects, which is a burden where many small files are read.
    private const int BlockSize = 1 << 15;
    private const string Expected = "UTF-8 (or UTF-16 with a byte order mark)";

    // Stands in the text for bytes that are none, until they are told as the fault they are: two that are no characters.
    private const string NoText = "\uFFFE\uFFFF";

    private readonly byte[] _bytes = new byte[BlockSize];
    private char[] _chars = [];
    private Encoding? _encoding;
    private Decoder? _decoder;
    private int _position;
    private int _length;
    private int _line = 1;
    private bool _ended;
    private InputFormatException? _fault;
    private long _bytesRead;

    /// <summary>What errors call the source.</summary>
    public string File => file;

    /// <summary>Bytes taken from the stream so far; may be asked for by any thread.</summary>
    public long BytesRead => Interlocked.Read(ref _bytesRead);

    /// <summary>Characters into a buffer; 0 at the end.</summary>
    public int Read(Span<char> buffer)
    {
        Peek();
        while (NeedsMore()) Decode(stream.Read(_bytes));
        return Take(buffer);
    }

    /// <inheritdoc cref="Read" />
    public async ValueTask<int> ReadAsync(Memory<char> buffer, CancellationToken cancellationToken)
    {
        // A pipe may give a byte at a time: the mark is looked for in what Peek waits for.
        await PeekAsync(cancellationToken).ConfigureAwait(false);
        while (NeedsMore()) Decode(await stream.ReadAsync(_bytes, cancellationToken).ConfigureAwait(false));
        return Take(buffer.Span);
    }

    /// <summary>The first characters without taking them: at least the first line, unless that is longer than a block.</summary>
    public ReadOnlySpan<char> Peek()
    {
        if (_encoding is null) Decode(stream.ReadAtLeast(_bytes, _bytes.Length, throwOnEndOfStream: false));
        return _chars.AsSpan(_position, _length - _position);
    }

    /// <inheritdoc cref="Peek" />
    public async ValueTask<ReadOnlyMemory<char>> PeekAsync(CancellationToken cancellationToken)
    {
        if (_encoding is null)
        {
            // A person typing into a pipe gets an answer to the first line before the block is full.
            var (read, more) = (0, 1);
            while (more > 0 && read < _bytes.Length && !_bytes.AsSpan(0, read).Contains((byte)'\n'))
                read += more = await stream.ReadAsync(_bytes.AsMemory(read), cancellationToken).ConfigureAwait(false);
            Decode(read);
        }
        return _chars.AsMemory(_position, _length - _position);
    }

    public void Dispose() => stream.Dispose();

    private int Take(Span<char> buffer)
    {
        var count = Math.Min(buffer.Length, _length - _position);
        _chars.AsSpan(_position, count).CopyTo(buffer);
        _position += count;
        return count;
    }

    private void Decode(int read)
    {
        var block = _bytes.AsSpan(0, read);
        Interlocked.Add(ref _bytesRead, read);
        if (_encoding is null) block = block[Detect(block)..];
        _ended = read == 0;
        _position = 0;
        _length = _decoder!.GetChars(block, _chars, flush: _ended);
        var chars = _chars.AsSpan(0, _length);
        var noText = chars.IndexOf(NoText);
        // A NUL is what UTF-16 without a mark, or a binary file, looks like when it is taken for UTF-8.
        var nul = chars.IndexOf('\0');
        if (noText >= 0 || nul >= 0)
        {
            var isNul = nul >= 0 && (noText < 0 || nul < noText);
            var before = chars[..(isNul ? nul : noText)];
            _fault = new InputFormatException(file, _line + before.Count('\n'), isNul ? "a NUL character" : "bytes that are not text in " + (IsUtf16 ? "UTF-16" : _encoding!.WebName.ToUpperInvariant()), stated is null ? Expected : "text in that encoding");
            _length = before.LastIndexOf('\n') + 1;
            if (_length == 0) throw _fault;
        }
        _line += chars[.._length].Count('\n');
    }

    private bool NeedsMore()
    {
        if (_position < _length) return false;
        if (_fault is not null) throw _fault;
        return !_ended;
    }

    private bool IsUtf16 => _encoding is UnicodeEncoding;

    private int Detect(ReadOnlySpan<byte> block)
    {
        (_encoding, var mark) = stated is not null ? (stated, 0) : block switch
        {
            [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
            [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
            [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
            _ => (Encoding.UTF8, 0),
        };
        _encoding = (Encoding)_encoding.Clone();
        _encoding.DecoderFallback = new DecoderReplacementFallback(NoText);
        _decoder = _encoding.GetDecoder();
        _chars = new char[_encoding.GetMaxCharCount(BlockSize)];
        return mark;
    }
}
