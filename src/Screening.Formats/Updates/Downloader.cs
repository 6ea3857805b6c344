using System.Net;
using System.Security.Cryptography;
using Screening.Formats.Lists;

namespace Screening.Formats.Updates;

/// <summary>A file that was asked for.</summary>
/// <param name="IsUnchanged">Whether the server says it is the one that is kept; then nothing was fetched.</param>
/// <param name="From">The address it came from, after redirects.</param>
/// <param name="ETag">The server's name for its bytes.</param>
/// <param name="LastModified">When the server says they changed.</param>
/// <param name="Sha256">Their hash.</param>
/// <param name="Bytes">How many they are.</param>
internal sealed record Downloaded(bool IsUnchanged, Uri From, string? ETag, DateTimeOffset? LastModified, string Sha256, long Bytes);

/// <summary>Fetches one file over HTTP into a partial file: asks whether it changed, goes on where it was cut off, tries again where that may help.</summary>
/// <remarks>Nothing a server sends decides where anything is written. Bytes are taken as they come; a packed transfer is unpacked within the limits of packed files.</remarks>
internal sealed class Downloader(HttpMessageInvoker client, DownloadLimits limits, TimeProvider clock)
{
    private const int BlockSize = 1 << 16;

    /// <summary>Fetches a file.</summary>
    /// <param name="url">Its address.</param>
    /// <param name="part">Where its bytes go.</param>
    /// <param name="known">The file that is kept, if it is of this address and whole.</param>
    /// <param name="progress">Takes bytes so far, bytes of the whole, and bytes per second.</param>
    /// <param name="ct">Stops; what is there stays.</param>
    /// <exception cref="DownloadFault">It cannot be had.</exception>
    public async Task<Downloaded> FetchAsync(Uri url, PartialFile part, KeptFile? known, Action<long, long?, double>? progress, CancellationToken ct)
    {
        var delay = limits.FirstDelay;
        using var deadline = new CancellationTokenSource(limits.LongestFile, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(ct, deadline.Token);
        try
        {
            for (var attempt = 1; ; attempt++, delay *= 2)
            {
                try
                {
                    return await TryAsync(url, part, known, progress, both.Token).ConfigureAwait(false);
                }
                catch (DownloadFault e) when (e.MayPass && attempt < limits.Attempts)
                {
                    var wait = e.Wait ?? (delay < limits.LongestDelay ? delay : limits.LongestDelay);
                    if (wait > limits.LongestDelay) throw new DownloadFault(url, FormattableString.Invariant($"a server that asks to wait {wait.TotalSeconds:0.###} s ({e.Message})"), FormattableString.Invariant($"at most {limits.LongestDelay.TotalSeconds:0.###} s"), inner: e);
                    await Task.Delay(wait, clock, both.Token).ConfigureAwait(false);
                }
            }
        }
        catch (OperationCanceledException e) when (!ct.IsCancellationRequested)
        {
            throw new DownloadFault(url, FormattableString.Invariant($"no whole file after {limits.LongestFile.TotalSeconds:0.###} s"), "one within that time; what is there is gone on with", inner: e);
        }
    }

    /// <summary>Asks whether a file is another than the one that is kept; its bytes are left where they are.</summary>
    /// <exception cref="DownloadFault">The server does not say.</exception>
    public async Task<bool> IsNewAsync(Uri url, KeptFile? known, CancellationToken ct)
    {
        var (response, _) = await Requests.SendAsync(url, known, null, ct).ConfigureAwait(false);
        using (response)
        {
            if (response.StatusCode == HttpStatusCode.NotModified && known is not null) return false;
            if (response.StatusCode != HttpStatusCode.OK) throw ResponseFault.Of(url, response, clock);
            var (tag, changed) = (response.Headers.ETag?.ToString(), response.Content.Headers.LastModified);
            // A server that answers no conditions still names what it has.
            return known is null || !((tag is not null && tag == known.ETag) || (changed is not null && changed == known.LastModified && response.Content.Headers.ContentLength == known.Bytes));
        }
    }

    private DownloadRequests Requests { get; } = new(client, limits, clock);

    private async Task<Downloaded> TryAsync(Uri url, PartialFile part, KeptFile? known, Action<long, long?, double>? progress, CancellationToken ct)
    {
        var begun = part.Read(url);
        var start = begun is null ? 0 : new FileInfo(part.Path).Length;
        // Whole already, of an edition whose other files failed: there is no rest to ask for.
        if (start == begun?.Total) start = 0;
        var range = start > 0 ? (start, begun!.Validator!) : ((long, string)?)null;
        var (response, from) = await Requests.SendAsync(url, known, range, ct).ConfigureAwait(false);
        using (response)
        {
            if (response.StatusCode == HttpStatusCode.NotModified && known is not null)
            {
                part.Discard();
                return new Downloaded(true, from, known.ETag, known.LastModified, known.Sha256, known.Bytes);
            }
            if (Fault(url, response, start, begun) is { } fault)
            {
                // A part that the server does not go on with is of no use to the next try either.
                if (response.StatusCode is HttpStatusCode.PartialContent or HttpStatusCode.RequestedRangeNotSatisfiable) part.Discard();
                throw fault;
            }
            if (response.StatusCode == HttpStatusCode.OK) start = 0;
            var packing = Packing.Of(url, response);
            var state = new PartialState(url.OriginalString, packing is null ? response.Headers.ETag?.ToString() : null, packing is null ? response.Content.Headers.LastModified : null, start + response.Content.Headers.ContentLength);
            if (state.Total > limits.MostBytes)
            {
                part.Discard();
                throw TooLong(url, $"{state.Total} bytes");
            }
            var (hash, bytes) = await ReadAsync(url, part, start > 0 ? begun! : state, start, response, progress, ct).ConfigureAwait(false);
            if (packing is not null) (hash, bytes) = Packing.Unpack(url, part.Path, limits.MostBytes);
            return new Downloaded(false, from, response.Headers.ETag?.ToString(), response.Content.Headers.LastModified, hash, bytes);
        }
    }

    private DownloadFault? Fault(Uri url, HttpResponseMessage response, long start, PartialState? begun) => response.StatusCode switch
    {
        HttpStatusCode.OK => null,
        HttpStatusCode.PartialContent when start > 0 => ResponseFault.OfRange(url, response, start, begun!),
        _ => ResponseFault.Of(url, response, clock),
    };

    private async Task<(string Sha256, long Bytes)> ReadAsync(Uri url, PartialFile part, PartialState state, long start, HttpResponseMessage response, Action<long, long?, double>? progress, CancellationToken ct)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (block, bytes, began) = (new byte[BlockSize], 0L, clock.GetTimestamp());
        await using var file = part.Open(state, keeps: start > 0);
        while (bytes < start)
        {
            var there = file.Read(block.AsSpan(0, (int)Math.Min(block.Length, start - bytes)));
            if (there == 0) throw new DownloadFault(url, "a partial file that another program cut", "one that nobody else writes to", mayPass: true);
            hash.AppendData(block, 0, there);
            bytes += there;
        }
        var body = await Requests.QuietAsync(url, response.Content.ReadAsStreamAsync, ct).ConfigureAwait(false);
        await using (body)
        {
            int read;
            while ((read = await Requests.QuietAsync(url, async c => await body.ReadAsync(block, c).ConfigureAwait(false), ct).ConfigureAwait(false)) > 0)
            {
                bytes += read;
                if (bytes > limits.MostBytes)
                {
                    await file.DisposeAsync().ConfigureAwait(false);
                    part.Discard();
                    throw TooLong(url, $"more than {limits.MostBytes} bytes");
                }
                file.Write(block, 0, read);
                hash.AppendData(block, 0, read);
                progress?.Invoke(bytes, state.Total, (bytes - start) / Math.Max(0.001, clock.GetElapsedTime(began).TotalSeconds));
            }
        }
        if (state.Total is { } total && bytes != total) throw new DownloadFault(url, $"{bytes} bytes where the server says {total}", "the whole file", mayPass: true);
        if (bytes == 0) throw new DownloadFault(url, "an empty file", "a list");
        file.Flush(flushToDisk: true);
        return (Convert.ToHexStringLower(hash.GetHashAndReset()), bytes);
    }

    private DownloadFault TooLong(Uri url, string found) => new(url, found, $"at most {limits.MostBytes}");
}
