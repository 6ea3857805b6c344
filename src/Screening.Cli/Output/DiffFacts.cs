using System.Globalization;
using Screening.Changes;

namespace Screening.Cli.Output;

/// <summary>Facts of a comparison as short texts, the same in the table and on the page.</summary>
internal static class DiffFacts
{
    /// <summary>What a side is, fact by fact; what it does not tell is left out.</summary>
    public static IEnumerable<(string Name, string Text)> Of(DiffSide side)
    {
        if (side.Results is { } results) yield return ("results", $"{results.File} ({DiffWords.Hash(results.Sha256)}), read and not screened");
        if (side.Rules is { } rules) yield return ("rules", rules.Count == 0 ? "none" : string.Join(", ", rules.Select(f => $"{f.Name} ({DiffWords.Hash(f.Sha256)})")));
        if (side.Lists is { } lists) yield return ("lists", string.Join(", ", lists.Select(l => $"{l.List} {(l.Published is null ? "undated" : DiffWords.Day(l.Published))} ({DiffWords.Hash(l.Sha256)})")));
        if (side.AsOf is not null) yield return ("as of", DiffWords.Day(side.AsOf));
        if (side.Options is { } options) yield return ("options", string.Create(CultureInfo.InvariantCulture, $"threshold {options.Threshold:0.00##}, top {options.Top}"));
        if (side.Version is { } version) yield return ("version", version);
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
}
