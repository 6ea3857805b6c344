using System.Text.Json;
using Screening.Engine;
using Screening.Formats.Results;
using Screening.Model;
using Screening.Ownership;
using Screening.SupplyChain;

namespace Screening.Cli.Output;

/// <summary>What is known of a node as one JSON object.</summary>
internal static class GraphJson
{
    public static void Write(Stream stream, Screener screener, NodeEvidence evidence) => JsonText.WriteDocument(stream, json =>
    {
        json.WriteStartObject();
        json.WritePropertyName("node");
        Write(json, evidence.Node);
        json.WriteDay("asOf", evidence.AsOf);
        ListsJson.Write(json, screener.Lists);
        json.WriteStartArray("ownership");
        foreach (var assessment in evidence.Ownership) Write(json, assessment);
        json.WriteEndArray();
        json.WriteStartArray("exposures");
        foreach (var path in evidence.Exposures) Write(json, path);
        json.WriteEndArray();
        json.WriteStartArray("links");
        foreach (var link in evidence.Links) Write(json, link);
        json.WriteEndArray();
        json.WriteNumber("linksLeftOut", evidence.LinksLeftOut);
        json.WriteStartObject("sources");
        foreach (var key in GraphWords.Sources(evidence)) json.WriteString(key, screener.DescribeSource(key));
        json.WriteEndObject();
        json.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter json, GraphNode node)
    {
        json.WriteStartObject();
        json.WriteString("id", node.Id);
        json.WriteString("name", node.Name);
        json.WriteString("kind", GraphWords.Word(node.Kind));
        json.WriteString("country", node.Country);
        json.WriteStrings("entries", node.Entries);
        json.WriteBoolean("flagged", node.IsFlagged);
        json.WriteString("chain", node.Chain);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, OwnershipAssessment assessment)
    {
        json.WriteStartObject();
        json.WriteString("policy", assessment.Policy.Id);
        json.WriteString("title", assessment.Policy.Title);
        json.WriteString("outcome", GraphWords.Word(assessment.Outcome));
        json.WriteString("effect", GraphWords.Word(assessment.Policy.Effect));
        json.WriteBoolean("inForce", assessment.IsInForce);
        json.WriteNumber("shareLeast", assessment.ShareLeast);
        json.WriteNumber("shareMost", assessment.ShareMost);
        json.WriteNumber("multiplied", Math.Round(assessment.Multiplied, 4));
        json.WriteStrings("owners", assessment.Owners);
        PathJson.Write(json, "proof", assessment.Proof);
        json.WriteBoolean("isSmallest", assessment.IsSmallest);
        json.WriteStrings("notes", assessment.Notes);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ExposurePath path)
    {
        json.WriteStartObject();
        json.WriteString("target", path.Target);
        json.WriteString("name", path.TargetName);
        json.WriteNumber("strength", Math.Round(path.Strength, 4));
        json.WriteString("weakest", PathJson.Word(path.Weakest));
        PathJson.Write(json, "path", path.Steps);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, GraphLink link)
    {
        json.WriteStartObject();
        PathJson.WriteFacts(json, link.Step);
        json.WriteString("fromId", link.Step.FromId);
        json.WriteString("toId", link.Step.ToId);
        json.WriteString("what", link.Step.What);
        json.WriteBoolean("disputed", link.Step.IsDisputed);
        json.WriteStartArray("claims");
        foreach (var claim in link.Claims) Write(json, claim);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Claim claim)
    {
        json.WriteStartObject();
        json.WriteString("source", claim.Source);
        json.WriteString("date", claim.Date);
        json.WriteString("claimant", claim.Claimant);
        json.WriteString("status", PathJson.Word(claim.Status));
        if (claim.Note is not null) json.WriteString("note", claim.Note);
        json.WriteEndObject();
    }
}
