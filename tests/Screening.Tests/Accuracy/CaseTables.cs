using System.Globalization;
using System.Text;

namespace Screening.Tests.Accuracy;

/// <summary>What labelled pairs say of the scores, as Markdown.</summary>
internal static class CaseTables
{
    /// <summary>The default threshold.</summary>
    public const double Threshold = 0.70;

    private static readonly double[] Sweep = [0.60, 0.65, 0.70, 0.75, 0.80, 0.85, 0.90];

    /// <summary>Rungs from the surest match to the surest other party: mean scores must fall.</summary>
    public static IReadOnlyList<(string Tier, bool ShouldMatch)> Ladder { get; } =
        [("STRONG", true), ("MEDIUM", true), ("WEAK", true), ("WEAK", false), ("MEDIUM", false), ("STRONG", false)];

    /// <summary>Precision, recall and F1 at 0.70, over all, by kind, tier and class.</summary>
    public static string Agreement(IReadOnlyList<NameCase> cases)
    {
        var text = new StringBuilder("| pairs | number | should alert | precision | recall | F1 | F1 of always yes |\n|---|--:|--:|--:|--:|--:|--:|\n");
        Row(text, "all", Quality.Of(cases, Threshold));
        Row(text, "all, the same party only", Quality.Of(cases, Threshold, strict: true));
        foreach (var (name, by) in ((string, Func<NameCase, string>)[])[("kind", c => c.Kind), ("tier", c => c.Tier), ("class", c => c.Class)])
            foreach (var group in cases.Where(c => by(c).Length > 0).GroupBy(by, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
                Row(text, $"{name} {group.Key}", Quality.Of(group, Threshold));
        return text.ToString();
    }

    /// <summary>Mean score of each rung of the ladder.</summary>
    public static string Means(IReadOnlyList<NameCase> cases)
    {
        var text = new StringBuilder("| tier | label | pairs | mean score |\n|---|---|--:|--:|\n");
        foreach (var (tier, should) in Ladder)
            text.Append(CultureInfo.InvariantCulture, $"| {tier} | {(should ? "match" : "other party")} | {On(cases, tier, should).Count()} | {Mean(cases, tier, should):0.000} |\n");
        return text.ToString();
    }

    /// <summary>F1, and precision and recall with it, by kind and threshold.</summary>
    public static string Thresholds(IReadOnlyList<NameCase> cases)
    {
        var text = new StringBuilder("| F1 (precision, recall) at |");
        foreach (var threshold in Sweep) text.Append(CultureInfo.InvariantCulture, $" {threshold:0.00} |");
        text.Append("\n|---|").Insert(text.Length, "--:|", Sweep.Length).Append('\n');
        foreach (var kind in cases.GroupBy(c => c.Kind, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"| {kind.Key} |");
            foreach (var quality in Sweep.Select(t => Quality.Of(kind, t)))
                text.Append(CultureInfo.InvariantCulture, $" {quality.F1:0.000} ({quality.Precision:0.00}, {quality.Recall:0.00}) |");
            text.Append('\n');
        }
        return text.ToString();
    }

    /// <summary>Mean score of one rung.</summary>
    public static double Mean(IReadOnlyList<NameCase> cases, string tier, bool shouldMatch) => On(cases, tier, shouldMatch).Average(c => c.Score);

    private static IEnumerable<NameCase> On(IEnumerable<NameCase> cases, string tier, bool shouldMatch) => cases.Where(c => c.Tier == tier && c.ShouldMatch == shouldMatch);

    private static void Row(StringBuilder text, string name, Quality quality) =>
        text.Append(CultureInfo.InvariantCulture, $"| {name} | {quality.Pairs} | {quality.Positives} | {quality.Precision:0.000} | {quality.Recall:0.000} | {quality.F1:0.000} | {quality.AlwaysYes:0.000} |\n");
}
