using System.Runtime.CompilerServices;
using Screening.Model;

namespace Screening.Formats.Manifests.Edi;

/// <summary>Rows of an EDI file: one a consignment, or one a message that is all one consignment.</summary>
internal sealed class EdiRows(ManifestInput input, EdiReader reader, EdiSyntax syntax, EdiDialect dialect)
{
    // The largest messages that are in use have some thousands before their first consignment, and in one.
    private const int MostSegments = 50_000;

    private readonly EdiEnvelope _envelope = new(input);

    // Headers of the envelopes, outermost first; those of the first message, in which what is rejected is given back.
    private readonly List<EdiSegment> _outer = [];
    private EdiSegment[]? _envelopes;

    // What all consignments of a message share, and what is one's own.
    private readonly List<EdiSegment> _shared = [];
    private readonly List<EdiSegment> _own = [];
    private EdiSegment? _message;
    private int _taken;
    private EdiDraft? _draft;

    /// <summary>All rows.</summary>
    /// <exception cref="InputFormatException">The file ends inside a message, there is no message, or one is beyond the limits.</exception>
    public async IAsyncEnumerable<ManifestRow> ReadAsync([EnumeratorCancellation] CancellationToken ct)
    {
        var (number, rows) = (0, 0);
        while (await reader.ReadAsync(ct).ConfigureAwait(false) is { } segment)
        {
            number = segment.Number;
            // The service string of EDIFACT: the marks that all that follows is parted by.
            if (number == 1 && segment.IsServiceString) _outer.Add(segment);
            _envelope.Count();
            var (header, trailer) = (dialect.Header(segment), dialect.Trailer(segment));
            var begins = header is null && trailer is null && _envelope.InMessage && dialect.BeginsConsignment(segment);
            // Where one begins or its message ends, the one before is whole.
            if ((begins ? _draft is not null : header is not null || trailer is not null) && End(ofMessage: !begins) is { } row)
            {
                rows++;
                yield return row;
            }
            if (header is not null) Begin(segment, header);
            else if (trailer is not null) _envelope.End(segment, trailer.Count, trailer.Reference);
            else if (_envelope.InMessage) Take(segment, begins);
        }
        if (End(ofMessage: true) is { } last)
        {
            rows++;
            yield return last;
        }
        _envelope.Finish(number);
        if (rows == 0) throw new InputFormatException(input.File, number, $"{number} segments and no message", "at least one message with a party or goods");
    }

    private void Begin(EdiSegment segment, EdiHeader header)
    {
        _envelope.Begin(segment, header.Reference, header.Trailer, header.IsMessage);
        _shared.Clear();
        _taken = 0;
        _message = header.IsMessage ? segment : null;
        if (header.IsMessage)
        {
            dialect.Begin(segment);
            if (_envelopes is null) input.Rejects = new RejectForm(Written((_envelopes = [.. _outer]).Select(s => s.Raw)), (given, _) => given, Close);
        }
        else if (_envelopes is null)
        {
            _outer.Add(segment);
        }
    }

    private void Take(EdiSegment segment, bool begins)
    {
        if (begins) _draft = Start(segment);
        if (++_taken > MostSegments) throw new InputFormatException(input.File, segment.Number, $"more than {MostSegments} segments of one consignment", "fewer");
        if (_draft is null) _shared.Add(segment);
        else if (input.KeepsRejected) _own.Add(segment);
        if (_draft is not null) dialect.Apply(segment, _draft);
    }

    private EdiDraft Start(EdiSegment at)
    {
        var draft = new EdiDraft(at.Number);
        foreach (var segment in _shared) dialect.Apply(segment, draft);
        return draft;
    }

    // A message without a consignment of its own is one.
    private ManifestRow? End(bool ofMessage)
    {
        var isWhole = _draft is null;
        if (isWhole && _message is null) return null;
        var row = input.Keep((_draft ?? Start(_message!)).ToRow(), _own, Given);
        _draft = null;
        _own.Clear();
        _taken = 0;
        if (ofMessage) _message = null;
        return row;
    }

    private string Given(List<EdiSegment> own)
    {
        EdiSegment[] segments = [_message!, .. _shared, .. own];
        var header = dialect.Header(_message!)!;
        return Written(segments.Select(s => s.Raw).Append(string.Join(syntax.Element, header.Trailer, segments.Length + 1, header.Reference)));
    }

    private string Close(int messages)
    {
        var count = messages;
        var ends = new List<string>();
        foreach (var header in Enumerable.Reverse(_envelopes ?? []).Select(dialect.Header).OfType<EdiHeader>())
        {
            ends.Add(string.Join(syntax.Element, header.Trailer, count, header.Reference));
            count = 1;
        }
        return Written(ends);
    }

    private string Written(IEnumerable<string> segments) => string.Concat(segments.Select(s => $"{s}{(EdiSegment.IsService(s) ? "" : syntax.Segment)}{(syntax.Segment == '\n' ? "" : "\n")}"));
}
