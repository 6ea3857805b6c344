namespace Screening.Benchmarks.Data;

/// <summary>What the benchmarks must find: a benchmark that does not check its answer is not run.</summary>
/// <remarks>A change of the scoring may move the counts of alerts. Look first whether the new count is the better one,
/// then write it here, in the commit that moves it.</remarks>
internal static class Expected
{
    /// <summary>Names under <see cref="SyntheticNames"/>.</summary>
    public const int HashedNames = 1_000;

    /// <summary>SHA-256 of the first synthetic names, one a line.</summary>
    public const string SyntheticNames = "9ce2add10e93f2cf7541c124ad64e749d56a89428c4d1161c844d28cbdcfa57e";

    /// <summary>Alerts on the 500 synthetic queries, by preset.</summary>
    public static IReadOnlyDictionary<Preset, int> SearchAlerts { get; } = new Dictionary<Preset, int>
    {
        [Preset.Fast] = 235,
        [Preset.Balanced] = 241,
        [Preset.Sensitive] = 255,
    };

    /// <summary>The same against a million names.</summary>
    public static IReadOnlyDictionary<Preset, int> LargeSearchAlerts { get; } = new Dictionary<Preset, int>
    {
        [Preset.Fast] = 235,
        [Preset.Balanced] = 274,
        [Preset.Sensitive] = 312,
    };

    /// <summary>Findings on the bundled manifest, once through.</summary>
    public const int ManifestFindings = 81;

    /// <summary>Findings on rows of parties never seen before.</summary>
    public const int FreshPartyFindings = 16_895;

    /// <summary>Findings on rows of parties each seen ten times.</summary>
    public const int ReturningPartyFindings = 16_520;

    /// <summary>Throws where the answer is another.</summary>
    /// <exception cref="InvalidOperationException">Found and expected differ.</exception>
    public static void Check<T>(string what, T found, T expected)
    {
        if (!EqualityComparer<T>.Default.Equals(found, expected)) throw new InvalidOperationException($"{what}: found {found}; expected {expected}.");
    }
}
