namespace Screening.Cli.Output;

/// <summary>Whoever read the output has gone away: there is nobody to write for.</summary>
internal sealed class OutputClosedException(IOException inner) : Exception("The reader of the output has closed it.", inner);

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

    /// <summary>Takes the bytes.</summary>
    public Stream Stream { get; }

    /// <summary>The terminal behind it; null for a file or pipe.</summary>
    public Terminal? Terminal { get; }

    /// <summary>Opens the target.</summary>
    /// <param name="host">Its standard output is used where no file is given.</param>
    /// <param name="path">The file, or null.</param>
    public static OutputTarget Open(Host host, string? path)
    {
        if (path is null) return new OutputTarget(new BufferedStream(new PipeStream(host.Output), BufferSize), host.OutputTerminal, null, null);
        var full = Path.GetFullPath(path);
        if (Directory.Exists(full)) throw new CommandFailure(ExitCode.Usage, $"--output: found a folder {path}; expected a file");
        if (!Directory.Exists(Path.GetDirectoryName(full)))
            throw new CommandFailure(ExitCode.Usage, $"--output: found no folder for {path}; expected one that exists", "make the folder first");
        var temporary = $"{full}.{Environment.ProcessId}.tmp";
        return new OutputTarget(new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None, BufferSize), null, full, temporary);
    }

    /// <summary>Everything is written: the file takes its name.</summary>
    public async Task CommitAsync(CancellationToken ct)
    {
        await Stream.FlushAsync(ct);
        if (_temporary is null) return;
        ((FileStream)Stream).Flush(flushToDisk: true);
        await Stream.DisposeAsync();
        File.Move(_temporary, _path!, overwrite: true);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (_temporary is null) return;
        await Stream.DisposeAsync();
        // Still there: the command failed, and half a file must not look like a whole one.
        File.Delete(_temporary);
    }

    // Standard output, telling a reader that went away from a disk that is full.
    private sealed class PipeStream(Stream inner) : Stream
    {
        private const int BrokenPipeOnUnix = 32;
        private const int BrokenPipeOnWindows = unchecked((int)0x8007006D);
        private const int ClosingPipeOnWindows = unchecked((int)0x800700E8);

        public override bool CanRead => false;
        public override bool CanSeek => false;
        public override bool CanWrite => true;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            try
            {
                inner.Write(buffer);
            }
            catch (IOException e) when (e.HResult is BrokenPipeOnUnix or BrokenPipeOnWindows or ClosingPipeOnWindows)
            {
                throw new OutputClosedException(e);
            }
        }

        public override void Flush() => inner.Flush();
        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
