namespace Screening.Formats.Updates;

/// <summary>How far a download is.</summary>
/// <param name="Source">The source's id.</param>
/// <param name="File">The file's name.</param>
/// <param name="Bytes">Bytes there so far, those of earlier tries among them.</param>
/// <param name="Total">Bytes of the whole file, where the server says so.</param>
/// <param name="BytesPerSecond">How fast this try is.</param>
public sealed record DownloadProgress(string Source, string File, long Bytes, long? Total, double BytesPerSecond);
