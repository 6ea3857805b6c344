using System.Text.Json;
using Screening.Model;

namespace Screening.Formats.Results;

/// <summary>Lists as JSON objects.</summary>
internal static class ListsJson
{
    /// <summary>The lists that were screened against.</summary>
    public static void Write(Utf8JsonWriter json, IReadOnlyList<Watchlist> lists)
    {
        json.WriteStartArray("lists");
        foreach (var list in lists)
        {
            json.WriteStartObject();
            json.WriteString("list", list.Version.List);
            json.WriteDay("published", list.Version.Published);
            json.WriteString("sha256", list.Version.Sha256);
            json.WriteNumber("entities", list.Entities.Count);
            json.WriteFreshness(list.Version);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
