using System.Text.Json;
using Screening.Graph;
using Screening.Model;

namespace Screening.Formats.Results;

/// <summary>Steps of a path or proof as JSON objects, the same in every report.</summary>
internal static class PathJson
{
    /// <summary>Writes the steps as an array.</summary>
    public static void Write(Utf8JsonWriter json, string name, IReadOnlyList<PathStep> path)
    {
        json.WriteStartArray(name);
        foreach (var step in path)
        {
            json.WriteStartObject();
            WriteFacts(json, step);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    /// <summary>Writes the fields of one step into an object that is open.</summary>
    public static void WriteFacts(Utf8JsonWriter json, PathStep step)
    {
        json.WriteString("from", step.From);
        json.WriteString("to", step.To);
        json.WriteString("relation", Word(step.Relation));
        json.WriteString("source", step.Claim.Source);
        json.WriteString("date", step.Claim.Date);
        json.WriteString("status", Word(step.Claim.Status));
        if (step.PercentMin is { } least) json.WriteNumber("percentMin", least);
        if (step.PercentMax is { } most) json.WriteNumber("percentMax", most);
        if (step.Criterion is { } criterion) json.WriteString("criterion", criterion);
    }

    /// <summary>A relation as files and reports write it.</summary>
    public static string Word(Relation relation) => JsonNamingPolicy.CamelCase.ConvertName(relation.ToString());

    /// <summary>A status as files and reports write it.</summary>
    public static string Word(ClaimStatus status) => status.ToString().ToLowerInvariant();
}
