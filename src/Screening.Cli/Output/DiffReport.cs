using Screening.Changes;
using Screening.Cli.Loading;
using Screening.Cli.Runs;
using Screening.Model;
using Screening.Rules;

namespace Screening.Cli.Output;

/// <summary>What a comparison came to, for every form of report.</summary>
/// <param name="Before">The side that was.</param>
/// <param name="After">The side that is.</param>
/// <param name="Manifests">What both were held against.</param>
/// <param name="Rules">What was changed in the rules, with what it did; null where a side is results, which do not tell their rules.</param>
/// <param name="Summary">What the rows came to.</param>
/// <param name="IsAll">Whether findings that are told otherwise only are differences, too.</param>
/// <param name="Ending">The exit code.</param>
internal sealed record DiffReport(DiffSide Before, DiffSide After, IReadOnlyList<ComparedManifest> Manifests, IReadOnlyList<RuleEffect>? Rules, ChangeSummary Summary, bool IsAll, ExitCode Ending)
{
    /// <summary>Puts it together when all rows are compared.</summary>
    public static DiffReport Of(ComparedSide before, ComparedSide after, IReadOnlyList<ComparedManifest> manifests, ChangeSummary summary, bool isAll, ExitCode ending)
    {
        var rules = before.Screened is { } old && after.Screened is { } now
            ? RuleSetChanges.Between(old.Screener.Rules, now.Screener.Rules, old.Options?.AsOf, now.Options?.AsOf).Select(c => RuleEffect.Of(c, summary)).ToArray()
            : null;
        return new DiffReport(DiffSide.Of(before), DiffSide.Of(after), manifests, rules, summary, isAll, ending);
    }

    /// <summary>Changes by rule, with the examples that no rule before has told.</summary>
    public IEnumerable<(ChangeGroup Group, IReadOnlyList<FindingExample> Fresh)> ByRule()
    {
        var told = new HashSet<FindingChange>(ReferenceEqualityComparer.Instance);
        foreach (var group in Summary.ByRule) yield return (group, [.. group.Examples.Where(e => told.Add(e.Change))]);
    }

    /// <summary>Findings of a group that are counted and not told.</summary>
    public long Untold(ChangeGroup group) => group.Findings.Total + (IsAll ? group.Findings[FindingMove.Reworded] : 0) - group.Examples.Count;
}

/// <summary>What was changed in a rule, and how many findings show it.</summary>
/// <param name="Change">The change.</param>
/// <param name="Findings">Changed findings for which the rule accounts; null where none can be told to be its own.</param>
internal sealed record RuleEffect(RuleChange Change, long? Findings)
{
    /// <summary>Whether it could show in a row and shows in none.</summary>
    public bool IsSilent => Findings == 0 && !Change.IsWording;

    /// <summary>The effect of a change.</summary>
    public static RuleEffect Of(RuleChange change, ChangeSummary summary) => new(change, change.Subject switch
    {
        RuleSubject.Rule => summary.CountOfRule(change.Id),
        RuleSubject.Policy => summary.CountOfPolicy(change.Id),
        _ => null,
    });
}

/// <summary>What a side is, so that it can be had again.</summary>
/// <param name="Name">What the user called it.</param>
/// <param name="Version">Version of the library; null where results are read, which do not tell.</param>
/// <param name="Results">The results that were read, with their hash; null where it was screened.</param>
/// <param name="Rules">Rule files; null where it does not tell.</param>
/// <param name="Lists">Lists; null where it does not tell.</param>
/// <param name="AsOf">The day; null where it does not tell.</param>
/// <param name="Options">The options; null where results are read.</param>
internal sealed record DiffSide(string Name, string? Version, (string File, string Sha256)? Results, IReadOnlyList<RuleFile>? Rules, IReadOnlyList<ListVersion>? Lists, DateOnly? AsOf, ScreeningOptions? Options)
{
    /// <summary>The side of a comparison.</summary>
    public static DiffSide Of(ComparedSide side)
    {
        if (side.Screened is { } screened)
        {
            var options = screened.Options ?? screened.Screener.Options;
            var version = typeof(Screener).Assembly.GetName().Version!.ToString(3);
            return new DiffSide(side.Name, version, null, screened.Screener.Rules.Files, [.. screened.Screener.Lists.Select(l => l.Version)], options.AsOf, options);
        }
        var stored = side.Stored!;
        return new DiffSide(side.Name, null, (stored.Path, stored.Sha256), null, stored.First?.Lists, stored.First?.AsOf, null);
    }
}
