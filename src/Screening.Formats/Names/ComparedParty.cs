using System.Text.Json;
using Screening.Formats.Reading;
using Screening.Model;

namespace Screening.Formats.Names;

/// <summary>A party given as a name or as a record of FollowTheMoney properties, flat or under <c>properties</c>.</summary>
internal static class ComparedParty
{
    /// <summary>The list that a candidate which stands on none is said to be of.</summary>
    private const string List = "candidate";

    /// <summary>The party as a query; its name is empty where it has none.</summary>
    public static Query Query(JsonElement value, string? kind = null) => Draft(value, kind, 0).ToQuery();

    /// <summary>The party as an entity.</summary>
    public static Entity Entity(JsonElement value, string? kind, int line) => Draft(value, kind, line).ToEntity();

    private static EntityDraft Draft(JsonElement value, string? kind, int line)
    {
        var draft = new EntityDraft($"{List}:{line}", List, line);
        if (value.ValueKind != JsonValueKind.Object)
        {
            draft.AddName(JsonFields.Scalar(value), NameRole.Primary);
            draft.Kind = Kinds.Of(kind);
            return draft;
        }
        FollowTheMoney.Apply(value, draft);
        if (value.TryGetProperty("properties", out var properties)) FollowTheMoney.Apply(properties, draft);
        draft.Kind = Kinds.Of(value.Text("kind", "schema", "type") ?? kind);
        // A LegalEntity may be either; its dates say which.
        if (draft.Kind == EntityKind.Unknown) draft.Kind = draft.KindByDate;
        return draft;
    }
}
