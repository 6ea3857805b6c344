namespace Screening.Formats.Reading;

/// <summary>A sliding window over a text: what is not yet consumed, with more on demand.</summary>
internal sealed class CharWindow(TextSource source)
{
    private char[] _buffer = new char[1 << 15];
    private int _start;
    private int _end;

    /// <summary>Whether the text ends where the window ends.</summary>
    public bool AtEnd { get; private set; }

    /// <summary>What errors call the source.</summary>
    public string File => source.File;

    /// <summary>What is not yet consumed.</summary>
    public ReadOnlySpan<char> Rest => _buffer.AsSpan(_start, _end - _start);

    /// <summary>Moves the window's start on.</summary>
    public void Consume(int count) => _start += count;

    /// <summary>Reads more text behind the window.</summary>
    public void Fill() => Added(source.Read(Room().Span));

    /// <inheritdoc cref="Fill" />
    public async ValueTask FillAsync(CancellationToken cancellationToken) =>
        Added(await source.ReadAsync(Room(), cancellationToken).ConfigureAwait(false));

    private void Added(int count)
    {
        _end += count;
        AtEnd = count == 0;
    }

    private Memory<char> Room()
    {
        if (_start > 0)
        {
            Rest.CopyTo(_buffer);
            _end -= _start;
            _start = 0;
        }
        if (_end == _buffer.Length) Array.Resize(ref _buffer, _buffer.Length * 2);
        return _buffer.AsMemory(_end);
    }
}
