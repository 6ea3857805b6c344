using System.Collections.Immutable;
using System.Globalization;

namespace Screening.Drawing;

/// <summary>A drawing of evidence: nodes, edges and the words around them. It knows no rules; whoever makes it says what was found.</summary>
/// <remarks>Immutable. <see cref="DiagramSvg"/>, <see cref="DiagramMermaid"/> and <see cref="DiagramText"/> write it.</remarks>
public sealed class Diagram
{
    /// <summary>Most nodes of a diagram: beyond it nobody reads a drawing, and the layout has no bound on its time.</summary>
    public const int MaxNodes = 200;

    /// <summary>Most edges of a diagram.</summary>
    public const int MaxEdges = 400;

    /// <summary>Checks and keeps the parts of a drawing.</summary>
    /// <param name="title">What the drawing shows, in one line.</param>
    /// <param name="nodes">At most <see cref="MaxNodes"/>. Their order decides between equally good places.</param>
    /// <param name="edges">At most <see cref="MaxEdges"/>, between ids of <paramref name="nodes"/>. Loops and several edges between two nodes are fine.</param>
    /// <exception cref="ArgumentException">Too many nodes or edges, an id twice, or an edge to an id that no node has.</exception>
    public Diagram(string title, IEnumerable<DiagramNode> nodes, IEnumerable<DiagramEdge> edges)
    {
        ArgumentNullException.ThrowIfNull(title);
        ArgumentNullException.ThrowIfNull(nodes);
        ArgumentNullException.ThrowIfNull(edges);
        Title = title;
        Nodes = [.. nodes];
        Edges = [.. edges];
        Limit(Nodes.Count, MaxNodes, nameof(nodes));
        Limit(Edges.Count, MaxEdges, nameof(edges));

        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var node in Nodes)
            if (!places.TryAdd(node.Id, places.Count)) throw new ArgumentException($"The id {ShownText.Quote(node.Id)} stands on two nodes.", nameof(nodes));
        Ends = [.. Edges.Select(e => (Place(e.From), Place(e.To)))];

        int Place(string id) => places.TryGetValue(id, out var at) ? at
            : throw new ArgumentException($"An edge names {ShownText.Quote(id)}, which is the id of no node.", nameof(edges));
    }

    /// <summary>What the drawing shows, in one line.</summary>
    public string Title { get; }

    /// <summary>The nodes, in the order given.</summary>
    public IReadOnlyList<DiagramNode> Nodes { get; }

    /// <summary>The edges, in the order given.</summary>
    public IReadOnlyList<DiagramEdge> Edges { get; }

    /// <summary>Lines under the title, for instance the rule and the date asked about. Default: none.</summary>
    public IReadOnlyList<string> Subtitle { get => field; init => field = value.ToImmutableArray(); } = [];

    /// <summary>Lines at the foot, for instance the sources that edges refer to. Default: none.</summary>
    public IReadOnlyList<string> Footer { get => field; init => field = value.ToImmutableArray(); } = [];

    /// <summary>The two ends of each edge, as places in <see cref="Nodes"/>.</summary>
    internal ImmutableArray<(int From, int To)> Ends { get; }

    private static void Limit(int count, int most, string what)
    {
        if (count > most) throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"A diagram holds at most {most} {what}; {count} were given."), what);
    }
}
