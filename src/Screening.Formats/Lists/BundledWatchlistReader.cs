using System.Text.Json;
using Screening.Formats.Reading;
using Screening.Model;
using Screening.Text;

namespace Screening.Formats.Lists;

/// <summary>This project's own list format, <c>screening-watchlist/1</c>: what the bundled lists are written in.</summary>
internal static class BundledWatchlistReader
{
    public const string Format = "screening-watchlist";
    private const string Marker = "\"screening-watchlist/1\"";
    private const string Records = "entities";

    private static readonly Dictionary<string, NameRole> Roles = new(StringComparer.Ordinal)
    {
        ["primary"] = NameRole.Primary,
        ["aka"] = NameRole.Aka,
        ["fka"] = NameRole.Former,
    };

    public static bool Sniff(ListInput input) => input.IsJson && input.Head.Contains(Marker, StringComparison.Ordinal);

    public static IReadOnlyList<Watchlist> Read(ListInput input, CancellationToken ct)
    {
        string? key = null;
        DateOnly? published = null;
        var records = new List<JsonRecord>();
        foreach (var record in new JsonRecords(InputFile.ReadUtf8(input.Part), input.Part.Path).Read())
        {
            ct.ThrowIfCancellationRequested();
            if (record is { Property: Records, InArray: true }) records.Add(record);
            if (record.Property == "list") key = JsonFields.Scalar(record.Value);
            if (record.Property == "published") published = PublishedDate.AtStart(JsonFields.Scalar(record.Value));
        }
        if (key is null) throw new InputFormatException(input.Part.Path, 1, "no list key", "a field \"list\" such as us-ofac-sdn");
        var list = new ListBuilder(key) { Published = published };
        foreach (var record in records) Add(list, record);
        return [list.Build(Format, input)];
    }

    private static void Add(ListBuilder list, JsonRecord record)
    {
        var (value, line) = (record.Value, record.Line);
        var names = value.Objects("names").Where(n => n.Text("name") is { Length: <= InputLimits.MaxName }).ToList();
        if (names.Count == 0 && !value.Objects("addresses").Any())
        {
            list.Reject(line, "missing-name", $"found no name; expected a list \"names\" with one of 1 to {InputLimits.MaxName} characters");
            return;
        }
        if (value.Objects("names").Count() > names.Count)
            list.Issue(line, "bad-name", $"found names without text, or beyond the limit, and left them out; expected 1 to {InputLimits.MaxName} characters");
        var lead = names.Where(n => n.Text("role") == "primary").Concat(names).Select(n => n.Text("name")).FirstOrDefault() ?? "";
        var draft = list.Record(value.Text("id") ?? EntityIds.Compute(list.List, lead, value.Texts("countries").FirstOrDefault()), line);
        draft.Kind = Kinds.Of(value.Text("kind"));
        foreach (var name in names)
        {
            var quality = name.Text("quality") == "weak" ? NameQuality.Weak : NameQuality.Strong;
            var role = Roles.GetValueOrDefault(name.Text("role") ?? "aka", NameRole.Aka);
            draft.AddName(new EntityName(name.Text("name")!, role, quality, name.Text("language")) { Script = name.Text("script") });
        }
        foreach (var country in value.Texts("countries")) draft.AddCountry(PlaceNames.CountryCode(country));
        foreach (var address in value.Objects("addresses"))
        {
            if (address.Text("text") is { } text) draft.AddAddress(new PostalAddress(text, address.Text("city"), address.Text("country")));
        }
        foreach (var id in value.Objects("identifiers"))
        {
            if (id.Text("type") is { } type && id.Text("value") is { } number) draft.AddIdentifier(IdentifierNames.Of(type, number, id.Text("country")));
        }
        foreach (var date in value.Texts("birthDates")) draft.AddBirthDate(date);
        foreach (var programme in value.Texts("programmes")) draft.AddProgramme(programme);
        foreach (var other in value.Texts("sameAs")) draft.AddSameAs(other);
        foreach (var link in value.Objects("links")) AddLink(list, draft, link, line);
        draft.Gender = value.Text("gender");
        draft.Listed = value.Text("listed");
        draft.AddRemark(value.Text("remarks"));
    }

    private static void AddLink(ListBuilder list, EntityDraft draft, JsonElement link, int line)
    {
        if (EnumNames.Parse<Relation>(link.Text("relation")) is { } relation && link.Text("name") is { } name)
            draft.AddLink(new EntityLink(relation, name, link.Text("entity")));
        else
            list.Issue(line, "bad-link", $"found a link with relation \"{link.Text("relation")}\"; expected a known relation and a name");
    }
}
