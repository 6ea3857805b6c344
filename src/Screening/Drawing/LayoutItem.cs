namespace Screening.Drawing;

/// <summary>What stands in a rank of a layout.</summary>
internal enum ItemKind
{
    /// <summary>A node's box.</summary>
    Node,

    /// <summary>The words of an edge.</summary>
    Label,

    /// <summary>A point where a long edge passes.</summary>
    Bend,
}

/// <summary>A thing with a place in a rank: a node, the words of an edge, or a point of a long edge.</summary>
internal sealed class LayoutItem(ItemKind kind, int index, int rank)
{
    /// <summary>What it is.</summary>
    public ItemKind Kind { get; } = kind;

    /// <summary>Of which node, or of which edge.</summary>
    public int Index { get; } = index;

    /// <summary>Its rank, top down.</summary>
    public int Rank { get; } = rank;

    /// <summary>Its place in the rank, from the left.</summary>
    public int Order { get; set; }

    /// <summary>Room to the left of its middle.</summary>
    public int Left { get; init; }

    /// <summary>Room to the right of its middle.</summary>
    public int Right { get; init; }

    /// <summary>Height it takes.</summary>
    public int Height { get; init; }

    /// <summary>Its middle.</summary>
    public double X { get; set; }

    /// <summary>Neighbours in the rank above.</summary>
    public List<LayoutItem> Up { get; } = [];

    /// <summary>Neighbours in the rank below.</summary>
    public List<LayoutItem> Down { get; } = [];
}
