using BenchmarkDotNet.Attributes;
using FuzzySharp;
using Screening.Benchmarks.Data;
using Screening.Scoring;
using Screening.Text;

namespace Screening.Benchmarks.Suites;

/// <summary>One prepared name against another, per pair. Checked: which pairs reach the default threshold.</summary>
[MemoryDiagnoser]
public class ComparisonBenchmarks
{
    private const double Threshold = 0.70;

    // Query, listed name, and whether they are one party's names.
    private static readonly (string Query, string Listed, bool IsMatch)[] Cases =
    [
        ("Minsk Wheel Tractor Plant", "MINSK WHEEL TRACTOR PLANT OJSC", true),
        ("Shahid Bakeri Industries Group", "SHAHID BAKERI INDUSTRIAL GROUP", true),
        ("Aleksandr Lukashenka", "LUKASHENKA, Alyaksandr Ryhorovich", true),
        ("Logistics Hormoz Freight", "Hormoz Freight Logistics", true),
        ("Fajr Aviaton Composite Industries", "Fajr Aviation Composite Industries", true),
        ("Plant No. 7", "Plant No. 9", false),
        ("Deutsche Maritime Services GmbH", "Oberon Maritime Services GmbH", false),
        ("Agat Electromechanical Plant", "Integral Trading House", false),
    ];

    private const int Pairs = 8;

    private readonly NameScorer _scorer = new();
    private (PreparedName Query, PreparedName Listed)[] _prepared = [];
    private (string Query, string Listed)[] _texts = [];

    [GlobalSetup]
    public void Setup()
    {
        Expected.Check("pairs", Cases.Length, Pairs);
        _prepared = [.. Cases.Select(c => (new PreparedName(NameAnalyzer.Analyze(c.Query)), new PreparedName(NameAnalyzer.Analyze(c.Listed))))];
        _texts = [.. Cases.Select(c => (NameNormalizer.Normalize(c.Query).Text, NameNormalizer.Normalize(c.Listed).Text))];
        for (var i = 0; i < Pairs; i++)
            Expected.Check($"{Cases[i].Query} against {Cases[i].Listed}", _scorer.Score(_prepared[i].Query, _prepared[i].Listed) >= Threshold, Cases[i].IsMatch);
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Pairs)]
    public int FuzzySharpWeightedRatio()
    {
        var sum = 0;
        foreach (var (query, listed) in _texts) sum += Fuzz.WeightedRatio(query, listed);
        return sum;
    }

    [Benchmark(OperationsPerInvoke = Pairs)]
    public int FuzzySharpTokenSetRatio()
    {
        var sum = 0;
        foreach (var (query, listed) in _texts) sum += Fuzz.TokenSetRatio(query, listed);
        return sum;
    }

    [Benchmark(OperationsPerInvoke = Pairs)]
    public double NameScorer()
    {
        var sum = 0.0;
        foreach (var (query, listed) in _prepared) sum += _scorer.Score(query, listed);
        return sum;
    }
}
