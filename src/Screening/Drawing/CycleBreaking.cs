using System.Collections.Immutable;

namespace Screening.Drawing;

/// <summary>Which edges are drawn against their direction, so that the rest flows downwards.</summary>
/// <remarks>
/// Algorithm: depth-first search over the proof, from nodes nobody owns, then from listed ones; an edge back to a node that is still open is
/// turned. Then each edge of the context, which is turned where it would close a loop.
/// Time: O(nodes + edges) for the proof, as much again for each edge of the context.
/// Contract: with these edges turned there is no loop; an edge of the proof is turned only where the proof itself has a loop. An edge from a
/// node to itself is never turned.
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

        var below = diagram.Nodes.Select(_ => new List<int>()).ToArray();
        foreach (var edge in Enumerable.Range(0, turned.Length).OrderBy(e => diagram.Edges[e].IsContext))
        {
            var (from, to) = diagram.Ends[edge];
            if (from == to) continue;
            if (diagram.Edges[edge].IsContext) turned[edge] = Leads(below, to, from);
            below[turned[edge] ? to : from].Add(turned[edge] ? from : to);
        }
        return turned;

        // A diagram has at most 200 nodes: the recursion is no deeper.
        void Visit(int node)
        {
            state[node] = State.Open;
            foreach (var edge in outgoing[node].Where(e => !diagram.Edges[e].IsContext))
            {
                var to = diagram.Ends[edge].To;
                if (state[to] == State.Open) turned[edge] = to != node;
                else if (state[to] == State.New) Visit(to);
            }
            state[node] = State.Done;
        }
    }

    private static bool Leads(List<int>[] below, int from, int to)
    {
        var seen = new HashSet<int> { from };
        var open = new Stack<int>(seen);
        while (open.TryPop(out var node))
        {
            if (node == to) return true;
            foreach (var next in below[node])
                if (seen.Add(next)) open.Push(next);
        }
        return false;
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
