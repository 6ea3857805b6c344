using BenchmarkDotNet.Attributes;
using Screening.Benchmarks.Data;
using Screening.Benchmarks.Recall;
using Screening.Engine;
using Screening.Model;

namespace Screening.Benchmarks.Suites;

/// <summary>500 queries, half of them clean, against 40,000 synthetic names, per query. Checked: the number of alerts of
/// every preset. FuzzySharp compares every name, and so is given a sample of the queries.</summary>
[MemoryDiagnoser]
public class SearchBenchmarks
{
    private const int Queries = 500;
    private const int Sample = 2;

    private Screener _screener = null!;
    private IReadOnlyList<QueryCase> _queries = [];
    private Matcher[] _rivals = [];

    /// <summary>Names of the list.</summary>
    protected virtual int ListNames => 40_000;

    /// <summary>Alerts by preset.</summary>
    private protected virtual IReadOnlyDictionary<Preset, int> ExpectedAlerts => Expected.SearchAlerts;

    [GlobalSetup]
    public void Setup()
    {
        var made = Synthesis.Make(ListNames);
        var list = made.ToWatchlist();
        _queries = made.Queries(Queries);
        _screener = new ScreenerBuilder().Add(list).Build();
        _rivals = [.. Matcher.Rivals.Select(r => Matcher.FuzzySharp(r.Name, list, r.Score))];
        foreach (var (preset, alerts) in ExpectedAlerts) Expected.Check($"alerts, {preset}", Alerts(preset), alerts);
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Sample)]
    public void FuzzySharpWeightedRatio() => _rivals[0].WarmUp(_queries.Take(Sample));

    [Benchmark(OperationsPerInvoke = Sample)]
    public void FuzzySharpTokenSetRatio() => _rivals[1].WarmUp(_queries.Take(Sample));

    [Benchmark(OperationsPerInvoke = Queries)]
    public int Fast() => Alerts(Preset.Fast);

    [Benchmark(OperationsPerInvoke = Queries)]
    public int Balanced() => Alerts(Preset.Balanced);

    [Benchmark(OperationsPerInvoke = Queries)]
    public int Sensitive() => Alerts(Preset.Sensitive);

    private int Alerts(Preset preset)
    {
        var options = ScreeningOptions.For(preset);
        var alerts = 0;
        foreach (var query in _queries)
            if (_screener.Screen(Query.Of(query.Name), options).Outcome == Outcome.Alert) alerts++;
        return alerts;
    }
}
