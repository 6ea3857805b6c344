using Screening.Graph;
using Screening.Rules;
using Screening.SupplyChain;

namespace Screening.Engine;

/// <summary>Follows the chains from everything a shipment touches.</summary>
internal static class ExposureSteps
{
    public static void Follow(WatchlistSnapshot snapshot, ExposureOptions options, ShipmentWork work)
    {
        foreach (var (node, role, input, sureness) in work.Touched.ToArray())
        {
            foreach (var path in snapshot.Exposures.From(node, work.AsOf, options))
            {
                if (work.Seen.Exists(f => f.Kind == FindingKinds.ChainExposure && IsReverse(f, snapshot.Graph.IdOf(node), path))) continue;
                work.Seen.Add(new Observation
                {
                    Kind = FindingKinds.ChainExposure,
                    Role = role,
                    Input = input,
                    EntityId = path.Target,
                    Name = path.TargetName,
                    Score = Math.Round(path.Strength, 4),
                    Sureness = sureness,
                    Reasons = [.. Reasons(snapshot.Graph, node, path)],
                    Path = path.Steps,
                });
            }
        }
    }

    // Where both ends of a path are in the row, it is told once.
    private static bool IsReverse(Observation earlier, string node, ExposurePath path) =>
        earlier.EntityId == node && earlier.Path.Count == path.Steps.Count && earlier.Path.Reverse().SequenceEqual(path.Steps);

    private static IEnumerable<string> Reasons(ClaimGraph graph, int node, ExposurePath path)
    {
        var hops = path.Steps.Count == 1 ? "1 hop" : $"{path.Steps.Count} hops";
        var listed = graph.IsListed(graph.IndexOf(path.Target)) ? ", which is listed" : "";
        yield return $"{graph.NameOf(node)} leads to {path.TargetName}{listed} in {hops}; weakest claim {path.Weakest.ToString().ToLowerInvariant()}";
        foreach (var step in path.Steps) yield return StepText.Of(step);
    }
}
