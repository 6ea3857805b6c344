using Screening.Formats.Reading;
using Screening.Goods;
using Screening.Model;
using Screening.RedFlags;

namespace Screening.Formats.RedFlags;

/// <summary>THE table of conditions: the name of each in a file, and how it is read.</summary>
internal static class RedFlagConditions
{
    private delegate RedFlagCondition Reader(JsonPlace place, IReadOnlyCollection<string> sets);

    private static readonly OrderedDictionary<string, Reader> Readers = new(StringComparer.Ordinal)
    {
        ["goods"] = (p, _) => Goods(p),
        ["country"] = Country,
        ["route"] = (p, _) => new RouteCondition([.. p.Items().Select(i => i.Text())]),
        ["party"] = (p, _) => new PartyCondition(Roles(p.Object("roles", "is")), p.Required("is").Name<PartyKind>()),
        ["incorporated"] = (p, _) => new IncorporatedCondition(Roles(p.Object("roles", "after")), p.Required("after").Day()),
        ["sharedAddress"] = (p, _) => Always(p, new SharedAddressCondition()),
        ["ownership"] = (p, _) => new OwnershipCondition([.. p.Items(fewest: 0).Select(i => i.Text())]),
        ["exposure"] = (p, _) => Always(p, new ExposureCondition()),
        ["hsMismatch"] = (p, _) => new HsMismatchCondition(p.Object("level", "flagged").Required("level").Name<HsLevel>(), p.Optional("flagged")?.Flag() ?? false),
    };

    /// <summary>Reads a condition: an object of one field, which is its name.</summary>
    /// <param name="place">The object.</param>
    /// <param name="sets">Ids of the sets it may name.</param>
    public static RedFlagCondition Read(JsonPlace place, IReadOnlyCollection<string> sets)
    {
        place.Object([.. Readers.Keys]);
        string[] names = [.. place.Value.EnumerateObject().Select(f => f.Name)];
        return names is [var name] ? Readers[name](place.Required(name), sets) : throw place.Fault("one condition an object");
    }

    private static GoodsCondition Goods(JsonPlace place)
    {
        place.Object("tiers", "designators", "classes", "eccn");
        var goods = new GoodsCondition
        {
            Tiers = [.. Items(place, "tiers").Select(t => t.TextOf(HighPriorityGoods.Tiers))],
            Designators = place.Optional("designators")?.Name<DesignatorGrade>(),
            Classes = [.. Items(place, "classes").Select(t => t.Text())],
            Eccn = place.Optional("eccn")?.Flag() ?? false,
        };
        return goods.Tiers.Count + goods.Classes.Count > 0 || goods.Designators is not null || goods.Eccn ? goods : throw place.Fault("at least one kind of goods");
    }

    private static CountryCondition Country(JsonPlace place, IReadOnlyCollection<string> sets)
    {
        place.Object("fields", "in");
        return new CountryCondition([.. place.Required("fields").Items().Select(f => f.Name<RowField>())], place.Required("in").TextOf(sets));
    }

    private static IReadOnlyList<JsonPlace> Items(JsonPlace place, string name) => place.Optional(name)?.Items() ?? [];

    private static PartyRole[] Roles(JsonPlace place) => [.. place.Required("roles").Items().Select(r => r.Name<PartyRole>())];

    private static RedFlagCondition Always(JsonPlace place, RedFlagCondition condition) => place.Flag() ? condition : throw place.Fault("true");
}
