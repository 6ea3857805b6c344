using System.Globalization;
using Screening.Model;

namespace Screening.Formats.Auditing;

/// <summary>A line of a chained log that holds.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Payload">What was given to be kept: a JSON object.</param>
/// <param name="Hash">Its hash, which binds all lines up to it.</param>
public sealed record ChainedLine(long Number, ReadOnlyMemory<byte> Payload, string Hash);

/// <summary>What became of the check of a log that holds.</summary>
/// <param name="End">Where it ends.</param>
/// <param name="IsUnfinished">Whether the last lines were being added when whoever did it was cut off: those that stand hold,
/// and the next one to open it for writing finishes this.</param>
public sealed record ChainCheck(ChainEnd End, bool IsUnfinished);

/// <summary>Reads a log line by line and holds each against the one before, and the last against the head.</summary>
internal sealed class ChainedLines(string path, ChainHead head)
{
    private readonly Walk _walk = new(path);

    /// <summary>What the check came to, once all lines were read.</summary>
    public ChainCheck? Result { get; private set; }

    /// <summary>The lines.</summary>
    /// <exception cref="InputFormatException">Thrown while reading: something was changed, with the line.</exception>
    public IEnumerable<ChainedLine> Read()
    {
        using var stream = OpenOrExplain(path, head);
        if (stream is not null)
        {
            var reader = new ChainReader(stream);
            while (reader.Read())
            {
                _walk.Step(reader.Line.Span);
                CheckEnd();
                yield return new ChainedLine(_walk.End.Count, ChainLine.Payload(reader.Line.Span), _walk.End.Last);
            }
            CheckRest(reader);
        }
        Conclude();
    }

    private ChainEnd Most => head.Pending ?? head.Done;

    private void CheckEnd()
    {
        var end = _walk.End;
        if (end.Count == head.Done.Count) Compare(head.Done);
        else if (end.Count == Most.Count) Compare(Most);
        else if (end.Count > Most.Count) throw _walk.Fault("a line behind the end", Text($"the end after {Most.Count} lines, as {ChainHead.PathOf(path)} says: lines were added"));
    }

    private void Compare(ChainEnd told)
    {
        if (_walk.End.Last != told.Last) throw _walk.Fault($"the hash {_walk.End.Last}", $"{told.Last}, as {ChainHead.PathOf(path)} says: lines were changed, and all after them");
        if (_walk.End.Bytes != told.Bytes) throw _walk.Fault(Text($"{_walk.End.Bytes} bytes up to here"), Text($"{told.Bytes}, as {ChainHead.PathOf(path)} says"));
    }

    // A torn line is what a crash leaves; only lines that were being added can be torn.
    private void CheckRest(ChainReader reader)
    {
        if (reader.IsTooLong) throw _walk.FaultBehind(Text($"a line of more than {ChainLine.MaxBytes} bytes"), "a shorter one");
        if (reader.Line.Length == 0) return;
        if (head.Pending is null || _walk.End.Count < head.Done.Count || _walk.End.Count >= Most.Count) throw _walk.FaultBehind("a line without its line feed", "whole lines");
    }

    private void Conclude()
    {
        if (_walk.End.Count < head.Done.Count)
            throw _walk.FaultBehind("the end of the file", Text($"{head.Done.Count} lines, as {ChainHead.PathOf(path)} says: the end was cut off"));
        Result = new ChainCheck(_walk.End, head.Pending is not null);
    }

    /// <summary>Opens the lines for reading; null where there are none, and none are expected.</summary>
    private static FileStream? OpenOrExplain(string path, ChainHead head)
    {
        if (!File.Exists(path) && head.Done.Count == 0) return null;
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0, FileOptions.SequentialScan);
        }
        catch (FileNotFoundException e)
        {
            throw new InputFormatException(path, 0, "no such file", Text($"{head.Done.Count} lines, as {ChainHead.PathOf(path)} says"), e);
        }
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    /// <summary>Goes over lines, one after the other.</summary>
    internal sealed class Walk(string path, ChainEnd? from = null)
    {
        /// <summary>The end of the lines so far.</summary>
        public ChainEnd End { get; private set; } = from ?? ChainEnd.None;

        /// <summary>Takes the next line.</summary>
        /// <exception cref="InputFormatException">It does not hold.</exception>
        public void Step(ReadOnlySpan<byte> line)
        {
            if (ChainLine.Check(line, End, out var hash) is { } fault) throw FaultBehind(fault.Found, fault.Expected);
            End = new ChainEnd(End.Count + 1, End.Bytes + line.Length + 1, hash);
        }

        /// <summary>A fault of the last line taken.</summary>
        public InputFormatException Fault(string found, string expected) => new(path, Line(End.Count), found, expected);

        /// <summary>A fault of the line behind it.</summary>
        public InputFormatException FaultBehind(string found, string expected) => new(path, Line(End.Count + 1), found, expected);

        private static int Line(long number) => (int)Math.Min(number, int.MaxValue);
    }
}
