using System.Text.Json;
using Screening.Changes;
using Screening.Formats.Results;
using Screening.Model;
using Screening.Rules;

namespace Screening.Cli.Output;

/// <summary>What a change does, as one JSON object.</summary>
internal static class DiffJson
{
    /// <summary>Writes the report.</summary>
    public static void Write(Utf8JsonWriter json, DiffReport report)
    {
        json.WriteStartObject();
        Side(json, "before", report.Before);
        Side(json, "after", report.After);
        json.WriteStartArray("manifests");
        foreach (var manifest in report.Manifests)
        {
            json.WriteStartObject();
            json.WriteString("manifest", manifest.Path);
            json.WriteString("sha256", manifest.Sha256);
            json.WriteNumber("rows", manifest.Rows);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        if (report.Rules is { } rules) Rules(json, rules);
        Rows(json, report);
        Counts(json, "findings", report.Summary.Findings);
        Groups(json, "byRule", "rule", report.Summary.ByRule, withExamples: true);
        Groups(json, "byKind", "kind", report.Summary.ByKind, withExamples: false);
        json.WriteEndObject();
    }

    private static void Side(Utf8JsonWriter json, string name, DiffSide side)
    {
        json.WriteStartObject(name);
        json.WriteString("name", side.Name);
        json.WriteString("version", side.Version);
        if (side.Results is { } results) json.WriteString("resultsSha256", results.Sha256);
        if (side.Rules is { } rules) WriteFiles(json, rules);
        if (side.Lists is { } lists) WriteLists(json, lists);
        json.WriteDay("asOf", side.AsOf);
        if (side.Options is { } options)
        {
            json.WriteNumber("threshold", options.Threshold);
            json.WriteNumber("top", options.Top);
        }
        json.WriteEndObject();
    }

    private static void WriteFiles(Utf8JsonWriter json, IReadOnlyList<RuleFile> files)
    {
        json.WriteStartArray("ruleFiles");
        foreach (var file in files)
        {
            json.WriteStartObject();
            json.WriteString("file", file.Name);
            json.WriteString("sha256", file.Sha256);
            json.WriteDay("edition", file.Edition);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteLists(Utf8JsonWriter json, IReadOnlyList<ListVersion> lists)
    {
        json.WriteStartArray("lists");
        foreach (var list in lists)
        {
            json.WriteStartObject();
            json.WriteString("list", list.List);
            json.WriteDay("published", list.Published);
            json.WriteString("sha256", list.Sha256);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Rules(Utf8JsonWriter json, IReadOnlyList<RuleEffect> rules)
    {
        json.WriteStartArray("ruleChanges");
        foreach (var effect in rules)
        {
            json.WriteStartObject();
            json.WriteString("subject", JsonNamingPolicy.CamelCase.ConvertName(effect.Change.Subject.ToString()));
            json.WriteString("id", effect.Change.Id);
            json.WriteString("title", effect.Change.Title);
            json.WriteString("move", DiffWords.Of(effect.Change.Move));
            if (effect.Findings is { } findings) json.WriteNumber("findings", findings);
            json.WriteString("effect", DiffWords.Effect(effect));
            json.WriteStartArray("fields");
            foreach (var field in effect.Change.Fields)
            {
                json.WriteStartObject();
                json.WriteString("field", field.Field);
                json.WriteString("from", field.From);
                json.WriteString("to", field.To);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Rows(Utf8JsonWriter json, DiffReport report)
    {
        var summary = report.Summary;
        json.WriteStartObject("rows");
        json.WriteNumber("compared", summary.Rows);
        json.WriteNumber("different", summary.ChangedRows);
        foreach (var move in DiffWords.RowMoves) json.WriteNumber(DiffWords.Of(move), summary.Count(move));
        json.WriteStartArray("outcomes");
        foreach (var before in Enum.GetValues<RowOutcome>())
        {
            foreach (var after in Enum.GetValues<RowOutcome>())
            {
                json.WriteStartObject();
                json.WriteString("before", RowJson.Word(before));
                json.WriteString("after", RowJson.Word(after));
                json.WriteNumber("rows", summary.Count(before, after));
                json.WriteEndObject();
            }
        }
        json.WriteEndArray();
        json.WriteStartArray("examples");
        foreach (var (manifest, row) in DiffWords.RowMoves.SelectMany(summary.Examples))
        {
            json.WriteStartObject();
            Row(json, manifest, row);
            json.WriteStartArray("findings");
            foreach (var change in row.Findings.Where(c => report.IsAll || c.Move != FindingMove.Reworded))
            {
                json.WriteStartObject();
                Change(json, change);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Groups(Utf8JsonWriter json, string name, string key, IReadOnlyList<ChangeGroup> groups, bool withExamples)
    {
        json.WriteStartArray(name);
        foreach (var group in groups)
        {
            json.WriteStartObject();
            json.WriteString(key, group.Id);
            Counts(json, "findings", group.Findings);
            if (withExamples) Examples(json, group);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Examples(Utf8JsonWriter json, ChangeGroup group)
    {
        json.WriteStartArray("examples");
        foreach (var example in group.Examples)
        {
            json.WriteStartObject();
            Row(json, example.Manifest, example.Row);
            Change(json, example.Change);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Counts(Utf8JsonWriter json, string name, ChangeCounts counts)
    {
        json.WriteStartObject(name);
        foreach (var move in Enum.GetValues<FindingMove>()) json.WriteNumber(DiffWords.Of(move), counts[move]);
        json.WriteEndObject();
    }

    private static void Row(Utf8JsonWriter json, string manifest, RowChange row)
    {
        json.WriteString("manifest", manifest);
        json.WriteNumber("row", row.Row);
        json.WriteString("rowBefore", RowJson.Word(row.Before));
        json.WriteString("rowAfter", RowJson.Word(row.After));
    }

    private static void Change(Utf8JsonWriter json, FindingChange change)
    {
        json.WriteString("move", DiffWords.Of(change.Move));
        json.WriteString("rule", change.Finding.Rule);
        json.WriteString("role", change.Finding.Role);
        json.WriteString("input", change.Finding.Input);
        json.WriteString("entityId", change.Finding.EntityId);
        json.WriteString("name", change.Finding.Name);
        json.WriteStrings("causes", change.Causes);
        if (change.Policies.Count > 0) json.WriteStrings("policies", change.Policies);
        Finding(json, "before", change.Before);
        Finding(json, "after", change.After);
    }

    private static void Finding(Utf8JsonWriter json, string name, Finding? finding)
    {
        if (finding is null)
        {
            json.WriteNull(name);
            return;
        }
        json.WriteStartObject(name);
        json.WriteString("outcome", RowJson.Word(finding.Outcome));
        json.WriteString("severity", JsonNamingPolicy.CamelCase.ConvertName(finding.Severity.ToString()));
        json.WriteNumber("score", finding.Score);
        json.WriteStrings("rules", finding.Rules);
        json.WriteStrings("reasons", finding.Reasons);
        json.WriteEndObject();
    }
}
