using System.Text;

namespace Screening.Formats.Manifests;

/// <summary>How a manifest is read.</summary>
public sealed record ManifestOptions
{
    /// <summary>What its columns are called, beside the usual names; null: nothing but those.</summary>
    public ColumnProfile? Columns { get; init; }

    /// <summary>The encoding of a text that is not Unicode; null: UTF-8, or UTF-16 with a byte order mark, and what an EDIFACT file says of itself.</summary>
    public Encoding? Encoding { get; init; }

    /// <summary>Whether rows that cannot be read keep their text, for a <see cref="RejectFile"/>.</summary>
    public bool KeepRejected { get; init; }
}
