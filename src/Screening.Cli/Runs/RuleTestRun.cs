using Screening.Cli.Loading;
using Screening.Formats;
using Screening.Formats.Rules;
using Screening.Rules;

namespace Screening.Cli.Runs;

/// <summary>Rules, and the cases that try them.</summary>
/// <param name="Rules">The rules.</param>
/// <param name="Places">Where each is written.</param>
/// <param name="Cases">The cases, by file.</param>
internal sealed record RuleTestSubject(RuleSet Rules, IReadOnlyList<RulePlace> Places, IReadOnlyList<RuleCaseFile> Cases)
{
    /// <summary>The bundled rules with their cases.</summary>
    public static RuleTestSubject Bundled() => new(BundledData.Rules(), BundledData.RulePlaces(), BundledData.RuleCases());

    /// <summary>The rules of a path with the cases beside them.</summary>
    public static RuleTestSubject Of(string path)
    {
        // Whoever gives the cases means the rules beside them.
        var rules = path.EndsWith(RuleFiles.CasesEnd, StringComparison.OrdinalIgnoreCase) ? RuleCases.Beside(path) : path;
        return new RuleTestSubject(AgainstWhat.ReadRules(rules), RuleFiles.PlacesOf(rules), RuleCases.ReadFiles(path));
    }
}

/// <summary>What came of the cases of one path.</summary>
/// <param name="Subject">The rules and cases.</param>
/// <param name="Results">The results, in order of the cases.</param>
/// <param name="Coverage">What the cases reach.</param>
internal sealed record RuleTestResult(RuleTestSubject Subject, IReadOnlyList<RuleCaseResult> Results, CaseCoverage Coverage)
{
    /// <summary>Runs the cases of a subject.</summary>
    public static RuleTestResult Of(RuleTestSubject subject, RuleCaseRunner runner)
    {
        var results = runner.Run([.. subject.Cases.SelectMany(f => f.Cases)]);
        return new RuleTestResult(subject, results, CaseCoverage.Of(subject.Rules, results));
    }

    /// <summary>The results by file, in order.</summary>
    public IEnumerable<(RuleCaseFile File, IReadOnlyList<RuleCaseResult> Results)> ByFile => Subject.Cases.Select(f => (f, (IReadOnlyList<RuleCaseResult>)[.. Results.Where(r => r.Case.File == f)]));

    /// <summary>Rules that no case tests, with their places.</summary>
    public IEnumerable<(RuleReach Rule, RulePlace Place)> Untested => Coverage.Rules.Zip(Subject.Places).Where(r => !r.First.IsTested);

    /// <summary>Conditions of tested rules that cases do not try both ways, with the places of the rules.</summary>
    public IEnumerable<(RuleReach Rule, ConditionReach Condition, RulePlace Place)> HalfTested =>
        from pair in Coverage.Rules.Zip(Subject.Places)
        where pair.First.IsTested
        from condition in pair.First.Conditions
        where condition.Gap is not null
        select (pair.First, condition, pair.Second);
}

/// <summary>One run of all cases.</summary>
/// <param name="Results">The results by path.</param>
/// <param name="IsStrict">Whether half tested conditions count as failures.</param>
internal sealed record RuleTestRun(IReadOnlyList<RuleTestResult> Results, bool IsStrict)
{
    /// <summary>All cases run.</summary>
    public IEnumerable<RuleCaseResult> Cases => Results.SelectMany(r => r.Results);

    /// <summary>All files of cases with their results.</summary>
    public IEnumerable<(RuleCaseFile File, IReadOnlyList<RuleCaseResult> Results)> Files => Results.SelectMany(r => r.ByFile);

    /// <summary>Rules over all paths.</summary>
    public int Rules => Results.Sum(r => r.Coverage.Rules.Count);

    /// <summary>Conditions over all paths.</summary>
    public int Conditions => Results.Sum(r => r.Coverage.Rules.Sum(c => c.Conditions.Count));

    /// <summary>Cases that failed.</summary>
    public int Failed => Cases.Count(c => !c.Passed);

    /// <summary>Rules that no case tests.</summary>
    public int Untested => Results.Sum(r => r.Untested.Count());

    /// <summary>Conditions that cases try one way only, or not at all.</summary>
    public int Gaps => Results.Sum(r => r.Coverage.Rules.Sum(c => c.Conditions.Count(k => k.Gap is not null)));

    /// <summary>Whether the run ends as a failure.</summary>
    public bool HasFailed => Failed + Untested > 0 || (IsStrict && Gaps > 0);

    /// <summary>The sum in a line.</summary>
    public override string ToString() => string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"{Cases.Count() - Failed:N0} passed, {Failed:N0} failed; {Rules - Untested:N0} of {Rules:N0} rules tested; {Conditions - Gaps:N0} of {Conditions:N0} conditions tried both ways");
}
