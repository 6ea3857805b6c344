using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using Screening.Formats.Lists;
using Screening.Model;

namespace Screening.Formats.Updates;

/// <summary>Brings a store up to what publishers have: asks, fetches, reads what came before anything is replaced, and refuses what is no good edition.</summary>
/// <remarks>Each source stands for itself: one that fails keeps its edition, and the others go on.</remarks>
public sealed class ListUpdater : IDisposable
{
    private readonly ListStore _store;
    private readonly UpdateOptions _options;
    private readonly HttpMessageInvoker _client;
    private readonly Downloader _downloader;

    /// <summary>Takes a store.</summary>
    /// <param name="store">The store.</param>
    /// <param name="options">What may be taken, and how; null: the defaults.</param>
    /// <param name="handler">Sends requests, without following redirects or unpacking; it stays the caller's. Null: the system's network.</param>
    [SuppressMessage("Reliability", "CA2000", Justification = "The invoker disposes of the handler that is made for it.")]
    public ListUpdater(ListStore store, UpdateOptions? options = null, HttpMessageHandler? handler = null)
    {
        ArgumentNullException.ThrowIfNull(store);
        (_store, _options) = (store, options ?? new UpdateOptions());
        _client = handler is null
            ? new HttpMessageInvoker(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, ConnectTimeout = _options.Limits.LongestSilence, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
            : new HttpMessageInvoker(handler, disposeHandler: false);
        _downloader = new Downloader(_client, _options.Limits, _options.Clock);
    }

    /// <summary>Updates sources, one after the other.</summary>
    /// <param name="sources">The sources.</param>
    /// <param name="progress">Told how far each download is.</param>
    /// <param name="ct">Stops; what was fetched in part is gone on with by the next update.</param>
    /// <returns>What came of each, in order.</returns>
    /// <exception cref="IOException">Another update is at work on the store.</exception>
    public async IAsyncEnumerable<SourceUpdate> UpdateAsync(IEnumerable<ListSource> sources, IProgress<DownloadProgress>? progress = null, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(sources);
        using var alone = _store.Lock();
        foreach (var source in sources) yield return await GuardedAsync(source, update => update.RunAsync(progress, ct)).ConfigureAwait(false);
    }

    /// <summary>Asks publishers whether they have other editions; fetches and changes nothing.</summary>
    /// <param name="sources">The sources.</param>
    /// <param name="ct">Stops.</param>
    /// <returns>Of each source, in order, whether it is unchanged, available, or failed.</returns>
    public async IAsyncEnumerable<SourceUpdate> CheckAsync(IEnumerable<ListSource> sources, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(sources);
        foreach (var source in sources) yield return await GuardedAsync(source, update => update.AskAsync(ct)).ConfigureAwait(false);
    }

    /// <inheritdoc />
    public void Dispose() => _client.Dispose();

    /// <summary>Hash of an edition: of its file, or over the hashes of its files, as lists of several files have it.</summary>
    internal static string Hash(IReadOnlyList<KeptFile> files) =>
        files is [var only] ? only.Sha256 : Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(string.Concat(files.Select(f => f.Sha256)))));

    private async Task<SourceUpdate> GuardedAsync(ListSource source, Func<SourceRun, Task<SourceUpdate>> run)
    {
        var began = _options.Clock.GetTimestamp();
        var update = new SourceRun(_store, source, _downloader, _options);
        try
        {
            return await run(update).ConfigureAwait(false) with { Bytes = update.Bytes, Elapsed = _options.Clock.GetElapsedTime(began) };
        }
        catch (Exception e) when (e is DownloadFault or InputFormatException or IOException or UnauthorizedAccessException)
        {
            return new SourceUpdate { Source = source, Outcome = UpdateOutcome.Failed, Message = e.Message, Before = update.Before, Confirmed = update.Confirmed, Bytes = update.Bytes, Elapsed = _options.Clock.GetElapsedTime(began) };
        }
    }
}
