using Screening.Changes;
using Screening.Engine;
using Screening.Model;
using Screening.Rules;
using Screening.Tests.Reference;
using Screening.Tests.Support;

namespace Screening.Tests.Changes;

public sealed class ChangeSummaryTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void It_agrees_with_its_plain_twin_over_random_results(int seed)
    {
        var random = new Random(seed);
        var rows = Enumerable.Range(2, 1_500).Select(row => (Before: Results(random, row), After: Results(random, row))).ToList();
        var summary = new ChangeSummary(examples: 3);
        foreach (var (before, after) in rows) summary.Add("m.csv", before, after);

        var pairs = rows.SelectMany(r => PlainChanges.Pairs(r.Before, r.After)).Select(p => (p.Before, p.After, Move: PlainChanges.Move(p.Before, p.After))).Where(p => p.Move is not null).ToList();
        Assert.Equal(rows.Count, summary.Rows);
        foreach (var before in Enum.GetValues<RowOutcome>())
            foreach (var after in Enum.GetValues<RowOutcome>())
                Assert.Equal(rows.Count(r => r.Before.Outcome == before && r.After.Outcome == after), summary.Count(before, after));
        foreach (var move in Enum.GetValues<FindingMove>()) Assert.Equal(pairs.Count(p => p.Move == move), summary.Findings[move]);
        foreach (var rule in Rules)
            Assert.Equal(pairs.Count(p => p.Move != FindingMove.Reworded && PlainChanges.Causes(p.Before, p.After).Contains(rule)), summary.CountOfRule(rule));
        Assert.Equal(
            rows.Count(r => r.Before.Outcome != r.After.Outcome || PlainChanges.Pairs(r.Before, r.After).Any(p => PlainChanges.Move(p.Before, p.After) is not (null or FindingMove.Reworded))),
            summary.ChangedRows);
        Assert.Equal(pairs.Count, summary.ByKind.Sum(g => g.Findings.Total + g.Findings[FindingMove.Reworded]));
        Assert.Equal(Enum.GetValues<RowMove>().Sum(summary.Count), summary.Rows);
        // The seed is worth something: everything happens.
        Assert.All(Enum.GetValues<FindingMove>(), m => Assert.True(summary.Findings[m] > 0, $"{m}"));
        Assert.All(Enum.GetValues<RowMove>().Where(m => m is not (RowMove.Screened or RowMove.Unscreened)), m => Assert.True(summary.Count(m) > 0, $"{m}"));
    }

    private static readonly string[] Rules = ["r1", "r2", "r3"];

    // Few values, so that findings meet, stand twice and differ in one thing only.
    private static ShipmentResult Results(Random random, int row)
    {
        string One(params string[] texts) => texts[random.Next(texts.Length)];
        var findings = Enumerable.Range(0, random.Next(5)).Select(_ => Found.Finding(
            One("x:1", "x:2"), (RowOutcome)random.Next(3), random.Next(2) == 0 ? ["r1"] : [.. Rules.Where(_ => random.Next(2) == 0)], One("list-hit", "chain-exposure"), One("consignee", "goods"), "ACME", [.. new[] { "a>b", "a>c" }.Where(_ => random.Next(3) == 0)]) with
        {
            Severity = (Severity)(1 + random.Next(8) / 7),
            Score = 0.5 + random.Next(2) / 10.0,
            Policies = random.Next(8) == 0 ? ["p"] : [],
        });
        return Found.Row(row, [.. findings]);
    }

    [Fact]
    public void Examples_are_the_first_of_each_sort_the_gravest_changes_before_others()
    {
        var summary = new ChangeSummary(examples: 2);
        for (var row = 2; row < 7; row++) summary.Add("m.csv", Found.Row(row), Found.Row(row, Found.Finding("x:1", rules: ["r"])));
        summary.Add("m.csv", Found.Row(7, Found.Finding("x:1", rules: ["r"])), Found.Row(7));

        var group = Assert.Single(summary.ByRule);
        Assert.Equal([(7, FindingMove.Removed), (2, FindingMove.Added)], group.Examples.Select(e => (e.Row.Row, e.Change.Move)));
        Assert.Equal([2, 3], summary.Examples(RowMove.New).Select(e => e.Row.Row));
        Assert.Equal((5, 1), (summary.Count(RowMove.New), summary.Count(RowMove.Lost)));
    }

    [Fact]
    public void What_is_told_otherwise_only_is_a_difference_where_that_is_asked_for()
    {
        Finding old = Found.Finding("x:1", rules: ["r"]), now = old with { Score = 0.91 };
        foreach (var isAll in (bool[])[false, true])
        {
            var summary = new ChangeSummary(10, isAll);
            summary.Add("m.csv", Found.Row(old), Found.Row(now));
            Assert.Equal((isAll, 1L), (summary.HasDifferences, summary.Findings[FindingMove.Reworded]));
            Assert.Equal(isAll ? ["r"] : [], summary.ByRule.Select(g => g.Id));
            Assert.Equal(0, summary.CountOfRule("r"));
        }
    }

    [Fact]
    public void A_rule_that_lost_a_block_stands_before_one_that_lost_more_for_review()
    {
        var summary = new ChangeSummary();
        for (var row = 2; row < 5; row++) summary.Add("m.csv", Found.Row(row, Found.Finding("x:1", rules: ["a"])), Found.Row(row));
        summary.Add("m.csv", Found.Row(5, Found.Finding("x:1", RowOutcome.Block, ["b"])), Found.Row(5));
        Assert.Equal([("b", 1L), ("a", 0L)], summary.ByRule.Select(g => (g.Id, g.LostBlocks)));
    }

    [Fact]
    public void What_no_rule_accounts_for_stands_under_no_rule()
    {
        var summary = new ChangeSummary();
        summary.Add("m.csv", Found.Row(Found.Finding("x:1", rules: ["r"], path: ["a>b"])), Found.Row(Found.Finding("x:1", rules: ["r"], path: ["a>c"])));
        Assert.Equal([""], summary.ByRule.Select(g => g.Id));
        Assert.True(summary.HasDifferences);
    }

    [Fact]
    public async Task Both_sides_are_screened_in_the_order_of_the_rows()
    {
        var screener = TestLists.Over(TestLists.Entity("parties:1", "ACME FRONT LLC"));
        var (before, after) = (new ScreeningSide(screener), new ScreeningSide(screener.With(RuleSet.None)));
        async IAsyncEnumerable<Shipment> Rows()
        {
            await Task.Yield();
            for (var row = 2; row < 300; row++) yield return new Shipment { Row = row, Parties = [new Party(PartyRole.Consignee, row % 3 == 0 ? "ACME FRONT LLC" : "Linen House")] };
        }
        var summary = new ChangeSummary();
        var seen = new List<int>();
        await foreach (var (old, now) in ScreeningSide.ScreenBothAsync(Rows(), before, after)) seen.Add(summary.Add("m.csv", old, now).Row);
        Assert.Equal(Enumerable.Range(2, 298), seen);
        Assert.Equal(99, summary.Count(RowOutcome.Block, RowOutcome.Review));
        Assert.Equal(199, summary.Count(RowOutcome.Clear, RowOutcome.Clear));
    }
}
