using Screening.Model;
using Screening.Tests.Support;

namespace Screening.Tests.Lobby;

/// <summary>What a health check is told.</summary>
public sealed class HealthTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    private static Watchlist List(string key, DateOnly? confirmed, int? days, int rejected = 0)
    {
        var list = TestLists.ListsOf(TestLists.Entity($"{key}:1", "ACME FRONT"))[0];
        return list with { Version = list.Version with { Confirmed = confirmed, MaxAgeDays = days }, Records = 1 + rejected, Rejected = rejected };
    }

    private static ScreeningHealth Health(ScreeningOptions? options, params Watchlist[] lists) =>
        new ScreenerBuilder { Options = options ?? new ScreeningOptions(), Clock = new MovedClock(new DateTimeOffset(2026, 11, 22, 9, 0, 0, TimeSpan.Zero)) }.Add(lists).Build().Health();

    [Fact]
    public void Every_list_is_told_with_edition_age_limit_and_size()
    {
        var health = Health(null, List("a", Today.AddDays(-3), 7), List("b", null, null));
        Assert.Equal((HealthState.Healthy, Today), (health.State, health.Day));
        Assert.Equal(("a", new DateOnly(2026, 1, 2), 7), (health.Lists[0].Version.List, health.Lists[0].Version.Published, health.Lists[0].Version.MaxAgeDays));
        Assert.Equal((3, false, 1, 0), (health.Lists[0].AgeDays, health.Lists[0].IsStale, health.Lists[0].Entities, health.Lists[0].Rejected));
        Assert.Equal((null, false), (health.Lists[1].AgeDays, health.Lists[1].IsStale));
    }

    [Fact]
    public void One_list_beyond_its_limit_makes_all_unhealthy_unless_that_is_allowed()
    {
        Watchlist[] lists = [List("a", Today, 7), List("b", Today.AddDays(-8), 7)];
        Assert.Equal(HealthState.Unhealthy, Health(null, lists).State);
        Assert.Equal([false, true], Health(null, lists).Lists.Select(l => l.IsStale));
        Assert.Equal(HealthState.Degraded, Health(new ScreeningOptions { AllowStale = "publisher's site is down" }, lists).State);
        Assert.Equal(HealthState.Unhealthy, Health(null, List("a", null, 7)).State);
    }

    [Fact]
    public void A_list_that_lost_records_is_degraded() => Assert.Equal(HealthState.Degraded, Health(null, List("a", Today, 7, rejected: 2)).State);

    [Fact]
    public void A_list_confirmed_after_the_day_is_of_no_age()
    {
        var health = new ScreenerBuilder { Clock = new MovedClock(new DateTimeOffset(2026, 11, 22, 9, 0, 0, TimeSpan.Zero)) }.Add(List("a", Today, 7)).Build().Health(new DateOnly(2020, 1, 1));
        Assert.Equal((0, HealthState.Healthy, new DateOnly(2020, 1, 1)), (health.Lists[0].AgeDays, health.State, health.Day));
    }
}
