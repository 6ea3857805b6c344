using Screening.Benchmarks.Data;
using Screening.Distance;
using Fuzz = FuzzySharp.Fuzz;
using FuzzyEdits = FuzzySharp.Levenshtein;

namespace Screening.Benchmarks.Suites;

/// <summary>One kernel at one length, with FuzzySharp's nearest measure and a plain oracle.</summary>
internal sealed record DistanceCase(string Kernel, int Length, Func<string, string, double> Ours, Func<string, string, double> FuzzySharp, Func<string, string, double> Oracle)
{
    /// <summary>Pairs that a case is run over.</summary>
    public const int Pairs = 64;

    // Production asks for two edits at most.
    private const int UsualCutoff = 2;
    private const double Rounding = 1e-9;

    private static readonly int[] Lengths = [8, 16, 63, 100];

    /// <summary>Every kernel of the production tables at every length it takes, without a cutoff and with the usual one.</summary>
    public static IEnumerable<DistanceCase> All =>
    [
        .. Edits(nameof(Levenshtein), Levenshtein.Kernels, swaps: false),
        .. Edits(nameof(OptimalStringAlignment), OptimalStringAlignment.Kernels, swaps: true),
        .. Lengths.Select(l => new DistanceCase(nameof(IndelRatio), l, (a, b) => IndelRatio.Similarity(a, b), (a, b) => Fuzz.Ratio(a, b), PlainDistance.IndelRatio)),
        .. Lengths.Select(l => new DistanceCase(nameof(JaroWinkler), l, (a, b) => JaroWinkler.Similarity(a, b), (a, b) => Fuzz.Ratio(a, b), PlainDistance.JaroWinkler)),
    ];

    private static IEnumerable<DistanceCase> Edits(string metric, IReadOnlyList<Kernel> kernels, bool swaps) =>
        from kernel in kernels
        from length in Lengths
        where length <= kernel.MaxLength
        from cutoff in (int[])[int.MaxValue - 1, UsualCutoff]
        select new DistanceCase(
            cutoff == UsualCutoff ? $"{metric}.{kernel.Name} to {cutoff}" : $"{metric}.{kernel.Name}",
            length,
            (a, b) => kernel.Compute(a, b, cutoff),
            (a, b) => FuzzyEdits.EditDistance(a, b),
            (a, b) => Math.Min(PlainDistance.Edits(a, b, swaps), (long)cutoff + 1));

    /// <summary>Pairs of this length: half of them a few edits apart, half unlike.</summary>
    /// <exception cref="InvalidOperationException">The kernel disagrees with the oracle on one of them.</exception>
    public (string A, string B)[] CheckedPairs()
    {
        var draw = new SeededDraw((ulong)Length);
        var pairs = new (string A, string B)[Pairs];
        for (var i = 0; i < Pairs; i++)
        {
            var a = Letters(draw);
            pairs[i] = (a, i % 2 == 0 ? Letters(draw) : Edited(a, draw));
            var (found, expected) = (Ours(pairs[i].A, pairs[i].B), Oracle(pairs[i].A, pairs[i].B));
            if (Math.Abs(found - expected) > Rounding) Expected.Check($"{this} of {pairs[i]}", found, expected);
        }
        return pairs;
    }

    private string Letters(SeededDraw draw) => string.Concat(Enumerable.Range(0, Length).Select(_ => (char)('a' + draw.Below(26))));

    private static string Edited(string text, SeededDraw draw)
    {
        var letters = text.ToCharArray();
        for (var edit = 0; edit < 2; edit++) letters[draw.Below(letters.Length)] = (char)('a' + draw.Below(26));
        var at = draw.Below(letters.Length - 1);
        (letters[at], letters[at + 1]) = (letters[at + 1], letters[at]);
        return new string(letters);
    }

    public override string ToString() => $"{Kernel}, {Length}";
}
