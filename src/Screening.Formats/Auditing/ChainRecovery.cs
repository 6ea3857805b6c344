using System.Globalization;
using Screening.Model;

namespace Screening.Formats.Auditing;

/// <summary>Holds the end of a log against its head, and brings to an end what a writer that was cut off had begun.</summary>
internal static class ChainRecovery
{
    private const int Block = 1 << 16;

    /// <summary>Where the log ends.</summary>
    /// <exception cref="InputFormatException">It is not what the head allows.</exception>
    public static ChainEnd Recover(string path, FileStream lines, ChainHead head)
    {
        CheckDone(path, lines, head.Done);
        if (head.Pending is not { } pending)
            return lines.Length == head.Done.Bytes ? head.Done : throw Behind(path, head.Done, "bytes behind the end", "lines were added");
        if (lines.Length > pending.Bytes) throw Behind(path, pending, "bytes behind the end of what was being added", "lines were added");
        var end = LastThatHolds(path, lines, head.Done, pending);
        // What is torn was never given out as kept.
        lines.SetLength(end.Bytes);
        lines.Flush(flushToDisk: true);
        new ChainHead(end, null).Write(path);
        return end;
    }

    private static void CheckDone(string path, FileStream lines, ChainEnd done)
    {
        if (lines.Length < done.Bytes)
            throw new InputFormatException(path, 0, Text($"{lines.Length} bytes"), Text($"{done.Bytes} bytes in {done.Count} lines, as {ChainHead.PathOf(path)} says: the end was cut off"));
        if (done.Count == 0) return;
        var line = LastLine(lines, done.Bytes);
        // What the line before was is not known here: the hash of this one binds it.
        if (line is null || !IsLast(line, done))
            throw new InputFormatException(path, Line(done.Count), "another last line", $"one whose hash is {done.Last}, as {ChainHead.PathOf(path)} says");
    }

    private static bool IsLast(ReadOnlySpan<byte> line, ChainEnd done)
    {
        var fault = ChainLine.Check(line, done with { Count = done.Count - 1, Last = ChainLine.PrevOf(line) }, out var hash);
        return fault is null && hash == done.Last;
    }

    // The line that ends at a place; null where none does.
    private static byte[]? LastLine(FileStream lines, long end)
    {
        for (var length = Math.Min(Block, end); ; length = Math.Min(length * 2, end))
        {
            var bytes = new byte[length];
            lines.Position = end - length;
            lines.ReadExactly(bytes);
            if (bytes[^1] != '\n') return null;
            var before = bytes.AsSpan(..^1).LastIndexOf((byte)'\n');
            if (before >= 0 || length == end) return bytes[(before + 1)..^1];
            if (length > ChainLine.MaxBytes) return null;
        }
    }

    private static ChainEnd LastThatHolds(string path, FileStream lines, ChainEnd done, ChainEnd pending)
    {
        lines.Position = done.Bytes;
        var (reader, walk) = (new ChainReader(lines), new ChainedLines.Walk(path, done));
        while (reader.Read())
        {
            // Blocks that never reached the disk are read as zeros, which no line holds.
            if (reader.Line.Span.Contains((byte)0)) return walk.End;
            walk.Step(reader.Line.Span);
        }
        if (walk.End.Count == pending.Count && walk.End != pending) throw walk.Fault($"the hash {walk.End.Last}", $"{pending.Last}, as {ChainHead.PathOf(path)} says");
        return walk.End;
    }

    private static InputFormatException Behind(string path, ChainEnd end, string found, string why) =>
        new(path, Line(end.Count + 1), found, Text($"the end after {end.Count} lines and {end.Bytes} bytes, as {ChainHead.PathOf(path)} says: {why}"));

    private static int Line(long number) => (int)Math.Min(number, int.MaxValue);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
