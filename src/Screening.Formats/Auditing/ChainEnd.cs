namespace Screening.Formats.Auditing;

/// <summary>Where a chained log ends: everything before it is bound by the hash of its last line.</summary>
/// <param name="Count">Lines.</param>
/// <param name="Bytes">Bytes of those lines.</param>
/// <param name="Last">Hash of the last line; of a log without lines, 64 zeros.</param>
public sealed record ChainEnd(long Count, long Bytes, string Last)
{
    /// <summary>The end of a log without lines.</summary>
    public static ChainEnd None { get; } = new(0, 0, new string('0', ChainLine.HashLength));
}
