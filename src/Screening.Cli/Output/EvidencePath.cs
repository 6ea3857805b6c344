using Screening.Formats.Results;
using Screening.Graph;

namespace Screening.Cli.Output;

/// <summary>Draws steps of a supply chain with the claim each rests on.</summary>
internal static class EvidencePath
{
    /// <summary>One step on one line, for instance <c>A --owns 60 %--> B [S3 2025-09, alleged]</c>.</summary>
    public static string Line(PathStep step) => $"{Ends(step)} [{$"{step.Claim.Source} {step.Claim.Date}".Trim()}, {PathJson.Word(step.Claim.Status)}{(step.IsDisputed ? ", disputed" : "")}]";

    /// <summary>The steps of a proof of ownership as they are read: an owner's own owners before what it owns; a loop is cut anywhere.</summary>
    public static IEnumerable<PathStep> FromOwners(IReadOnlyList<PathStep> proof)
    {
        List<PathStep> left = [.. proof];
        while (left.Count > 0)
        {
            var owned = left.Select(s => s.ToId).ToHashSet(StringComparer.Ordinal);
            PathStep[] next = [.. left.Where(s => !owned.Contains(s.FromId))];
            if (next.Length == 0) next = [left[0]];
            foreach (var step in next)
            {
                left.Remove(step);
                yield return step;
            }
        }
    }

    /// <summary>The relation between its ends, without the claim.</summary>
    public static string Ends(PathStep step)
    {
        var measure = step.ShareText ?? step.Criterion;
        return $"{step.From} --{PathJson.Word(step.Relation)}{(measure is null ? "" : $" {measure}")}--> {step.To}";
    }
}
