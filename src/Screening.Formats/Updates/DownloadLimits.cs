namespace Screening.Formats.Updates;

/// <summary>How patient a download is, and how much it takes.</summary>
public sealed record DownloadLimits
{
    /// <summary>Tries of one file, the first among them: after a cut connection, silence, 429 or a fault of the server (5xx). At least 1. Default 5.</summary>
    public int Attempts { get; init; } = 5;

    /// <summary>Wait before the second try; it doubles from try to try. Default 1 s.</summary>
    public TimeSpan FirstDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Longest wait, also where a server asks for one: if it asks for more, the source fails until the next update. Default 2 min.</summary>
    public TimeSpan LongestDelay { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Longest silence of a server. Default 30 s.</summary>
    public TimeSpan LongestSilence { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Longest time for one file, tries and waits included. Default 30 min.</summary>
    public TimeSpan LongestFile { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>Most bytes of one file. Beyond, it is refused. Default 1 GiB; the largest official file has about 120 MB.</summary>
    public long MostBytes { get; init; } = 1L << 30;

    /// <summary>Most times a server may send on to another address. Default 5.</summary>
    public int MostRedirects { get; init; } = 5;
}
