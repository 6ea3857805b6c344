namespace Screening.Drawing;

/// <summary>The wrapped texts of nodes and edges, and the room they take.</summary>
internal sealed class DiagramTexts
{
    /// <summary>Room between a box and its text, at the sides.</summary>
    public const int PadX = 16;

    /// <summary>Room between a box and its text, above and below.</summary>
    public const int PadY = 10;

    /// <summary>How far the ring of the node asked about stands out.</summary>
    public const int Ring = 5;

    /// <summary>How far a loop from a node to itself stands out.</summary>
    public const int LoopReach = 26;

    /// <summary>Room beside the outermost edges at a box.</summary>
    public const int Corner = 18;

    private const int NameWidth = 210;
    private const int SmallWidth = 240;
    private const int RoomOfEdge = 14;
    private const int LabelWidthMost = 190;
    private const int NarrowestBox = 96;
    /// <summary>Room between a line and its words, and after them.</summary>
    public const int LabelPadX = 10;
    private const int LabelPadY = 3;
    private const int LoopGap = 12;

    private readonly int[][] _loops;
    private readonly int[] _most;
    private readonly int[] _frames;

    /// <summary>Wraps the texts of a diagram.</summary>
    public DiagramTexts(Diagram diagram)
    {
        Nodes = [.. diagram.Nodes.Select(OfNode)];
        Labels = [.. diagram.Edges.Select(OfEdge)];
        _loops = [.. Enumerable.Range(0, Nodes.Length).Select(n => Enumerable.Range(0, Labels.Length).Where(e => diagram.Ends[e] == (n, n)).ToArray())];
        _frames = [.. diagram.Nodes.Select(n => n.IsSubject ? Ring : 0)];
        _most = [.. Enumerable.Range(0, Nodes.Length).Select(n => diagram.Ends.Count(e => e.From == n || e.To == n))];
    }

    /// <summary>The text of each node.</summary>
    public TextBlock[] Nodes { get; }

    /// <summary>The text of each edge.</summary>
    public TextBlock[] Labels { get; }

    /// <summary>The edges from a node to itself.</summary>
    public IReadOnlyList<int> Loops(int node) => _loops[node];

    /// <summary>Width of a node's box: even, so that its middle is whole.</summary>
    public int BoxWidth(int node) => Even(Math.Max(Math.Max(NarrowestBox, Nodes[node].Width + 2 * PadX), 2 * Corner + RoomOfEdge * (_most[node] - 1)));

    /// <summary>Height of a node's box.</summary>
    public int BoxHeight(int node) => Nodes[node].Height + 2 * PadY;

    /// <summary>Room around a node's box: for the ring of the one asked about.</summary>
    public int Frame(int node) => _frames[node];

    /// <summary>Width of the words of an edge.</summary>
    public int LabelWidth(int edge) => Even(Labels[edge].Width + 2 * LabelPadX);

    /// <summary>Height of the words of an edge.</summary>
    public int LabelHeight(int edge) => Labels[edge].Height + 2 * LabelPadY;

    /// <summary>Room for loops at the right of a node.</summary>
    public int LoopWidth(int node) => _loops[node].Length == 0 ? 0 : LoopReach + _loops[node].Max(LabelWidth);

    /// <summary>Height of the loops of a node, one below the other.</summary>
    public int LoopHeight(int node) => _loops[node].Sum(LoopStep);

    /// <summary>Height of one loop with the room below it.</summary>
    public int LoopStep(int edge) => LabelHeight(edge) + LoopGap;

    private static TextBlock OfNode(DiagramNode node) => new TextBlock()
        .Add(node.IsSubject ? DiagramWords.Subject.ToUpperInvariant() : "", TextRole.Caps, SmallWidth, 1)
        .Add(string.Join(" · ", new[] { DiagramWords.Of(node.Tone).ToUpperInvariant(), node.Kind }.Where(w => w.Length > 0)), TextRole.Caps, SmallWidth, 2)
        .Add(node.Label.Length == 0 ? "(no name)" : node.Label, TextRole.Name, NameWidth, 4)
        .Add(node.Detail, TextRole.Detail, SmallWidth, 2);

    private static TextBlock OfEdge(DiagramEdge edge) => new TextBlock()
        .Add(edge.Label, TextRole.Relation, LabelWidthMost, 3)
        .Add(DiagramWords.Claim(edge), TextRole.Detail, LabelWidthMost, 3);

    private static int Even(int width) => width + width % 2;
}
