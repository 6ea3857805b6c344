using System.Runtime.CompilerServices;
using Screening.Formats.Reading;
using Screening.Model;

namespace Screening.Formats.Names;

/// <summary>One record of a file of names: what to screen, or why it cannot be.</summary>
/// <param name="Id">The record's own id; its number, counted from 1, where it has none.</param>
/// <param name="Name">The name as it stands; empty where there is none.</param>
/// <param name="Query">What to screen; null where there is an error.</param>
/// <param name="Passthrough">The other columns, as they stand, in their order.</param>
/// <param name="Error">What was found and expected, where the record cannot be screened; null otherwise.</param>
public sealed record NameRow(string Id, string Name, Query? Query, IReadOnlyList<KeyValuePair<string, string>> Passthrough, string? Error);

/// <summary>Reads names to be screened: plain lines, CSV or TSV with a <c>name</c> column, or JSON lines.</summary>
public static class NameFiles
{
    private const string Name = "name";

    /// <summary>The records of a stream, in order; every record of the input is one of the output, a faulty one with its error.</summary>
    /// <param name="stream">The unpacked bytes; read as they come, and closed at the end.</param>
    /// <param name="fileName">What errors call it.</param>
    /// <param name="ct">Stops reading.</param>
    /// <exception cref="InputFormatException">The bytes are no text.</exception>
    /// <remarks>JSON lines where the first character is <c>{</c>; a table where the first line has a cell <c>name</c>; plain lines otherwise.</remarks>
    public static async IAsyncEnumerable<NameRow> ReadAsync(Stream stream, string fileName, [EnumeratorCancellation] CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(fileName);
        using var source = new TextSource(stream, fileName);
        var head = (await source.PeekAsync(ct).ConfigureAwait(false)).Span.TrimStart().ToString();
        var line = Delimiters.FirstLine(head);
        var delimiter = Delimiters.Detect(line);
        var isTable = Delimiters.Header(line, delimiter).Contains(Name, StringComparer.OrdinalIgnoreCase);
        var rows = head.StartsWith('{') ? JsonRows(source, ct) : isTable ? TableRows(source, delimiter, ct) : PlainRows(source, ct);
        await foreach (var row in rows.ConfigureAwait(false)) yield return row;
    }

    /// <summary>The records of a file, which may be packed as .gz or as a .zip of one entry.</summary>
    /// <param name="path">The file.</param>
    /// <param name="ct">Stops reading.</param>
    /// <exception cref="InputFormatException">There is no such file, or its bytes are no text.</exception>
    public static IAsyncEnumerable<NameRow> ReadAsync(string path, CancellationToken ct = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return ReadAsync(InputFile.Single(path).Open(), path, ct);
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
