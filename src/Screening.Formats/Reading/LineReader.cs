namespace Screening.Formats.Reading;

/// <summary>Lines of a text with their numbers; ended by LF, CR LF or the end of the text.</summary>
internal sealed class LineReader(TextSource source, int maxLength)
{
    private readonly CharWindow _window = new(source);
    private bool _skipping;
    private int _next = 1;

    /// <summary>Number of the current line, from 1.</summary>
    public int Line { get; private set; }

    /// <summary>The current line without its end; its beginning where it is too long.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Whether the current line is longer than the limit.</summary>
    public bool TooLong { get; private set; }

    /// <summary>Goes to the next line; false at the end.</summary>
    public bool Read()
    {
        bool? found;
        while ((found = Step()) is null) _window.Fill();
        return found.Value;
    }

    /// <inheritdoc cref="Read" />
    public async ValueTask<bool> ReadAsync(CancellationToken cancellationToken)
    {
        bool? found;
        while ((found = Step()) is null) await _window.FillAsync(cancellationToken).ConfigureAwait(false);
        return found.Value;
    }

    // Null: more text is needed first.
    private bool? Step()
    {
        if (_skipping && !SkipLine()) return _window.AtEnd ? false : null;
        var rest = _window.Rest;
        var end = rest.IndexOf('\n');
        if (end > maxLength || (end < 0 && rest.Length > maxLength))
        {
            Set(rest[..Math.Min(80, rest.Length)], tooLong: true);
            _skipping = true;
            return true;
        }
        if (end < 0 && !_window.AtEnd) return null;
        if (end < 0 && rest.IsEmpty) return false;
        var line = end < 0 ? rest : rest[..end];
        Set(line is [.., '\r'] ? line[..^1] : line, tooLong: false);
        _window.Consume(end < 0 ? rest.Length : end + 1);
        return true;
    }

    private bool SkipLine()
    {
        var end = _window.Rest.IndexOf('\n');
        _window.Consume(end < 0 ? _window.Rest.Length : end + 1);
        _skipping = end < 0;
        return end >= 0;
    }

    private void Set(ReadOnlySpan<char> text, bool tooLong)
    {
        Line = _next++;
        Text = text.ToString();
        TooLong = tooLong;
    }
}
