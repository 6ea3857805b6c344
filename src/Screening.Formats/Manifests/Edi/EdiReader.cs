using Screening.Formats.Reading;
using Screening.Model;

namespace Screening.Formats.Manifests.Edi;

/// <summary>The segments of an EDI text, one after the other.</summary>
/// <remarks>Breaks of line between segments are layout; inside one they are where somebody's system broke the text, and are taken out.</remarks>
internal sealed class EdiReader(TextSource text, EdiSyntax syntax)
{
    private readonly CharWindow _window = new(text);
    private int _line = 1;
    private int _number;

    /// <summary>The next segment; null at the end.</summary>
    /// <exception cref="InputFormatException">A segment is beyond the limit.</exception>
    public async ValueTask<EdiSegment?> ReadAsync(CancellationToken ct)
    {
        while (true)
        {
            SkipLayout();
            if (_number == 0 && _window.Rest.StartsWith("UNA") && _window.Rest.Length >= EdiSegment.ServiceString) return Take(EdiSegment.ServiceString, EdiSegment.ServiceString);
            var end = End();
            if (end >= 0) return Take(end, end + 1);
            if (_window.AtEnd) return _window.Rest.IsEmpty ? null : Take(_window.Rest.Length, _window.Rest.Length);
            await _window.FillAsync(ct).ConfigureAwait(false);
        }
    }

    private void SkipLayout()
    {
        var rest = _window.Rest;
        var length = 0;
        while (length < rest.Length && char.IsWhiteSpace(rest[length])) length++;
        _line += rest[..length].Count('\n');
        _window.Consume(length);
    }

    private int End()
    {
        var rest = _window.Rest;
        for (var i = 0; i < rest.Length; i++)
        {
            if (i > InputLimits.MaxRecord)
                throw new InputFormatException(text.File, _line, $"a segment of more than {InputLimits.MaxRecord} characters", $"a shorter one, ended by {Excerpt.Of(syntax.Segment.ToString())}");
            if (rest[i] == syntax.Segment) return i;
            if (rest[i] == syntax.Release && syntax.Release != '\0') i++;
        }
        return -1;
    }

    private EdiSegment Take(int length, int consumed)
    {
        var raw = _window.Rest[..length];
        var whole = raw.ContainsAny('\r', '\n') ? string.Concat(raw.ToString().Split('\r', '\n')) : raw.ToString();
        var segment = new EdiSegment(++_number, _line, whole, syntax);
        _line += _window.Rest[..consumed].Count('\n');
        _window.Consume(consumed);
        return segment;
    }
}
