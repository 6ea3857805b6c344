using System.Collections.Immutable;

namespace Screening.Drawing;

/// <summary>Which edges are drawn against their direction, so that the rest flows downwards.</summary>
/// <remarks>
/// Algorithm: depth-first search; an edge back to a node that is still open is turned. Searches start at nodes nobody owns, then at listed
/// ones; edges of the proof go before those of the context, so that a loop is turned at its context where it has some.
/// Time: O(nodes + edges log edges).
/// Contract: with these edges turned there is no cycle; a diagram without cycles has none turned. An edge from a node to itself is not counted.
/// Oracle: a topological sort of the result, in LayoutPartsTests.
/// </remarks>
internal static class CycleBreaking
{
    /// <summary>For each edge whether it is turned.</summary>
    public static bool[] Turned(Diagram diagram)
    {
        var turned = new bool[diagram.Edges.Count];
        var outgoing = Outgoing(diagram);
        var state = new State[diagram.Nodes.Count];
        foreach (var start in Starts(diagram))
            if (state[start] == State.New) Visit(start);
        return turned;

        // A diagram has at most 200 nodes: the recursion is no deeper.
        void Visit(int node)
        {
            state[node] = State.Open;
            foreach (var edge in outgoing[node])
            {
                var to = diagram.Ends[edge].To;
                if (state[to] == State.Open) turned[edge] = to != node;
                else if (state[to] == State.New) Visit(to);
            }
            state[node] = State.Done;
        }
    }

    /// <summary>The nodes in the order in which a drawing begins with them: those that nobody owns, listed ones, the others.</summary>
    public static IEnumerable<int> Starts(Diagram diagram)
    {
        var owned = diagram.Ends.Where(e => e.From != e.To).Select(e => e.To).ToHashSet();
        return Enumerable.Range(0, diagram.Nodes.Count).OrderBy(n => !owned.Contains(n) ? 0 : diagram.Nodes[n].Tone == NodeTone.Listed ? 1 : 2);
    }

    /// <summary>The edges that leave each node, those of the proof first.</summary>
    public static ImmutableArray<int>[] Outgoing(Diagram diagram)
    {
        var all = Enumerable.Range(0, diagram.Edges.Count).OrderBy(e => diagram.Edges[e].IsContext).ToLookup(e => diagram.Ends[e].From);
        return [.. Enumerable.Range(0, diagram.Nodes.Count).Select(n => all[n].ToImmutableArray())];
    }

    private enum State : byte
    {
        New,
        Open,
        Done,
    }
}
