using System.Text.Json;
using Screening.Changes;
using Screening.Formats.Results;
using Screening.Model;

namespace Screening.Cli.Output;

/// <summary>What is different between editions of lists, as JSON.</summary>
internal static class ListDiffJson
{
    /// <summary>Writes the document.</summary>
    public static void Write(Utf8JsonWriter json, IReadOnlyList<ListChange> changes)
    {
        json.WriteStartObject();
        json.WriteStartArray("lists");
        foreach (var change in changes)
        {
            json.WriteStartObject();
            json.WriteString("list", change.List);
            Edition(json, "before", change.Before, change.EntitiesBefore);
            Edition(json, "after", change.After, change.EntitiesAfter);
            json.WriteNumber("removed", change.Of(EntityMove.Removed).Count());
            json.WriteNumber("added", change.Of(EntityMove.Added).Count());
            json.WriteNumber("changed", change.Of(EntityMove.Changed).Count());
            json.WriteNumber("screenAgain", change.Entities.Count(e => e.AsksForScreening));
            json.WriteStartArray("entities");
            foreach (var entity in change.Entities) Write(json, entity);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>The word of a move.</summary>
    public static string Word(EntityMove move) => move switch
    {
        EntityMove.Removed => "removed",
        EntityMove.Added => "added",
        _ => "changed",
    };

    private static void Edition(Utf8JsonWriter json, string name, ListVersion? version, int entities)
    {
        if (version is null)
        {
            json.WriteNull(name);
            return;
        }
        json.WriteStartObject(name);
        json.WriteDay("published", version.Published);
        json.WriteString("sha256", version.Sha256);
        json.WriteString("source", version.Source);
        json.WriteNumber("entities", entities);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, EntityChange change)
    {
        json.WriteStartObject();
        json.WriteString("entityId", change.Entity.Id);
        json.WriteString("name", change.Entity.Caption);
        json.WriteString("change", Word(change.Move));
        json.WriteBoolean("screenAgain", change.AsksForScreening);
        json.WriteStartArray("fields");
        foreach (var field in change.Fields)
        {
            json.WriteStartObject();
            json.WriteString("field", field.Field);
            json.WriteStrings("removed", field.Gone);
            json.WriteStrings("added", field.Come);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
