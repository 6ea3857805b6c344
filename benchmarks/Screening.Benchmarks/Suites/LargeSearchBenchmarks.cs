using BenchmarkDotNet.Attributes;
using Screening.Benchmarks.Data;

namespace Screening.Benchmarks.Suites;

/// <summary>The same against a million synthetic names. Takes minutes: left out unless asked for, with <c>--filter "*Large*"</c>.</summary>
[BenchmarkCategory(Category)]
public class LargeSearchBenchmarks : SearchBenchmarks
{
    /// <summary>The category by which it is left out.</summary>
    public const string Category = "Large";

    /// <inheritdoc />
    protected override int ListNames => 1_000_000;

    private protected override IReadOnlyDictionary<Preset, int> ExpectedAlerts => Expected.LargeSearchAlerts;
}
