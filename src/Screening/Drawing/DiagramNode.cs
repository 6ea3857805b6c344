namespace Screening.Drawing;

/// <summary>What was found about a node. It is drawn by colour, by border and in words.</summary>
public enum NodeTone
{
    /// <summary>Nothing was found.</summary>
    Plain,

    /// <summary>Named by an authority's own list.</summary>
    Listed,

    /// <summary>Not listed itself, but blocked under a stated ownership rule.</summary>
    Blocked,

    /// <summary>Blocked if an unknown or ranged stake is as high as it may be.</summary>
    Possibly,

    /// <summary>Controlled by a listed or blocked party, without the stake that blocks.</summary>
    Controlled,

    /// <summary>Part of a flagged supply chain. No designation.</summary>
    Flagged,
}

/// <summary>A party, product or place of a drawing.</summary>
/// <remarks>Texts may hold anything: what acts or hides is escaped or shown by the writers, what is long is shortened visibly.</remarks>
/// <param name="Id">Key that edges refer to; unique in a diagram. Not shown.</param>
/// <param name="Label">The name shown, wrapped to at most four lines.</param>
public sealed record DiagramNode(string Id, string Label)
{
    /// <summary>A second line in small print, for instance <c>us-ofac-sdn:33395 · BY</c>. Default: none.</summary>
    public string Detail { get; init; } = "";

    /// <summary>A word for what it is, for instance <c>organization</c> or <c>product</c>. Default: none.</summary>
    public string Kind { get; init; } = "";

    /// <summary>What was found about it. Default <see cref="NodeTone.Plain"/>.</summary>
    public NodeTone Tone { get; init; }

    /// <summary>Whether this is the node that was asked about: it gets a ring and the words "asked about", whatever its tone. Default false.</summary>
    public bool IsSubject { get; init; }
}
