using System.Text.Json;
using Screening.Formats.Reading;
using Screening.Model;
using Screening.Text;

namespace Screening.Formats.Lists;

/// <summary>A plain list as JSON lines: <c>id</c> and <c>name</c>, with <c>aliases</c>, <c>type</c>, <c>list</c> and more where there are.</summary>
internal static class PlainJsonReader
{
    public const string Format = "plain-json";

    public static bool Sniff(ListInput input) => input.IsJsonLines;

    public static IReadOnlyList<Watchlist> Read(ListInput input, CancellationToken ct)
    {
        var lists = new ListBuilders();
        using var text = new TextSource(input.Part.Open(), input.Part.Path);
        foreach (var line in JsonLines.Read(text))
        {
            ct.ThrowIfCancellationRequested();
            if (line.Issue is { } issue) (lists.Latest ?? lists[input.FileKey]).Reject(issue.Line, issue.Code, issue.Message);
            else Add(lists[line.Value.Text("list") is { } list ? ListKeys.Of(list) : input.FileKey], line.Value, line.Line);
        }
        return lists.Build(Format, input);
    }

    private static void Add(ListBuilder list, JsonElement record, int line)
    {
        var aliases = record.Texts("aliases").Concat(record.Texts("alias")).ToList();
        var places = record.Texts("addr").Concat(record.Texts("addresses")).Concat(record.Texts("address")).ToList();
        var name = record.Text("name") ?? aliases.FirstOrDefault();
        if (name is null && places.Count == 0)
        {
            list.Reject(line, "missing-name", "found neither a name, an alias nor an address; expected a name");
            return;
        }
        if (name?.Length > InputLimits.MaxName)
        {
            list.Reject(line, "name-too-long", $"found a name of {name.Length} characters; expected at most {InputLimits.MaxName}");
            return;
        }
        if (record.Text("name") is null) list.Issue(line, "no-primary-name", "found no name; the first alias, or else the address, stands for it");
        var countries = record.Texts("country").Concat(record.Texts("countries")).Concat(places.Where(IsCode)).Select(PlaceNames.CountryCode).OfType<string>().ToList();
        var addresses = places.Where(p => !IsCode(p)).Select(AddressLines.Of).ToList();
        var country = countries.Concat(addresses.Select(a => a.Country)).FirstOrDefault(c => c is not null);
        var id = record.Text("id") is { } own ? EntityIds.Own(list.List, own) : EntityIds.Compute(list.List, name ?? places[0], country);
        var draft = list.Record(id, line);
        if (draft.Kind == EntityKind.Unknown) draft.Kind = name is null ? EntityKind.Address : Kinds.Of(record.Text("type", "kind", "schema"));
        draft.AddName(name, NameRole.Primary);
        foreach (var alias in aliases) draft.AddName(alias);
        foreach (var code in countries) draft.AddCountry(code);
        foreach (var address in addresses) draft.AddAddress(address);
        foreach (var programme in record.Texts("prog").Concat(record.Texts("program")).Concat(record.Texts("programs"))) draft.AddProgramme(programme);
        draft.AddRemark(record.Text("extra", "remarks"));
        AddIdentifiers(draft, record);
    }

    private static void AddIdentifiers(EntityDraft draft, JsonElement record)
    {
        var country = draft.Countries.Count == 1 ? draft.Countries[0] : null;
        foreach (var property in record.EnumerateObject())
        {
            if (!IdentifierNames.Knows(property.Name)) continue;
            foreach (var value in record.Texts(property.Name)) draft.AddIdentifier(IdentifierNames.Of(property.Name, value, country));
        }
        foreach (var date in record.Texts("birthDate")) draft.AddBirthDate(date);
    }

    private static bool IsCode(string place) => place.Length == 2 && PlaceNames.CountryCode(place) is not null;
}
