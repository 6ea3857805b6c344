using Screening.Model;
using Screening.Rules;
using Screening.SupplyChain;

namespace Screening.Engine;

/// <summary>Follows the chains from everything a shipment touches.</summary>
internal static class ExposureSteps
{
    public static void Follow(WatchlistSnapshot snapshot, ExposureOptions options, ShipmentWork work)
    {
        foreach (var (node, role, input) in work.Touched.ToArray())
        {
            foreach (var path in snapshot.Graph.Exposures(node, work.AsOf, options))
            {
                if (work.Findings.Exists(f => f.Rule == FindingRules.ChainExposure.Id && IsReverse(f, node, path))) continue;
                work.Findings.Add(new Finding
                {
                    Rule = FindingRules.ChainExposure.Id,
                    Role = role,
                    Input = input,
                    Outcome = FindingRules.ChainExposure.Outcome(0),
                    EntityId = path.Target,
                    Name = path.TargetName,
                    Score = Math.Round(path.Strength, 4),
                    Reasons = [.. Reasons(snapshot, node, path)],
                    Path = path.Steps,
                });
            }
        }
    }

    // Where both ends of a path are in the row, it is told once.
    private static bool IsReverse(Finding earlier, string node, ExposurePath path) =>
        earlier.EntityId == node && earlier.Path.Count == path.Steps.Count && earlier.Path.Reverse().SequenceEqual(path.Steps);

    private static IEnumerable<string> Reasons(WatchlistSnapshot snapshot, string node, ExposurePath path)
    {
        var hops = path.Steps.Count == 1 ? "1 hop" : $"{path.Steps.Count} hops";
        var listed = snapshot.Graph.IsDesignated(path.Target) ? ", which is listed" : "";
        yield return $"{snapshot.Graph.Node(node)!.Name} leads to {path.TargetName}{listed} in {hops}; weakest claim {path.Weakest.ToString().ToLowerInvariant()}";
        foreach (var step in path.Steps)
        {
            var disputed = step.IsDisputed ? ", denied by others" : "";
            yield return $"{step.From} {Verb(step.Relation)} {step.To}{(step.What is null ? "" : $" ({step.What})")}: {Describe(step.Claim)}{disputed}";
        }
    }

    /// <summary>A claim in words.</summary>
    public static string Describe(Claim claim) => $"{claim.Status.ToString().ToLowerInvariant()} by {claim.Claimant}, {claim.Source} {claim.Date}";

    private static string Verb(Relation relation) => relation switch
    {
        Relation.Owns => "owns",
        Relation.Controls => "controls",
        Relation.Supplies => "supplies",
        Relation.Manufactures => "makes",
        Relation.ComponentOf => "is built into",
        Relation.IntermediaryFor => "passes goods on to",
        Relation.LocatedIn => "is in",
        Relation.ShipsVia => "ships via",
        Relation.LinkedTo => "is linked to",
        Relation.SuccessorOf => "succeeds",
        _ => "works with",
    };
}
