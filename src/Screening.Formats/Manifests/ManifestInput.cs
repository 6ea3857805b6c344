using Screening.Formats.Reading;
using Screening.Model;

namespace Screening.Formats.Manifests;

/// <summary>What a reader of manifests reads from, and where it tells of what is wrong with the file but with no row of it.</summary>
/// <param name="part">The file.</param>
/// <param name="text">Its text; null where it is none, as a workbook.</param>
/// <param name="options">How it is read.</param>
internal sealed class ManifestInput(InputPart part, TextSource? text, ManifestOptions options)
{
    private readonly List<ReadIssue> _warnings = [];

    // A file made to be wrong in every segment shall not fill the memory with words about it.
    private const int MostWarnings = 100;

    /// <summary>What errors call the file.</summary>
    public string File => part.Path;

    /// <summary>The file.</summary>
    public InputPart Part => part;

    /// <summary>Its text.</summary>
    public TextSource Text => text ?? throw new InvalidOperationException("A workbook is no text.");

    /// <summary>What was told so far.</summary>
    public IReadOnlyList<ReadIssue> Warnings
    {
        get
        {
            lock (_warnings) return [.. _warnings];
        }
    }

    /// <summary>Tells of a fault.</summary>
    public void Warn(int line, string code, string message)
    {
        lock (_warnings)
        {
            if (_warnings.Count < MostWarnings) _warnings.Add(new ReadIssue(line, code, message));
        }
    }

    /// <summary>Whether rejected rows keep their text.</summary>
    public bool KeepsRejected => options.KeepRejected;

    /// <summary>How rejected rows are written down; a table's header and an envelope are known when they were read.</summary>
    public RejectForm Rejects { get; set; } = RejectForm.Lines;

    /// <summary>A row with its text, where it is rejected and somebody wants it.</summary>
    public ManifestRow Keep<T>(ManifestRow row, T text, Func<T, string?> given) => row.Rejected is null || !KeepsRejected ? row : row with { Given = given(text) };

    /// <summary>The column of a header; null for one that is not known.</summary>
    public ManifestColumn? Find(string header) => options.Columns?.Find(header) ?? ManifestColumns.Find(header);
}
