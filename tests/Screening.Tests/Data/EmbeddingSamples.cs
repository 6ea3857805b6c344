using Microsoft.Extensions.DependencyInjection;
using Screening.Formats;
using Screening.Formats.Manifests;
using Screening.Rules;
using Screening.Tests.Support;

namespace Screening.Tests.Data;

/// <summary>The code that docs/embedding.md shows, as it stands there, built and run.</summary>
public sealed class EmbeddingSamples
{
    [Fact]
    public void Services_are_registered_and_lists_swapped_as_shown()
    {
        var services = new ServiceCollection();
        services.AddScreening(builder => builder.Add(BundledData.Watchlists()).Add(BundledData.SupplyChains()).Add(BundledData.Rules()));
        using var provider = services.BuildServiceProvider();
        var source = provider.GetRequiredService<ScreenerSource>();
        var lists = TestLists.ListsOf(TestLists.Entity("l:1", "ACME FRONT"));
        var edition = source.Swap(source.NextBuilder().Add(lists).Add(BundledData.SupplyChains()).Build());
        Assert.Same(edition.Screener, provider.GetRequiredService<Screener>());
    }

    [Fact]
    public void Health_is_adapted_as_shown()
    {
        var list = TestLists.ListsOf(TestLists.Entity("l:1", "ACME FRONT"))[0];
        var clock = new MovedClock(new DateTimeOffset(2026, 11, 22, 9, 0, 0, TimeSpan.Zero));
        Screener Of(int limit) => new ScreenerBuilder { Clock = clock }.Add(list with { Version = list.Version with { Confirmed = new DateOnly(2026, 11, 20), MaxAgeDays = limit } }).Build();
        Assert.Equal((true, "Healthy: l 2 days"), Check(new ScreenerSource(Of(7))));
        Assert.Equal((false, "Unhealthy: l 2 days"), Check(new ScreenerSource(Of(1))));

        (bool IsUp, string Text) Check(ScreenerSource source)
        {
            var health = source.Current.Health();
            return (health.State != HealthState.Unhealthy, $"{health.State}: {string.Join(", ", health.Lists.Select(l => $"{l.Version.List} {l.AgeDays} days"))}");
        }
    }

    [Fact]
    public async Task A_manifest_is_screened_as_shown()
    {
        var (path, screener, progress, ct) = (Repository.At("data/manifests/minsk-bandar-abbas.csv"), TestLists.Screener, new Progress<ScreeningProgress>(), CancellationToken.None);
        var written = new List<string>();
        Action<string> write = written.Add;
        using var source = ManifestFiles.Open(path);
        await foreach (var (row, result) in source.ScreenAsync(screener, progress: progress, cancellationToken: ct))
        {
            if (result.Outcome != RowOutcome.Clear) write($"row {row.Row}: {result.Outcome}, {result.Findings.Count} findings");
        }
        Assert.NotEmpty(written);
    }

    [Fact]
    public void All_code_of_the_page_stands_here()
    {
        var here = Flat(Repository.Read("tests/Screening.Tests/Data/EmbeddingSamples.cs"));
        var blocks = Repository.Read("docs/embedding.md").Split("```csharp\n").Skip(1).Select(b => b[..b.IndexOf("\n```", StringComparison.Ordinal)]).ToList();
        Assert.Equal(4, blocks.Count);
        Assert.All(blocks, b => Assert.Contains(Flat(b), here, StringComparison.Ordinal));
    }

    // How far a line is indented is the only difference.
    private static string Flat(string code) => string.Join('\n', code.ReplaceLineEndings("\n").Split('\n').Select(l => l.Trim()));
}
