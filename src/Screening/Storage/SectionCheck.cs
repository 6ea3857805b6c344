namespace Screening.Storage;

/// <summary>When the bytes of a section are compared with their checksum. The header and the table are always checked at once.</summary>
/// <remarks>A checksum (CRC-32C) finds every accident: it is read at the speed of memory. The SHA-256 of each section says
/// which bytes they are; that takes seconds for a large file and is <see cref="SectionFile.Verify"/>'s.</remarks>
internal enum SectionCheck
{
    /// <summary>Before the first byte of a section is used. The default: nothing is read that is not whole, and nothing is checked that is not read.</summary>
    OnFirstUse,

    /// <summary>All sections when the file is opened: damage is told before anything is screened.</summary>
    AtOpen,

    /// <summary>By <see cref="SectionFile.Verify"/> only: for whoever calls it next.</summary>
    ByVerify,
}
