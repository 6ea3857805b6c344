using Screening.Formats.Reading;
using Screening.Model;

namespace Screening.Formats.Manifests;

/// <summary>One row of a manifest: a shipment, or why the row cannot be screened. Exactly one of the two is there.</summary>
/// <param name="Row">Line in the file the row starts on, from 1.</param>
/// <param name="Shipment">The shipment.</param>
/// <param name="Rejected">What was found and expected.</param>
public sealed record ManifestRow(int Row, Shipment? Shipment, ReadIssue? Rejected);

/// <summary>Opens shipment manifests.</summary>
public static class ManifestFiles
{
    /// <summary>Opens a manifest: CSV or TSV with a header, JSON, or JSON lines; also as .gz or as a .zip of one entry.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="InputFormatException">There is no such file, it is empty, or it is damaged.</exception>
    public static ManifestSource Open(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return new ManifestSource(path, InputFile.Single(path));
    }
}

/// <summary>An open manifest. Rows are read as they are asked for; the hash is known before the first.</summary>
public sealed class ManifestSource : IDisposable
{
    private readonly TextSource _text;
    private readonly ManifestFormat _format;
    private bool _started;

    internal ManifestSource(string path, InputPart part)
    {
        Path = path;
        Sha256 = part.Sha256;
        Length = part.Length;
        _text = new TextSource(part.Open(), path);
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
    }

    /// <summary>The file as the caller gave it.</summary>
    public string Path { get; }

    /// <summary>Hash of the file's bytes as stored, in lower-case hexadecimal.</summary>
    public string Sha256 { get; }

    /// <summary>Bytes of the text, unpacked, as the file says; 0 where it does not.</summary>
    public long Length { get; }

    /// <summary>Bytes of the text read so far; may be asked for while the rows are read.</summary>
    public long BytesRead => _text.BytesRead;

    /// <summary>The format it is read as: <c>csv</c>, <c>tsv</c>, <c>json</c> or <c>jsonl</c>.</summary>
    public string Format => _format.Name;

    /// <summary>The rows, in file order; may be called once.</summary>
    /// <param name="ct">Stops reading.</param>
    /// <exception cref="InputFormatException">Thrown while reading: no column is known, the bytes are no text, or the JSON is damaged.</exception>
    /// <exception cref="InvalidOperationException">The rows were already read.</exception>
    public IAsyncEnumerable<ManifestRow> ReadAsync(CancellationToken ct = default)
    {
        if (_started) throw new InvalidOperationException("The rows of a manifest can be read once; open it again.");
        _started = true;
        return _format.Read(_text, ct);
    }

    /// <inheritdoc />
    public void Dispose() => _text.Dispose();
}
