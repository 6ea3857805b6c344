namespace Screening.Tests.Accuracy;

/// <summary>How well alerts at one threshold agree with labels.</summary>
/// <param name="Right">Alerts that should be.</param>
/// <param name="False">Alerts that should not.</param>
/// <param name="Missed">Pairs that should alert and do not.</param>
/// <param name="Quiet">Pairs that rightly do not.</param>
internal readonly record struct Quality(int Right, int False, int Missed, int Quiet)
{
    public int Pairs => Right + False + Missed + Quiet;

    public int Positives => Right + Missed;

    /// <summary>Share of alerts that should be; none, and no alert: 1.</summary>
    public double Precision => Right + False == 0 ? 1 : (double)Right / (Right + False);

    /// <summary>Share of those that should alert and do.</summary>
    public double Recall => Positives == 0 ? 1 : (double)Right / Positives;

    /// <summary>Harmonic mean of the two.</summary>
    public double F1 => Positives + Right + False == 0 ? 1 : 2.0 * Right / (Positives + Right + False);

    /// <summary>The F1 of one who alerts on every pair: what a figure beside it is worth.</summary>
    public double AlwaysYes => Positives == 0 ? 0 : 2.0 * Positives / (Positives + Pairs);

    /// <summary>Counts.</summary>
    public static Quality Of(IEnumerable<NameCase> cases, double threshold, bool strict = false)
    {
        var (right, wrong, missed, quiet) = (0, 0, 0, 0);
        foreach (var pair in cases)
        {
            var (isAlert, should) = (pair.Score >= threshold, strict ? pair.StrictMatch : pair.ShouldMatch);
            if (isAlert && should) right++;
            else if (isAlert) wrong++;
            else if (should) missed++;
            else quiet++;
        }
        return new Quality(right, wrong, missed, quiet);
    }
}
