using System.Text.Json;
using Screening.Cli.Runs;
using Screening.Formats.Results;
using Screening.Formats.Rules;

namespace Screening.Cli.Output;

/// <summary>A run of rule cases as one JSON document.</summary>
internal static class RuleTestJson
{
    /// <summary>Writes the report.</summary>
    public static void Write(OutputTarget target, RuleTestRun run) => JsonText.WriteDocument(target.Stream, json =>
    {
        json.WriteStartObject();
        json.WriteStartObject("summary");
        json.WriteNumber("cases", run.Cases.Count());
        json.WriteNumber("failed", run.Failed);
        json.WriteNumber("rules", run.Rules);
        json.WriteNumber("untested", run.Untested);
        json.WriteNumber("conditions", run.Conditions);
        json.WriteNumber("halfTested", run.Gaps);
        json.WriteBoolean("passed", !run.HasFailed);
        json.WriteEndObject();
        json.WriteStartArray("files");
        foreach (var (file, results) in run.Files) WriteFile(json, file, results);
        json.WriteEndArray();
        json.WriteStartArray("rules");
        foreach (var result in run.Results)
            foreach (var (rule, place) in result.Coverage.Rules.Zip(result.Subject.Places)) WriteRule(json, rule, place);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void WriteFile(Utf8JsonWriter json, RuleCaseFile file, IReadOnlyList<RuleCaseResult> results)
    {
        json.WriteStartObject();
        json.WriteString("file", file.Path);
        json.WriteStartArray("cases");
        foreach (var result in results) WriteCase(json, result);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteCase(Utf8JsonWriter json, RuleCaseResult result)
    {
        var asked = result.Case;
        json.WriteStartObject();
        json.WriteString("name", asked.Name);
        json.WriteNumber("line", asked.Line);
        json.WriteDay("asOf", asked.AsOf);
        json.WriteBoolean("passed", result.Passed);
        json.WriteStrings("expect", asked.Expect);
        json.WriteStrings("absent", asked.Absent);
        if (asked.Outcome is { } expected) json.WriteString("expectedOutcome", RowJson.Word(expected));
        json.WriteString("outcome", RowJson.Word(result.Row.Outcome));
        json.WriteStartArray("got");
        foreach (var said in result.Got)
        {
            json.WriteStartObject();
            json.WriteString("rule", said.Rule);
            json.WriteString("outcome", RowJson.Word(said.Outcome));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStrings("why", result.Why);
        json.WriteEndObject();
    }

    private static void WriteRule(Utf8JsonWriter json, RuleReach rule, RulePlace place)
    {
        json.WriteStartObject();
        json.WriteString("rule", rule.Rule.Id);
        json.WriteString("file", place.File);
        json.WriteNumber("line", place.Line);
        json.WriteBoolean("tested", rule.IsTested);
        json.WriteNumber("held", rule.Held);
        json.WriteNumber("expected", rule.Expected);
        json.WriteStartArray("conditions");
        foreach (var condition in rule.Conditions)
        {
            json.WriteStartObject();
            json.WriteString("condition", condition.Name);
            json.WriteNumber("held", condition.Held);
            json.WriteNumber("failed", condition.Failed);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
