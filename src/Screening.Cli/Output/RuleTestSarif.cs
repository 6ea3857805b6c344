using System.Text.Json;
using Screening.Cli.Runs;

namespace Screening.Cli.Output;

/// <summary>What a run of rule cases found, as SARIF 2.1.0: each fault at the line of the file where it is mended.</summary>
internal static class RuleTestSarif
{
    private const string Schema = "https://json.schemastore.org/sarif-2.1.0.json";

    private static readonly (string Id, string Text)[] Kinds =
    [
        ("failing-case", "A rule case did not come out as it should."),
        ("untested-rule", "No case makes the rule hold and expects it."),
        ("half-tested-condition", "A condition was never true, or never false, in any case."),
    ];

    /// <summary>Writes the report.</summary>
    public static void Write(OutputTarget target, RuleTestRun run) => JsonText.WriteDocument(target.Stream, json =>
    {
        json.WriteStartObject();
        json.WriteString("$schema", Schema);
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        WriteTool(json);
        json.WriteStartArray("results");
        foreach (var failed in run.Cases.Where(c => !c.Passed)) WriteResult(json, 0, "error", RuleTestWords.Failure(failed), failed.Case.File.Path, failed.Case.Line);
        foreach (var result in run.Results)
        {
            foreach (var (rule, place) in result.Untested) WriteResult(json, 1, "error", $"{rule.Rule.Id}: {rule.Gap}", place.File, place.Line);
            foreach (var (rule, condition, place) in result.HalfTested)
                WriteResult(json, 2, run.IsStrict ? "error" : "warning", $"{rule.Rule.Id}, {condition.Name}: {condition.Gap}", place.File, place.Line);
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void WriteTool(Utf8JsonWriter json)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "screening rules test");
        json.WriteStartArray("rules");
        foreach (var (id, text) in Kinds)
        {
            json.WriteStartObject();
            json.WriteString("id", id);
            WriteText(json, "shortDescription", text);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, int kind, string level, string text, string file, int line)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", Kinds[kind].Id);
        json.WriteNumber("ruleIndex", kind);
        json.WriteString("level", level);
        WriteText(json, "message", text);
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", UriOf(file));
        json.WriteEndObject();
        json.WriteStartObject("region");
        json.WriteNumber("startLine", line);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", VisibleText.Of(text));
        json.WriteEndObject();
    }

    // Of a relative path a relative address, so that it fits wherever the repository lies.
    private static string UriOf(string file) => Path.IsPathRooted(file)
        ? new Uri(Path.GetFullPath(file)).AbsoluteUri
        : string.Join('/', file.Split(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar).Where(p => p != ".").Select(Uri.EscapeDataString));
}
