using Screening.Graph;
using Screening.Model;
using Screening.Rules;

namespace Screening.Engine;

/// <summary>Tells what the flagged chains say of a party or product of the row besides the paths: who it deals with, where it is.</summary>
/// <remarks>The other end may be a country or a place, so nothing is followed from there. Registers are left out: every customer would be told.</remarks>
internal static class LinkSteps
{
    // When it binds, the weakest claims are left out; a node of a flagged chain has a handful.
    private const int MaxLinks = 12;

    public static void Tell(WatchlistSnapshot snapshot, ShipmentWork work)
    {
        var (graph, day) = (snapshot.Graph, PackedDate.Of(work.AsOf));
        var told = work.Seen.SelectMany(f => f.Path).Select(KeyOf).ToHashSet();
        foreach (var (node, role, input, sureness) in work.Touched.ToArray())
        {
            if (graph.IsOnlyRegistered(node)) continue;
            // Two chains may state one link: it is told once, with the claims of both.
            var links = Around(graph, node).Where(e => graph.Holds(e, day)).Select(e => (Edge: e, Step: graph.StepOf(e, day)))
                .GroupBy(l => KeyOf(l.Step)).Where(g => told.Add(g.Key))
                .Select(g => g.OrderBy(l => l.Step.Claim.Status).ThenBy(l => l.Edge).ToArray())
                .OrderBy(l => l[0].Step.Claim.Status).ThenBy(l => l[0].Edge);
            foreach (var same in links.Take(MaxLinks))
            {
                var (edge, step) = same[0];
                var other = graph.From(edge) == node ? graph.To(edge) : graph.From(edge);
                work.Seen.Add(new Observation
                {
                    Kind = FindingKinds.ChainLink,
                    Role = role,
                    Input = input,
                    EntityId = graph.IdOf(other),
                    Name = graph.NameOf(other),
                    Score = 0.3,
                    Sureness = sureness,
                    Reasons = [StepText.Of(step), .. same.SelectMany(l => graph.ClaimsOf(l.Edge)).Where(c => c != step.Claim).Distinct().Select(c => $"also {StepText.Of(c)}")],
                    Path = [step],
                });
            }
        }
    }

    private static (string, string, Relation, string?) KeyOf(PathStep step) => (step.FromId, step.ToId, step.Relation, step.Relation == Relation.Supplies ? step.What : null);

    private static IEnumerable<int> Around(ClaimGraph graph, int node)
    {
        for (var e = graph.FirstOut(node); e < graph.FirstOut(node + 1); e++) yield return e;
        foreach (var e in graph.Incoming(node).ToArray()) yield return e;
    }
}
