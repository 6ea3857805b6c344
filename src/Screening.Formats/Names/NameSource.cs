using System.Runtime.CompilerServices;
using Screening.Formats.Reading;
using Screening.Model;

namespace Screening.Formats.Names;

/// <summary>An open file of names. Records are read as they are asked for.</summary>
public sealed class NameSource : IDisposable
{
    private const string Name = "name";

    private readonly TextSource _text;
    private bool _started;

    internal NameSource(TextSource text, long length) => (_text, Length) = (text, length);

    /// <summary>Bytes of the text, unpacked, as the file says; 0 where it does not.</summary>
    public long Length { get; }

    /// <summary>Bytes of the text read so far; may be asked for while the records are read.</summary>
    public long BytesRead => _text.BytesRead;

    /// <summary>The records, in order; may be called once. Every record of the input is one of the output, a faulty one with its error.</summary>
    /// <param name="ct">Stops reading.</param>
    /// <exception cref="InputFormatException">Thrown while reading: the bytes are no text.</exception>
    /// <exception cref="InvalidOperationException">The records were already read.</exception>
    /// <remarks>JSON lines where the first character is <c>{</c>; a table where the first line has a cell <c>name</c>; plain lines otherwise.</remarks>
    public IAsyncEnumerable<NameRow> ReadAsync(CancellationToken ct = default)
    {
        if (_started) throw new InvalidOperationException("The records of a file of names can be read once; open it again.");
        _started = true;
        return ReadAllAsync(_text, ct);
    }

    /// <inheritdoc />
    public void Dispose() => _text.Dispose();

    internal static async IAsyncEnumerable<NameRow> ReadAllAsync(TextSource text, [EnumeratorCancellation] CancellationToken ct)
    {
        using var source = text;
        var head = (await source.PeekAsync(ct).ConfigureAwait(false)).Span.TrimStart().ToString();
        var line = Delimiters.FirstLine(head);
        var delimiter = Delimiters.Detect(line);
        var isTable = Delimiters.Header(line, delimiter).Contains(Name, StringComparer.OrdinalIgnoreCase);
        var rows = head.StartsWith('{') ? JsonRows(source, ct) : isTable ? TableRows(source, delimiter, ct) : PlainRows(source, ct);
        await foreach (var row in rows.ConfigureAwait(false)) yield return row;
    }

    private static async IAsyncEnumerable<NameRow> PlainRows(TextSource source, [EnumeratorCancellation] CancellationToken ct)
    {
        var lines = new LineReader(source, InputLimits.MaxRecord);
        while (await lines.ReadAsync(ct).ConfigureAwait(false))
        {
            var id = NameRecord.Number(lines.Line);
            yield return lines.TooLong ? NameRecord.Failed(id, "", [], NameRecord.TooLong("a line", InputLimits.MaxRecord)) : NameRecord.Plain(id, lines.Text);
        }
    }

    private static async IAsyncEnumerable<NameRow> JsonRows(TextSource source, [EnumeratorCancellation] CancellationToken ct)
    {
        var lines = new LineReader(source, InputLimits.MaxLine);
        for (var record = 1; await lines.ReadAsync(ct).ConfigureAwait(false); record++)
        {
            yield return NameRecord.OfJson(NameRecord.Number(record), JsonLines.Parse(lines));
        }
    }

    private static async IAsyncEnumerable<NameRow> TableRows(TextSource source, char delimiter, [EnumeratorCancellation] CancellationToken ct)
    {
        var reader = new DelimitedReader(source, delimiter);
        NameColumns? columns = null;
        var record = 0;
        while (await reader.ReadAsync(ct).ConfigureAwait(false))
        {
            // Blank lines above the header are no records; one below is, so that output lines up with input.
            if (columns is null && reader.Fault == RecordFault.None && reader.Fields.All(string.IsNullOrWhiteSpace)) continue;
            if (columns is null) columns = Header(source.File, reader);
            else yield return NameRecord.OfCells(NameRecord.Number(++record), columns, reader);
        }
    }

    // The sniffed first line is cut without regard to quotes: only here is it known what the columns are.
    private static NameColumns Header(string file, DelimitedReader reader)
    {
        if (reader.Fault != RecordFault.None) throw new InputFormatException(file, reader.Line, "a broken header", "a header line; " + reader.FaultText);
        var columns = new NameColumns(reader.Fields);
        return columns.Name >= 0 ? columns : throw new InputFormatException(file, reader.Line, $"the columns {string.Join(", ", columns.Header.Take(30))}", $"also {Name}");
    }
}
