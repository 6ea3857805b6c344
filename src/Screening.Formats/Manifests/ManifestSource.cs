using System.Runtime.CompilerServices;
using Screening.Formats.Manifests.Edi;
using Screening.Formats.Reading;
using Screening.Model;

namespace Screening.Formats.Manifests;

/// <summary>One row of a manifest: a shipment, or why the row cannot be screened. Exactly one of the two is there.</summary>
/// <param name="Row">Line in the file the row starts on, from 1.</param>
/// <param name="Shipment">The shipment.</param>
/// <param name="Rejected">What was found and expected.</param>
public sealed record ManifestRow(int Row, Shipment? Shipment, ReadIssue? Rejected)
{
    /// <summary>The text of a rejected row, where <see cref="ManifestOptions.KeepRejected"/> asks for it.</summary>
    public string? Given { get; init; }
}

/// <summary>Opens shipment manifests.</summary>
public static class ManifestFiles
{
    /// <summary>Opens a manifest by what it holds: CSV or TSV with a header, an Excel workbook, JSON or JSON lines, ONE Record (JSON-LD), EDIFACT or
    /// X12; also as .gz or as a .zip of one entry.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">How it is read; null: as such files usually are.</param>
    /// <exception cref="InputFormatException">There is no such file, it is empty, or it is damaged.</exception>
    public static ManifestSource Open(string path, ManifestOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return new ManifestSource(path, InputFile.Single(path), options);
    }
}

/// <summary>An open manifest. Rows are read as they are asked for; the hash is known before the first.</summary>
public sealed class ManifestSource : IDisposable
{
    private readonly TextSource? _text;
    private readonly ManifestInput _input;
    private readonly ManifestFormat _format;
    private bool _started;
    private volatile bool _ended;

    internal ManifestSource(string path, InputPart part, ManifestOptions? options = null)
    {
        Path = path;
        Sha256 = part.Sha256;
        Length = part.Length;
        options ??= new ManifestOptions();
        if (Workbook.IsOne(part))
        {
            (_format, _input) = (ManifestFormats.Workbook, new ManifestInput(part, null, options));
            return;
        }
        var encoding = options.Encoding ?? EdiEncoding.Of(part);
        _text = new TextSource(part.Open(), path, encoding);
        _input = new ManifestInput(part, _text, options);
        try
        {
            var head = _text.Peek().ToString();
            _format = ManifestFormats.All.First(f => f.Sniff(head));
        }
        catch
        {
            _text.Dispose();
            throw;
        }
        if (encoding is not null && options.Encoding is null) _input.Warn(1, "encoding", $"found bytes that are not UTF-8; read the file as {encoding.WebName}, by its syntax identifier");
    }

    /// <summary>The file as the caller gave it.</summary>
    public string Path { get; }

    /// <summary>Hash of the file's bytes as stored, in lower-case hexadecimal.</summary>
    public string Sha256 { get; }

    /// <summary>Bytes of the text, unpacked, as the file says; 0 where it does not.</summary>
    public long Length { get; }

    /// <summary>Bytes of the text read so far; may be asked for while the rows are read.</summary>
    public long BytesRead => _text?.BytesRead ?? (_ended ? Length : 0);

    /// <summary>The format it is read as: <c>csv</c>, <c>tsv</c>, <c>xlsx</c>, <c>json</c>, <c>jsonl</c>, <c>onerecord</c>, <c>edifact</c> or <c>x12</c>.</summary>
    public string Format => _format.Name;

    /// <summary>What is wrong with the file, but with no row of it, as far as it was read: a count in a trailer that is not the count of what
    /// stands before it. Nothing of it is lost; it may tell that something was lost before. At most 100.</summary>
    public IReadOnlyList<ReadIssue> Warnings => _input.Warnings;

    /// <summary>How its rejected rows are written down.</summary>
    internal RejectForm Rejects => _input.Rejects;

    /// <summary>The rows, in file order; may be called once.</summary>
    /// <param name="ct">Stops reading.</param>
    /// <exception cref="InputFormatException">Thrown while reading: no column is known, the bytes are no text, or the JSON is damaged.</exception>
    /// <exception cref="InvalidOperationException">The rows were already read.</exception>
    public IAsyncEnumerable<ManifestRow> ReadAsync(CancellationToken ct = default)
    {
        if (_started) throw new InvalidOperationException("The rows of a manifest can be read once; open it again.");
        _started = true;
        return RowsAsync(ct);
    }

    private async IAsyncEnumerable<ManifestRow> RowsAsync([EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var row in _format.Read(_input, ct).ConfigureAwait(false)) yield return row;
        _ended = true;
    }

    /// <inheritdoc />
    public void Dispose() => _text?.Dispose();
}
