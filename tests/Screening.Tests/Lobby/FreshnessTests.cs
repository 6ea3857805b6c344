using Screening.Engine;
using Screening.Model;
using Screening.Rules;
using Screening.Tests.Support;

namespace Screening.Tests.Lobby;

/// <summary>A list with a limit of its own is not screened against beyond it.</summary>
public sealed class FreshnessTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    private static Screener Screener(DateOnly? confirmed, int? days, ScreeningOptions? options = null)
    {
        var list = TestLists.ListsOf(TestLists.Entity("l:1", "ACME FRONT"))[0];
        return new ScreenerBuilder
        {
            Options = options ?? new ScreeningOptions(),
            Clock = new MovedClock(new DateTimeOffset(2026, 11, 22, 9, 0, 0, TimeSpan.Zero)),
        }.Add(list with { Version = list.Version with { Confirmed = confirmed, MaxAgeDays = days } }).Build();
    }

    private static readonly Shipment Row = new() { Row = 3, Parties = [new Party(PartyRole.Consignee, "Acme Front")] };

    // Limit 7 days, today the 22nd: day of confirmation, day that is screened for, whether it is screened.
    [Theory]
    [InlineData("2026-11-22", null, true)]
    [InlineData("2026-11-15", null, true)]
    [InlineData("2026-11-14", null, false)]
    [InlineData(null, null, false)]
    [InlineData("2026-11-22", "2020-01-01", true)]
    [InlineData("2026-11-10", "2026-11-17", true)]
    [InlineData("2026-11-10", "2026-11-18", false)]
    [InlineData("2026-11-22", "2027-06-01", true)]
    [InlineData("2026-11-14", "2027-06-01", false)]
    public async Task The_age_counts_to_the_day_screened_for_but_to_no_day_that_is_yet_to_come(string? confirmed, string? asOf, bool isScreened)
    {
        var screener = Screener(Day(confirmed), 7, new ScreeningOptions { AsOf = Day(asOf) });
        Assert.Equal(isScreened ? Outcome.Alert : Outcome.NotScreened, screener.Screen("Acme Front").Outcome);
        Assert.Equal(isScreened ? Outcome.Clear : Outcome.NotScreened, screener.Screen("Linen House").Outcome);
        Assert.Equal(!isScreened, screener.Screen(Row).Outcome == RowOutcome.NotScreened);
        Assert.Equal(!isScreened, (await screener.ScreenAsync(new[] { Row }.ToAsyncEnumerable()).SingleAsync()).Outcome == RowOutcome.NotScreened);
        Assert.Equal(!isScreened, (await screener.ScreenAsync(new[] { Query.Of("Acme Front") }.ToAsyncEnumerable()).SingleAsync()).Outcome == Outcome.NotScreened);
        Assert.Equal(isScreened ? [] : ["l"], screener.StaleLists().Select(v => v.List));
    }

    [Fact]
    public void What_is_not_screened_names_the_list_and_its_age()
    {
        var screener = Screener(new DateOnly(2026, 11, 1), 7);
        Assert.Equal("not screened against old lists: found l last confirmed on 2026-11-01, 21 days before 2026-11-22; expected at most 7 days", screener.Screen("Acme Front").Error);
        var issue = Assert.Single(screener.Screen(Row).Errors);
        Assert.Equal((3, "stale-list", screener.Screen("Acme Front").Error), (issue.Line, issue.Code, issue.Message));
        Assert.Contains("found l never confirmed to be current", Screener(null, 7).Screen("Acme Front").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reason_allows_it_for_a_call_or_for_all()
    {
        var why = new ScreeningOptions { AllowStale = "publisher's site is down" };
        Assert.Equal(Outcome.Alert, Screener(null, 7).Screen(Query.Of("Acme Front"), why).Outcome);
        Assert.Equal(Outcome.Alert, Screener(null, 7, why).Screen("Acme Front").Outcome);
        Assert.Equal(["l"], Screener(null, 7, why).StaleLists().Select(v => v.List));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ScreeningOptions { AllowStale = "  " }.Validated());
    }

    [Fact]
    public void A_list_without_a_limit_is_never_too_old()
    {
        Assert.Equal(Outcome.Alert, Screener(null, null).Screen("Acme Front").Outcome);
        Assert.Equal(Outcome.Alert, Screener(new DateOnly(1999, 1, 1), null).Screen("Acme Front").Outcome);
    }

    [Fact]
    public void A_screener_that_lives_on_notices_that_its_lists_grow_old()
    {
        var clock = new MovedClock(new DateTimeOffset(2026, 11, 22, 23, 59, 0, TimeSpan.Zero));
        var list = TestLists.ListsOf(TestLists.Entity("l:1", "ACME FRONT"))[0];
        var screener = new ScreenerBuilder { Clock = clock }.Add(list with { Version = list.Version with { Confirmed = Today, MaxAgeDays = 0 } }).Build();
        Assert.Equal(Outcome.Alert, screener.Screen("Acme Front").Outcome);
        clock.Now += TimeSpan.FromMinutes(2);
        Assert.Equal(Outcome.NotScreened, screener.Screen("Acme Front").Outcome);
        Assert.Equal(Outcome.NotScreened, screener.With(RuleSet.None).Screen("Acme Front").Outcome);
    }

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
