using System.Text.Json;
using Screening.Cli.Loading;
using Screening.Formats.Results;
using Screening.Review;

namespace Screening.Cli.Output;

/// <summary>Alerts and the good-guy list as JSON.</summary>
internal static class AlertJson
{
    /// <summary>Writes the document.</summary>
    public static void Write(Utf8JsonWriter json, IReadOnlyList<ReviewedAlert> alerts)
    {
        json.WriteStartObject();
        json.WriteStartArray("alerts");
        foreach (var alert in alerts) Write(json, alert);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Writes the document of what is cleared.</summary>
    public static void Write(Utf8JsonWriter json, IReadOnlyList<Decision> goodGuys)
    {
        json.WriteStartObject();
        json.WriteStartArray("goodGuys");
        foreach (var decision in goodGuys)
        {
            json.WriteStartObject();
            WriteFields(json, decision);
            json.WriteString("alert", decision.AlertId);
            json.WriteString("input", decision.Input);
            json.WriteString("entityId", decision.EntityId);
            json.WriteString("name", decision.Name);
            json.WriteString("entityStamp", decision.EntityStamp);
            json.WriteStrings("roles", decision.Roles);
            json.WriteStrings("grounds", decision.Grounds);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ReviewedAlert reviewed)
    {
        var alert = reviewed.Alert;
        json.WriteStartObject();
        json.WriteString("alert", alert.Id);
        json.WriteString("band", ReviewWords.Of(alert.Band));
        json.WriteString("outcome", ReviewWords.Of(alert.Outcome));
        json.WriteString("state", ReviewWords.Of(reviewed.State));
        json.WriteString("input", alert.Input);
        json.WriteStartObject("given");
        foreach (var (key, value) in alert.Given) json.WriteString(key, value);
        json.WriteEndObject();
        json.WriteString("entityId", alert.EntityId);
        json.WriteString("name", alert.Name);
        json.WriteNumber("score", alert.Score);
        json.WriteStrings("roles", alert.Roles);
        json.WriteNumber("rows", alert.Count);
        json.WriteStartArray("first");
        foreach (var row in alert.Rows)
        {
            json.WriteStartObject();
            if (row.Manifest is not null) json.WriteString("manifest", row.Manifest);
            json.WriteNumber("row", row.Row);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStrings("listings", alert.Listings);
        json.WriteStrings("rules", [.. alert.Findings.SelectMany(f => f.Rules).Distinct()]);
        json.WriteStrings("reasons", [.. alert.Findings.SelectMany(f => f.Reasons).Distinct()]);
        json.WriteStrings("grounds", alert.Grounds);
        json.WriteStartArray("history");
        foreach (var decision in reviewed.History)
        {
            json.WriteStartObject();
            WriteFields(json, decision);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteFields(Utf8JsonWriter json, Decision decision)
    {
        json.WriteNumber("decision", decision.Number);
        json.WriteString("at", decision.At.UtcDateTime);
        json.WriteString("verdict", ReviewWords.Of(decision.Verdict));
        json.WriteString("by", decision.By);
        json.WriteString("reason", decision.Reason);
        json.WriteDay("until", decision.Until);
    }
}
