using Screening.Model;
using Screening.Ownership;
using Screening.Tests.Support;

namespace Screening.Tests.Ownership;

/// <summary>The examples of OFAC's FAQ 401 and the cases around them. X and Y are blocked.</summary>
public sealed class FiftyPercentTests
{
    private static readonly string[] Blocked = ["us-ofac-sdn:X", "us-ofac-sdn:Y"];

    private static OwnershipOutcome Ofac(string holdings, string party) => Holdings.Of(holdings, Blocked).By("ofac-50", party).Outcome;

    [Theory]
    [InlineData("X 50 A, A 50 B", OwnershipOutcome.Owned)]
    [InlineData("X 50 A, X 50 B, A 25 C, B 25 C", OwnershipOutcome.Owned)]
    [InlineData("X 50 A, X 10 B, A 40 B", OwnershipOutcome.Owned)]
    [InlineData("X 50 A, X 25 B, A 25 C, B 25 C", OwnershipOutcome.Minority)]
    [InlineData("X 25 A, X 25 B, A 50 C, B 50 C", OwnershipOutcome.None)]
    public void The_five_examples_of_the_authority_come_out_as_it_says(string holdings, OwnershipOutcome outcome) =>
        Assert.Equal(outcome, Ofac(holdings, holdings.EndsWith('C') ? "C" : "B"));

    [Theory]
    [InlineData("X 25 A, Y 25 A", OwnershipOutcome.Owned)]
    [InlineData("X 50 A", OwnershipOutcome.Owned)]
    [InlineData("X 49.9999999999 A", OwnershipOutcome.Minority)]
    [InlineData("X 16.6666666666 A, Y 33.3333333333 A", OwnershipOutcome.Minority)]
    [InlineData("X 16.6666666667 A, Y 33.3333333333 A", OwnershipOutcome.Owned)]
    [InlineData("Z 100 A", OwnershipOutcome.None)]
    public void Stakes_of_all_blocked_persons_are_added_to_the_last_decimal(string holdings, OwnershipOutcome outcome) => Assert.Equal(outcome, Ofac(holdings, "A"));

    [Fact]
    public void Halves_of_halves_block_however_deep_and_the_product_is_shown_beside()
    {
        var fourth = Holdings.Of("X 50 A, A 50 B, B 50 C, C 50 D", Blocked).By("ofac-50", "D");
        Assert.Equal((OwnershipOutcome.Owned, 50m, 6.25), (fourth.Outcome, fourth.ShareLeast, fourth.Multiplied));
        Assert.Equal(["X>A", "A>B", "B>C", "C>D"], fourth.Proof.Select(s => $"{s.FromId}>{s.ToId}").OrderBy(s => "XABC".IndexOf(s[0])));
        Assert.True(fourth.IsSmallest);
    }

    [Theory]
    [InlineData("A 50 B, B 50 A", "A", OwnershipOutcome.None)]
    [InlineData("X 50 A, A 50 B, B 50 A", "B", OwnershipOutcome.Owned)]
    [InlineData("X 30 A, B 20 A, A 50 B", "A", OwnershipOutcome.Minority)]
    [InlineData("X 50 B, B 20 A, X 30 A, A 50 B", "A", OwnershipOutcome.Owned)]
    [InlineData("A 60 A, X 40 A", "A", OwnershipOutcome.Minority)]
    public void Loops_end_and_nobody_is_blocked_by_holding_itself(string holdings, string party, OwnershipOutcome outcome) => Assert.Equal(outcome, Ofac(holdings, party));

    [Theory]
    [InlineData("X 40-60 A", OwnershipOutcome.PossiblyOwned)]
    [InlineData("X 50-75 A", OwnershipOutcome.Owned)]
    [InlineData("X 10-49 A", OwnershipOutcome.Minority)]
    [InlineData("X ? A", OwnershipOutcome.PossiblyOwned)]
    [InlineData("X 20-30 A, Y 20-30 A", OwnershipOutcome.PossiblyOwned)]
    [InlineData("X 40-60 B, B 100 A", OwnershipOutcome.PossiblyOwned)]
    [InlineData("X 100 A Alleged", OwnershipOutcome.PossiblyOwned)]
    [InlineData("X 100 A Speculative", OwnershipOutcome.PossiblyOwned)]
    [InlineData("X 100 A Denied", OwnershipOutcome.None)]
    [InlineData("X 30 A, Y 30 A Alleged", OwnershipOutcome.PossiblyOwned)]
    public void A_range_an_unknown_share_or_an_allegation_is_possible_and_never_certain(string holdings, OwnershipOutcome outcome) => Assert.Equal(outcome, Ofac(holdings, "A"));

    [Fact]
    public void Two_rows_of_one_register_add_up_and_a_row_told_twice_does_so_only_perhaps()
    {
        Assert.Equal(OwnershipOutcome.Owned, Ofac("X 30 A, X 25 A", "A"));
        Assert.Equal(OwnershipOutcome.PossiblyOwned, Ofac("X 30 A, X 30 A", "A"));
    }

    [Fact]
    public void Stakes_over_the_whole_are_told()
    {
        var a = Holdings.Of("X 60 A, Z 70 A", Blocked).By("ofac-50", "A");
        Assert.Contains(a.Notes, n => n.Contains("130 %", StringComparison.Ordinal) && n.Contains("contradict", StringComparison.Ordinal));
    }

    [Fact]
    public void Control_is_told_and_does_not_block()
    {
        var holdings = Holdings.Of("X controls A appoints-board, A 100 B, X controls C director, X controls D", Blocked);
        Assert.Equal(OwnershipOutcome.Controlled, holdings.By("ofac-50", "A").Outcome);
        Assert.Equal(OwnershipOutcome.None, holdings.By("ofac-50", "B").Outcome);
        Assert.Equal(OwnershipOutcome.PossiblyControlled, holdings.By("ofac-50", "C").Outcome);
        Assert.Equal(OwnershipOutcome.PossiblyControlled, holdings.By("ofac-50", "D").Outcome);
    }

    [Fact]
    public void A_stake_counts_while_it_is_held_and_one_that_ended_is_told()
    {
        var edge = Holdings.Edge("X", "A", Relation.Owns) with { PercentMin = 60, PercentMax = 60, ValidFrom = "2020", ValidTo = "2025-06-30" };
        var rest = Holdings.Edge("X", "A", Relation.Owns) with { Id = "2", PercentMin = 40, PercentMax = 40, ValidFrom = "2025-07-01" };
        var holdings = new Holdings([edge, rest], Blocked);
        Assert.Equal(OwnershipOutcome.None, holdings.By("ofac-50", "A", new DateOnly(2019, 12, 31)).Outcome);
        Assert.Equal(OwnershipOutcome.Owned, holdings.By("ofac-50", "A", new DateOnly(2025, 6, 30)).Outcome);
        var after = holdings.By("ofac-50", "A", new DateOnly(2025, 7, 1));
        Assert.Equal(OwnershipOutcome.Minority, after.Outcome);
        Assert.Contains(after.Notes, n => n.Contains("60 % held by X ended 2025-06-30", StringComparison.Ordinal));
    }

    [Fact]
    public void Before_the_guidance_of_2014_each_blocked_person_was_measured_alone()
    {
        var holdings = Holdings.Of("X 25 A, Y 25 A, X 50 B", Blocked);
        var before = new DateOnly(2014, 8, 12);
        Assert.Equal((OwnershipOutcome.Minority, OwnershipOutcome.Owned), (holdings.By("ofac-50", "A", before).Outcome, holdings.By("ofac-50", "B", before).Outcome));
        Assert.Equal(OwnershipOutcome.Owned, holdings.By("ofac-50", "A", before.AddDays(1)).Outcome);
    }
}
