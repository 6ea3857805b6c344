namespace Screening.Cli.Evaluation.Sampling;

/// <summary>Seeds of their own for parts of a run: what one part draws depends neither on the others nor on their order.</summary>
/// <remarks>Algorithm: FNV-1a of 32 bits (Fowler, Noll, Vo) over UTF-16 units.</remarks>
internal static class Seeds
{
    private const uint Basis = 2166136261;
    private const uint Prime = 16777619;

    /// <summary>Random numbers for one part.</summary>
    /// <param name="seed">The run's seed.</param>
    /// <param name="part">What tells the part from others.</param>
    public static Random For(int seed, params ReadOnlySpan<string> part)
    {
        var hash = unchecked(Basis ^ (uint)seed) * Prime;
        foreach (var text in part)
        {
            // The separator keeps "ab" + "c" from "a" + "bc".
            hash = (hash ^ 0xFFFF) * Prime;
            foreach (var unit in text) hash = (hash ^ unit) * Prime;
        }
        return new Random(unchecked((int)hash));
    }
}
