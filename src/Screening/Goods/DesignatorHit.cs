using Screening.Model;

namespace Screening.Goods;

/// <summary>How a designator was found; strongest first.</summary>
public enum DesignatorGrade
{
    /// <summary>Letter by letter as it is written.</summary>
    Exact,

    /// <summary>With other separators or case: <c>MZKT 791300</c>.</summary>
    Normalised,

    /// <summary>In another script: <c>Су-25</c>.</summary>
    Transliterated,

    /// <summary>With letters and digits that a scanner or a writer took for each other: <c>MZKT-79I3OO</c>.</summary>
    Ocr,

    /// <summary>With a suffix that names a variant, or as one of a family: <c>Su-25SM</c>, <c>MZKT-7930</c> of <c>MZKT-79*</c>.</summary>
    Family,

    /// <summary>A short designator or an ordinary word, which counts only because of what stands in the same row.</summary>
    ContextOnly,
}

/// <summary>A product recognised in a text.</summary>
/// <param name="Node">The product's node.</param>
/// <param name="Found">The words of the text.</param>
/// <param name="Designator">The designator they are; the pattern, where that names a family.</param>
/// <param name="Grade">How surely they were recognised.</param>
public sealed record DesignatorHit(ChainNode Node, string Found, string Designator, DesignatorGrade Grade)
{
    /// <summary>How the words are written, whatever the grade: differs from <see cref="Grade"/> where only context made it a hit.</summary>
    public DesignatorGrade Writing { get; init; } = Grade;

    /// <summary>Offset of <see cref="Found"/> in the text.</summary>
    public int Start { get; init; }

    /// <summary>What in the row made the designator count; null where it needs nothing.</summary>
    public string? Context { get; init; }

    /// <summary>What the words were read as, in small Latin letters and digits without separators; null where they were read as they stand.</summary>
    public string? OcrReading { get; init; }

    /// <summary>The packaging suffix behind a part number, as the table has it: <c>tr</c>; null where there is none.</summary>
    public string? Packaging { get; init; }
}
