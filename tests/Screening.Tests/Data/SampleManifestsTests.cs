using Screening.Formats;
using Screening.Formats.Manifests;
using Screening.Model;
using Screening.Tests.Support;

namespace Screening.Tests.Data;

/// <summary>What the sample manifests are there to show.</summary>
public sealed class SampleManifestsTests
{
    private static readonly Screener Bundled = new ScreenerBuilder { Options = new ScreeningOptions { AsOf = new DateOnly(2026, 11, 22) } }
        .Add(BundledData.Watchlists()).Add(BundledData.SupplyChains()).Add(BundledData.Rules()).Build();

    private static async Task<Dictionary<int, string>> Screen(string file)
    {
        using var source = ManifestFiles.Open(Repository.At($"data/manifests/{file}"));
        var results = new Dictionary<int, string>();
        await foreach (var row in source.ReadAsync(CancellationToken.None))
        {
            if (row.Shipment is null) results[row.Row] = $"rejected {row.Rejected!.Code}";
            else
            {
                var result = Bundled.Screen(row.Shipment);
                results[row.Row] = string.Join(' ', result.Findings.Select(f => f.Rule).Distinct().Prepend(result.Outcome.ToString()).Concat(result.Errors.Select(e => e.Code)));
            }
        }
        return results;
    }

    [Theory]
    [InlineData(2, "Block list-hit")]
    [InlineData(3, "Block list-hit flagged-product")]
    [InlineData(4, "Clear")]
    [InlineData(5, "Block list-hit goods-route")]
    [InlineData(6, "Review flagged-product goods-route")]
    [InlineData(7, "Block list-hit address-hit flagged-product")]
    [InlineData(8, "Review flagged-product goods-route")]
    [InlineData(9, "Review text-hit")]
    [InlineData(10, "Review address-hit")]
    [InlineData(11, "Block list-hit")]
    [InlineData(12, "Block list-hit")]
    [InlineData(13, "Clear")]
    [InlineData(14, "Review goods-route")]
    [InlineData(15, "Block list-hit")]
    public async Task The_shipment_from_Minsk_is_stopped_for_these_reasons(int row, string reasons)
    {
        var found = (await Screen("minsk-bandar-abbas.csv"))[row];
        Assert.StartsWith(reasons.Split(' ')[0], found, StringComparison.Ordinal);
        Assert.Subset((HashSet<string>)[.. found.Split(' ')], (HashSet<string>)[.. reasons.Split(' ')]);
    }

    [Fact]
    public void An_edge_is_told_once_however_many_of_its_goods_a_row_holds()
    {
        var shipment = new Shipment
        {
            Row = 2,
            Parties = [new Party(PartyRole.Notify, "Shenzhen 5G High-Tech Innovation Co., Limited")],
            Goods = "Brushless motors, gyro sensors and optical lenses",
            Origin = "CN",
        };
        var told = Assert.Single(Bundled.Screen(shipment).Findings, f => f.Rule == "goods-route");
        Assert.Equal(("C02a", "Brushless motors, sensors, optical lenses"), (told.EntityId, told.Input));
    }

    [Fact]
    public async Task No_near_miss_of_the_clean_manifest_is_found() =>
        Assert.All(await Screen("clean-near-misses.csv"), r => Assert.Equal("Clear", r.Value));

    [Fact]
    public async Task Every_broken_row_says_what_is_wrong_and_the_others_are_screened()
    {
        var rows = await Screen("broken-rows.csv");
        Assert.Equal(
            ["Clear", "rejected column-count", "rejected column-count", "NotScreened unknown-hs", "NotScreened malformed-hs", "NotScreened bad-date", "NotScreened bad-imo", "rejected empty-row"],
            rows.OrderBy(r => r.Key).Take(8).Select(r => r.Value));
        Assert.StartsWith("Block list-hit", rows[10], StringComparison.Ordinal);
        Assert.Contains("hidden-characters", rows[10], StringComparison.Ordinal);
        Assert.StartsWith("Block list-hit", rows[11], StringComparison.Ordinal);
        Assert.Equal("rejected unterminated-quote", rows[13]);
    }
}
