using System.Text;
using Screening.Model;

namespace Screening.Formats.Reading;

/// <summary>Characters out of bytes, strictly: a byte that is not text is an error with its line, never a replacement character
/// that would make a listed name unrecognisable.</summary>
/// <remarks>UTF-8 with or without a byte order mark; UTF-16 with one.</remarks>
internal sealed class TextSource(Stream stream, string file) : IDisposable
{
    private const int BlockSize = 1 << 16;
    private const string Expected = "UTF-8 (or UTF-16 with a byte order mark)";

    private readonly byte[] _bytes = new byte[BlockSize];
    private char[] _chars = [];
    private Encoding? _encoding;
    private Decoder? _decoder;
    private int _position;
    private int _length;
    private int _line = 1;
    private bool _ended;

    /// <summary>What errors call the source.</summary>
    public string File => file;

    /// <summary>Characters into a buffer; 0 at the end.</summary>
    public int Read(Span<char> buffer)
    {
        Peek();
        while (_position == _length && !_ended) Decode(stream.Read(_bytes));
        return Take(buffer);
    }

    /// <inheritdoc cref="Read" />
    public async ValueTask<int> ReadAsync(Memory<char> buffer, CancellationToken cancellationToken)
    {
        // A pipe may give a byte at a time: the mark is looked for in what Peek waits for.
        await PeekAsync(cancellationToken).ConfigureAwait(false);
        while (_position == _length && !_ended) Decode(await stream.ReadAsync(_bytes, cancellationToken).ConfigureAwait(false));
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
        if (_encoding is null) block = block[Detect(block)..];
        _ended = read == 0;
        _position = 0;
        try
        {
            _length = _decoder!.GetChars(block, _chars, flush: _ended);
        }
        catch (DecoderFallbackException e)
        {
            var before = Math.Clamp(e.Index, 0, block.Length);
            var line = _line + Lenient().GetString(block[..before]).AsSpan().Count('\n');
            throw new InputFormatException(file, line, "bytes that are not text in " + (IsUtf16 ? "UTF-16" : "UTF-8"), Expected, e);
        }
        var chars = _chars.AsSpan(0, _length);
        // A NUL is what UTF-16 without a mark, or a binary file, looks like when it is taken for UTF-8.
        var nul = chars.IndexOf('\0');
        if (nul >= 0) throw new InputFormatException(file, _line + chars[..nul].Count('\n'), "a NUL character", Expected);
        _line += chars.Count('\n');
    }

    private bool IsUtf16 => _encoding is UnicodeEncoding;

    private Encoding Lenient() => IsUtf16 ? Encoding.GetEncoding(_encoding!.CodePage) : Encoding.UTF8;

    private int Detect(ReadOnlySpan<byte> block)
    {
        (_encoding, var mark) = block switch
        {
            [0xEF, 0xBB, 0xBF, ..] => ((Encoding)new UTF8Encoding(false, throwOnInvalidBytes: true), 3),
            [0xFF, 0xFE, ..] => (new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true), 2),
            [0xFE, 0xFF, ..] => (new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true), 2),
            _ => (new UTF8Encoding(false, throwOnInvalidBytes: true), 0),
        };
        _decoder = _encoding.GetDecoder();
        _chars = new char[_encoding.GetMaxCharCount(BlockSize)];
        return mark;
    }
}
