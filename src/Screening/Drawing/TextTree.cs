using System.Collections.Immutable;
using System.Globalization;

namespace Screening.Drawing;

/// <summary>The tree of a diagram: an edge, below it the node it leads to, below that its own edges.</summary>
/// <remarks>
/// Algorithm: depth-first walk from the nodes nobody owns, then from what is left; the proof before the context. What the walk met is written
/// in a second pass, when it is known which nodes are referred to and need a number.
/// Time: O(nodes + edges log edges).
/// Contract: every node with its words and every edge stand in the text exactly once.
/// Oracle: labels counted in the text, over seeded diagrams, in DiagramTextTests.
/// </remarks>
internal sealed class TextTree
{
    // A chain deeper than the page is wide goes on below, from the left.
    private const int NarrowestLeft = 36;

    private readonly Diagram _diagram;
    private readonly TextPage _page;
    private readonly ImmutableArray<int>[] _outgoing;
    private readonly State[] _state;
    private readonly Queue<int> _postponed = new();
    private readonly List<Step> _steps = [];

    /// <summary>Walks the diagram.</summary>
    public TextTree(Diagram diagram, TextPage page)
    {
        (_diagram, _page, _outgoing) = (diagram, page, CycleBreaking.Outgoing(diagram));
        _state = new State[diagram.Nodes.Count];
        foreach (var start in CycleBreaking.Starts(diagram))
        {
            Root(start);
            while (_postponed.TryDequeue(out var later)) Root(later);
        }
    }

    /// <summary>Writes what was met.</summary>
    public void Write()
    {
        var numbers = new Dictionary<int, int>();
        var referred = _steps.Where(s => s.Kind == StepKind.Reference).Select(s => s.Index).ToHashSet();
        foreach (var step in _steps.Where(s => s.Kind == StepKind.Node && referred.Contains(s.Index))) numbers.Add(step.Index, numbers.Count + 1);

        for (var i = 0; i < _steps.Count; i++)
        {
            var step = _steps[i];
            if (i > 0 && step is { Kind: StepKind.Node, Lead: "" }) _page.Blank();
            _page.Line(step.Lead, step.Next, step.Kind switch
            {
                StepKind.Node => Number(step.Index) + Words(_diagram.Nodes[step.Index]),
                StepKind.Edge => Words(_diagram.Edges[step.Index]),
                _ => $"{Number(step.Index)}{ShownText.Short(_diagram.Nodes[step.Index].Label, 80)} ({step.Where})",
            });
        }

        string Number(int node) => numbers.TryGetValue(node, out var number) ? string.Create(CultureInfo.InvariantCulture, $"[{number}] ") : "";
    }

    private void Root(int node)
    {
        if (_state[node] == State.New) Walk(node, "");
    }

    private void Walk(int node, string lead)
    {
        _state[node] = State.Open;
        var edges = _outgoing[node];
        _steps.Add(new Step(StepKind.Node, node, lead, lead + (edges.IsEmpty ? "  " : "│ ")));
        for (var i = 0; i < edges.Length; i++)
        {
            var isLast = i == edges.Length - 1;
            var below = lead + (isLast ? "   " : "│  ");
            _steps.Add(new Step(StepKind.Edge, edges[i], lead + (isLast ? "└─ " : "├─ "), below + "  "));
            Follow(_diagram.Ends[edges[i]].To, below);
        }
        _state[node] = State.Done;
    }

    private void Follow(int node, string lead)
    {
        if (_state[node] == State.New && _page.Left(lead) >= NarrowestLeft)
        {
            Walk(node, lead);
            return;
        }
        var where = _state[node] switch { State.Open => "see above: a loop", State.Done => "see above", _ => "see below" };
        _steps.Add(new Step(StepKind.Reference, node, lead, lead + "  ", where));
        if (_state[node] == State.New) _postponed.Enqueue(node);
    }

    private static string Words(DiagramEdge edge) => $"{ShownText.Short(edge.Label, 200)} ({ShownText.Short(DiagramWords.Claim(edge), 200)})";

    private static string Words(DiagramNode node) => string.Join(" · ",
        new[] { ShownText.Short(node.Label, 200) }.Concat(DiagramWords.Findings(node).Select(w => w.ToUpperInvariant()))
            .Append(ShownText.Short(node.Kind, 80)).Append(ShownText.Short(node.Detail, 200)).Where(w => w.Length > 0));

    private enum State : byte
    {
        New,
        Open,
        Done,
    }

    private enum StepKind : byte
    {
        Node,
        Edge,
        Reference,
    }

    // A line: what it tells of, what stands before it, and before what wraps; for a reference where to look.
    private sealed record Step(StepKind Kind, int Index, string Lead, string Next, string Where = "");
}
