namespace Screening.Cli.Evaluation.Measuring;

/// <summary>FuzzySharp beside the library, on the same names.</summary>
/// <param name="Version">FuzzySharp's version.</param>
/// <param name="Detection">What the library finds of them at the run's threshold.</param>
/// <param name="Alerts">Clean names among them on which it alerts.</param>
/// <param name="Wanted">Names asked for; null where so many were asked as the size of the lists allows.</param>
/// <param name="Scorers">The scorers.</param>
internal sealed record BaselineResult(string Version, Share Detection, Share Alerts, int? Wanted, IReadOnlyList<ScorerResult> Scorers);

/// <summary>How one scorer compares.</summary>
/// <param name="Name">The scorer.</param>
/// <param name="SameAlerts">At the lowest threshold with no more clean alerts than the library's.</param>
/// <param name="SameDetection">At the highest threshold that finds as many as the library does; null where none does.</param>
internal sealed record ScorerResult(string Name, ScorerPoint SameAlerts, ScorerPoint? SameDetection);

/// <summary>A scorer at one threshold.</summary>
/// <param name="Threshold">From 0 to 100; 101: it never alerts.</param>
/// <param name="Detection">Manipulated names found.</param>
/// <param name="Alerts">Clean names that alert.</param>
internal sealed record ScorerPoint(int Threshold, Share Detection, Share Alerts);
