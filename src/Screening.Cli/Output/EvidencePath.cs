using System.Text.Json;
using Screening.Graph;

namespace Screening.Cli.Output;

/// <summary>Draws steps of a supply chain with the claim each rests on.</summary>
internal static class EvidencePath
{
    /// <summary>One step on one line, for instance <c>A --supplies--> B [S3 2025-09, alleged]</c>.</summary>
    public static string Line(PathStep step) =>
        $"{step.From} --{JsonNamingPolicy.CamelCase.ConvertName(step.Relation.ToString())}--> {step.To} [{step.Claim.Source} {step.Claim.Date}, {step.Claim.Status.ToString().ToLowerInvariant()}{(step.IsDisputed ? ", disputed" : "")}]";
}
