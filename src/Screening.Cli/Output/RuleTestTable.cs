using System.Globalization;
using Screening.Cli.Runs;
using Screening.Formats.Results;
using Screening.Formats.Rules;

namespace Screening.Cli.Output;

/// <summary>A run of rule cases for people: what failed and why, then what no case tests.</summary>
internal static class RuleTestTable
{
    /// <summary>Writes the report.</summary>
    /// <param name="target">Where it goes.</param>
    /// <param name="run">The run.</param>
    /// <param name="all">Whether cases that passed are told one by one.</param>
    public static void Write(OutputTarget target, RuleTestRun run, bool all)
    {
        using var page = new Page(target);
        foreach (var (file, results) in run.Files) WriteFile(page, file, results, all);
        foreach (var result in run.Results)
        {
            foreach (var (rule, place) in result.Untested) page.Line(0, "untested ", $"{rule.Rule.Id} ({PlaceOf(place)}): {rule.Gap}", Ink.Red);
            foreach (var (rule, condition, place) in result.HalfTested)
                page.Line(0, run.IsStrict ? "untested " : "warning  ", $"{rule.Rule.Id}, {condition.Name} ({PlaceOf(place)}): {condition.Gap}", run.IsStrict ? Ink.Red : Ink.Yellow);
        }
        page.Line(0, run.ToString(), run.HasFailed ? Ink.Red : Ink.Strong);
    }

    private static void WriteFile(Page page, RuleCaseFile file, IReadOnlyList<RuleCaseResult> results, bool all)
    {
        var failed = results.Count(r => !r.Passed);
        var counts = $"{Number(results.Count)} {(results.Count == 1 ? "case" : "cases")}{(failed > 0 ? $", {Number(failed)} failed" : "")}";
        page.Line(0, failed > 0 ? "FAIL     " : "ok       ", $"{file.Path}: {counts}", failed > 0 ? Ink.Red : Ink.Green);
        foreach (var result in results)
        {
            if (!result.Passed) WriteFailure(page, result);
            else if (all) page.Line(2, "ok     ", result.Case.Name, Ink.Green);
        }
    }

    private static void WriteFailure(Page page, RuleCaseResult result)
    {
        var asked = result.Case;
        page.Line(2, "failed ", string.Create(CultureInfo.InvariantCulture, $"{asked.Name} (line {asked.Line}, as of {asked.AsOf:yyyy-MM-dd})"), Ink.Red, Ink.Strong);
        page.Line(9, "expected  ", RuleTestWords.Expected(asked), Ink.Faint);
        page.Line(9, "got       ", RuleTestWords.Got(result), Ink.Faint);
        foreach (var why in result.Why) page.Line(9, "why       ", why, Ink.Faint);
    }

    private static string PlaceOf(RulePlace place) => string.Create(CultureInfo.InvariantCulture, $"{place.File}, line {place.Line}");

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}

/// <summary>The words in which all reports tell a case.</summary>
internal static class RuleTestWords
{
    /// <summary>What a case asks for.</summary>
    public static string Expected(RuleCase asked) => string.Join("; ", ((string?[])
    [
        asked.Expect.Count > 0 ? string.Join(", ", asked.Expect) : null,
        asked.Absent.Count > 0 ? $"not {string.Join(", ", asked.Absent)}" : null,
        asked.Outcome is { } outcome ? $"outcome {RowJson.Word(outcome)}" : null,
    ]).OfType<string>());

    /// <summary>What came.</summary>
    public static string Got(RuleCaseResult result) => $"{(result.Got.Count > 0 ? string.Join(", ", result.Got) : "no finding")}; outcome {RowJson.Word(result.Row.Outcome)}";

    /// <summary>A failed case in a line.</summary>
    public static string Failure(RuleCaseResult result) => $"{result.Case.Name}: expected {Expected(result.Case)}; got {Got(result)}; {string.Join("; ", result.Why)}";
}
