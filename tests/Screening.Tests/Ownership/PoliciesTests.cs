using Screening.Model;
using Screening.Ownership;
using Screening.Tests.Reference;
using Screening.Tests.Support;

namespace Screening.Tests.Ownership;

/// <summary>One party, all policies side by side.</summary>
public sealed class PoliciesTests
{
    // Listed by all four authorities.
    private static readonly string[] Everywhere = ["us-ofac-sdn:X", "eu-fsf:X", "uk-sl:X", "us-bis-el:X", "us-ofac-sdn:Y", "eu-fsf:Y", "uk-sl:Y", "us-bis-el:Y"];

    private static string Row(string holdings, string party, DateOnly? day = null) =>
        string.Join(' ', Holdings.Of(holdings, Everywhere).Assess(party, day).Where(a => a.Policy.Id != "us-secondary").Select(a => $"{a.Policy.Id}={a.Outcome}{(a.IsInForce ? "" : "(suspended)")}"));

    [Theory]
    [InlineData("X 50 A", "ofac-50=Owned eu-ownership=Owned uk-ownership=Minority bis-affiliates=Owned")]
    [InlineData("X 50.01 A", "ofac-50=Owned eu-ownership=Owned uk-ownership=Owned bis-affiliates=Owned")]
    [InlineData("X 30 A, Y 30 A", "ofac-50=Owned eu-ownership=Owned uk-ownership=Minority bis-affiliates=Owned")]
    [InlineData("X 30 A, Y 30 A, X joint Y", "ofac-50=Owned eu-ownership=Owned uk-ownership=Owned bis-affiliates=Owned")]
    [InlineData("X 30 A, Z 30 A, X joint Z", "ofac-50=Minority eu-ownership=Minority uk-ownership=Owned bis-affiliates=Minority")]
    [InlineData("X controls A appoints-board", "ofac-50=Controlled eu-ownership=Controlled uk-ownership=Controlled bis-affiliates=Controlled")]
    [InlineData("X controls A joint-liability", "ofac-50=Controlled eu-ownership=Controlled uk-ownership=PossiblyControlled bis-affiliates=Controlled")]
    [InlineData("X controls A", "ofac-50=PossiblyControlled eu-ownership=PossiblyControlled uk-ownership=Controlled bis-affiliates=PossiblyControlled")]
    [InlineData("X controls B appoints-board, B 100 A", "ofac-50=None eu-ownership=Owned uk-ownership=Owned bis-affiliates=None")]
    [InlineData("X ? A", "ofac-50=PossiblyOwned eu-ownership=PossiblyOwned uk-ownership=PossiblyOwned bis-affiliates=PossiblyOwned")]
    public void Authorities_differ_and_are_told_apart(string holdings, string row) => Assert.Equal(row, Row(holdings, "A"));

    [Theory]
    [InlineData("2025-09-28", null, true)]
    [InlineData("2025-09-29", true, true)]
    [InlineData("2025-11-09", true, true)]
    [InlineData("2025-11-10", false, true)]
    [InlineData("2026-11-09", false, true)]
    [InlineData("2026-11-10", true, true)]
    public void The_affiliates_rule_is_in_force_outside_its_suspension_and_asks_to_be_confirmed(string day, bool? isInForce, bool confirms)
    {
        var bis = Holdings.Of("X 50 A", Everywhere).Assess("A", DateOnly.ParseExact(day, "yyyy-MM-dd")).SingleOrDefault(a => a.Policy.Id == "bis-affiliates");
        Assert.Equal(isInForce, bis?.IsInForce);
        if (bis is not null) Assert.Equal(confirms, bis.Notes.Any(n => n.Contains("confirm", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("2024-07-02", OwnershipOutcome.Minority)]
    [InlineData("2024-07-03", OwnershipOutcome.Owned)]
    public void Half_became_enough_in_the_union_in_July_2024(string day, OwnershipOutcome outcome) =>
        Assert.Equal(outcome, Holdings.Of("X 50 A", Everywhere).By("eu-ownership", "A", DateOnly.ParseExact(day, "yyyy-MM-dd")).Outcome);

    [Fact]
    public void A_list_of_one_authority_counts_under_its_own_policy_and_a_plain_list_under_all()
    {
        Assert.Equal(["eu-ownership"], Holdings.Of("X 80 A", "eu-fsf:X").Assess("A").Where(a => a.Outcome == OwnershipOutcome.Owned).Select(a => a.Policy.Id));
        Assert.Equal(
            ["ofac-50", "us-secondary", "eu-ownership", "uk-ownership", "bis-affiliates"],
            Holdings.Of("X 80 A", "my-list:X").Assess("A").Where(a => a.Outcome == OwnershipOutcome.Owned).Select(a => a.Policy.Id));
        Assert.All(Holdings.Of("X 80 A", "ca-sema:X").Assess("A"), a => Assert.Equal(OwnershipOutcome.None, a.Outcome));
    }

    [Fact]
    public void Two_accounts_of_one_stake_are_a_range_and_not_a_sum()
    {
        var (a, b) = (Holdings.Edge("X", "A", Relation.Owns) with { PercentMin = 49, PercentMax = 49 }, Holdings.Edge("X", "A", Relation.Owns) with { PercentMin = 51, PercentMax = 51 });
        FlaggedSupplyChain[] chains = [Holdings.ChainOf("one", [a], ["us-ofac-sdn:X"]), Holdings.ChainOf("two", [b], ["us-ofac-sdn:X"])];
        var policy = Holdings.Rules.Policies.Single(p => p.Id == "ofac-50" && p.IsInForce(TestLists.Day));
        Assert.Equal(OwnershipOutcome.PossiblyOwned, PlainOwnership.Outcomes(chains, ["X"], policy, TestLists.Day)["A"]);
        Assert.Equal(OwnershipOutcome.PossiblyOwned, RandomHoldings.Standing(chains, ["X"], policy)["A"]);
    }

    [Fact]
    public void Ten_thousand_random_graphs_agree_with_going_over_all_edges_until_nothing_changes()
    {
        var random = new Random(401);
        var policies = Holdings.Rules.Policies.Where(p => p.IsWithinItsTime(TestLists.Day) || p.Aggregation == StakeAggregation.Alone).ToArray();
        for (var i = 0; i < 10_000; i++)
        {
            var (chains, listed) = RandomHoldings.Of(random);
            var policy = policies[i % policies.Length];
            Assert.Equal(PlainOwnership.Outcomes(chains, listed, policy, TestLists.Day).OrderBy(p => p.Key, StringComparer.Ordinal), RandomHoldings.Standing(chains, listed, policy).OrderBy(p => p.Key, StringComparer.Ordinal));
        }
    }
}
