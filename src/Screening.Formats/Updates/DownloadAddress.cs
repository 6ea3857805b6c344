namespace Screening.Formats.Updates;

/// <summary>Which addresses lists may come from: nobody on the way may change a list, or see which is asked for.</summary>
internal static class DownloadAddress
{
    /// <summary>What is expected, for people.</summary>
    public const string Expected = "an address that begins with https:// (http:// only for this machine itself), without a user or password";

    /// <summary>Whether a list may be asked for at an address.</summary>
    public static bool IsAllowed(Uri address) =>
        address.IsAbsoluteUri && address.UserInfo.Length == 0
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback));

    /// <summary>Whether a server may send on to an address: never to a place that is less guarded, nor from outside to this machine.</summary>
    public static bool MayLead(Uri from, Uri to) =>
        IsAllowed(to) && (to.Scheme == Uri.UriSchemeHttps || from.Scheme == Uri.UriSchemeHttp) && (!to.IsLoopback || from.IsLoopback);
}
