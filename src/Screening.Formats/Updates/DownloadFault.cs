namespace Screening.Formats.Updates;

/// <summary>A file could not be fetched. The message has the address, what was found and what was expected.</summary>
internal sealed class DownloadFault(Uri url, string found, string expected, bool mayPass = false, TimeSpan? wait = null, Exception? inner = null)
    : Exception($"{url}: found {found}; expected {expected}", inner)
{
    /// <summary>Whether trying again may help.</summary>
    public bool MayPass => mayPass;

    /// <summary>How long the server asks to wait.</summary>
    public TimeSpan? Wait => wait;
}
