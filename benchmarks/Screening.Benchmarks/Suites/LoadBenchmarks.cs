using BenchmarkDotNet.Attributes;
using Screening.Benchmarks.Data;
using Screening.Engine;
using Screening.Formats;
using Screening.Model;

namespace Screening.Benchmarks.Suites;

/// <summary>From lists to a screener. Checked: no record is rejected, a listed name is found. FuzzySharp has nothing to
/// build; the baseline is the reading alone.</summary>
[MemoryDiagnoser]
public class LoadBenchmarks
{
    private const int SyntheticNames = 40_000;

    private IReadOnlyList<Watchlist> _bundled = [];
    private Watchlist _synthetic = null!;

    [GlobalSetup]
    public void Setup()
    {
        _bundled = ReadBundled();
        _synthetic = Synthesis.Make(SyntheticNames).ToWatchlist();
        Expected.Check("rejected records", _bundled.Sum(l => l.Rejected), 0);
        Check(ReadAndBuild(), _bundled[0].Entities[0].Caption);
        Check(BuildBundled(), _bundled[0].Entities[0].Caption);
        Check(BuildSynthetic(), _synthetic.Entities[0].Caption);
    }

    [Benchmark(Baseline = true)]
    public IReadOnlyList<Watchlist> ReadBundled() => BundledData.Watchlists();

    [Benchmark]
    public Screener BuildBundled() => new ScreenerBuilder().Add(_bundled).Build();

    [Benchmark]
    public Screener ReadAndBuild() => new ScreenerBuilder().Add(BundledData.Watchlists()).Add(BundledData.SupplyChains()).Build();

    [Benchmark]
    public Screener BuildSynthetic() => new ScreenerBuilder().Add(_synthetic).Build();

    private static void Check(Screener screener, string listed) => Expected.Check($"{listed}", screener.Screen(listed).Outcome, Outcome.Alert);
}
