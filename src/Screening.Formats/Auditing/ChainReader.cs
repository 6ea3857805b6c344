namespace Screening.Formats.Auditing;

/// <summary>Cuts a log into lines; holds one at a time.</summary>
internal sealed class ChainReader(Stream stream)
{
    private byte[] _buffer = new byte[1 << 16];
    private int _start;
    private int _end;

    /// <summary>The line without its line feed, after <see cref="Read"/>; what stands behind the last line feed, after the end.</summary>
    public ReadOnlyMemory<byte> Line { get; private set; }

    /// <summary>Whether the line is longer than any that is written.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>Goes on to the next whole line; false where there is none.</summary>
    public bool Read()
    {
        var seen = _start;
        while (true)
        {
            var at = _buffer.AsSpan(seen, _end - seen).IndexOf((byte)'\n');
            if (at >= 0)
            {
                Line = _buffer.AsMemory(_start, seen + at - _start);
                _start = seen + at + 1;
                return true;
            }
            seen = _end;
            if (_end - _start > ChainLine.MaxBytes) return Stop(isTooLong: true);
            if (_end == _buffer.Length) seen -= MakeRoom();
            var read = stream.Read(_buffer, _end, _buffer.Length - _end);
            if (read == 0) return Stop(isTooLong: false);
            _end += read;
        }
    }

    private bool Stop(bool isTooLong)
    {
        Line = _buffer.AsMemory(_start, _end - _start);
        IsTooLong = isTooLong;
        return false;
    }

    // How far the bytes moved.
    private int MakeRoom()
    {
        var (moved, from) = (_start, _buffer);
        if (_start == 0) _buffer = new byte[_buffer.Length * 2];
        from.AsSpan(_start, _end - _start).CopyTo(_buffer);
        (_start, _end) = (0, _end - moved);
        return moved;
    }
}
