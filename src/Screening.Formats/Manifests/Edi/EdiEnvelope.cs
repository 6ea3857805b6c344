using System.Globalization;
using Screening.Model;

namespace Screening.Formats.Manifests.Edi;

/// <summary>The envelopes of an EDI file, and what their trailers state: how much they hold, and whose trailers they are.</summary>
/// <remarks>A trailer that states otherwise is a warning: nothing read is lost by it. A file that ends inside a message is a fault: something is.</remarks>
internal sealed class EdiEnvelope(ManifestInput input)
{
    private readonly Stack<Level> _open = new();

    private sealed class Level(EdiSegment header, string reference, string trailer, bool isMessage)
    {
        public string Header => $"{header.Tag} {reference}".TrimEnd();

        public string Reference => reference;

        public string Trailer => trailer;

        public bool IsMessage => isMessage;

        public int Holds { get; set; } = isMessage ? 1 : 0;
    }

    /// <summary>Whether a message is open.</summary>
    public bool InMessage => _open.Count > 0 && _open.Peek().IsMessage;

    /// <summary>An envelope begins.</summary>
    /// <param name="header">The segment that begins it.</param>
    /// <param name="reference">What it is called there and in its trailer.</param>
    /// <param name="trailer">The name of the segment that ends it.</param>
    /// <param name="isMessage">Whether it holds segments; otherwise it holds envelopes.</param>
    public void Begin(EdiSegment header, string reference, string trailer, bool isMessage)
    {
        // What is open on the same level lacks its trailer.
        while (_open.Count > 0 && (_open.Peek().IsMessage || _open.Peek().Trailer == trailer)) Missing(header, _open.Pop());
        if (_open.Count > 0) _open.Peek().Holds++;
        _open.Push(new Level(header, reference, trailer, isMessage));
    }

    /// <summary>Counts a segment of a message.</summary>
    public void Count()
    {
        if (InMessage) _open.Peek().Holds++;
    }

    /// <summary>A trailer: what it states is compared with what was there.</summary>
    /// <param name="trailer">The segment.</param>
    /// <param name="stated">The count in it.</param>
    /// <param name="reference">The reference in it.</param>
    public void End(EdiSegment trailer, string stated, string reference)
    {
        if (!_open.Any(l => l.Trailer == trailer.Tag))
        {
            input.Warn(trailer.Number, "stray-trailer", $"found {trailer.Tag} without the segment that begins what it ends");
            return;
        }
        while (_open.Peek().Trailer != trailer.Tag) Missing(trailer, _open.Pop());
        var level = _open.Pop();
        if (!int.TryParse(stated, NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count != level.Holds)
            input.Warn(trailer.Number, "wrong-count", string.Create(CultureInfo.InvariantCulture, $"found {level.Holds} {(level.IsMessage ? "segments" : "parts")} in {level.Header}; its {trailer.Tag} says {stated}"));
        if (reference != level.Reference)
            input.Warn(trailer.Number, "wrong-reference", $"found {trailer.Tag} {reference}; expected {level.Reference}, as in its header");
    }

    /// <summary>The file ends.</summary>
    /// <exception cref="InputFormatException">Inside a message.</exception>
    public void Finish(int segments)
    {
        if (InMessage) throw new InputFormatException(input.File, segments, $"the end of the file inside {_open.Peek().Header}", $"{_open.Peek().Trailer}: the file was cut off, and what stood behind is not screened");
        foreach (var level in _open) input.Warn(segments, "no-trailer", $"found the end of the file inside {level.Header}; expected {level.Trailer}");
    }

    private void Missing(EdiSegment at, Level level) => input.Warn(at.Number, "no-trailer", $"found {at.Tag} inside {level.Header}; expected {level.Trailer}");
}
