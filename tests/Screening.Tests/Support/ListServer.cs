using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Screening.Tests.Support;

/// <summary>A request as the server of a test sees it.</summary>
/// <param name="Path">What it asks for.</param>
/// <param name="Headers">Its headers.</param>
/// <param name="Number">The how-manieth of this path it is, from 1.</param>
internal sealed record Asked(string Path, IReadOnlyDictionary<string, string> Headers, int Number)
{
    /// <summary>A header's value; empty where it is not given.</summary>
    public string this[string header] => Headers.GetValueOrDefault(header, "");
}

/// <summary>An answer, good or bad.</summary>
internal sealed record Reply(int Status = 200)
{
    /// <summary>Its bytes.</summary>
    public byte[] Body { get; init; } = [];

    /// <summary>Its headers besides the length.</summary>
    public (string Name, string Value)[] Headers { get; init; } = [];

    /// <summary>The length it claims; null: the true one; negative: none, and the end of the connection is the end of the body.</summary>
    public long? Claims { get; init; }

    /// <summary>After how many bytes the connection ends; null: after all.</summary>
    public int? CutAfter { get; init; }

    /// <summary>Wait before each single byte; zero: all at once.</summary>
    public TimeSpan Drip { get; init; }

    /// <summary>Whether nothing is ever said.</summary>
    public bool IsSilent { get; init; }
}

/// <summary>A web server on this machine that answers, or misbehaves, as a test tells it to. A connection serves one request.</summary>
#pragma warning disable CA1001, CA2213 // Answers under way look at the token after the end.
internal sealed class ListServer : IDisposable
#pragma warning restore CA1001, CA2213
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly ConcurrentDictionary<string, Func<Asked, Reply>> _pages = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<Asked> _asked = new();

    public ListServer()
    {
        _listener.Start();
        _ = AcceptAsync();
    }

    /// <summary>All requests so far.</summary>
    public IReadOnlyList<Asked> Requests => [.. _asked];

    /// <summary>The address of a path.</summary>
    public string At(string path) => string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/{path}");

    /// <summary>Sets what a path answers.</summary>
    public void On(string path, Func<Asked, Reply> reply) => _pages["/" + path] = reply;

    /// <summary>Sets what a path answers as a good server: conditions and ranges are understood.</summary>
    public void Serve(string path, byte[] bytes, string etag = "\"1\"", string? changed = null) => On(path, a => Good(a, bytes, etag, changed));

    /// <summary>What a good server answers.</summary>
    public static Reply Good(Asked asked, byte[] bytes, string etag = "\"1\"", string? changed = null)
    {
        (string, string)[] headers = [("ETag", etag), .. changed is null ? Array.Empty<(string, string)>() : [("Last-Modified", changed)], ("Accept-Ranges", "bytes")];
        if (asked["If-None-Match"] == etag) return new Reply(304) { Headers = headers };
        if (asked["Range"] is not ['b', ..] range || asked["If-Range"] != etag) return new Reply { Body = bytes, Headers = headers };
        var start = int.Parse(range["bytes=".Length..^1], CultureInfo.InvariantCulture);
        return new Reply(206) { Body = bytes[start..], Headers = [.. headers, ("Content-Range", $"bytes {start}-{bytes.Length - 1}/{bytes.Length}")] };
    }

    public void Dispose()
    {
        if (_end.IsCancellationRequested) return;
        _end.Cancel();
        _listener.Stop();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true) _ = AnswerAsync(await _listener.AcceptTcpClientAsync(_end.Token));
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task AnswerAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                var stream = client.GetStream();
                var asked = await ReadAsync(stream);
                var reply = _pages.GetValueOrDefault(asked.Path, _ => new Reply(404))(asked);
                if (reply.IsSilent) await Task.Delay(Timeout.Infinite, _end.Token);
                await WriteAsync(stream, reply);
            }
            catch (Exception e) when (e is IOException or OperationCanceledException or SocketException or ObjectDisposedException)
            {
                // The other side had enough, or the test is over.
            }
        }
    }

    private async Task<Asked> ReadAsync(NetworkStream stream)
    {
        var text = new StringBuilder();
        var block = new byte[1024];
        while (!text.ToString().Contains("\r\n\r\n", StringComparison.Ordinal))
        {
            var read = await stream.ReadAsync(block, _end.Token);
            if (read == 0) throw new IOException("no request");
            text.Append(Encoding.Latin1.GetString(block, 0, read));
        }
        var lines = text.ToString().Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var path = lines[0].Split(' ')[1];
        var headers = lines[1..].Select(l => l.Split(": ", 2)).ToDictionary(h => h[0], h => h[1], StringComparer.OrdinalIgnoreCase);
        var asked = new Asked(path, headers, 1 + _asked.Count(a => a.Path == path));
        _asked.Enqueue(asked);
        return asked;
    }

    private async Task WriteAsync(NetworkStream stream, Reply reply)
    {
        var head = new StringBuilder($"HTTP/1.1 {reply.Status} Whatever\r\nConnection: close\r\n");
        if ((reply.Claims ?? reply.Body.Length) is >= 0 and var length && reply.Status != 304) head.Append(CultureInfo.InvariantCulture, $"Content-Length: {length}\r\n");
        foreach (var (name, value) in reply.Headers) head.Append(CultureInfo.InvariantCulture, $"{name}: {value}\r\n");
        await stream.WriteAsync(Encoding.Latin1.GetBytes(head.Append("\r\n").ToString()), _end.Token);
        var body = reply.CutAfter is { } cut ? reply.Body.AsMemory(0, cut) : reply.Body;
        if (reply.Drip == TimeSpan.Zero) await stream.WriteAsync(body, _end.Token);
        for (var i = 0; reply.Drip > TimeSpan.Zero && i < body.Length; i++)
        {
            await Task.Delay(reply.Drip, _end.Token);
            await stream.WriteAsync(body.Slice(i, 1), _end.Token);
        }
    }
}
