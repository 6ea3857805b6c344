using System.Globalization;
using Screening.Rules;

namespace Screening.Formats.Rules;

/// <summary>Compares what came of a case with what it asks for, and says in words what is not so.</summary>
internal static class CaseVerdict
{
    /// <summary>What is not as the case has it.</summary>
    public static IEnumerable<string> Of(RuleCaseResult result)
    {
        foreach (var id in result.Case.Expect)
            if (!result.Has(id)) yield return Missing(result, id);
        foreach (var id in result.Case.Absent)
            foreach (var finding in result.Row.Findings.Where(f => f.Rule == id || f.Kind.Id == id || f.Rules.Contains(id))) yield return $"{id} held: {Describe(finding)}";
        if (result.Case.Outcome is { } outcome && outcome != result.Row.Outcome) yield return $"the row came out as {CaseWords.Of(result.Row.Outcome)}, not as {CaseWords.Of(outcome)}";
        // A field that was not screened may be the one that the case is about.
        if (result.Case.Outcome == RowOutcome.NotScreened) yield break;
        foreach (var error in result.Row.Errors) yield return $"not screened: {error.Message} ({error.Code})";
    }

    /// <summary>A finding in a line.</summary>
    public static string Describe(Finding finding) => string.Create(
        CultureInfo.InvariantCulture,
        $"{finding.Rule}, {finding.Role} \"{finding.Input}\"{(finding.EntityId.Length > 0 && finding.EntityId != finding.Rule ? $" against {finding.EntityId} {finding.Name}" : "")}, score {finding.Score:0.00}, {CaseWords.Of(finding.Outcome)}");

    // The condition that failed last in order is the one that the row came nearest to.
    private static string Missing(RuleCaseResult result, string id)
    {
        RuleTrial[] versions = [.. result.Coverage.Trials.Where(t => t.Rule.Id == id)];
        if (versions.Length == 0) return $"{id}: no finding of this kind";
        RuleTrial[] inForce = [.. versions.Where(t => t.Rule.IsInForce(result.Case.AsOf))];
        if (inForce is not [var trial, ..]) return string.Create(CultureInfo.InvariantCulture, $"{id}: not in force on {result.Case.AsOf:yyyy-MM-dd}");
        var failed = trial.Conditions.LastOrDefault(c => c.Failed > 0);
        if (failed is not null) return $"{id}: {failed.Name} did not hold";
        return trial.Rule.Finding is { } filter ? $"{id}: no finding of the kind {string.Join(" or ", filter.Kinds.Select(k => k.Id))}" : $"{id}: it was not tried";
    }
}
