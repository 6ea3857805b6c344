using Screening.Model;
using Screening.Rules;

namespace Screening.Tests.Engine;

/// <summary>Listings for a term: while it runs they block, afterwards a person looks whether the file is behind.</summary>
public sealed class EndedListingTests
{
    private static readonly RuleSet Block = new()
    {
        Rules = [new ScreeningRule { Id = "denied", Title = "Denied", Sources = [new RuleSource("Our own")], Outcome = RowOutcome.Block, Finding = new FindingFilter { Kinds = [FindingKinds.ListHit] } }],
    };

    private static Watchlist List(string key, string? ends) => new()
    {
        Version = new ListVersion(key, null, "aa", "list.csv"),
        Format = "plain-csv",
        Entities = [new Entity { Id = key + ":1", List = key, Names = [new("OSTRICH WORKS", NameRole.Primary)], Identifiers = [new("unp", "100230519", "BY")], Ends = ends }],
        Records = 1,
    };

    private static Finding Screen(DateOnly day, params string?[] ends)
    {
        var screener = new ScreenerBuilder { Options = new ScreeningOptions { AsOf = day } }.Add(Block).Add(ends.Select((e, i) => List($"list{i}", e))).Build();
        return Assert.Single(screener.Screen(new Shipment { Row = 1, Parties = [new Party(PartyRole.Consignor, "Ostrich Works")] }).Findings, f => f.Rule == "list-hit");
    }

    [Theory]
    [InlineData("2030-05-06", RowOutcome.Block)]
    [InlineData("2030-05-05", RowOutcome.Review)]
    [InlineData("2030-05", RowOutcome.Block)]
    [InlineData("2030", RowOutcome.Block)]
    [InlineData("2029", RowOutcome.Review)]
    [InlineData(null, RowOutcome.Block)]
    public void A_listing_blocks_to_its_last_day(string? ends, RowOutcome outcome)
    {
        var finding = Screen(new DateOnly(2030, 5, 6), ends);

        Assert.Equal(outcome, finding.Outcome);
        Assert.Equal(outcome == RowOutcome.Review, finding.Reasons.Contains($"a listing that ended on {ends} does not block"));
        Assert.Equal(ends is not null, finding.Reasons.Any(r => r.Contains("last day of the listing", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("2029-01-01", "2028-01-01", RowOutcome.Review)]
    [InlineData("2029-01-01", "2031-01-01", RowOutcome.Block)]
    [InlineData("2029-01-01", null, RowOutcome.Block)]
    public void A_party_on_several_lists_blocks_as_long_as_one_of_them_holds(string first, string? second, RowOutcome outcome) =>
        Assert.Equal(outcome, Screen(new DateOnly(2030, 5, 6), first, second).Outcome);
}
