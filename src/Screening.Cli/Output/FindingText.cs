using System.Globalization;
using Screening.Graph;
using Screening.Rules;

namespace Screening.Cli.Output;

/// <summary>Findings of one row for people, under the title of their kind; what is said twice is said once.</summary>
internal static class FindingText
{
    // Reasons of a match are ordered by weight; the first few decide.
    private const int ReasonsShown = 4;

    // As many as a name has matches by default.
    private const int PartiesShown = 5;

    // Supply chains branch: beyond the strongest few, paths repeat one another's links.
    private const int PathsShown = 3;

    /// <summary>Writes the findings of a row.</summary>
    public static void Write(Page page, IReadOnlyList<Finding> findings)
    {
        foreach (var kind in FindingKinds.All)
        {
            var own = findings.Where(f => f.Kind == kind).ToArray();
            if (own.Length == 0) continue;
            page.Line(2, kind.Title, Ink.Strong);
            if (kind == FindingKinds.ChainExposure) WriteExposures(page, own);
            else WriteByInput(page, Folded(own));
        }
    }

    /// <summary>Why a finding does not count, on one line.</summary>
    public static string Line(Suppression decision) => string.Create(
        CultureInfo.InvariantCulture,
        $"decision {decision.Decision} by {decision.By}{(decision.ApprovedBy is { } other ? $", approved by {other}" : "")}, until {decision.Until:yyyy-MM-dd}");

    // One street can hold many listed parties: beyond the first few, name and id are what a person needs.
    private static void WriteByInput(Page page, IEnumerable<Finding[]> folded)
    {
        foreach (var input in folded.GroupBy(same => (same[0].Role, same[0].Input)))
        {
            foreach (var same in input.Take(PartiesShown)) Write(page, same);
            var others = input.Skip(PartiesShown).Select(same => $"{VisibleText.Short(same[0].Name)} {same[0].EntityId} {Score(same[0].Score)}").ToArray();
            if (others.Length > 0) page.Line(4, $"{input.Key.Role}: ", $"the same also points to {string.Join("; ", others)}");
        }
    }

    private static void Write(Page page, Finding[] same)
    {
        var first = same[0];
        var roles = string.Join(", ", same.Select(f => f.Role).Distinct());
        var target = first.EntityId.Length == 0 ? "" : $" -> {VisibleText.Short(first.Name)}  {first.EntityId}  score {Score(first.Score)}";
        page.Line(4, $"{roles}: ", $"{VisibleText.Short(first.Input)}{target}");
        // The steps of a proof stand below, with their shares.
        string[] reasons = [.. first.Reasons.Where(r => first.Policies.Count == 0 || !first.Path.Any(s => Tells(r, s)))];
        foreach (var reason in reasons.Take(ReasonsShown)) page.Line(6, "- ", reason);
        if (reasons.Length > ReasonsShown) page.Line(6, "- ", $"more: {reasons.Length - ReasonsShown}; --format json has them all", ink: Ink.Faint);
        if (first.Suppressed is { } decision) page.Line(6, "does not count: ", Line(decision), Ink.Green, Ink.Faint);
        // What stops a shipment is told with the rules that do; what else is said is in the other formats.
        if (first.Outcome == RowOutcome.Block && first.Suppressed is null) page.Line(6, "blocked by ", string.Join(", ", first.Rules), Ink.Faint, Ink.Faint);
        if (first.Listings.Count > 0) page.Line(6, "also listed as ", string.Join(", ", first.Listings), Ink.Faint, Ink.Faint);
        foreach (var step in first.Policies.Count > 0 ? EvidencePath.FromOwners(first.Path) : first.Path) page.Line(6, EvidencePath.Line(step));
    }

    private static bool Tells(string reason, PathStep step) =>
        reason.StartsWith($"{step.From} ", StringComparison.Ordinal) && reason.Contains($" {step.To}", StringComparison.Ordinal);

    private static void WriteExposures(Page page, Finding[] exposures)
    {
        var folded = Folded(exposures).OrderByDescending(same => same[0].Score).ToArray();
        var shown = Distinct(folded).Take(PathsShown).ToArray();
        foreach (var same in shown)
        {
            var first = same[0];
            var starts = string.Join(", ", same.Select(f => $"{f.Role}: {VisibleText.Short(f.Input, 60)}").Distinct());
            page.Line(4, $"{starts} -> {first.Name}  {first.EntityId}  strength {Score(first.Score)}");
            foreach (var step in first.Path) page.Line(6, EvidencePath.Line(step));
        }
        if (folded.Length > shown.Length) page.Line(4, $"and {folded.Length - shown.Length} more paths; --format json has them all", Ink.Faint);
    }

    // The strongest path to each target first; a second way to one target only after every target was told.
    private static IEnumerable<Finding[]> Distinct(Finding[][] folded) =>
        folded.GroupBy(same => same[0].EntityId).SelectMany(g => g.Select((same, order) => (same, order))).OrderBy(x => x.order).ThenByDescending(x => x.same[0].Score).Select(x => x.same);

    private static IEnumerable<Finding[]> Folded(IEnumerable<Finding> findings) =>
        findings.GroupBy(f => (f.EntityId, f.Name, f.Suppressed, Text: f.Path.Count > 0 ? string.Join('\n', f.Path.Select(EvidencePath.Line)) : f.Input)).Select(g => g.ToArray());

    private static string Score(double score) => score.ToString("0.00", CultureInfo.InvariantCulture);
}
