using Screening.Formats.Rules;

namespace RuleTests;

/// <summary>The house's rules: each case is a test.</summary>
public sealed class HouseRuleTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "rules");
    private static readonly RuleCaseRunner Runner = new(RuleFiles.Read(Folder));
    private static readonly IReadOnlyList<RuleCase> All = RuleCases.Read(Folder);

    public static TheoryData<string> Names => [.. All.Select(c => c.Name)];

    private static RuleCaseResult Run(string name) => All.Single(c => c.Name == name).Run(Runner);

    [Theory, MemberData(nameof(Names))]
    public void A_case_comes_out_as_it_says(string name)
    {
        var result = Run(name);
        Assert.True(result.Passed, result.ToString());
    }

    [Fact]
    public void Every_rule_is_tested() => Assert.Empty(CaseCoverage.Of(Runner.Rules, Runner.Run(All)).Untested.Select(r => r.Rule.Id));
}
