using System.Globalization;
using System.Net;

namespace Screening.Formats.Updates;

/// <summary>What is wrong with an answer that is not the file.</summary>
internal static class ResponseFault
{
    private const string TheFile = "the file (200)";

    // Answers after which the next one may be another; every fault of a server (5xx) besides.
    private static readonly HttpStatusCode[] Passing = [HttpStatusCode.RequestTimeout, (HttpStatusCode)425, HttpStatusCode.TooManyRequests, HttpStatusCode.RequestedRangeNotSatisfiable];

    /// <summary>The fault of a status that is not the file's.</summary>
    public static DownloadFault Of(Uri url, HttpResponseMessage response, TimeProvider clock)
    {
        var status = (int)response.StatusCode;
        return new DownloadFault(url, string.Create(CultureInfo.InvariantCulture, $"status {status}"), TheFile, mayPass: status >= 500 || Passing.Contains(response.StatusCode), wait: Wait(response, clock));
    }

    /// <summary>What is wrong with the rest of a file: it is not from where it was asked for, or not of the same whole. Null where it is right.</summary>
    public static DownloadFault? OfRange(Uri url, HttpResponseMessage response, long start, PartialState begun)
    {
        var range = response.Content.Headers.ContentRange;
        var tag = response.Headers.ETag?.ToString();
        var fits = range is { Unit: "bytes" } && range.From == start && (range.Length is null || range.To == range.Length - 1)
            && (begun.Total is null || range.Length is null || range.Length == begun.Total)
            && (tag is null || begun.ETag is null || tag == begun.ETag)
            && response.Content.Headers.ContentEncoding.Count == 0;
        return fits ? null : new DownloadFault(url, $"bytes {range?.ToString() ?? "of no stated range"}", string.Create(CultureInfo.InvariantCulture, $"the rest of the same file from byte {start}"), mayPass: true);
    }

    private static TimeSpan? Wait(HttpResponseMessage response, TimeProvider clock) => response.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } => date - clock.GetUtcNow() is { Ticks: > 0 } left ? left : TimeSpan.Zero,
        _ => null,
    };
}
