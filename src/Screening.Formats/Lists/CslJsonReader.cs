using System.Text.Json;
using Screening.Formats.Reading;
using Screening.Model;

namespace Screening.Formats.Lists;

/// <summary>The US Consolidated Screening List as JSON: one document that holds many lists.</summary>
internal static class CslJsonReader
{
    public const string Format = "us-csl-json";
    private const string Records = "results";

    public static bool Sniff(ListInput input)
    {
        if (!input.IsJson) return false;
        var at = input.Head.IndexOf("\"results\"", StringComparison.Ordinal);
        return at > 0 && input.Head.AsSpan(at + "\"results\"".Length).TrimStart() is [':', .. var value] && value.TrimStart() is ['[', ..];
    }

    public static IReadOnlyList<Watchlist> Read(ListInput input, CancellationToken ct)
    {
        var lists = new ListBuilders();
        DateOnly? published = null;
        foreach (var record in new JsonRecords(InputFile.ReadUtf8(input.Part), input.Part.Path).Read())
        {
            ct.ThrowIfCancellationRequested();
            if (record.Property == "search_performed_at") published = PublishedDate.AtStart(JsonFields.Scalar(record.Value));
            if (record.Property == Records && record.InArray) Entry(record.Value).AddTo(lists, record.Line, published);
        }
        return lists.Build(Format, input);
    }

    private static CslEntry Entry(JsonElement value)
    {
        var entry = new CslEntry
        {
            Source = value.Text("source"),
            Number = value.Text("entity_number"),
            Type = value.Text("type"),
            Name = value.Text("name"),
            Country = value.Text("country"),
            Flag = value.Text("vessel_flag"),
            Owner = value.Text("vessel_owner"),
            Remarks = value.Text("remarks"),
            Start = value.Text("start_date"),
            End = value.Text("end_date"),
        };
        entry.Aliases.AddRange(value.Texts("alt_names"));
        entry.Programmes.AddRange(value.Texts("programs"));
        entry.BirthDates.AddRange(value.Texts("dates_of_birth"));
        entry.Nations.AddRange(value.Texts("nationalities").Concat(value.Texts("citizenships")));
        entry.LegalBases.AddRange(value.Texts("federal_register_notice"));
        entry.Measures.AddRange(value.Texts("license_requirement").Concat(value.Texts("license_policy")));
        foreach (var address in value.Objects("addresses"))
            entry.AddAddress(address.Text("city"), address.Text("country"), address.Text("address"), address.Text("city"), address.Text("state"), address.Text("postal_code"));
        foreach (var id in value.Objects("ids"))
        {
            if (id.Text("type") is { } type && id.Text("number") is { } number) entry.Facts.Add(id.Text("country") is { } country ? $"{type} {number} ({country})" : $"{type} {number}");
        }
        foreach (var (label, field) in ((string, string)[])[("Title", "title"), ("Call sign", "call_sign"), ("Vessel type", "vessel_type"), ("Tonnage", "gross_tonnage"), ("Gross registered tonnage", "gross_registered_tonnage")])
        {
            if (value.Text(field) is { } text) entry.Notes.Add($"{label} {text}");
        }
        foreach (var place in value.Texts("places_of_birth")) entry.Notes.Add($"POB {place}");
        return entry;
    }
}
