using Screening.Graph;
using Screening.Model;
using Screening.SupplyChain;
using Screening.Text;

namespace Screening.Engine;

/// <summary>Finds the node a text means, and gathers what is known of it.</summary>
internal sealed class NodeLookup(WatchlistSnapshot snapshot, ScreeningPipeline pipeline)
{
    // A bank or an agent of a register has links by the thousand; nobody reads them one by one.
    private const int MaxLinks = 200;

    private const double DesignatorScore = 1;

    /// <summary>The nodes a text may mean: by id, else by exact name, else by designator, else by likeness, best first.</summary>
    public IReadOnlyList<NodeMatch> Find(string text, int most)
    {
        if (IdOf(text) is { } id) return [new NodeMatch(id, Node(id)!.Name, NodeMatchKind.Id, 1)];
        NodeMatch[] found = [.. ByName(text)];
        if (found.Length == 0) found = [.. snapshot.Designators.Find(text).Select(h => new NodeMatch(h.Node.Id, h.Node.Name, NodeMatchKind.Designator, DesignatorScore))];
        if (found.Length == 0) found = [.. ByLikeness(text, most)];
        return [.. found.DistinctBy(m => m.Id).Take(most)];
    }

    /// <summary>A node with its facts; null where neither a chain nor a list knows the id.</summary>
    public GraphNode? Node(string id)
    {
        var graph = snapshot.Graph;
        if (graph.IndexOf(id) is var node and >= 0)
        {
            return new GraphNode(graph.IdOf(node), graph.NameOf(node), graph.KindOf(node))
            {
                Country = graph.Node(node).Country,
                Entries = graph.EntriesOf(node),
                IsFlagged = graph.IsFlagged(node),
                Chain = graph.ChainOf(node) is var chain && chain == ListedLinks.Id ? null : chain,
            };
        }
        if (snapshot.IndexOf(id) is not (var place and >= 0)) return null;
        var entity = snapshot.Entities[place].Entity;
        var members = snapshot.Groups.Members[snapshot.Groups.Leader(place)].Select(m => snapshot.Entities[m].Entity);
        return new GraphNode(entity.Id, entity.Caption, ListedLinks.KindOf(entity.Kind)) { Country = entity.Countries is [var country, ..] ? country : null, Entries = [.. members.Select(e => e.Id)] };
    }

    /// <summary>All that is known of a node on a day; null where neither a chain nor a list knows the id.</summary>
    public NodeEvidence? Evidence(string id, ExposureOptions exposure, DateOnly asOf)
    {
        if (IdOf(id) is not { } known || Node(known) is not { } facts) return null;
        if (snapshot.Graph.IndexOf(known) is not (var node and >= 0)) return new NodeEvidence { Node = facts, AsOf = asOf };
        var all = Around(node).ToArray();
        var links = Links(all, PackedDate.Of(asOf), exposure.Weakest);
        return new NodeEvidence
        {
            Node = facts,
            AsOf = asOf,
            Ownership = snapshot.Ownership.HasPolicies ? snapshot.Ownership.On(asOf).Assess(node) : [],
            Exposures = snapshot.Exposures.From(node, asOf, exposure),
            Links = links,
            LinksLeftOut = all.Length - links.Length,
        };
    }

    // What nobody stands for any more is shown beside the rest: that it is denied is worth knowing. Asked for the strong ones alone, it is not.
    private GraphLink[] Links(int[] edges, int day, ClaimStatus weakest)
    {
        var graph = snapshot.Graph;
        var least = weakest == ClaimStatus.Speculative ? ClaimStatus.Retracted : weakest;
        return [.. edges.Where(e => graph.Holds(e, day) && graph.StatusOf(e, day) <= least)
            .OrderBy(e => graph.StatusOf(e, day)).ThenBy(e => e).Take(MaxLinks)
            .Select(e => new GraphLink(graph.StepOf(e, day), graph.ClaimsOf(e)))];
    }

    // A result names a party of a chain by the chain's id and its own.
    private string? IdOf(string text)
    {
        if (snapshot.Graph.IndexOf(text) is var node and >= 0) return snapshot.Graph.IdOf(node);
        if (snapshot.IndexOf(text) is not (var place and >= 0)) return null;
        return NodeOf(snapshot.Entities[place].Entity) is var own and >= 0 ? snapshot.Graph.IdOf(own) : text;
    }

    private int NodeOf(Entity entity) =>
        snapshot.IsDesignated(entity) ? snapshot.Graph.IndexOf(entity.Id) : snapshot.Graph.IndexOf(entity.Id[(entity.List.Length + 1)..]);

    private IEnumerable<NodeMatch> ByName(string text)
    {
        var (graph, folded) = (snapshot.Graph, NameFolding.Fold(text));
        if (folded.Length == 0) yield break;
        for (var n = 0; n < graph.Nodes; n++)
            if (NameFolding.Fold(graph.NameOf(n)) == folded) yield return Named(n);
        foreach (var (node, facts) in graph.Described)
            if (facts.Names.Concat(facts.Designators).Any(name => NameFolding.Fold(name) == folded)) yield return Named(node);

        NodeMatch Named(int node) => new(graph.IdOf(node), graph.NameOf(node), NodeMatchKind.Name, 1);
    }

    private IEnumerable<NodeMatch> ByLikeness(string text, int most)
    {
        foreach (var match in pipeline.Screen(Query.Of(text), 0, most).Matches)
        {
            var id = match.Listings.Prepend(match.EntityId).Select(IdOf).FirstOrDefault(i => i is not null && snapshot.Graph.IndexOf(i) >= 0) ?? match.EntityId;
            yield return new NodeMatch(id, Node(id)?.Name ?? match.ListedName, NodeMatchKind.Likeness, match.Score);
        }
    }

    private IEnumerable<int> Around(int node)
    {
        for (var e = snapshot.Graph.FirstOut(node); e < snapshot.Graph.FirstOut(node + 1); e++) yield return e;
        foreach (var e in snapshot.Graph.Incoming(node).ToArray())
            if (snapshot.Graph.From(e) != node) yield return e;
    }
}
