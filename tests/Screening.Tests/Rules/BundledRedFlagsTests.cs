using Screening.Circumstances;
using Screening.Formats;
using Screening.Goods;
using Screening.Model;
using Screening.Rules;

namespace Screening.Tests.Rules;

/// <summary>Each bundled pattern has rows that show it and near rows that do not.</summary>
public class BundledRedFlagsTests
{
    private static readonly RuleBook Book = new(BundledData.Rules());
    private static readonly ScreeningRule[] Patterns = [.. Book.Rules.Rules.Where(r => r.Finding is null)];
    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly ChainNode Su25 = new() { Id = "product:su-25", Kind = NodeKind.Product, Name = "Su-25", Flagged = true, Hs = ["8802"] };
    private static readonly ChainNode Missiles = new() { Id = "goods:ballistic-missiles", Kind = NodeKind.GoodsClass, Name = "Ballistic missiles", Flagged = true };

    /// <summary>A row in short: facts separated by semicolons, a party as role:name@founded, a country as field=CC.</summary>
    private static RowFacts Row(string row)
    {
        var facts = new RowFacts();
        foreach (var item in row.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)) facts = With(facts, item);
        return facts;
    }

    private static RowFacts With(RowFacts facts, string item)
    {
        string Rest(string start) => item[start.Length..];
        if (item.StartsWith("hs ", StringComparison.Ordinal)) return facts with { HighPriority = HighPriorityGoods.Find(Code(Rest("hs ")), Today) is { } high ? [high] : [] };
        if (item.StartsWith("eccn ", StringComparison.Ordinal)) return facts with { Eccns = [.. facts.Eccns, Eccn.TryParse(Rest("eccn "), out var eccn) ? eccn : throw new FormatException(item)] };
        if (item == "su-25") return facts with { Designators = [new DesignatorHit(Su25, "Su-25", "Su-25", DesignatorGrade.Exact)] };
        if (item == "harmless") return facts with { Designators = [new DesignatorHit(Su25 with { Flagged = false }, "X-1", "X-1", DesignatorGrade.Exact)] };
        if (item == "missiles") return facts with { GoodsClasses = [new GoodsClassFact(Missiles, "ballistic missile")] };
        if (item == "motors") return facts with { GoodsClasses = [new GoodsClassFact(Missiles with { Id = "goods:motors", Flagged = false }, "motor")] };
        if (item == "mismatch") return facts with { HsMismatches = [new HsMismatch(Su25, Su25.Hs, Code("8704"), HsLevel.Chapter)] };
        if (item == "mismatch-harmless") return facts with { HsMismatches = [new HsMismatch(Su25 with { Flagged = false }, Su25.Hs, Code("8704"), HsLevel.Chapter)] };
        if (item == "caspian") return facts with { Routes = ["route:caspian"] };
        if (item is "shared" or "owned") return facts;
        if (item.Split('=') is [var field, var country]) return facts with { Places = [.. facts.Places, new PlaceFact(Enum.Parse<RowField>(field, ignoreCase: true), country)] };
        var parts = item.Split(':', '@');
        return facts with { Parties = [.. facts.Parties, new PartyFact(Enum.Parse<PartyRole>(parts[0], ignoreCase: true), parts[1], parts.Length > 2 ? parts[2] : null)] };
    }

    private static HsCode Code(string text) => HsCode.TryParse(text, out var code) ? code : throw new FormatException(text);

    // What other steps of the screening would have seen.
    private static Observation[] Seen(string row) =>
        [.. row.Split(';', StringSplitOptions.TrimEntries).Where(i => i is "shared" or "owned").Select(i => new Observation
        {
            Kind = i == "shared" ? FindingKinds.AddressHit : FindingKinds.Owned,
            Role = "address",
            Input = "1 Main St",
            EntityId = "us-bis-el:1",
            Name = "Ostrich Ltd",
            Score = 0.9,
            Reasons = [],
        })];

    private static Finding[] Find(string row, DateOnly? asOf = null) =>
        [.. Book.On(asOf ?? Today).Judge(Row(row) with { AsOf = asOf ?? Today }, Seen(row)).Where(f => f.Kind == FindingKinds.Circumstances)];

    private static string[] Flags(string row, DateOnly? asOf = null) => [.. Find(row, asOf).Select(f => f.Rule)];

    public static TheoryData<string, string> Rows => new()
    {
        { "tier-1-to-russia-belarus", "hs 8542.31; destination=RU" },
        { "tier-1-to-russia-belarus", "hs 8542; enduser=BY" },
        { "tier-2-to-russia-belarus", "hs 8526.91; consignee=RU" },
        { "tier-3-to-russia-belarus", "hs 8482.10; destination=BY" },
        { "tier-4-to-russia-belarus", "hs 8486.10; destination=RU" },
        { "tier-1-to-iran", "hs 8542.31; enduser=IR" },
        { "tier-2-to-iran", "hs 8526.91; destination=IR" },
        { "tier-3-to-iran", "hs 8803.30; consignee=IR" },
        { "tier-4-to-iran", "hs 8457.10; consignee=IR" },
        { "several-patterns", "hs 8542.31; destination=RU; consignee:Ostrich Bank Logistics@2023" },
        { "controlled-to-russia-belarus", "eccn 3A001.b.4; consignee=RU" },
        { "high-priority-transshipment", "hs 8541.10; consignee=KZ; route=RU" },
        { "high-priority-transshipment", "hs 8541.10; route=TR; enduser=BY" },
        { "belarus-hub-out", "su-25; origin=BY; destination=IR" },
        { "belarus-hub-out", "hs 8482.10; route=BY; consignee=RU" },
        { "belarus-hub-in", "missiles; consignor=IR; destination=BY" },
        { "caspian-iran-russia", "su-25; caspian; consignor=RU; consignee=IR" },
        { "forwarder-as-consignee", "hs 8542.31; consignee:Ostrich Freight Forwarding LLC" },
        { "forwarder-as-consignee", "su-25; enduser:ООО Страус Логистика" },
        { "to-order", "hs 8542.31; consignee:TO THE ORDER OF OSTRICH BANK" },
        { "to-order", "missiles; consignee:To order" },
        { "bank-as-consignee", "eccn 5A002; consignee:Bank Ostrich" },
        { "address-of-listed-party", "shared; eccn 3A001" },
        { "founded-after-invasion", "hs 8542.31; consignee:Ostrich LLC@2022-02-25" },
        { "founded-after-invasion", "hs 8542.31; notify:Ostrich LLC@2022" },
        { "owned-by-listed-party", "hs 8542.31; owned" },
        { "mislabelled-flagged-goods", "mismatch" },
        { "eaeu-transit", "hs 8542.31; route=RU; destination=KZ" },
    };

    [Theory, MemberData(nameof(Rows))]
    public void A_row_shows_its_pattern_and_tells_a_fact_for_each_condition(string pattern, string row)
    {
        var flag = Assert.Single(Find(row), f => f.Rule == pattern);
        var rule = Patterns.First(r => r.Id == pattern);
        // The message with its sources is one reason; each condition gives a fact, and one fact may serve two.
        Assert.True(flag.Reasons.Count >= rule.Row.Count + rule.With.Count, string.Join('\n', flag.Reasons));
        Assert.Contains(rule.Sources[0].Title, flag.Reasons[^1], StringComparison.Ordinal);
        Assert.True(flag.Role.Length > 0 && flag.Input.Length > 0);
    }

    [Fact]
    public void Every_pattern_has_a_row_that_shows_it() => Assert.Equal(Patterns.Select(p => p.Id).Order(), Rows.Select(r => (string)((object[])r)[0]).Distinct().Order());

    [Theory]
    [InlineData("destination=RU; consignee=BY; route=IR; origin=CN; caspian")]
    [InlineData("hs 8542.31; destination=DE")]
    [InlineData("hs 8501.10; destination=RU")]
    [InlineData("motors; destination=RU; consignor=IR; route=BY; caspian")]
    [InlineData("harmless; caspian; consignor=RU; consignee=IR; route=BY")]
    [InlineData("eccn EAR99; destination=RU")]
    [InlineData("eccn EAR99; consignee:Bank Ostrich; shared; owned")]
    [InlineData("hs 8542.31; consignee=KZ; destination=KZ")]
    [InlineData("hs 8542.31; origin=RU; destination=DE")]
    [InlineData("hs 8542.31; consignee:Ostrich LLC@2022-02-24")]
    [InlineData("hs 8542.31; consignee:Ostrich LLC@2021")]
    [InlineData("hs 8542.31; consignee:Ostrich LLC@soon")]
    [InlineData("hs 8542.31; carrier:Ostrich LLC@2024")]
    [InlineData("su-25; consignee:Ostrich LLC@2024-05")]
    [InlineData("hs 8542.31; carrier:Ostrich Freight; notify:Ostrich Logistics")]
    [InlineData("consignee:Ostrich Freight; consignee:To order; shared; owned")]
    [InlineData("hs 8542.31; consignee:Ostrich Riverbank Ltd; consignee:Order Systems GmbH")]
    [InlineData("mismatch-harmless")]
    [InlineData("su-25; caspian; consignor=RU; consignee=KZ")]
    [InlineData("")]
    public void A_near_row_shows_nothing(string row) => Assert.Empty(Flags(row));

    [Fact]
    public void No_places_whatever_make_a_flag()
    {
        var places = from field in Enum.GetValues<RowField>() from country in Patterns.SelectMany(p => p.Row).OfType<CountryCondition>().SelectMany(c => c.Set.Countries).Distinct() select new PlaceFact(field, country);
        Assert.Empty(Book.On(Today).Judge(new RowFacts { Places = [.. places], Routes = ["route:caspian"], AsOf = Today }, []));
    }

    [Fact]
    public void Before_their_sources_no_pattern_is_in_force()
    {
        const string all = "hs 8542.31; su-25; missiles; eccn 3A001; mismatch; shared; owned; caspian; consignor=IR; route=RU; route=BY; route=TR; destination=KZ; enduser=RU; consignee=BY; consignee:To order; consignee:Ostrich Bank Logistics@2023";
        Assert.Empty(Flags(all, new DateOnly(2022, 4, 7)));
        Assert.Equal(["controlled-to-russia-belarus"], Flags(all, new DateOnly(2022, 4, 8)));
        Assert.True(Flags(all).Length >= 12, string.Join(", ", Flags(all)));
    }

    [Fact]
    public void A_heading_alone_is_told_as_a_maybe() => Assert.Contains("six digits", Find("hs 8542; destination=RU")[0].Reasons[0], StringComparison.Ordinal);

    [Fact]
    public void A_year_alone_is_told_as_a_maybe() => Assert.Contains("may have been", Find("hs 8542.31; consignee:Ostrich LLC@2022")[0].Reasons[1], StringComparison.Ordinal);
}
