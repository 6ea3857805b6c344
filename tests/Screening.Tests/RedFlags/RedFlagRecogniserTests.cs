using Screening.Goods;
using Screening.Model;
using Screening.RedFlags;

namespace Screening.Tests.RedFlags;

public class RedFlagRecogniserTests
{
    private static readonly RuleSource Source = new("A source");

    private static RedFlagBook Book(RedFlagPattern pattern) => new()
    {
        Edition = new DateOnly(2026, 1, 1),
        Sha256 = "",
        Sets = new Dictionary<string, CountrySet> { ["north"] = new() { Id = "north", Title = "the north", Source = Source, Countries = ["IS"], Effective = new Period(new DateOnly(2020, 1, 1), new DateOnly(2024, 12, 31)) } },
        Patterns = [pattern],
    };

    private static RedFlagPattern Pattern(params RedFlagCondition[] when) => new() { Id = "p", Title = "P", Sources = [Source], When = when };

    private static int Count(RedFlagPattern pattern, RowFacts row, int year = 2023, int month = 6, int day = 15) => new RedFlagRecogniser(Book(pattern)).Find(row, new DateOnly(year, month, day)).Count;

    private static readonly RowFacts Exposed = new() { Exposures = ["Ostrich Works"], Places = [new PlaceFact(RowField.Route, "IS")] };

    [Theory]
    [InlineData(2022, 12, 31, 0)]
    [InlineData(2023, 1, 1, 1)]
    [InlineData(2023, 3, 9, 1)]
    [InlineData(2023, 3, 10, 0)]
    [InlineData(2023, 4, 20, 0)]
    [InlineData(2023, 4, 21, 1)]
    [InlineData(2023, 12, 31, 1)]
    [InlineData(2024, 1, 1, 0)]
    public void A_pattern_counts_in_its_time_and_not_while_it_is_suspended(int year, int month, int day, int flags)
    {
        var pattern = Pattern(new ExposureCondition()) with { Effective = new Period(new DateOnly(2023, 1, 1), new DateOnly(2023, 12, 31)), Suspended = [new Period(new DateOnly(2023, 3, 10), new DateOnly(2023, 4, 20))] };
        Assert.Equal(flags, Count(pattern, Exposed, year, month, day));
    }

    [Theory]
    [InlineData(2019, 0)]
    [InlineData(2023, 1)]
    [InlineData(2025, 0)]
    public void A_set_has_members_in_its_time_only(int year, int flags) =>
        Assert.Equal(flags, Count(Pattern(new ExposureCondition(), new CountryCondition([RowField.Route], "north")), Exposed, year));

    [Fact]
    public void All_conditions_must_hold_and_facts_are_told_in_their_order_once_each()
    {
        var row = Exposed with { Exposures = ["Ostrich Works", "Ostrich Works"], Ownership = ["owned"] };
        var flag = Assert.Single(new RedFlagRecogniser(Book(Pattern(new CountryCondition([RowField.Route], "north"), new ExposureCondition(), new OwnershipCondition([])))).Find(row, new DateOnly(2023, 1, 1)));
        Assert.Equal(["country", "exposure", "ownership"], flag.Facts.Select(f => f.Kind));
        Assert.Equal("route IS is one of: the north", flag.Facts[0].Text);
        Assert.Equal(0, Count(Pattern(new ExposureCondition(), new SharedAddressCondition()), row));
        Assert.Equal(0, Count(Pattern(), row));
    }

    [Fact]
    public void An_unknown_set_and_another_field_hold_nothing()
    {
        Assert.Equal(0, Count(Pattern(new ExposureCondition(), new CountryCondition([RowField.Route], "south")), Exposed));
        Assert.Equal(0, Count(Pattern(new ExposureCondition(), new CountryCondition([RowField.Origin], "north")), Exposed));
    }

    [Theory]
    [InlineData("owned", 1)]
    [InlineData("minority", 0)]
    public void Ownership_counts_by_its_outcome(string outcome, int flags) =>
        Assert.Equal(flags, Count(Pattern(new OwnershipCondition(["owned", "controlled"])), new RowFacts { Ownership = [outcome] }));

    [Theory]
    [InlineData(DesignatorGrade.Ocr, 1)]
    [InlineData(DesignatorGrade.Family, 0)]
    public void A_product_counts_from_a_grade_on(DesignatorGrade grade, int flags)
    {
        var node = new ChainNode { Id = "product:x", Kind = NodeKind.Product, Name = "X-1", Flagged = true };
        Assert.Equal(flags, Count(Pattern(new GoodsCondition { Designators = DesignatorGrade.Ocr }), new RowFacts { Designators = [new DesignatorHit(node, "X-1", "X-1", grade)] }));
    }

    [Theory]
    [InlineData("3.A", 1)]
    [InlineData("2", 1)]
    [InlineData("1", 0)]
    public void A_heading_counts_for_each_of_its_tiers(string tier, int flags)
    {
        Assert.True(HsCode.TryParse("8517", out var code));
        var row = new RowFacts { HighPriority = HighPriorityGoods.Find(code, new DateOnly(2026, 1, 1)) };
        Assert.Equal(flags, Count(Pattern(new GoodsCondition { Tiers = [tier] }), row));
    }

    [Theory]
    [InlineData(HsLevel.Chapter, HsLevel.Heading, 0)]
    [InlineData(HsLevel.Chapter, HsLevel.Chapter, 1)]
    [InlineData(HsLevel.Heading, HsLevel.Chapter, 1)]
    [InlineData(HsLevel.Heading, HsLevel.Heading, 1)]
    public void A_mismatch_counts_from_a_level_on(HsLevel asked, HsLevel found, int flags)
    {
        var node = new ChainNode { Id = "product:x", Kind = NodeKind.Product, Name = "X-1" };
        Assert.True(HsCode.TryParse("8704", out var code));
        Assert.Equal(flags, Count(Pattern(new HsMismatchCondition(asked, FlaggedOnly: false)), new RowFacts { HsMismatches = [new HsMismatch(node, ["8802"], code, found)] }));
    }

    [Theory]
    [InlineData("2022", "2022-12-31")]
    [InlineData("2024-02", "2024-02-29")]
    [InlineData("2024-02-01", "2024-02-01")]
    [InlineData("2024-13", null)]
    [InlineData("24", null)]
    [InlineData("", null)]
    public void A_date_as_precise_as_given_has_a_last_day(string date, string? last) =>
        Assert.Equal(last, RedFlagText.LastDayOf(date) is { } day ? RedFlagText.Of(day) : null);
}
