using Microsoft.Extensions.DependencyInjection;
using Screening.Model;
using Screening.SupplyChain;
using Screening.Tests.Support;

namespace Screening.Tests.Lobby;

public class ScreenerBuilderTests
{
    private sealed class StoppedClock(int year) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(year, 6, 1, 0, 0, 0, TimeSpan.Zero);
    }

    private static readonly Shipment Ammunition = new() { Row = 1, Goods = "Ammunition", Origin = "Belarus", Destination = "Russia" };

    [Fact]
    public void A_builder_without_lists_throws()
    {
        Assert.Throws<InvalidOperationException>(() => new ScreenerBuilder().Build());
        Assert.Throws<InvalidOperationException>(() => new ScreenerBuilder().Add(TestLists.Chains).Build());
        Assert.Throws<InvalidOperationException>(() => new ScreenerBuilder().Add(TestLists.Bundled[0] with { Entities = [] }).Build());
    }

    public static TheoryData<string, ScreeningOptions, string> Bad => new()
    {
        { "Threshold", new ScreeningOptions { Threshold = -0.01 }, "[0, 1]" },
        { "Threshold", new ScreeningOptions { Threshold = 1.01 }, "[0, 1]" },
        { "Threshold", new ScreeningOptions { Threshold = double.NaN }, "[0, 1]" },
        { "Top", new ScreeningOptions { Top = 0 }, "At least one" },
        { "Exposure", new ScreeningOptions { Exposure = new ExposureOptions { MaxHops = 0 } }, "[1, 8]" },
        { "Exposure", new ScreeningOptions { Exposure = new ExposureOptions { MaxHops = 9 } }, "[1, 8]" },
        { "Exposure", new ScreeningOptions { Exposure = new ExposureOptions { MaxPaths = 0 } }, "At least one" },
    };

    [Theory, MemberData(nameof(Bad))]
    public void An_option_outside_its_range_is_refused_with_its_limits(string option, ScreeningOptions options, string limits)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => TestLists.Screener.Screen(Query.Of("Peleng"), options));
        Assert.Equal(option, error.ParamName);
        Assert.Contains(limits, error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => new ScreenerBuilder { Options = options }.Add(TestLists.Bundled).Build());
    }

    [Theory]
    [InlineData(Preset.Fast, 0.80)]
    [InlineData(Preset.Balanced, 0.70)]
    [InlineData(Preset.Sensitive, 0.60)]
    public void A_preset_is_a_threshold(Preset preset, double threshold) => Assert.Equal(threshold, ScreeningOptions.For(preset).Threshold);

    [Fact]
    public void The_services_hold_one_screener_with_their_own_clock()
    {
        Screener At(int year)
        {
            var provider = new ServiceCollection().AddSingleton<TimeProvider>(new StoppedClock(year))
                .AddScreening(b => b.Add(TestLists.Bundled[0]).Add(TestLists.Chains)).BuildServiceProvider();
            Assert.Same(provider.GetRequiredService<Screener>(), provider.GetRequiredService<Screener>());
            return provider.GetRequiredService<Screener>();
        }
        // The chain dates these deliveries from 2022 on.
        Assert.Empty(At(2021).Screen(Ammunition).Findings);
        Assert.NotEmpty(At(2024).Screen(Ammunition).Findings);
        Assert.Empty(At(2024).Screen(Ammunition, new ScreeningOptions { AsOf = new DateOnly(2021, 1, 1) }).Findings);
    }
}
