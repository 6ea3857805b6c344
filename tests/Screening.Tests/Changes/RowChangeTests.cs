using Screening.Changes;
using Screening.Graph;
using Screening.Rules;

namespace Screening.Tests.Changes;

public sealed class RowChangeTests
{
    private static FindingChange Single(Finding? before, Finding? after) =>
        Assert.Single(RowChange.Of(before is null ? Found.Row() : Found.Row(before), after is null ? Found.Row() : Found.Row(after)).Findings);

    private static void Unchanged(Finding before, Finding after) => Assert.Empty(RowChange.Of(Found.Row(before), Found.Row(after)).Findings);

    [Theory]
    [InlineData(RowOutcome.Clear, RowOutcome.Clear, RowMove.Same)]
    [InlineData(RowOutcome.NotScreened, RowOutcome.NotScreened, RowMove.Same)]
    [InlineData(RowOutcome.Review, RowOutcome.Clear, RowMove.Lost)]
    [InlineData(RowOutcome.Block, RowOutcome.Clear, RowMove.Lost)]
    [InlineData(RowOutcome.Block, RowOutcome.Review, RowMove.Down)]
    [InlineData(RowOutcome.Review, RowOutcome.Block, RowMove.Up)]
    [InlineData(RowOutcome.Clear, RowOutcome.Review, RowMove.New)]
    [InlineData(RowOutcome.Clear, RowOutcome.Block, RowMove.New)]
    [InlineData(RowOutcome.Block, RowOutcome.NotScreened, RowMove.Unscreened)]
    [InlineData(RowOutcome.Clear, RowOutcome.NotScreened, RowMove.Unscreened)]
    [InlineData(RowOutcome.NotScreened, RowOutcome.Clear, RowMove.Screened)]
    [InlineData(RowOutcome.NotScreened, RowOutcome.Block, RowMove.Screened)]
    public void A_row_moves_by_its_outcomes(RowOutcome before, RowOutcome after, RowMove expected) => Assert.Equal(expected, RowChange.MoveOf(before, after));

    [Fact]
    public void Results_of_two_rows_are_not_compared() => Assert.Throws<ArgumentException>(() => RowChange.Of(Found.Row(2), Found.Row(3)));

    [Fact]
    public void The_same_findings_are_no_change_whatever_their_order()
    {
        Finding a = Found.Finding("x:1", path: ["a>b"]), b = Found.Finding("x:2", RowOutcome.Block);
        Assert.Empty(RowChange.Of(Found.Row(a, b), Found.Row(b, a)).Findings);
    }

    [Fact]
    public void A_finding_is_removed_added_milder_or_graver()
    {
        Finding block = Found.Finding("x:1", RowOutcome.Block), review = Found.Finding("x:1");
        Assert.Equal(FindingMove.Removed, Single(block, null).Move);
        Assert.Equal(FindingMove.Added, Single(null, block).Move);
        Assert.Equal(FindingMove.Down, Single(block, review).Move);
        Assert.Equal(FindingMove.Up, Single(review, block).Move);
    }

    [Fact]
    public void Another_kind_field_text_or_entity_is_another_finding()
    {
        var finding = Found.Finding("x:1");
        foreach (var other in (Finding[])[finding with { Rule = "text-hit" }, finding with { Role = "notify" }, finding with { Input = "ACME LTD" }, finding with { EntityId = "x:2" }])
            Assert.Equal([FindingMove.Removed, FindingMove.Added], RowChange.Of(Found.Row(finding), Found.Row(other)).Findings.Select(c => c.Move));
    }

    [Fact]
    public void Other_words_alone_are_told_apart_from_another_judgement()
    {
        var finding = Found.Finding("x:1", rules: ["r"]);
        foreach (var other in (Finding[])[finding with { Score = 0.91 }, finding with { Reasons = ["another"] }, finding with { Name = "N" }, finding with { Listings = ["y:1"] }])
            Assert.Equal(FindingMove.Reworded, Single(finding, other).Move);
        foreach (var other in (Finding[])[finding with { Severity = Severity.Critical }, finding with { Rules = ["r", "s"] }, finding with { Policies = ["p"] }, finding with { Path = [Found.Step("a>b")] }])
            Assert.Equal(FindingMove.Rejudged, Single(finding, other).Move);
        Unchanged(finding with { Rules = ["r", "s"] }, finding with { Rules = ["s", "r"] });
    }

    [Fact]
    public void Another_path_to_the_same_party_is_no_lost_alert_and_a_path_too_few_is_one()
    {
        Finding old = Found.Finding("x:1", path: ["a>b"]), now = Found.Finding("x:1", path: ["a>c"]), same = Found.Finding("x:1", path: ["a>d"]);
        Assert.Equal([FindingMove.Rejudged], RowChange.Of(Found.Row(old, same), Found.Row(same, now)).Findings.Select(c => c.Move));
        var lost = Assert.Single(RowChange.Of(Found.Row(old, same), Found.Row(same)).Findings);
        Assert.Equal((FindingMove.Removed, "b"), (lost.Move, lost.Before!.Path[0].ToId));
    }

    [Fact]
    public void Paths_of_results_that_were_read_are_told_by_names_and_others_by_ids()
    {
        PathStep screened = Found.Step("a>b"), read = screened with { FromId = "", ToId = "" };
        var finding = Found.Finding("x:1");
        Unchanged(finding with { Path = [screened] }, finding with { Path = [read] });
        Unchanged(finding with { Path = [read] }, finding with { Path = [screened] });
        Unchanged(finding with { Path = [screened] }, finding with { Path = [screened with { From = "ANOTHER NAME" }] });
        Assert.Equal(FindingMove.Rejudged, Single(finding with { Path = [screened] }, finding with { Path = [read with { To = "ANOTHER" }] }).Move);
    }

    [Fact]
    public void A_finding_of_circumstances_is_known_by_its_rule_wherever_its_facts_stand()
    {
        Finding Own(string role, string input) => Found.Finding("forwarder", kind: "forwarder", role: role, input: input, rules: ["forwarder"]);
        Assert.Equal(FindingMove.Reworded, Single(Own("consignee", "X LOGISTICS"), Own("hs", "854231")).Move);
    }

    [Fact]
    public void Causes_are_the_rules_on_one_side_and_the_one_that_decides_otherwise()
    {
        Assert.Equal(["old"], Single(Found.Finding("x:1", RowOutcome.Block, ["old", "r"]), Found.Finding("x:1", rules: ["r"])).Causes);
        Assert.Equal(["new"], Single(Found.Finding("x:1", rules: ["r"]), Found.Finding("x:1", RowOutcome.Block, ["new", "r"])).Causes);
        Assert.Equal(["r"], Single(Found.Finding("x:1", RowOutcome.Block, ["r"]), Found.Finding("x:1", rules: ["r"])).Causes);
        Assert.Equal(["r", "s"], Single(Found.Finding("x:1", RowOutcome.Block, ["r"]), Found.Finding("x:1", rules: ["r", "s"])).Causes);
        Assert.Equal(["a", "b"], Single(Found.Finding("x:1", rules: ["a", "b"]), null).Causes);
        Assert.Empty(Single(null, Found.Finding("x:1")).Causes);
        Assert.Equal(["r"], Single(Found.Finding("x:1", rules: ["r"]), Found.Finding("x:1", rules: ["r"]) with { Severity = Severity.High }).Causes);
    }

    [Fact]
    public void Policies_on_one_side_are_told()
    {
        var change = Single(Found.Finding("x:1") with { Policies = ["a", "b"] }, Found.Finding("x:1") with { Policies = ["b", "c"] });
        Assert.Equal(["a", "c"], change.Policies);
    }
}
