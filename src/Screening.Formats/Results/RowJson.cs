using System.Text.Json;
using Screening.Engine;
using Screening.Model;
using Screening.Rules;

namespace Screening.Formats.Results;

/// <summary>One row's result as a JSON object.</summary>
internal static class RowJson
{
    /// <summary>How outcomes are written.</summary>
    public static string Word(RowOutcome outcome) => Words[(int)outcome];

    private static readonly string[] Words = [.. Enum.GetValues<RowOutcome>().Select(o => o == RowOutcome.NotScreened ? "not-screened" : o.ToString().ToLowerInvariant())];

    /// <summary>How severities are written.</summary>
    public static string Word(Severity severity) => severity.ToString().ToLowerInvariant();

    public static void Write(Utf8JsonWriter json, string? manifest, ShipmentResult result, string? reference = null)
    {
        json.WriteStartObject();
        if (manifest is not null) json.WriteString("manifest", manifest);
        json.WriteNumber("row", result.Row);
        if (reference is not null) json.WriteString("reference", reference);
        json.WriteString("outcome", Word(result.Outcome));
        json.WriteStartArray("findings");
        foreach (var finding in result.Findings) Write(json, finding);
        json.WriteEndArray();
        json.WriteStartArray("errors");
        foreach (var error in result.Errors) Write(json, error);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>A fault of a record.</summary>
    public static void Write(Utf8JsonWriter json, ReadIssue issue)
    {
        json.WriteStartObject();
        json.WriteNumber("line", issue.Line);
        json.WriteString("code", issue.Code);
        json.WriteString("message", issue.Message);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject();
        json.WriteString("rule", finding.Rule);
        json.WriteString("role", finding.Role);
        json.WriteString("input", finding.Input);
        json.WriteString("entityId", finding.EntityId);
        json.WriteString("name", finding.Name);
        json.WriteNumber("score", finding.Score);
        json.WriteStrings("reasons", finding.Reasons);
        if (finding.Path.Count > 0) PathJson.Write(json, "path", finding.Path);
        if (finding.Policies.Count > 0) json.WriteStrings("policies", finding.Policies);
        if (finding.Listings.Count > 0) json.WriteStrings("listings", finding.Listings);
        json.WriteString("outcome", Word(finding.Outcome));
        json.WriteString("severity", Word(finding.Severity));
        json.WriteStrings("rules", finding.Rules);
        WriteIdentity(json, finding);
        json.WriteEndObject();
    }

    // What a decision is held against: which alert it is, what the list said, what was given.
    private static void WriteIdentity(Utf8JsonWriter json, Finding finding)
    {
        if (finding.AlertId is { } alert) json.WriteString("alert", alert);
        if (finding.EntityStamp is { } stamp) json.WriteString("entityStamp", stamp);
        if (finding.Given.Count > 0) WriteGiven(json, finding.Given);
        if (finding.Suppressed is { } suppressed) Write(json, suppressed);
    }

    private static void WriteGiven(Utf8JsonWriter json, IReadOnlyDictionary<string, string> given)
    {
        json.WriteStartObject("given");
        foreach (var (field, value) in given.OrderBy(g => g.Key, StringComparer.Ordinal)) json.WriteString(field, value);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Suppression suppressed)
    {
        json.WriteStartObject("suppressed");
        json.WriteNumber("decision", suppressed.Decision);
        json.WriteString("by", suppressed.By);
        if (suppressed.ApprovedBy is { } approver) json.WriteString("approvedBy", approver);
        json.WriteDay("until", suppressed.Until);
        json.WriteEndObject();
    }
}
