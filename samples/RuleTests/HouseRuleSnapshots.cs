using Screening.Formats.Rules;
using VerifyXunit;

namespace RuleTests;

/// <summary>What the house's rules say of each case, kept beside the test: a change of a rule shows what it does.</summary>
public sealed class HouseRuleSnapshots
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "rules");

    [Fact]
    public Task What_the_rules_say_of_each_case() =>
        Verifier.Verify(string.Join('\n', new RuleCaseRunner(RuleFiles.Read(Folder)).Run(RuleCases.Read(Folder))));
}
