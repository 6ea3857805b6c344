using Screening.Storage;

namespace Screening.Graph;

/// <summary>The columns of a graph, as a builder fills them and a graph reads them.</summary>
internal sealed class GraphColumns
{
    /// <summary>No text.</summary>
    public const int NoText = -1;

    /// <summary>Texts that many edges share: sources, dates, claimants, notes.</summary>
    public required string[] Texts { get; init; }

    /// <summary>Ids of the chains.</summary>
    public required string[] Chains { get; init; }

    public required NodeColumns Nodes { get; init; }

    public required EdgeColumns Edges { get; init; }

    /// <summary>For each node its first edge out, and one more.</summary>
    public required Flat<int> OutStart { get; init; }

    /// <summary>For each node where its edges in begin, and one more.</summary>
    public required Flat<int> InStart { get; init; }

    /// <summary>Edges by the node they lead to.</summary>
    public required Flat<int> In { get; init; }

    /// <summary>A shared text; null for <see cref="NoText"/>.</summary>
    public string? Text(int place) => place == NoText ? null : Texts[place];
}
