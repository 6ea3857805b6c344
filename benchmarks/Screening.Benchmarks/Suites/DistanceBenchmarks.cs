using BenchmarkDotNet.Attributes;

namespace Screening.Benchmarks.Suites;

/// <summary>Every distance kernel at every length, per pair. Checked: all pairs against <see cref="PlainDistance"/>.</summary>
[MemoryDiagnoser]
public class DistanceBenchmarks
{
    private DistanceCase _case = null!;
    private (string A, string B)[] _pairs = [];

    [ParamsSource(nameof(Cases))]
    public string Case { get; set; } = "";

    public static IEnumerable<string> Cases => DistanceCase.All.Select(c => c.ToString());

    [GlobalSetup]
    public void Setup()
    {
        _case = DistanceCase.All.First(c => c.ToString() == Case);
        _pairs = _case.CheckedPairs();
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = DistanceCase.Pairs)]
    public double FuzzySharp() => Sum(_case.FuzzySharp);

    [Benchmark(OperationsPerInvoke = DistanceCase.Pairs)]
    public double Kernel() => Sum(_case.Ours);

    private double Sum(Func<string, string, double> measure)
    {
        var sum = 0.0;
        foreach (var (a, b) in _pairs) sum += measure(a, b);
        return sum;
    }
}
