namespace Screening.Drawing;

/// <summary>How well the claim behind an edge stands, strongest first. It is drawn as a line style and in words.</summary>
public enum EdgeStanding
{
    /// <summary>An authority's own listing says so.</summary>
    Designated,

    /// <summary>A government's finding, or raised by a second independent source.</summary>
    Confirmed,

    /// <summary>Reported by a named source, or announced by the party itself.</summary>
    Reported,

    /// <summary>Claimed by one side of a dispute.</summary>
    Alleged,

    /// <summary>A forecast.</summary>
    Speculative,

    /// <summary>A party to it says no.</summary>
    Denied,
}

/// <summary>A relation between two nodes of a drawing, with the claim it rests on.</summary>
/// <param name="From">Id of the owner, supplier or maker.</param>
/// <param name="To">Id of what is owned, supplied or made.</param>
/// <param name="Label">The relation in words, for instance <c>owns 50 %</c> or <c>supplies</c>.</param>
public sealed record DiagramEdge(string From, string To, string Label)
{
    /// <summary>Source and date of the claim, for instance <c>S3 2025-09</c>. The writers add <see cref="Standing"/> in words. Default: none.</summary>
    public string Detail { get; init; } = "";

    /// <summary>How well the claim stands. Default <see cref="EdgeStanding.Reported"/>.</summary>
    public EdgeStanding Standing { get; init; } = EdgeStanding.Reported;

    /// <summary>Whether somebody denies the claim, or its source withdrew it: a mark on the line and the word "disputed". Default false.</summary>
    public bool IsDisputed { get; init; }

    /// <summary>Whether the edge is only shown for context and proves nothing: drawn thin, with an open arrow. Default false.</summary>
    public bool IsContext { get; init; }
}
