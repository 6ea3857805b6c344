using System.Globalization;
using Screening.Changes;

namespace Screening.Cli.Output;

/// <summary>A fact about what was compared: what both sides share is told once.</summary>
/// <param name="Name">What it is about.</param>
/// <param name="Both">What holds for both.</param>
/// <param name="Before">What holds for the side that was only.</param>
/// <param name="After">What holds for the side that is only.</param>
internal sealed record DiffFact(string Name, IReadOnlyList<string> Both, IReadOnlyList<string> Before, IReadOnlyList<string> After);

/// <summary>Facts of a comparison as short texts, the same in the table and on the page.</summary>
internal static class DiffFacts
{
    /// <summary>What the sides are, fact by fact; what neither tells is left out.</summary>
    public static IReadOnlyList<DiffFact> Of(DiffReport report)
    {
        var (before, after) = (Of(report.Before), Of(report.After));
        string[] names = [.. before.Concat(after).Select(f => f.Name).Distinct()];
        return [.. names.Select(n => Fact(n, Texts(before, n), Texts(after, n)))];
    }

    /// <summary>What a rule change is about.</summary>
    public static string Subject(RuleChange change) => change.Subject switch
    {
        RuleSubject.Rule => change.Id,
        RuleSubject.Policy => $"policy {change.Id}",
        _ => "lists of authorities",
    };

    /// <summary>Counts of findings in words, what is zero left out.</summary>
    public static string Counts(ChangeCounts counts, bool isAll) =>
        string.Join(", ", DiffWords.FindingMoves(isAll).Where(m => counts[m] > 0).Select(m => $"{DiffWords.Number(counts[m])} {DiffWords.Title(m)}"));

    private static DiffFact Fact(string name, string[] before, string[] after) =>
        new(name, [.. after.Intersect(before)], [.. before.Except(after)], [.. after.Except(before)]);

    private static string[] Texts(IEnumerable<(string Name, string[] Texts)> facts, string name) => [.. facts.Where(f => f.Name == name).SelectMany(f => f.Texts)];

    private static List<(string Name, string[] Texts)> Of(DiffSide side)
    {
        var facts = new List<(string Name, string[] Texts)>();
        if (side.Results is { } results) facts.Add(("results", [$"{results.File} ({DiffWords.Hash(results.Sha256)}), read and not screened"]));
        if (side.Rules is { } rules) facts.Add(("rules", rules.Count == 0 ? ["none"] : [.. rules.Select(f => $"{f.Name} ({DiffWords.Hash(f.Sha256)})")]));
        if (side.Lists is { } lists) facts.Add(("lists", [.. lists.Select(l => $"{l.List} {(l.Published is null ? "undated" : DiffWords.Day(l.Published))} ({DiffWords.Hash(l.Sha256)})")]));
        if (side.AsOf is not null) facts.Add(("as of", [DiffWords.Day(side.AsOf)]));
        if (side.Options is { } options) facts.Add(("options", [string.Create(CultureInfo.InvariantCulture, $"threshold {options.Threshold:0.00##}"), string.Create(CultureInfo.InvariantCulture, $"top {options.Top}")]));
        if (side.Version is { } version) facts.Add(("version", [version]));
        return facts;
    }
}
