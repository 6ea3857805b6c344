using System.Globalization;
using Screening.Circumstances;
using Screening.Formats.Reading;
using Screening.Goods;
using Screening.Model;
using Screening.Rules;

namespace Screening.Formats.Rules;

/// <summary>Makes conditions of rows.</summary>
/// <param name="sets">Sets of countries that they may name.</param>
internal sealed class ConditionReader(OrderedDictionary<string, CountrySet> sets)
{
    private static readonly string[] Kinds = [.. FindingKinds.All.Where(k => k != FindingKinds.Circumstances).Select(k => k.Id)];

    /// <summary>A filter of findings.</summary>
    public static FindingFilter Filter(RuleSpot spot, FilterRow row)
    {
        var filter = new FindingFilter
        {
            Kinds = [.. spot["kinds"].Texts(row.Kinds, Kinds).Select(k => FindingKinds.Find(k)!)],
            Lists = spot["lists"].Texts(row.Lists),
            ListsBesides = spot["listsBesides"].Texts(row.ListsBesides),
            Programmes = spot["programmes"].Texts(row.Programmes),
            Roles = [.. spot["roles"].Values(row.Roles).Select(r => r == FoundIn.EndUser ? "end_user" : r.ToString().ToLowerInvariant())],
            EntityKinds = spot["entityKinds"].Values(row.EntityKinds),
            ScoreFrom = Score(spot["scoreFrom"], row.ScoreFrom),
            ScoreBelow = Score(spot["scoreBelow"], row.ScoreBelow),
            WeakAlias = row.WeakAlias,
            Identifier = row.Identifier,
            Policies = spot["policies"].Texts(row.Policies),
            Grade = row.Grade,
            Status = row.Status,
            Hops = row.Hops is < 1 ? throw spot["hops"].Fault(Number(row.Hops.Value), "1 or more") : row.Hops,
        };
        if (filter.Kinds.Count == 0) throw spot["kinds"].Fault("no kind", "at least one");
        if (filter.ScoreFrom >= filter.ScoreBelow) throw spot["scoreBelow"].Fault(Number(filter.ScoreBelow.Value), $"more than scoreFrom, which is {Number(filter.ScoreFrom.Value)}");
        if (filter.Lists.Count > 0 && filter.ListsBesides.Count > 0) throw spot["listsBesides"].Fault("a second choice of lists", "lists, or listsBesides, but not both");
        Only(spot, "policies", filter.Policies.Count > 0, filter, FindingKinds.OfOwnership);
        Only(spot, "grade", filter.Grade is not null, filter, [FindingKinds.FlaggedProduct]);
        Only(spot, "status", filter.Status is not null, filter, FindingKinds.WithPath);
        Only(spot, "hops", filter.Hops is not null, filter, FindingKinds.WithPath);
        Only(spot, "weakAlias", filter.WeakAlias is not null, filter, [FindingKinds.ListHit, FindingKinds.ChainParty]);
        Only(spot, "identifier", filter.Identifier is not null, filter, [FindingKinds.ListHit, FindingKinds.ChainParty]);
        return filter;
    }

    /// <summary>A count of rules.</summary>
    public static RuleCount Count(RuleSpot spot, RuleCountRow row)
    {
        var of = spot["of"].Texts(row.Of);
        return row.AtLeast >= 1 && row.AtLeast <= of.Count
            ? new RuleCount(of, row.AtLeast)
            : throw spot["atLeast"].Fault(Number(row.AtLeast), $"1 to {Number(of.Count)}, as many as there are rules");
    }

    /// <summary>Conditions on the row, those that hold rarely first.</summary>
    public IEnumerable<RowCondition> Row(RuleSpot spot, WhenRow row)
    {
        if (row.Goods is { } goods) yield return Goods(spot["goods"], goods);
        if (row.Party is { } party) yield return new PartyCondition(AtLeastOne(spot["party"]["roles"], party.Roles), party.Is);
        if (row.Incorporated is { } founded) yield return new IncorporatedCondition(AtLeastOne(spot["incorporated"]["roles"], founded.Roles), spot["incorporated"]["after"].Day(founded.After));
        if (row.HsMismatch is { } mismatch) yield return new HsMismatchCondition(mismatch.Level, mismatch.Flagged ?? false);
        if (row.Value is { } value) yield return Value(spot["value"], value);
        if (row.Date is { } date) yield return new DateCondition(spot["date"].Period(date));
        if (row.Route is { } route) yield return new RouteCondition(spot["route"].Texts(route));
        var countries = spot["country"].Whole(row.Country);
        for (var i = 0; i < countries.Count; i++)
            yield return new CountryCondition(AtLeastOne(spot["country"][i]["fields"], countries[i].Fields), sets[spot["country"][i]["in"].OneOf(countries[i].In, sets.Keys)]);
    }

    private static GoodsCondition Goods(RuleSpot spot, GoodsRow row)
    {
        var headings = spot["hs"].Texts(row.Hs);
        var goods = new GoodsCondition
        {
            Tiers = spot["tiers"].Texts(row.Tiers, [.. HighPriorityGoods.Tiers]),
            Hs = [.. headings.Select((h, i) => HsCode.TryParse(h, out var code) ? code : throw spot["hs"][i].Fault(Excerpt.Of(h), "an HS code of 2, 4, 6, 8 or 10 digits"))],
            Designators = row.Designators,
            Classes = spot["classes"].Texts(row.Classes),
            Eccn = row.Eccn ?? false,
        };
        return goods.Tiers.Count + goods.Hs.Count + goods.Classes.Count > 0 || goods.Designators is not null || goods.Eccn ? goods : throw spot.Fault("no kind of goods", "at least one");
    }

    private static ValueCondition Value(RuleSpot spot, ValueRow row)
    {
        if (row.From < 0) throw spot["from"].Fault(row.From.ToString(CultureInfo.InvariantCulture), "0 or more");
        if (row.Currency.Length != 3 || !row.Currency.All(char.IsAsciiLetterUpper)) throw spot["currency"].Fault(Excerpt.Of(row.Currency), "an ISO 4217 code of three capital letters");
        return new ValueCondition(row.From, row.Currency);
    }

    private static IReadOnlyList<T> AtLeastOne<T>(RuleSpot spot, IReadOnlyList<T> values) => spot.Values(spot.Whole(values, fewest: 1));

    private static double? Score(RuleSpot spot, double? score) => score is null or (>= 0 and <= 1) ? score : throw spot.Fault(Number(score.Value), "0 to 1");

    // A condition that no finding of a kind can meet would make a rule that never speaks.
    private static void Only(RuleSpot spot, string field, bool isGiven, FindingFilter filter, IReadOnlyList<FindingKind> kinds)
    {
        if (!isGiven || filter.Kinds.All(kinds.Contains)) return;
        var other = filter.Kinds.First(k => !kinds.Contains(k));
        throw spot[field].Fault($"a condition that {other.Id} findings never meet", $"kinds of {string.Join(", ", kinds.Select(k => k.Id))} only");
    }

    private static string Number(double number) => number.ToString(CultureInfo.InvariantCulture);
}
