namespace Screening.Storage;

/// <summary>One row of a file's table: a section and how to know that it is whole.</summary>
/// <param name="Name">Lower-case letters, digits, hyphens and dots; at most 32 of them.</param>
/// <param name="Offset">Where it begins in the file: a multiple of 64.</param>
/// <param name="Length">Its bytes.</param>
/// <param name="Checksum">Its <see cref="Storage.Checksum"/>.</param>
/// <param name="Sha256">Its hash, in lower-case hexadecimal.</param>
internal sealed record SectionEntry(string Name, long Offset, long Length, uint Checksum, string Sha256);
