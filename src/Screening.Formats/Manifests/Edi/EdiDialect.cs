namespace Screening.Formats.Manifests.Edi;

/// <summary>The header of an envelope.</summary>
/// <param name="Reference">What it is called, there and in its trailer.</param>
/// <param name="Trailer">The name of the segment that ends it.</param>
/// <param name="IsMessage">Whether it holds segments; otherwise it holds envelopes.</param>
internal sealed record EdiHeader(string Reference, string Trailer, bool IsMessage);

/// <summary>What a trailer states.</summary>
/// <param name="Count">How much the envelope holds.</param>
/// <param name="Reference">What its header calls it.</param>
internal sealed record EdiTrailer(string Count, string Reference);

/// <summary>A way of writing EDI: what its segments are called.</summary>
internal abstract class EdiDialect
{
    /// <summary>The header that a segment is; null for any other segment.</summary>
    public abstract EdiHeader? Header(EdiSegment segment);

    /// <summary>The trailer that a segment is; null for any other segment.</summary>
    public abstract EdiTrailer? Trailer(EdiSegment segment);

    /// <summary>A message begins.</summary>
    public virtual void Begin(EdiSegment header)
    {
    }

    /// <summary>Whether a segment begins a consignment inside its message.</summary>
    public abstract bool BeginsConsignment(EdiSegment segment);

    /// <summary>Takes what a segment says of a consignment.</summary>
    public abstract void Apply(EdiSegment segment, EdiDraft draft);
}
