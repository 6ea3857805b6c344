using System.Text;

namespace Screening.Formats.Manifests;

/// <summary>Writes the rows of a manifest that could not be read into a file of the manifest's own form: it can be corrected and sent again.</summary>
/// <remarks>
/// Tables and JSON say why in a first column or field <c>rejected</c>, which is not screened; a workbook's rows come as CSV, and so do the
/// objects of a JSON document as JSON lines. EDI has no room for a reason: the consignment comes in its message and envelope, with counts
/// that fit. A row beyond the limits of size has no text here, and is only counted.
/// </remarks>
public sealed class RejectFile : IDisposable
{
    private readonly StreamWriter _writer;
    private readonly ManifestSource _source;
    private bool _begun;
    private bool _isDisposed;

    /// <summary>Begins a file.</summary>
    /// <param name="stream">Takes the text, in UTF-8; left open.</param>
    /// <param name="source">The manifest, opened with <see cref="ManifestOptions.KeepRejected"/>.</param>
    public RejectFile(Stream stream, ManifestSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        (_writer, _source) = (new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" }, source);
    }

    /// <summary>Rows written.</summary>
    public int Count { get; private set; }

    /// <summary>Rows that could not be written, because they are beyond the limits of size.</summary>
    public int Lost { get; private set; }

    /// <summary>Writes a rejected row; any other is passed over.</summary>
    public void Add(ManifestRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (row.Rejected is not { } why) return;
        if (row.Given is null)
        {
            Lost++;
            return;
        }
        Begin();
        _writer.Write(_source.Rejects.Row(row.Given, why));
        Count++;
    }

    /// <summary>Ends the file; one without rows has the header of its table all the same.</summary>
    public void End()
    {
        Begin();
        _writer.Write(_source.Rejects.Tail(Count));
        _writer.Flush();
    }

    /// <inheritdoc />
    public void Dispose()
    {
        if (!_isDisposed) _writer.Dispose();
        _isDisposed = true;
    }

    private void Begin()
    {
        if (!_begun) _writer.Write(_source.Rejects.Head);
        _begun = true;
    }
}
