using System.Buffers;
using System.Globalization;

namespace Screening.Formats.Reading;

/// <summary>What is wrong with a CSV record as such.</summary>
internal enum RecordFault
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A quoted field never ends.</summary>
    UnterminatedQuote,

    /// <summary>More characters or columns than the limits allow.</summary>
    TooLong,
}

/// <summary>Records of a CSV or TSV text, each with the line it starts on.</summary>
/// <remarks>
/// RFC 4180, with LF or CR LF. One stray quote must not swallow the rest of a list: a record with a fault is reported with
/// its first line and reading goes on in the line after that, which is what the usual readers do not offer.
/// A quote that closes on its line with text behind it (<c>"Alpha" Ltd</c>) is a part of the name, and so is every quote
/// of a tab-separated file that does not enclose its whole cell.
/// </remarks>
internal sealed class DelimitedReader
{
    private readonly CharWindow _window;
    private readonly char _delimiter;
    private readonly SearchValues<char> _ends;
    private readonly List<string> _fields = [];
    private int _nextLine = 1;
    private bool _skipping;

    public DelimitedReader(TextSource source, char delimiter)
    {
        _window = new CharWindow(source);
        _delimiter = delimiter;
        _ends = SearchValues.Create([delimiter, '\n']);
    }

    /// <summary>Line the current record starts on, from 1.</summary>
    public int Line { get; private set; }

    /// <summary>The current record's fields, unquoted; not meaningful where there is a fault. Reused by the next record.</summary>
    public IReadOnlyList<string> Fields => _fields;

    /// <summary>What is wrong with the current record.</summary>
    public RecordFault Fault { get; private set; }

    /// <summary>Whether the text of a record is kept as it stands.</summary>
    public bool KeepsRaw { get; init; }

    /// <summary>The text of the current record without its end, where it is kept; of one with a fault its first line, null where that is too long.</summary>
    public string? Raw { get; private set; }

    /// <summary>Goes to the next record; false at the end.</summary>
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

    /// <summary>The fault in words: found and expected.</summary>
    public string FaultText => Fault switch
    {
        RecordFault.UnterminatedQuote => "found a quoted cell that does not end; expected a closing quote",
        RecordFault.TooLong => string.Create(CultureInfo.InvariantCulture, $"found a record beyond the limits; expected at most {InputLimits.MaxRecord} characters and {InputLimits.MaxColumns} cells"),
        _ => "",
    };

    /// <summary>The fault as an issue's code.</summary>
    public string FaultCode => Fault == RecordFault.UnterminatedQuote ? "unterminated-quote" : "too-long";

    // Null: more text is needed first. A record is parsed again from its start once there is more.
    private bool? Step()
    {
        if (_skipping && !SkipLine()) return _window.AtEnd ? false : null;
        var rest = _window.Rest;
        if (rest.IsEmpty) return _window.AtEnd ? false : null;
        _fields.Clear();
        var (position, lines) = (0, 0);
        while (true)
        {
            var fault = _fields.Count == InputLimits.MaxColumns || position > InputLimits.MaxRecord ? RecordFault.TooLong : RecordFault.None;
            if (fault == RecordFault.None && position < rest.Length && rest[position] == '"')
            {
                if (!Quoted(rest, ref position, ref lines, out fault)) return null;
            }
            else if (fault == RecordFault.None && !Unquoted(rest, ref position, out fault))
            {
                return null;
            }
            if (fault != RecordFault.None) return Faulty(fault);
            if (position < rest.Length && rest[position++] == _delimiter)
            {
                // A delimiter at the window's end: the next cell is not there yet, unless it is the empty last one.
                if (position == rest.Length && !_window.AtEnd) return null;
                continue;
            }
            Line = _nextLine;
            Fault = RecordFault.None;
            _nextLine += lines + 1;
            if (KeepsRaw) Raw = rest[..position].TrimEnd("\r\n").ToString();
            _window.Consume(position);
            return true;
        }
    }

    private bool Unquoted(ReadOnlySpan<char> rest, ref int position, out RecordFault fault)
    {
        fault = RecordFault.None;
        var length = rest[position..].IndexOfAny(_ends);
        if (length < 0)
        {
            length = rest.Length - position;
            if (rest.Length <= InputLimits.MaxRecord && !_window.AtEnd) return false;
        }
        if (position + length > InputLimits.MaxRecord) fault = RecordFault.TooLong;
        var cell = rest.Slice(position, length);
        position += length;
        if (cell is [.., '\r'] && (position == rest.Length || rest[position] == '\n')) cell = cell[..^1];
        _fields.Add(cell.IsEmpty ? "" : cell.ToString());
        return true;
    }

    private bool Quoted(ReadOnlySpan<char> rest, ref int position, ref int lines, out RecordFault fault)
    {
        fault = RecordFault.None;
        var (start, at, escapes) = (position + 1, position + 1, false);
        while (true)
        {
            var quote = rest[at..].IndexOf('"');
            if (quote < 0 || at + quote > InputLimits.MaxRecord)
            {
                if (rest.Length <= InputLimits.MaxRecord && !_window.AtEnd) return false;
                if (_delimiter == '\t') return Unquoted(rest, ref position, out fault);
                fault = RecordFault.UnterminatedQuote;
                return true;
            }
            at += quote + 1;
            if (at == rest.Length && !_window.AtEnd) return false;
            if (at == rest.Length || rest[at] != '"') break;
            escapes = true;
            at++;
        }
        var cell = rest[start..(at - 1)];
        var inner = cell.Count('\n');
        var end = rest[at..].IndexOfAny(_ends);
        if (end < 0 && !_window.AtEnd && rest.Length <= InputLimits.MaxRecord) return false;
        var after = end < 0 ? rest[at..] : rest.Slice(at, end);
        if (!after.IsWhiteSpace())
        {
            if (inner == 0 || _delimiter == '\t') return Unquoted(rest, ref position, out fault);
            fault = RecordFault.UnterminatedQuote;
            return true;
        }
        lines += inner;
        position = at + after.Length;
        var text = cell.ToString();
        _fields.Add(escapes ? text.Replace("\"\"", "\"", StringComparison.Ordinal) : text);
        return true;
    }

    private bool Faulty(RecordFault fault)
    {
        Line = _nextLine++;
        Fault = fault;
        _skipping = true;
        var end = _window.Rest.IndexOf('\n');
        if (KeepsRaw) Raw = end >= 0 || _window.AtEnd ? (end < 0 ? _window.Rest : _window.Rest[..end]).TrimEnd('\r').ToString() : null;
        SkipLine();
        return true;
    }

    private bool SkipLine()
    {
        var end = _window.Rest.IndexOf('\n');
        _window.Consume(end < 0 ? _window.Rest.Length : end + 1);
        _skipping = end < 0;
        return end >= 0;
    }
}
