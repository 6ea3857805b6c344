using System.Globalization;
using Screening.Cli.Evaluation.Measuring;

namespace Screening.Cli.Evaluation.Reporting;

/// <summary>Sentences that the reports for people share.</summary>
internal static class EvaluationText
{
    /// <summary>What was measured, in a sentence.</summary>
    public static string Subject(EvaluationReport report) =>
        string.Create(CultureInfo.InvariantCulture, $"{report.Run.Sampled:N0} of {report.Run.Lists.Sum(l => l.Entities):N0} listed entries, {report.All.Found.Of:N0} manipulated names in {report.Classes.Count} classes, {report.Clean.Alerts.Of:N0} clean names.");

    /// <summary>What it ran with, in a sentence.</summary>
    public static string Setting(RunFacts run) =>
        string.Create(CultureInfo.InvariantCulture, $"Screening {run.Version}, preset {run.Preset.ToString().ToLowerInvariant()}, threshold {Figures.Threshold(run.Threshold)}, best {run.Top}, seed {run.Seed}, as of {Figures.Day(run.AsOf)}.");

    /// <summary>What counts as found.</summary>
    public const string Found = "Found: an alert at the run's threshold names the entry by its id, has it among its listings, or names an entry that bears the same name, since a party stands on several lists under several ids. Itself: without the last.";

    /// <summary>What an interval says.</summary>
    public const string Intervals = "Intervals are Wilson's at 95 %: of a hundred made so, about ninety-five hold the share that all names of these lists would have. One name is asked in many classes, so intervals over several classes are narrower than they should be.";

    /// <summary>How the baseline is measured.</summary>
    public static string BaselineMethod(EvaluationReport report, BaselineResult baseline) =>
        string.Create(CultureInfo.InvariantCulture, $"FuzzySharp {baseline.Version} compares each name with all {report.Run.Names:N0} listed names and alerts where the best score reaches a threshold. The same {baseline.Detection.Of:N0} manipulated names, spread evenly over the classes, and the same {baseline.Alerts.Of:N0} clean names are asked of both{(baseline.Wanted is null && baseline.Alerts.Of < Baseline.Usual ? " (fewer than the usual 200, for the size of the lists; --baseline asks for more)" : "")}. It is given names normalised and transliterated by this library, and is not held to the best {report.Run.Top}: both favour it.");

    /// <summary>Where the clean names are from.</summary>
    public static string CleanSource(CleanResult clean) =>
        clean.Source == Sampling.CleanSample.Generated
            ? "made up from common given and family names, invented words and everyday trades; none has the words of a listed name"
            : string.Create(CultureInfo.InvariantCulture, $"from {clean.Source}; left out, since a list has them in the same words: {clean.LeftOut:N0}; not screened: {clean.Unread:N0}");

    /// <summary>What the report does not show.</summary>
    public static IReadOnlyList<string> Limits { get; } =
    [
        "Names are drawn from the lists themselves. A party that a list does not hold, or describes by other names only, is not measured.",
        "Manipulations are drawn by rule and one at a time. People who evade choose theirs; the next evasion may be in no class.",
        "What is a legal form, a general word or a distinctive word is told by this library's own reading, and each name is screened with the kind the list gives.",
        "Clean names are no picture of your customers unless --clean gives them. Alerts in 1,000 names of one book of business say little of another.",
        "The sample gives every list and kind a share: the overall figures are of the sample and not of the lists as a whole.",
    ];
}
