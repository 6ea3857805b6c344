using Screening.Model;

namespace Screening.Formats.Reading;

/// <summary>The characters of an XML file, counted between its tags: a parser keeps a tag or a text whole, so that one without an end
/// would fill the memory.</summary>
internal sealed class MarkupReader(TextSource source) : TextReader
{
    private const string Opening = "<![CDATA[";
    private const int ClosingBrackets = 2;

    private readonly char[] _one = new char[1];
    private int _line = 1;
    private long _run;
    private int _matched;
    private int _brackets;
    private int _peeked = -1;

    public override int Peek() => _peeked >= 0 ? _peeked : _peeked = Next();

    public override int Read()
    {
        var next = Peek();
        _peeked = -1;
        return next;
    }

    public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

    public override int Read(Span<char> buffer)
    {
        if (buffer.IsEmpty) return 0;
        if (_peeked < 0) return Counted(buffer[..source.Read(buffer)]);
        buffer[0] = (char)_peeked;
        _peeked = -1;
        return 1;
    }

    private int Next() => Read(_one.AsSpan()) == 0 ? -1 : _one[0];

    private int Counted(ReadOnlySpan<char> read)
    {
        var rest = read;
        while (!rest.IsEmpty)
        {
            var length = _matched == Opening.Length ? ToEnd(rest) : ToTag(rest);
            Add(rest[..length]);
            rest = rest[length..];
        }
        return read.Length;
    }

    // Characters up to the next tag and the first of its own; a tag that turns out to open a CDATA section is followed to its end.
    private int ToTag(ReadOnlySpan<char> rest)
    {
        if (_matched > 0)
        {
            _matched = rest[0] == Opening[_matched] ? _matched + 1 : rest[0] == Opening[0] ? 1 : 0;
            if (_matched == 1) _run = 0;
            return 1;
        }
        var tag = rest.IndexOf(Opening[0]);
        if (tag < 0) return rest.Length;
        if (tag > 0) return tag;
        (_run, _matched) = (0, 1);
        return 1;
    }

    // Characters up to the end of a CDATA section, in which a tag is text.
    private int ToEnd(ReadOnlySpan<char> rest)
    {
        for (var i = 0; i < rest.Length; i++)
        {
            if (rest[i] == '>' && _brackets >= ClosingBrackets)
            {
                (_matched, _brackets) = (0, 0);
                return i + 1;
            }
            _brackets = rest[i] == ']' ? _brackets + 1 : 0;
        }
        return rest.Length;
    }

    private void Add(ReadOnlySpan<char> characters)
    {
        _run += characters.Length;
        if (_run > InputLimits.MaxLine)
            throw new InputFormatException(source.File, _line, $"more than {InputLimits.MaxLine} characters without a tag", "a text within that limit");
        _line += characters.Count('\n');
    }
}
