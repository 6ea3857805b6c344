using System.Text.Json;
using Screening.Formats.Reading;
using Screening.Model;
using Screening.Text;

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
            if (record.Property == Records && record.InArray) Add(lists, record, published);
        }
        return lists.Build(Format, input);
    }

    private static void Add(ListBuilders lists, JsonRecord record, DateOnly? published)
    {
        var (value, line) = (record.Value, record.Line);
        var source = value.Text("source") ?? "unknown";
        var key = ListKeys.OfSource(source);
        var list = lists[key ?? $"us-csl-{ListKeys.Slug(source)}"];
        list.Published ??= published;
        if (key is null) list.Issue(line, "unknown-source", $"found the source \"{source}\"; expected one of the Consolidated Screening List");
        if (value.Text("name") is not { Length: <= InputLimits.MaxName } name)
        {
            list.Reject(line, "missing-name", $"found no name, or one that is too long; expected 1 to {InputLimits.MaxName} characters");
            return;
        }
        var country = Country(value);
        var draft = list.Record(value.Text("entity_number") ?? EntityIds.Compute(list.List, name, country), line);
        if (draft.Kind == EntityKind.Unknown) draft.Kind = Kinds.Of(value.Text("type"));
        draft.AddName(name, NameRole.Primary);
        foreach (var alias in value.Texts("alt_names")) draft.AddName(AliasProse.Clean(alias));
        foreach (var programme in value.Texts("programs")) draft.AddProgramme(programme);
        foreach (var date in value.Texts("dates_of_birth").Select(OfacDates.Parse).OfType<string>()) draft.AddBirthDate(date);
        foreach (var nation in value.Texts("nationalities").Concat(value.Texts("citizenships"))) draft.AddCountry(PlaceNames.CountryCode(nation));
        draft.AddCountry(PlaceNames.CountryCode(value.Text("vessel_flag")));
        foreach (var id in value.Objects("ids")) AddIdentifier(draft, id);
        foreach (var address in value.Objects("addresses")) AddAddress(draft, address);
        draft.AddCountry(PlaceNames.CountryCode(value.Text("country")));
        draft.Listed ??= value.Text("start_date");
        if (value.Text("vessel_owner") is { } owner) draft.AddLink(new EntityLink(Relation.LinkedTo, owner));
        if (value.Text("title") is { } title) draft.AddRemark($"Title {title}");
        if (value.Text("remarks") is { } remarks) OfacRemarks.Apply(remarks, draft);
        draft.AddRemark(value.Text("license_requirement"));
    }

    private static string? Country(JsonElement value) =>
        PlaceNames.CountryCode(value.Text("country") ?? value.Objects("addresses").Select(a => a.Text("country")).FirstOrDefault(c => c is not null));

    // The list's own form is the remark's, cut in three: type, number, country.
    private static void AddIdentifier(EntityDraft draft, JsonElement id)
    {
        if (id.Text("type") is not { } type || id.Text("number") is not { } number) return;
        var text = id.Text("country") is { } country ? $"{type} {number} ({country})" : $"{type} {number}";
        if (!OfacRemarks.ApplyField(text, draft)) draft.AddRemark(text);
    }

    private static void AddAddress(EntityDraft draft, JsonElement address)
    {
        var country = PlaceNames.CountryCode(address.Text("country"));
        var parts = new[] { address.Text("address"), address.Text("city"), address.Text("state"), address.Text("postal_code") }.OfType<string>().ToList();
        if (parts.Count == 0) draft.AddCountry(country);
        else draft.AddAddress(new PostalAddress(string.Join(", ", country is null ? parts : [.. parts, country]), address.Text("city"), country));
    }
}
