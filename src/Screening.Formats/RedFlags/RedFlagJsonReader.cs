using Screening.Formats.Reading;
using Screening.Model;
using Screening.RedFlags;
using Screening.Text;

namespace Screening.Formats.RedFlags;

/// <summary>Reads <c>screening-red-flags/1</c>.</summary>
internal static class RedFlagJsonReader
{
    private const string Format = "screening-red-flags/1";

    public static RedFlagBook Read(InputPart part)
    {
        var root = JsonPlace.Root(part.Path, InputFile.ReadUtf8(part)).Object("$schema", "format", "edition", "sources", "sets", "patterns");
        root.Required("format").TextOf([Format]);
        var sources = ByKey(root.Required("sources").Items(), "key", Source);
        var sets = ByKey(root.Required("sets").Items(fewest: 0), "id", s => Set(s, sources));
        var patterns = ByKey(root.Required("patterns").Items(), "id", p => Pattern(p, sources, sets));
        return new RedFlagBook
        {
            Edition = root.Required("edition").Day(),
            Sha256 = part.Sha256,
            Sets = sets.ToDictionary(StringComparer.Ordinal),
            Patterns = [.. patterns.Values],
        };
    }

    // In the order of the file, each key once.
    private static OrderedDictionary<string, T> ByKey<T>(IReadOnlyList<JsonPlace> items, string key, Func<JsonPlace, T> read)
    {
        var byKey = new OrderedDictionary<string, T>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            var value = read(item);
            if (!byKey.TryAdd(item.Required(key).Text(), value)) throw item.Required(key).Fault($"each {key} once");
        }
        return byKey;
    }

    private static RuleSource Source(JsonPlace place)
    {
        place.Object("key", "title", "publisher", "date", "address");
        var address = place.Required("address");
        if (!Uri.TryCreate(address.Text(), UriKind.Absolute, out var uri) || uri.Scheme != Uri.UriSchemeHttps) throw address.Fault("an address that begins with https://");
        place.Required("date").Day();
        return new RuleSource(place.Required("title").Text(), place.Required("publisher").Text(), place.Required("date").Text(), address.Text());
    }

    private static CountrySet Set(JsonPlace place, OrderedDictionary<string, RuleSource> sources)
    {
        place.Object("id", "title", "source", "from", "to", "countries");
        return new CountrySet
        {
            Id = place.Required("id").Text(),
            Title = place.Required("title").Text(),
            Source = sources[place.Required("source").TextOf(sources.Keys)],
            Effective = Days(place),
            Countries = [.. place.Required("countries").Items().Select(Country)],
        };
    }

    private static string Country(JsonPlace place) =>
        place.Text() is var text && text.Length == 2 && PlaceNames.CountryCode(text) == text ? text : throw place.Fault("an ISO 3166 code of two capital letters");

    private static RedFlagPattern Pattern(JsonPlace place, OrderedDictionary<string, RuleSource> sources, OrderedDictionary<string, CountrySet> sets)
    {
        place.Object("id", "title", "check", "sources", "from", "to", "suspended", "when");
        place.Required("from");
        var when = place.Required("when");
        RedFlagCondition[] conditions = [.. when.Items().Select(c => RedFlagConditions.Read(c, sets.Keys))];
        if (conditions.All(c => c.IsPlace)) throw when.Fault("at least one condition that is not a place: a country alone is never a flag");
        return new RedFlagPattern
        {
            Id = place.Required("id").Text(),
            Title = place.Required("title").Text(),
            Check = place.Optional("check")?.Text(),
            Sources = [.. place.Required("sources").Items().Select(s => sources[s.TextOf(sources.Keys)])],
            Effective = Days(place),
            Suspended = place.Optional("suspended") is { } suspended ? [.. suspended.Items().Select(s => Days(s.Object("from", "to")))] : [],
            When = conditions,
        };
    }

    private static Period Days(JsonPlace place)
    {
        var period = new Period(place.Optional("from")?.Day(), place.Optional("to")?.Day());
        return period.To < period.From ? throw place.Required("to").Fault("a day that is not before the first") : period;
    }
}
