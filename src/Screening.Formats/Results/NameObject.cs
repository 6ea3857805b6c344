using System.Text.Json;
using Screening.Engine;
using Screening.Formats.Names;

namespace Screening.Formats.Results;

/// <summary>One name's result as a JSON object.</summary>
internal static class NameObject
{
    private static readonly string[] Words = [.. Enum.GetValues<Outcome>().Select(o => o == Outcome.NotScreened ? "not-screened" : o.ToString().ToLowerInvariant())];
    private static readonly HashSet<string> Own = new(StringComparer.Ordinal) { "id", "name", "outcome", "error", "matches", "warnings" };

    /// <summary>How outcomes are written.</summary>
    public static string Word(Outcome outcome) => Words[(int)outcome];

    /// <summary>A name and what came of it.</summary>
    public static void Write(Utf8JsonWriter json, NameRow row, ScreeningResult result)
    {
        json.WriteStartObject();
        json.WriteString("id", row.Id);
        json.WriteString("name", row.Name);
        json.WriteString("outcome", Word(result.Outcome));
        if (result.Error is { } error) json.WriteString("error", error);
        json.WriteStartArray("matches");
        foreach (var match in result.Matches) Write(json, match);
        json.WriteEndArray();
        if (result.Warnings.Count > 0) json.WriteStrings("warnings", result.Warnings);
        WriteOthers(json, row.Passthrough);
        json.WriteEndObject();
    }

    /// <summary>A match with its evidence.</summary>
    public static void Write(Utf8JsonWriter json, Match match)
    {
        json.WriteStartObject();
        json.WriteString("entityId", match.EntityId);
        json.WriteString("list", match.List);
        json.WriteString("listedName", match.ListedName);
        json.WriteString("matchedName", match.MatchedName);
        json.WriteNumber("score", match.Score);
        json.WriteStrings("reasons", match.Reasons);
        json.WriteStrings("listings", match.Listings);
        json.WriteEndObject();
    }

    // A column that is called like one of ours stays behind: two properties of one name have no meaning.
    private static void WriteOthers(Utf8JsonWriter json, IReadOnlyList<KeyValuePair<string, string>> others)
    {
        for (var i = 0; i < others.Count; i++)
        {
            var (key, value) = others[i];
            if (!Own.Contains(key) && IsFirst(others, i)) json.WriteString(key, value);
        }
    }

    private static bool IsFirst(IReadOnlyList<KeyValuePair<string, string>> others, int at)
    {
        for (var i = 0; i < at; i++)
        {
            if (others[i].Key == others[at].Key) return false;
        }
        return true;
    }
}
