using Screening.Circumstances;
using Screening.Goods;
using Screening.Model;

namespace Screening.Tests.Circumstances;

public class RowConditionsTests
{
    private static readonly CountrySet North = new()
    {
        Id = "north",
        Title = "the north",
        Source = new RuleSource("A source"),
        Countries = ["IS"],
        Effective = new Period(new DateOnly(2020, 1, 1), new DateOnly(2024, 12, 31)),
    };

    private static int Count(RowCondition condition, RowFacts row) => condition.In(row).Count();

    private static HsCode Hs(string text) => HsCode.TryParse(text, out var code) ? code : throw new FormatException(text);

    [Theory]
    [InlineData("2019-12-31", 0)]
    [InlineData("2020-01-01", 1)]
    [InlineData("2024-12-31", 1)]
    [InlineData("2025-01-01", 0)]
    public void A_set_has_members_in_its_time_only(string day, int facts) =>
        Assert.Equal(facts, Count(new CountryCondition([RowField.Route], North), new RowFacts { Places = [new PlaceFact(RowField.Route, "IS")], AsOf = Day(day) }));

    [Fact]
    public void A_country_counts_in_the_fields_named_and_in_any_case_of_letters()
    {
        RowFacts In(RowField field, string country) => new() { Places = [new PlaceFact(field, country)], AsOf = new DateOnly(2023, 1, 1) };
        var condition = new CountryCondition([RowField.Route], North);
        Assert.Equal("route is is one of: the north", condition.In(In(RowField.Route, "is")).Single().Text);
        Assert.Equal(0, Count(condition, In(RowField.Origin, "IS")));
        Assert.Equal(0, Count(condition, In(RowField.Route, "NO")));
    }

    [Theory]
    [InlineData(DesignatorGrade.Ocr, 1)]
    [InlineData(DesignatorGrade.Family, 0)]
    public void A_product_counts_from_a_grade_on(DesignatorGrade grade, int facts)
    {
        var node = new ChainNode { Id = "product:x", Kind = NodeKind.Product, Name = "X-1", Flagged = true };
        Assert.Equal(facts, Count(new GoodsCondition { Designators = DesignatorGrade.Ocr }, new RowFacts { Designators = [new DesignatorHit(node, "X-1", "X-1", grade)] }));
    }

    [Theory]
    [InlineData("3.A", 1)]
    [InlineData("2", 1)]
    [InlineData("1", 0)]
    public void A_heading_counts_for_each_of_its_tiers(string tier, int facts) =>
        Assert.Equal(facts, Count(new GoodsCondition { Tiers = [tier] }, new RowFacts { HighPriority = [HighPriorityGoods.Find(Hs("8517"), new DateOnly(2026, 1, 1))!] }));

    [Theory]
    [InlineData("880330", "8803", 1)]
    [InlineData("88", "8803", 0)]
    [InlineData("880400", "8803", 0)]
    public void A_code_counts_within_a_heading(string declared, string heading, int facts) =>
        Assert.Equal(facts, Count(new GoodsCondition { Hs = [Hs(heading)] }, new RowFacts { Hs = [Hs(declared)] }));

    [Theory]
    [InlineData(HsLevel.Chapter, HsLevel.Heading, 0)]
    [InlineData(HsLevel.Chapter, HsLevel.Chapter, 1)]
    [InlineData(HsLevel.Heading, HsLevel.Chapter, 1)]
    [InlineData(HsLevel.Heading, HsLevel.Heading, 1)]
    public void A_mismatch_counts_from_a_level_on(HsLevel asked, HsLevel found, int facts)
    {
        var node = new ChainNode { Id = "product:x", Kind = NodeKind.Product, Name = "X-1" };
        Assert.Equal(facts, Count(new HsMismatchCondition(asked, FlaggedOnly: false), new RowFacts { HsMismatches = [new HsMismatch(node, ["8802"], Hs("8704"), found)] }));
    }

    [Theory]
    [InlineData("9999.99", "USD", 0)]
    [InlineData("10,000", "USD", 1)]
    [InlineData("10000", "USD", 1)]
    [InlineData("5", "EUR", 1)]
    [InlineData("5", null, 1)]
    [InlineData("plenty", "USD", 1)]
    [InlineData(null, "USD", 0)]
    public void A_value_counts_from_a_sum_on_and_where_it_may_be_one(string? value, string? currency, int facts) =>
        Assert.Equal(facts, Count(new ValueCondition(10_000, "USD"), new RowFacts { StatedValue = value, Value = value is null ? null : Screening.Formats.Manifests.MoneyText.Parse(value), Currency = currency }));

    [Theory]
    [InlineData("2023-01-31", 0)]
    [InlineData("2023-02-01", 1)]
    [InlineData("2023-02-28", 1)]
    [InlineData("2023-03-01", 0)]
    [InlineData(null, 0)]
    public void A_date_counts_within_its_days(string? date, int facts) =>
        Assert.Equal(facts, Count(new DateCondition(new Period(new DateOnly(2023, 2, 1), new DateOnly(2023, 2, 28))), new RowFacts { Date = date is null ? null : Day(date) }));

    [Fact]
    public void Places_days_and_sums_are_no_evidence_by_themselves()
    {
        RowCondition[] circumstances = [new CountryCondition([RowField.Route], North), new RouteCondition(["route:caspian"]), new ValueCondition(0, "USD"), new DateCondition(default)];
        Assert.All(circumstances, c => Assert.False(c.IsEvidence));
        RowCondition[] evidence = [new GoodsCondition { Eccn = true }, new PartyCondition([PartyRole.Consignee], PartyKind.Bank), new IncorporatedCondition([PartyRole.Consignee], default), new HsMismatchCondition(HsLevel.Chapter, false)];
        Assert.All(evidence, c => Assert.True(c.IsEvidence));
    }

    [Theory]
    [InlineData("2022", "2022-12-31")]
    [InlineData("2024-02", "2024-02-29")]
    [InlineData("2024-02-01", "2024-02-01")]
    [InlineData("2024-13", null)]
    [InlineData("24", null)]
    [InlineData("", null)]
    public void A_date_as_precise_as_given_has_a_last_day(string date, string? last) =>
        Assert.Equal(last, FactText.LastDayOf(date) is { } day ? FactText.Of(day) : null);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
