namespace Screening.Cli.Output;

/// <summary>Where results go: standard output, or a file that appears whole or not at all.</summary>
internal sealed class OutputTarget : IAsyncDisposable
{
    private const int BufferSize = 1 << 16;
    private readonly string? _path;
    private readonly string? _temporary;

    private OutputTarget(Stream stream, Terminal? terminal, string? path, string? temporary)
    {
        (_path, _temporary) = (path, temporary);
        Stream = stream;
        Terminal = terminal;
    }

    /// <summary>Opens a file whose unfinished part may stay where the run is cut off.</summary>
    /// <param name="path">The file.</param>
    /// <param name="partial">What its unfinished part is called.</param>
    /// <param name="kept">Bytes of that part which stand; what is behind them is cut off.</param>
    public static OutputTarget OpenLasting(string path, string partial, long kept)
    {
        var full = Checked(path);
        var stream = new FileStream(partial, FileMode.OpenOrCreate, FileAccess.Write, FileShare.None, BufferSize);
        var target = new OutputTarget(stream, null, full, partial);
        target.CutTo(kept);
        return target;
    }

    /// <summary>Takes the bytes.</summary>
    public Stream Stream { get; }

    /// <summary>The terminal behind it; null for a file or pipe.</summary>
    public Terminal? Terminal { get; }

    /// <summary>Whether the unfinished part stays: someone knows how far it holds.</summary>
    public bool IsKept { get; set; }

    /// <summary>Opens the target.</summary>
    /// <param name="host">Its standard output is used where no file is given.</param>
    /// <param name="path">The file, or null.</param>
    /// <param name="option">The option that names it, for faults.</param>
    public static OutputTarget Open(Host host, string? path, string option = "--output")
    {
        if (path is null) return new OutputTarget(new BufferedStream(host.Output, BufferSize), host.OutputTerminal, null, null);
        var full = Checked(path, option);
        var temporary = $"{full}.{Environment.ProcessId}.tmp";
        return new OutputTarget(new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None, BufferSize), null, full, temporary);
    }

    private static string Checked(string path, string option = "--output")
    {
        var full = Path.GetFullPath(path);
        if (Directory.Exists(full)) throw new CommandFailure(ExitCode.Usage, $"{option}: found a folder {path}; expected a file");
        if (!Directory.Exists(Path.GetDirectoryName(full)))
            throw new CommandFailure(ExitCode.Usage, $"{option}: found no folder for {path}; expected one that exists", "make the folder first");
        return full;
    }

    /// <summary>Passes on what was written so far: someone may be waiting at the other end. A file is looked at when it is whole.</summary>
    public void Show()
    {
        if (_temporary is null) Stream.Flush();
    }

    /// <summary>Has what was written on the disk.</summary>
    /// <returns>How many bytes that are.</returns>
    public long FlushToDisk()
    {
        ((FileStream)Stream).Flush(flushToDisk: true);
        return Stream.Position;
    }

    /// <summary>Takes back what was written behind the first bytes.</summary>
    public void CutTo(long bytes)
    {
        Stream.Flush();
        Stream.SetLength(bytes);
        Stream.Seek(0, SeekOrigin.End);
    }

    /// <summary>Everything is written: the file takes its name.</summary>
    public async Task CommitAsync(CancellationToken ct)
    {
        await Stream.FlushAsync(ct);
        if (_temporary is null) return;
        FlushToDisk();
        await Stream.DisposeAsync();
        File.Move(_temporary, _path!, overwrite: true);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (_temporary is null)
        {
            // The answers before a fault are answers.
            await Stream.FlushAsync();
            return;
        }
        await Stream.DisposeAsync();
        // Still there: the command failed, and half a file must not look like a whole one.
        if (!IsKept) File.Delete(_temporary);
    }
}
