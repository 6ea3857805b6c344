using System.Globalization;
using System.Text.Json;
using Screening.Formats.Results;
using Screening.Formats.Updates;

namespace Screening.Cli.Output;

/// <summary>What came of an update of lists.</summary>
internal static class UpdateReport
{
    private const int HashShown = 12;

    /// <summary>Words for what came of a source.</summary>
    private static readonly Dictionary<UpdateOutcome, string> Words = new()
    {
        [UpdateOutcome.NewEdition] = "new edition",
        [UpdateOutcome.Unchanged] = "unchanged",
        [UpdateOutcome.Available] = "available",
        [UpdateOutcome.Refused] = "refused",
        [UpdateOutcome.Failed] = "failed",
    };

    private static readonly (string Title, bool IsNumber, Func<SourceUpdate, string> Cell)[] Columns =
    [
        ("source", false, u => u.Source.Id),
        ("result", false, Word),
        ("published", false, u => Day(Shown(u)?.Published)),
        ("confirmed", false, u => Day(u.Confirmed is { } at ? DateOnly.FromDateTime(at.UtcDateTime) : null)),
        ("before", true, u => Number(u.Before?.Entities)),
        ("entities", true, u => Number(Shown(u)?.Entities)),
        ("added", true, u => Number(u.Added)),
        ("removed", true, u => Number(u.Removed)),
        ("sha256", false, u => Shown(u)?.Sha256[..HashShown] ?? ""),
        ("bytes", true, u => Number(u.Bytes)),
        ("seconds", true, u => Seconds(u).ToString("0.0", CultureInfo.InvariantCulture)),
    ];

    /// <summary>What came of a source, in a word.</summary>
    public static string Word(SourceUpdate update) => Words[update.Outcome];

    /// <summary>Writes a table, a row for each source, and below it why sources failed.</summary>
    public static void WriteTable(OutputTarget target, string store, IReadOnlyList<SourceUpdate> updates)
    {
        using var page = new Page(target);
        page.Line(0, "store: ", store, Ink.Strong);
        ListTable.Write(page, Columns, updates);
        foreach (var update in updates.Where(u => u.Message is not null)) page.Line(0, $"{update.Source.Id}: ", update.Message!, Ink.Red);
    }

    /// <summary>Writes one JSON document.</summary>
    public static void WriteJson(Utf8JsonWriter json, string store, IReadOnlyList<SourceUpdate> updates)
    {
        json.WriteStartObject();
        json.WriteString("store", store);
        json.WriteStartArray("sources");
        foreach (var update in updates) Write(json, update);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, SourceUpdate update)
    {
        json.WriteStartObject();
        json.WriteString("source", update.Source.Id);
        json.WriteString("result", Word(update).Replace(' ', '-'));
        if (update.Message is { } message) json.WriteString("error", message);
        Write(json, "before", update.Before);
        Write(json, "after", update.After);
        WriteNumber(json, "added", update.Added);
        WriteNumber(json, "removed", update.Removed);
        if (update.Confirmed is { } at) json.WriteString("confirmed", at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        else json.WriteNull("confirmed");
        json.WriteNumber("maxAgeDays", update.Source.MaxAgeDays);
        json.WriteNumber("bytes", update.Bytes);
        json.WriteNumber("seconds", Seconds(update));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, EditionFacts? facts)
    {
        if (facts is null)
        {
            json.WriteNull(name);
            return;
        }
        json.WriteStartObject(name);
        json.WriteDay("published", facts.Published);
        json.WriteNumber("records", facts.Records);
        json.WriteNumber("entities", facts.Entities);
        json.WriteNumber("names", facts.Names);
        json.WriteString("sha256", facts.Sha256);
        json.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, int? number)
    {
        if (number is { } given) json.WriteNumber(name, given);
        else json.WriteNull(name);
    }

    // What was fetched, if it could be read; else what is kept.
    private static EditionFacts? Shown(SourceUpdate update) => update.After ?? update.Before;

    private static double Seconds(SourceUpdate update) => Math.Round(update.Elapsed.TotalSeconds, 1);

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static string Number(long? number) => number?.ToString("N0", CultureInfo.InvariantCulture) ?? "";
}
