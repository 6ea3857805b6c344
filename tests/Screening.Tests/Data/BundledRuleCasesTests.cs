using Screening.Formats;
using Screening.Formats.Rules;
using Screening.Tests.Support;

namespace Screening.Tests.Data;

/// <summary>The bundled rules by their cases: all pass, and no rule or condition is without one.</summary>
public sealed class BundledRuleCasesTests
{
    private static readonly Lazy<IReadOnlyDictionary<string, RuleCaseResult>> Results = new(() =>
        new RuleCaseRunner(TestLists.Screener, TestLists.Chains).Run([.. BundledData.RuleCases().SelectMany(f => f.Cases)]).ToDictionary(r => r.Case.ToString(), StringComparer.Ordinal));

    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var each in BundledData.RuleCases().SelectMany(f => f.Cases)) cases.Add(each.File.Name, each.Name);
            return cases;
        }
    }

    [Theory, MemberData(nameof(Cases))]
    public void A_case_comes_out_as_it_says(string file, string name)
    {
        var result = Results.Value[$"{file}: {name}"];
        Assert.True(result.Passed, result.ToString());
    }

    [Fact]
    public void Every_rule_is_expected_by_a_case_in_which_it_holds() => Assert.Empty(Coverage().Untested.Select(r => $"{r.Rule.Id}: {r.Gap}"));

    [Fact]
    public void Every_condition_held_in_a_case_and_failed_in_another() =>
        Assert.Empty(Coverage().Rules.SelectMany(r => r.Conditions.Where(c => c.Gap is not null).Select(c => $"{r.Rule.Id}, {c.Name}: {c.Gap}")));

    [Fact]
    public void Every_day_on_which_a_rule_or_policy_begins_or_ends_is_tried_on_both_sides()
    {
        var tried = Results.Value.Values.Select(r => r.Case.AsOf).ToHashSet();
        var rules = TestLists.Screener.Rules;
        var edges = rules.Rules.SelectMany(r => r.Effective.Concat(r.Suspended)).Concat(rules.Ownership.Policies.SelectMany(p => p.Effective.Concat(p.Suspended)))
            .SelectMany(p => (DateOnly?[])[p.From?.AddDays(-1), p.From, p.To, p.To?.AddDays(1)]).OfType<DateOnly>();
        Assert.Empty(edges.Distinct().Except(tried));
    }

    [Fact]
    public void No_two_cases_of_a_file_are_the_same_row_on_the_same_day() => Assert.All(BundledData.RuleCases(), f =>
        Assert.Empty(f.Cases.GroupBy(c => (c.AsOf, Row: Describe(c))).Where(g => g.Count() > 1).Select(g => string.Join(" = ", g.Select(c => c.Name)))));

    private static string Describe(RuleCase each) => each.Shipment is not { } s ? "" : string.Join('|', [.. s.Parties.Select(p => p.ToString()), s.Goods, s.Hs, s.Eccn, s.Origin, s.Route, s.Destination, s.Address]);

    private static CaseCoverage Coverage() => CaseCoverage.Of(TestLists.Screener.Rules, [.. Results.Value.Values]);
}
