using System.Globalization;
using System.Text.Json;
using Screening.Formats.Results;
using Screening.Model;

namespace Screening.Cli.Output;

/// <summary>What a snapshot is made of.</summary>
internal static class SnapshotReport
{
    private const int HashShown = 16;

    /// <summary>Writes the report.</summary>
    public static void Write(OutputTarget target, ListSnapshot snapshot, OutputFormat format)
    {
        if (format == OutputFormat.Json) JsonText.WriteDocument(target.Stream, json => Write(json, snapshot));
        else WriteText(target, snapshot);
    }

    private static void WriteText(OutputTarget target, ListSnapshot snapshot)
    {
        using var page = new Page(target);
        page.Line(0, $"{snapshot.Path}: whole; {Number(snapshot.Length)} bytes in {Number(snapshot.Sections.Count)} sections", Ink.Strong);
        if (snapshot.SegmentLength > 0) page.Line(0, "segment: ", $"{Number(snapshot.SegmentLength)} bytes of them, for what differs; lists build without --append merges it", Ink.Strong);
        foreach (var section in snapshot.Sections)
            page.Line(2, string.Create(CultureInfo.InvariantCulture, $"{section.Name,-24}{section.Length,15:N0}  {Short(section.Sha256)}"));
        page.Line(0, "indexes: ", snapshot.HasIndex ? "of this version of screening" : "of another version; built anew at each call, until the snapshot is", Ink.Strong);
        page.Line(0, "lists", Ink.Strong);
        foreach (var list in snapshot.Lists) page.Line(2, $"{list.Version.List} {Edition(list.Version)}: ", $"{Number(list.Entities.Count)} entities; {list.Version.Source} {Short(list.Version.Sha256)}");
        page.Line(0, "chains", Ink.Strong);
        foreach (var chain in snapshot.Chains) page.Line(2, $"{chain.Id}: ", $"{Number(chain.Nodes.Count)} nodes, {Number(chain.Edges.Count)} links");
    }

    private static void Write(Utf8JsonWriter json, ListSnapshot snapshot)
    {
        json.WriteStartObject();
        json.WriteString("snapshot", snapshot.Path);
        json.WriteNumber("bytes", snapshot.Length);
        json.WriteNumber("segmentBytes", snapshot.SegmentLength);
        json.WriteBoolean("hasIndex", snapshot.HasIndex);
        json.WriteStartArray("sections");
        foreach (var section in snapshot.Sections)
        {
            json.WriteStartObject();
            json.WriteString("name", section.Name);
            json.WriteNumber("bytes", section.Length);
            json.WriteString("sha256", section.Sha256);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("lists");
        foreach (var list in snapshot.Lists)
        {
            json.WriteStartObject();
            json.WriteString("list", list.Version.List);
            json.WriteString("format", list.Format);
            json.WriteDay("published", list.Version.Published);
            json.WriteString("sha256", list.Version.Sha256);
            json.WriteNumber("entities", list.Entities.Count);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("chains");
        foreach (var chain in snapshot.Chains)
        {
            json.WriteStartObject();
            json.WriteString("chain", chain.Id);
            json.WriteNumber("nodes", chain.Nodes.Count);
            json.WriteNumber("links", chain.Edges.Count);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string Edition(ListVersion version) => version.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "undated";

    // Enough to tell two apart by eye; JSON has all of it.
    private static string Short(string hash) => hash[..Math.Min(HashShown, hash.Length)];

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
