namespace Screening.Benchmarks.Data;

/// <summary>Random numbers that are the same on every machine, runtime and run.</summary>
/// <remarks>Algorithm: SplitMix64 (Steele, Lea, Flood 2014).</remarks>
internal sealed class SeededDraw(ulong seed)
{
    private ulong _state = seed;

    /// <summary>A number in [0, limit).</summary>
    public int Below(int limit) => (int)(Next() >> 33) % limit;

    /// <summary>True in so many cases of a hundred.</summary>
    public bool Percent(int share) => Below(100) < share;

    /// <summary>A number in [0, 1).</summary>
    public double Fraction() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>One of several.</summary>
    public T Of<T>(IReadOnlyList<T> items) => items[Below(items.Count)];

    private ulong Next()
    {
        var z = _state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
