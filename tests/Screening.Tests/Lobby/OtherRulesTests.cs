using Screening.Model;
using Screening.Rules;
using Screening.Tests.Support;

namespace Screening.Tests.Lobby;

/// <summary>One screener under other rules.</summary>
public sealed class OtherRulesTests
{
    private static readonly Shipment Row = new() { Row = 2, Parties = [new Party(PartyRole.Consignee, "OAO PELENG")] };

    private static RuleSet Only(RowOutcome outcome) => new()
    {
        Rules = [new ScreeningRule { Id = "house", Title = "House rule", Sources = [new RuleSource("Our own")], Outcome = outcome, Finding = new FindingFilter { Kinds = [FindingKinds.ListHit, FindingKinds.ChainExposure, FindingKinds.ChainLink] } }],
    };

    [Theory]
    [InlineData(RowOutcome.Clear)]
    [InlineData(RowOutcome.Review)]
    [InlineData(RowOutcome.Block)]
    public void The_same_lists_under_other_rules_give_other_verdicts_on_the_same_findings(RowOutcome outcome)
    {
        var before = TestLists.Screener.Screen(Row);
        var other = TestLists.Screener.With(Only(outcome));
        var after = other.Screen(Row);
        Assert.Equal(outcome, after.Outcome);
        Assert.All(after.Findings, f => Assert.Equal(["house"], f.Rules));
        Assert.Equal(before.Findings.Select(f => (f.Rule, f.EntityId)).Order(), after.Findings.Select(f => (f.Rule, f.EntityId)).Order());
        Assert.Same(TestLists.Screener.Lists, other.Lists);
        Assert.Equal(RowOutcome.Block, TestLists.Screener.Screen(Row).Outcome);
    }

    [Fact]
    public void Other_policies_own_other_parties()
    {
        var edges = new[] { Holdings.Edge("us-ofac-sdn:33395", "Zarya Optika Trading", Relation.Owns) with { PercentMin = 30, PercentMax = 30 } };
        var register = Holdings.ChainOf("register", edges, []) with
        {
            IsRegister = true,
            Nodes = [new ChainNode { Id = "us-ofac-sdn:33395", Name = "Peleng", Kind = NodeKind.Organization, Entities = ["us-ofac-sdn:33395"] }, new ChainNode { Id = "Zarya Optika Trading", Name = "Zarya Optika Trading", Kind = NodeKind.Organization }],
        };
        var screener = new ScreenerBuilder { Options = new ScreeningOptions { AsOf = TestLists.Day } }.Add(TestLists.Bundled).Add(register).Add(TestLists.Rules).Build();
        var row = new Shipment { Row = 2, Parties = [new Party(PartyRole.Consignee, "Zarya Optika Trading")] };
        Assert.DoesNotContain(screener.Screen(row).Findings, f => f.Rule == "owned");
        var quarter = TestLists.Rules with { Ownership = TestLists.Rules.Ownership with { Policies = [.. TestLists.Rules.Ownership.Policies.Select(p => p with { Threshold = 25 })] } };
        Assert.Contains(screener.With(quarter).Screen(row).Findings, f => f.Rule == "owned" && f.Rules.Contains("ofac-owned"));
        Assert.DoesNotContain(screener.Screen(row).Findings, f => f.Rule == "owned");
    }

    [Fact]
    public void Without_rules_every_finding_is_for_review()
    {
        var result = TestLists.Screener.With(RuleSet.None).Screen(Row);
        Assert.Equal(RowOutcome.Review, result.Outcome);
        Assert.All(result.Findings, f => Assert.Empty(f.Rules));
    }

    [Fact]
    public void Coverage_says_which_conditions_a_row_tried()
    {
        var coverage = new RuleCoverage(TestLists.Screener.Rules);
        TestLists.Screener.Screen(Row, coverage: coverage);
        var trial = coverage.Trials.Single(t => t.Rule.Id == "ofac-blocked");
        Assert.Equal(1, trial.Held);
        Assert.Equal(["finding.lists", "finding.scoreFrom", "finding.weakAlias"], trial.Conditions.Select(c => c.Name));
        Assert.All(trial.Conditions, c => Assert.Equal((1, 0), (c.Held, c.Failed)));
        var other = coverage.Trials.Single(t => t.Rule.Id == "bis-denied");
        Assert.Equal((0, 1, 0), (other.Held, other.Conditions[0].Failed, other.Conditions[1].Failed));
    }
}
