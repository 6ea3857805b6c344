using BenchmarkDotNet.Attributes;
using FuzzySharp;
using Screening.Benchmarks.Data;
using Screening.Formats;
using Screening.Model;
using Screening.Text;

namespace Screening.Benchmarks.Suites;

/// <summary>Rows of four parties, 60 characters of goods and an HS code against 40,000 synthetic names and the bundled chains, per
/// row: parties never seen before, and parties each seen ten times, as manifests have them. Checked: the number of findings.
/// FuzzySharp is given the parties' names of the first row only.</summary>
[MemoryDiagnoser]
public class PartyBenchmarks
{
    private const int ListNames = 40_000;
    private const int Rows = 8_000;
    private const int Parties = 4;
    private const int TimesSeen = 10;
    private const string Goods = "Spare parts for bearings, ball and roller, 6204-2RS, 900 pcs";

    private static readonly ScreeningOptions Options = new() { AsOf = new DateOnly(2026, 11, 22) };

    private Screener _screener = null!;
    private Shipment[] _fresh = [];
    private Shipment[] _repeated = [];
    private string[] _listed = [];
    private string[] _parties = [];

    [GlobalSetup]
    public void Setup()
    {
        var made = Synthesis.Make(ListNames);
        var list = made.ToWatchlist();
        _screener = new ScreenerBuilder().Add(list).Add(BundledData.SupplyChains()).Build();
        var names = made.Queries(Rows * Parties);
        _fresh = [.. Enumerable.Range(0, Rows).Select(row => Row(row, k => names[(row * Parties) + k].Name))];
        // Each party comes again within some rows, and in no fixed rhythm.
        var draw = new SeededDraw(7);
        _repeated = [.. Enumerable.Range(0, Rows).Select(row => Row(row, k => names[(draw.Below(Rows / TimesSeen) * Parties) + k].Name))];
        _listed = [.. list.Entities.SelectMany(e => e.Names).Select(n => NameNormalizer.Normalize(n.Name).Text)];
        _parties = [.. _fresh[0].Parties.Select(p => NameNormalizer.Normalize(p.Name).Text)];
        Expected.Check("findings, fresh parties", FreshParties(), Expected.FreshPartyFindings);
        Expected.Check("findings, parties that return", PartiesThatReturn(), Expected.ReturningPartyFindings);
    }

    [Benchmark(Baseline = true)]
    public int FuzzySharpParties()
    {
        var best = 0;
        foreach (var party in _parties)
            foreach (var name in _listed) best = Math.Max(best, Fuzz.WeightedRatio(party, name));
        return best;
    }

    // So many names that one asked again was forgotten in between.
    [Benchmark(OperationsPerInvoke = Rows)]
    public int FreshParties() => _fresh.Sum(s => _screener.Screen(s, Options).Findings.Count);

    [Benchmark(OperationsPerInvoke = Rows)]
    public int PartiesThatReturn() => _repeated.Sum(s => _screener.Screen(s, Options).Findings.Count);

    private static Shipment Row(int row, Func<int, string> name) => new()
    {
        Row = row + 2,
        Parties = [new(PartyRole.Consignor, name(0), "BY"), new(PartyRole.Consignee, name(1), "AE"), new(PartyRole.Notify, name(2)), new(PartyRole.Vessel, name(3))],
        Goods = Goods,
        Hs = "848210",
    };
}
