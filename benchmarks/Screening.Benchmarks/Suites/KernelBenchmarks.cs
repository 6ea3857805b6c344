using BenchmarkDotNet.Attributes;
using Screening.Benchmarks.Data;
using Screening.Candidates;
using Screening.Distance;

namespace Screening.Benchmarks.Suites;

/// <summary>The kernels with vectors beside their portable twins, from the tables production takes them from. Checked: each against the last of its table.</summary>
[MemoryDiagnoser]
public class KernelBenchmarks
{
    private const int Batches = 64;
    private const int Buckets = 64;
    private const int Length = 9;

    private readonly OsaPattern _pattern = new();
    private readonly int[] _starts = [.. Enumerable.Range(0, Batches * OsaBatch.Most).Select(i => i * Length)];
    private readonly int[] _lengths = [.. Enumerable.Repeat(Length, OsaBatch.Most)];
    private readonly int[] _budgets = [.. Enumerable.Repeat(2, OsaBatch.Most)];
    private readonly ushort[] _tails = new ushort[Buckets * 8];
    private string _letters = "";

    public static IEnumerable<string> BatchKernels => OsaBatch.Kernels.Select(k => k.Name);

    public static IEnumerable<string> TailKernels => TailSearch.Kernels.Select(k => k.Name);

    [GlobalSetup]
    public void Setup()
    {
        var draw = new SeededDraw(7);
        _pattern.Set("kolovrati");
        _letters = string.Concat(_starts.Select(_ => string.Concat("kolovrati".Select(c => draw.Below(5) == 0 ? (char)('a' + draw.Below(26)) : c))));
        for (var i = 0; i < _tails.Length; i++) _tails[i] = (ushort)draw.Below(4);
        for (var bucket = 0; bucket < Buckets; bucket++) _tails.AsSpan(bucket * 8, 8).Sort();
        foreach (var kernel in OsaBatch.Kernels) Expected.Check(kernel.Name, EightWords(kernel.Name), EightWords(OsaBatch.Kernels[^1].Name));
        foreach (var kernel in TailSearch.Kernels) Expected.Check(kernel.Name, Tails(kernel.Name), Tails(TailSearch.Kernels[^1].Name));
    }

    [Benchmark(OperationsPerInvoke = Batches), ArgumentsSource(nameof(BatchKernels))]
    public long EightWords(string name)
    {
        var (kernel, sum) = (OsaBatch.Kernels.First(k => k.Name == name), 0L);
        for (var i = 0; i < Batches; i++) sum = sum * 31 + kernel.Within(_pattern, _letters, _starts.AsSpan(i * OsaBatch.Most, OsaBatch.Most), _lengths, _budgets);
        return sum;
    }

    [Benchmark(OperationsPerInvoke = Buckets), ArgumentsSource(nameof(TailKernels))]
    public long Tails(string name)
    {
        var (kernel, sum) = (TailSearch.Kernels.First(k => k.Name == name), 0L);
        for (var bucket = 0; bucket < Buckets; bucket++)
        {
            var (at, end) = (bucket * 8, bucket * 8 + 8);
            kernel.Find(_tails, (ushort)(bucket & 3), ref at, ref end);
            sum = sum * 31 + end - at;
        }
        return sum;
    }
}
