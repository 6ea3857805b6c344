using Screening.Formats.Results;
using Screening.Graph;
using Screening.Rules;

namespace Screening.Cli.Output.Review;

/// <summary>An evidence path as a drawing: parties and products in boxes, between them what the claim says, whose it is, and how it stands.</summary>
internal static class PathDrawing
{
    /// <summary>The drawing; nothing where no chain led here.</summary>
    public static Html Of(Finding finding, Screener screener)
    {
        if (finding.Path.Count == 0) return Html.Empty;
        var steps = finding.Policies.Count > 0 ? [.. EvidencePath.FromOwners(finding.Path)] : finding.Path;
        var items = new List<Html>();
        string? end = null;
        foreach (var step in steps)
        {
            // A proof of ownership branches: a step that does not go on where the last one ended begins a line of its own.
            if (step.FromId != end) items.Add(Html.Of($"<li class=\"node{(end is null ? "" : " anew")}\">{Html.Name(step.From, 80)}</li>"));
            items.Add(Html.Of($"<li class=\"edge {PathJson.Word(step.Claim.Status)}\"><span>{PathJson.Word(step.Relation)}{Measure(step)}</span><small>{step.Claim.Source} {step.Claim.Date}, {PathJson.Word(step.Claim.Status)}{(step.IsDisputed ? ", disputed" : "")}</small></li>"));
            items.Add(Html.Of($"<li class=\"node\">{Html.Name(step.To, 80)}</li>"));
            end = step.ToId;
        }
        var sources = steps.Select(s => s.Claim.Source).Distinct(StringComparer.Ordinal).Select(s => Html.Of($"<li>{Html.Name(screener.DescribeSource(s), 300)}</li>"));
        return Html.Of($"<ol class=\"path\" aria-label=\"evidence path\">{Html.Join(items)}</ol><ul class=\"sources note\">{Html.Join(sources)}</ul>\n");
    }

    private static string Measure(PathStep step) => (step.ShareText ?? step.Criterion) is { } measure ? $" {measure}" : "";
}
