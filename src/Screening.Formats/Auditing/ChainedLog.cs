using System.Buffers;
using Screening.Model;

namespace Screening.Formats.Auditing;

/// <summary>A file of JSON lines to which lines are only ever added, each bound to the one before by its hash, with its end noted beside it.</summary>
/// <remarks>
/// <para>A line is <c>{"n":7,PAYLOAD,"prev":"HASH","hash":"HASH"}</c>: its number from 1, what was given to be kept, the hash of the line before, and its own: SHA-256
/// over the line without <c>,"hash":"HASH"</c> and without the line feed. <c>FILE.head</c> says how many lines there are and the hash of the last.</para>
/// <para>Lines are added in two steps, each of them on the disk before the next: the head says where the log will end, the lines are written, the head says that it is
/// done. So what a crash leaves can be told from what somebody cut off. Safe for any number of threads; one writer at a time.</para>
/// </remarks>
public sealed class ChainedLog : IDisposable
{
    // That a file is held by somebody else: sharing and lock violations of Windows, and what Linux and macOS call it.
    private static readonly int[] Held = [unchecked((int)0x80070020), unchecked((int)0x80070021), 11, 35];

    private readonly Lock _gate = new();
    private readonly FileStream _alone;
    private readonly FileStream _lines;
    private readonly ArrayBufferWriter<byte> _batch = new(1 << 16);
    private bool _isBroken;

    private ChainedLog(string path, FileStream alone, FileStream lines, ChainEnd end) => (Path, _alone, _lines, End) = (path, alone, lines, end);

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>Where it ends: everything up to there is on the disk.</summary>
    public ChainEnd End { get; private set; }

    /// <summary>Called before each step that changes a file, with what it does: for tests that stop there.</summary>
    internal Action<string>? BeforeStep { get; set; }

    /// <summary>Opens a log to add lines; one that is not there begins with the first of them.</summary>
    /// <remarks>Looks at its end only; <see cref="Verify"/> reads it whole. What was being added when a writer was cut off is brought to an end: whole lines that hold
    /// stay, a torn one is taken away. Nothing else is ever mended.</remarks>
    /// <param name="path">The file. Beside it stand <c>FILE.head</c> and <c>FILE.lock</c>.</param>
    /// <exception cref="InputFormatException">Log and head do not agree, or the end does not hold; with the line.</exception>
    /// <exception cref="IOException">Another writer is at work, or the files cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">They may not be opened.</exception>
    public static ChainedLog Open(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var full = System.IO.Path.GetFullPath(path);
        var alone = TakeLock(full);
        FileStream? lines = null;
        try
        {
            var head = HeadOf(full) ?? new ChainHead(ChainEnd.None, null);
            if (head.Done.Count > 0 && !File.Exists(full)) throw new InputFormatException(full, 0, "no such file", $"the lines that {ChainHead.PathOf(full)} tells of");
            lines = new FileStream(full, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read | FileShare.Delete, bufferSize: 0);
            return new ChainedLog(full, alone, lines, ChainRecovery.Recover(full, lines, head));
        }
        catch
        {
            lines?.Dispose();
            alone.Dispose();
            throw;
        }
    }

    /// <summary>Adds lines; returns once all of them are on the disk.</summary>
    /// <param name="payloads">What to keep: JSON objects in UTF-8, each on one line, without fields called <c>n</c>, <c>prev</c> and <c>hash</c>.</param>
    /// <returns>The number of the first line.</returns>
    /// <exception cref="IOException">They could not be written, or not for sure; nothing can be added until the log is opened anew.</exception>
    /// <exception cref="InvalidOperationException">Adding failed before, or a line were too long.</exception>
    public long Append(params IReadOnlyList<ReadOnlyMemory<byte>> payloads)
    {
        ArgumentNullException.ThrowIfNull(payloads);
        lock (_gate)
        {
            if (_isBroken) throw new InvalidOperationException($"{Path}: adding lines failed before; open it anew");
            var first = End.Count + 1;
            if (payloads.Count == 0) return first;
            var next = Compose(payloads);
            _isBroken = true;
            Add(next);
            (End, _isBroken) = (next, false);
            return first;
        }
    }

    /// <summary>Reads a log from its first line and checks every byte of it, and its head.</summary>
    /// <remarks>A line at a time is in memory. A log that is being written to meanwhile is unfinished.</remarks>
    /// <param name="path">The file.</param>
    /// <param name="see">Takes each line that holds; null: nobody asks.</param>
    /// <exception cref="InputFormatException">There is none, or something was changed: an edit, a line cut, added or put elsewhere, the end cut off, the head; with the line.</exception>
    public static ChainCheck Verify(string path, Action<ChainedLine>? see = null)
    {
        var lines = LinesOf(path);
        // Reading is checking.
        foreach (var line in lines.Read()) see?.Invoke(line);
        return lines.Result!;
    }

    /// <summary>The lines of a log, checked as they are read: the last that is given does not hold yet, only the end of the reading says so.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="InputFormatException">As for <see cref="Verify"/>; thrown while reading.</exception>
    public static IEnumerable<ChainedLine> Read(string path) => LinesOf(path).Read();

    /// <summary>Whether there is a log, or what is left of one.</summary>
    /// <param name="path">The file.</param>
    public static bool Exists(string path) => File.Exists(path) || File.Exists(ChainHead.PathOf(path));

    /// <inheritdoc />
    public void Dispose()
    {
        _lines.Dispose();
        _alone.Dispose();
    }

    private static ChainedLines LinesOf(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (!Exists(path)) throw new InputFormatException(path, 0, "no such file", "a chained log");
        var head = HeadOf(path) ?? throw new InputFormatException(path, 0, "an empty file without a head", $"its head, {ChainHead.PathOf(path)}");
        return new ChainedLines(path, head);
    }

    // A log without lines needs no head: none was ever begun.
    private static ChainHead? HeadOf(string path)
    {
        var head = ChainHead.Read(path);
        if (head is null && File.Exists(path) && new FileInfo(path).Length > 0)
            throw new InputFormatException(path, 0, $"no head: there is no {ChainHead.PathOf(path)}", "the head that was written beside the log: without it nobody can tell whether lines were cut off");
        return head;
    }

    private static FileStream TakeLock(string path)
    {
        try
        {
            return new FileStream(path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e) when (Held.Contains(e.HResult))
        {
            throw new IOException($"{path}: found another writer at work on it; expected one at a time", e);
        }
    }

    private ChainEnd Compose(IReadOnlyList<ReadOnlyMemory<byte>> payloads)
    {
        _batch.ResetWrittenCount();
        var (number, last) = (End.Count, End.Last);
        foreach (var payload in payloads) last = ChainLine.Write(_batch, ++number, payload.Span, last);
        return new ChainEnd(number, End.Bytes + _batch.WrittenCount, last);
    }

    private void Add(ChainEnd next)
    {
        Step("pending");
        new ChainHead(End, next).Write(Path);
        Step("lines");
        _lines.Position = End.Bytes;
        _lines.Write(_batch.WrittenSpan);
        Step("flush");
        _lines.Flush(flushToDisk: true);
        Step("done");
        new ChainHead(next, null).Write(Path);
    }

    private void Step(string what) => BeforeStep?.Invoke(what);
}
