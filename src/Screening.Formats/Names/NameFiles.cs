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
    /// <summary>Opens a file, which may be packed as .gz or as a .zip of one entry.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="InputFormatException">There is no such file, it is empty, or it is damaged.</exception>
    public static NameSource Open(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var part = InputFile.Single(path);
        return new NameSource(new TextSource(part.Open(), path), part.Length);
    }

    /// <summary>The records of a stream, in order; every record of the input is one of the output, a faulty one with its error.</summary>
    /// <param name="stream">The unpacked bytes; read as they come, and closed at the end.</param>
    /// <param name="fileName">What errors call it.</param>
    /// <param name="ct">Stops reading.</param>
    /// <exception cref="InputFormatException">The bytes are no text.</exception>
    /// <remarks>JSON lines where the first character is <c>{</c>; a table where the first line has a cell <c>name</c>; plain lines otherwise.</remarks>
    public static IAsyncEnumerable<NameRow> ReadAsync(Stream stream, string fileName, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(fileName);
        return NameSource.ReadAllAsync(new TextSource(stream, fileName), ct);
    }

    /// <summary>The records of a file, which may be packed as .gz or as a .zip of one entry.</summary>
    /// <param name="path">The file.</param>
    /// <param name="ct">Stops reading.</param>
    /// <exception cref="InputFormatException">There is no such file, or its bytes are no text.</exception>
    public static IAsyncEnumerable<NameRow> ReadAsync(string path, CancellationToken ct = default) => Open(path).ReadAsync(ct);
}
