using BenchmarkDotNet.Attributes;
using FuzzySharp;
using Screening.Benchmarks.Data;
using Screening.Formats;
using Screening.Formats.Manifests;
using Screening.Model;
using Screening.Text;

namespace Screening.Benchmarks.Suites;

/// <summary>The bundled manifest, repeated, against the bundled lists and chains, per row. Checked: the number of findings. Its parties
/// return from row to row, so that their answers are kept; for others see <see cref="PartyBenchmarks"/>.
/// FuzzySharp is given the parties' names of the first row only, and finds neither goods nor chains.</summary>
[MemoryDiagnoser]
public class ManifestBenchmarks
{
    private const int Repeats = 20;
    private const int Rows = 280;

    // Claims hold from day to day: the answer must not move with the clock.
    private static readonly ScreeningOptions Options = new() { AsOf = new DateOnly(2026, 11, 22) };

    private string _file = "";
    private Screener _screener = null!;
    private Shipment[] _shipments = [];
    private string[] _listed = [];
    private string[] _parties = [];

    [GlobalSetup]
    public void Setup()
    {
        _file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".csv");
        WriteRepeated(_file);
        _screener = new ScreenerBuilder().Add(BundledData.Watchlists()).Add(BundledData.SupplyChains()).Add(BundledData.Rules()).Build();
        _shipments = Read().ToBlockingEnumerable().ToArray();
        _listed = [.. _screener.Lists.SelectMany(l => l.Entities).SelectMany(e => e.Names).Select(n => NameNormalizer.Normalize(n.Name).Text)];
        _parties = [.. _shipments[0].Parties.Select(p => NameNormalizer.Normalize(p.Name).Text)];
        Expected.Check("rows of the manifest", _shipments.Length, Rows);
        Expected.Check("findings, screened", Screen(), Repeats * Expected.ManifestFindings);
        Expected.Check("findings, read and screened", ReadAndScreen(), Repeats * Expected.ManifestFindings);
    }

    [GlobalCleanup]
    public void Cleanup() => File.Delete(_file);

    [Benchmark(Baseline = true)]
    public int FuzzySharpParties()
    {
        var best = 0;
        foreach (var party in _parties)
            foreach (var name in _listed) best = Math.Max(best, Fuzz.WeightedRatio(party, name));
        return best;
    }

    [Benchmark(OperationsPerInvoke = Rows)]
    public int Screen() => _shipments.Sum(s => _screener.Screen(s, Options).Findings.Count);

    [Benchmark(OperationsPerInvoke = Rows)]
    public int ReadAndScreen() => Read().ToBlockingEnumerable().Sum(s => _screener.Screen(s, Options).Findings.Count);

    private async IAsyncEnumerable<Shipment> Read()
    {
        using var manifest = ManifestFiles.Open(_file);
        await foreach (var row in manifest.ReadAsync())
            yield return row.Shipment ?? throw new InvalidDataException($"Row {row.Row} of the bundled manifest was rejected.");
    }

    private static void WriteRepeated(string path)
    {
        using var stream = typeof(ManifestBenchmarks).Assembly.GetManifestResourceStream("Screening.Benchmarks.manifest.csv")!;
        using var reader = new StreamReader(stream);
        var lines = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        File.WriteAllLines(path, Enumerable.Repeat(lines.Skip(1), Repeats).SelectMany(l => l).Prepend(lines[0]));
    }
}
