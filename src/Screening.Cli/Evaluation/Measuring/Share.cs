namespace Screening.Cli.Evaluation.Measuring;

/// <summary>So many of so many, with what that says of all.</summary>
/// <param name="Count">How many.</param>
/// <param name="Of">Of how many.</param>
/// <remarks>Algorithm: the score interval of Wilson (1927) at 95 %, which holds near 0 and 1 and for few cases, where the
/// usual normal interval does not.</remarks>
internal readonly record struct Share(int Count, int Of)
{
    // The 97.5 % point of the normal distribution.
    private const double Z = 1.959963984540054;

    /// <summary>The share; of nothing, not a number.</summary>
    public double Rate => Of == 0 ? double.NaN : (double)Count / Of;

    /// <summary>The lower end of the interval; of nothing, 0.</summary>
    public double Low => Of == 0 ? 0 : Count == 0 ? 0 : Math.Max(0, (Center - Reach) / Scale);

    /// <summary>The upper end of the interval; of nothing, 1.</summary>
    public double High => Of == 0 ? 1 : Count == Of ? 1 : Math.Min(1, (Center + Reach) / Scale);

    private double Scale => 1 + Z * Z / Of;

    private double Center => Rate + Z * Z / (2 * Of);

    private double Reach => Z * Math.Sqrt(Rate * (1 - Rate) / Of + Z * Z / (4.0 * Of * Of));

    /// <summary>The share of those for which something holds.</summary>
    public static Share Where<T>(IReadOnlyCollection<T> items, Func<T, bool> holds) => new(items.Count(holds), items.Count);
}
