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
    private string _folder = "";
    private string _snapshot = "";

    [GlobalSetup]
    public void Setup()
    {
        _bundled = ReadBundled();
        _synthetic = Synthesis.Make(SyntheticNames).ToWatchlist();
        Expected.Check("rejected records", _bundled.Sum(l => l.Rejected), 0);
        Check(ReadAndBuild(), _bundled[0].Entities[0].Caption);
        Check(BuildBundled(), _bundled[0].Entities[0].Caption);
        Check(BuildSynthetic(), _synthetic.Entities[0].Caption);
        _folder = Directory.CreateTempSubdirectory("screening-benchmarks-").FullName;
        _snapshot = Path.Combine(_folder, "synthetic.snapshot");
        ListSnapshot.Write(_snapshot, [_synthetic], []);
        Expected.Check("opened index", ListSnapshot.Open(_snapshot).HasIndex, true);
        Check(OpenSynthetic(), _synthetic.Entities[0].Caption);
    }

    [GlobalCleanup]
    public void Cleanup() => Directory.Delete(_folder, recursive: true);

    [Benchmark(Baseline = true)]
    public IReadOnlyList<Watchlist> ReadBundled() => BundledData.Watchlists();

    [Benchmark]
    public Screener BuildBundled() => new ScreenerBuilder().Add(_bundled).Build();

    [Benchmark]
    public Screener ReadAndBuild() => new ScreenerBuilder().Add(BundledData.Watchlists()).Add(BundledData.SupplyChains()).Build();

    /// <summary>The same screener from a snapshot, as each call of the tool opens it.</summary>
    [Benchmark]
    public Screener OpenSynthetic() => new ScreenerBuilder().Add(ListSnapshot.Open(_snapshot)).Build();

    [Benchmark]
    public Screener BuildSynthetic() => new ScreenerBuilder().Add(_synthetic).Build();

    private static void Check(Screener screener, string listed) => Expected.Check($"{listed}", screener.Screen(listed).Outcome, Outcome.Alert);
}
