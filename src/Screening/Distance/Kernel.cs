namespace Screening.Distance;

/// <summary>One implementation of an edit distance.</summary>
/// <param name="Name">Its name in tests, benchmarks and options.</param>
/// <param name="MaxLength">Longest shorter side it takes.</param>
/// <param name="Compute">The distance where it is at most the cutoff, and cutoff + 1 otherwise. The first span is the shorter.</param>
internal sealed record Kernel(string Name, int MaxLength, DistanceFunction Compute);

/// <summary>An edit distance with a cutoff.</summary>
internal delegate int DistanceFunction(ReadOnlySpan<char> shorter, ReadOnlySpan<char> longer, int cutoff);
