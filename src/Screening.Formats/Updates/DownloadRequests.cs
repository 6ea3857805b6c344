using System.Globalization;
using System.Net;
using System.Reflection;
using Screening.Formats.Lists;

namespace Screening.Formats.Updates;

/// <summary>Asks servers: with conditions, without a server's silence going on forever, and along redirects that do not lead astray.</summary>
internal sealed class DownloadRequests(HttpMessageInvoker client, DownloadLimits limits, TimeProvider clock)
{
    private static readonly HttpStatusCode[] Redirects =
        [HttpStatusCode.MovedPermanently, HttpStatusCode.Found, HttpStatusCode.SeeOther, HttpStatusCode.TemporaryRedirect, HttpStatusCode.PermanentRedirect];

    // Some publishers refuse who does not say what it is.
    private static readonly string Agent = $"screening/{typeof(DownloadRequests).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0"} (lists update)";

    /// <summary>The answer to a request, its body still to come, and the address that gave it.</summary>
    /// <param name="url">The address.</param>
    /// <param name="known">The file that is kept: only another one is wanted.</param>
    /// <param name="rest">From which byte on, and what names the whole; null: everything.</param>
    /// <param name="ct">Stops.</param>
    public async Task<(HttpResponseMessage Response, Uri From)> SendAsync(Uri url, KeptFile? known, (long Start, string Validator)? rest, CancellationToken ct)
    {
        var at = url;
        for (var redirects = 0; ; redirects++)
        {
            using var request = Request(at, known, rest);
            var response = await QuietAsync(url, c => client.SendAsync(request, c), ct).ConfigureAwait(false);
            // A handler of the caller's may have followed redirects by itself.
            at = response.RequestMessage?.RequestUri ?? at;
            if (!DownloadAddress.MayLead(url, at) && at != url) throw Astray(url, at, response);
            if (!Redirects.Contains(response.StatusCode)) return (response, at);
            var to = response.Headers.Location is { } location ? new Uri(at, location) : null;
            if (to is null || !DownloadAddress.MayLead(at, to)) throw Astray(url, to, response);
            response.Dispose();
            if (redirects == limits.MostRedirects) throw new DownloadFault(url, $"more than {limits.MostRedirects} redirects, the last to {to}", "the file");
            at = to;
        }
    }

    /// <summary>Waits for a server, but not through a silence longer than the limit.</summary>
    public async Task<T> QuietAsync<T>(Uri url, Func<CancellationToken, Task<T>> wait, CancellationToken ct)
    {
        using var silence = new CancellationTokenSource(limits.LongestSilence, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(ct, silence.Token);
        try
        {
            return await wait(both.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException e) when (!ct.IsCancellationRequested)
        {
            throw new DownloadFault(url, FormattableString.Invariant($"no answer for {limits.LongestSilence.TotalSeconds:0.###} s"), "a server that goes on", mayPass: true, inner: e);
        }
        catch (HttpIOException e)
        {
            throw new DownloadFault(url, e.HttpRequestError == HttpRequestError.ResponseEnded ? "a connection that was cut" : $"a broken answer ({e.Message})", "the whole file", mayPass: true, inner: e);
        }
        catch (HttpRequestException e)
        {
            throw new DownloadFault(url, e.HttpRequestError == HttpRequestError.ResponseEnded ? "a connection that was cut" : $"no answer ({e.Message})", "a server that gives the file", mayPass: true, inner: e);
        }
        catch (IOException e)
        {
            throw new DownloadFault(url, $"a broken connection ({e.Message})", "the whole file", mayPass: true, inner: e);
        }
    }

    private static HttpRequestMessage Request(Uri at, KeptFile? known, (long Start, string Validator)? rest)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, at);
        var headers = request.Headers;
        headers.TryAddWithoutValidation("User-Agent", Agent);
        headers.TryAddWithoutValidation("Accept", "*/*");
        // Packed on the way a file cannot be gone on with, and its length says nothing.
        headers.TryAddWithoutValidation("Accept-Encoding", "identity");
        if (known?.ETag is { } tag) headers.TryAddWithoutValidation("If-None-Match", tag);
        if (known?.LastModified is { } changed) headers.IfModifiedSince = changed;
        if (rest is { } part)
        {
            headers.TryAddWithoutValidation("Range", string.Create(CultureInfo.InvariantCulture, $"bytes={part.Start}-"));
            headers.TryAddWithoutValidation("If-Range", part.Validator);
        }
        return request;
    }

    private static DownloadFault Astray(Uri url, Uri? to, HttpResponseMessage response)
    {
        response.Dispose();
        return new DownloadFault(url, to is null ? "a redirect to nowhere" : $"a redirect to {to}", "the file, or a redirect to an https address that is not of this machine");
    }
}
