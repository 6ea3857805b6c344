using Screening.Circumstances;
using Screening.Goods;
using Screening.Graph;
using Screening.Model;
using Screening.Rules;
using Screening.Tests.Reference;

namespace Screening.Tests.Rules;

/// <summary>What rules make of what was seen.</summary>
public sealed class RuleDayTests
{
    private static readonly DateOnly Day = new(2026, 11, 22);
    private static readonly RuleSource Act = new("The act", "A state", "2020");

    private static Observation Seen(FindingKind kind, double sureness = 1, string id = "birds:1") =>
        new() { Kind = kind, Role = "consignee", Input = "Heron Ltd", EntityId = id, Name = "HERON", Score = sureness, Sureness = sureness, Reasons = ["names alike"] };

    private static PathStep Step(ClaimStatus status) => new("A", "B", Relation.Supplies, new Claim("S1", "2025", "somebody", status), null, false) { FromId = "org:a", ToId = "org:b" };

    private static ScreeningRule Rule(string id, RowOutcome outcome, params FindingKind[] kinds) =>
        new() { Id = id, Title = id, Sources = [Act], Outcome = outcome, Finding = kinds.Length > 0 ? new FindingFilter { Kinds = kinds } : null };

    private static List<Finding> Judge(ScreeningRule[] rules, params Observation[] seen) => new RuleBook(new RuleSet { Rules = rules }).On(Day).Judge(new RowFacts { AsOf = Day }, seen);

    [Fact]
    public void The_gravest_rule_decides_and_all_are_told()
    {
        var finding = Judge(
            [Rule("let-pass", RowOutcome.Clear, FindingKinds.ListHit), Rule("look", RowOutcome.Review, FindingKinds.ListHit) with { Severity = Severity.Critical }, Rule("stop", RowOutcome.Block, FindingKinds.ListHit) with { Severity = Severity.Low }],
            Seen(FindingKinds.ListHit)).Single();
        Assert.Equal((RowOutcome.Block, Severity.Low, "list-hit"), (finding.Outcome, finding.Severity, finding.Rule));
        Assert.Equal(["stop", "look", "let-pass"], finding.Rules);
    }

    [Fact]
    public void What_no_rule_speaks_of_is_for_review_and_says_so()
    {
        var finding = Judge([Rule("other", RowOutcome.Block, FindingKinds.TextHit)], Seen(FindingKinds.ListHit)).Single();
        Assert.Equal(RowOutcome.Review, finding.Outcome);
        Assert.Empty(finding.Rules);
        Assert.Equal(["names alike", "no rule speaks of it: a person decides"], finding.Reasons);
    }

    [Fact]
    public void What_a_rule_clears_is_told_and_counts_for_nothing() =>
        Assert.Equal((RowOutcome.Clear, "pass"), Judge([Rule("pass", RowOutcome.Clear, FindingKinds.ChainLink)], Seen(FindingKinds.ChainLink)).Select(f => (f.Outcome, f.Rules.Single())).Single());

    [Theory]
    [InlineData(ClaimStatus.Designated, RowOutcome.Block)]
    [InlineData(ClaimStatus.Confirmed, RowOutcome.Block)]
    [InlineData(ClaimStatus.Reported, RowOutcome.Block)]
    [InlineData(ClaimStatus.Alleged, RowOutcome.Review)]
    [InlineData(ClaimStatus.Speculative, RowOutcome.Review)]
    [InlineData(ClaimStatus.Denied, RowOutcome.Review)]
    public void Nothing_blocks_on_a_claim_that_is_only_alleged_or_weaker(ClaimStatus weakest, RowOutcome outcome)
    {
        var finding = Judge([Rule("stop", RowOutcome.Block, FindingKinds.ChainExposure)], Seen(FindingKinds.ChainExposure) with { Path = [Step(ClaimStatus.Designated), Step(weakest)] }).Single();
        Assert.Equal(outcome, finding.Outcome);
        Assert.Equal(outcome == RowOutcome.Review, finding.Reasons.Any(r => r.Contains("never blocks", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_message_says_its_facts_and_its_source_and_what_is_to_be_confirmed()
    {
        var rule = Rule("stop", RowOutcome.Block, FindingKinds.ListHit) with { Message = "{input} is {name} on {lists} ({role}, {score})", NeedsConfirmation = "is the act in force?" };
        var finding = Judge([rule], Seen(FindingKinds.ListHit, 0.95) with { Listings = ["fish:7", "birds:2"] }).Single();
        Assert.Equal(["names alike", "Heron Ltd is HERON on birds, fish (consignee, 0.95) (The act, A state, 2020)", "to be confirmed: is the act in force?"], finding.Reasons);
    }

    [Fact]
    public void What_is_filled_in_is_not_read_again()
    {
        var rule = Rule("stop", RowOutcome.Block, FindingKinds.ListHit) with { Message = "{name}!" };
        Assert.Contains("{score} {nobody}! (", Judge([rule], Seen(FindingKinds.ListHit) with { Name = "{score} {nobody}" }).Single().Reasons[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_without_a_finding_makes_one_of_the_rows_circumstances()
    {
        var rule = Rule("together", RowOutcome.Review) with { Title = "Both at once", With = [new FindingFilter { Kinds = [FindingKinds.Owned] }, new FindingFilter { Kinds = [FindingKinds.AddressHit] }], Severity = Severity.High };
        Assert.Equal(["owned"], Judge([rule], Seen(FindingKinds.Owned)).Select(f => f.Rule));
        var finding = Judge([rule], Seen(FindingKinds.Owned), Seen(FindingKinds.AddressHit, 0.9, "fish:3")).First(f => f.Rule == "together");
        Assert.Equal((FindingKinds.Circumstances, "Both at once", "together", Severity.High), (finding.Kind, finding.Name, finding.EntityId, finding.Severity));
        Assert.Equal(2, finding.Reasons.Count);
        Assert.Contains("fish:3", finding.Reasons[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_may_count_others()
    {
        ScreeningRule[] rules =
        [
            Rule("both", RowOutcome.Block) with { Rules = new RuleCount(["a", "b", "c"], 2) },
            Rule("a", RowOutcome.Review, FindingKinds.ListHit), Rule("b", RowOutcome.Review, FindingKinds.TextHit), Rule("c", RowOutcome.Review, FindingKinds.Owned),
        ];
        Assert.DoesNotContain(Judge(rules, Seen(FindingKinds.ListHit), Seen(FindingKinds.ListHit)), f => f.Rule == "both");
        var both = Judge(rules, Seen(FindingKinds.ListHit), Seen(FindingKinds.Owned)).Single(f => f.Rule == "both");
        Assert.Equal("a, c", both.Input);
    }

    [Fact]
    public void Versions_of_a_rule_take_turns()
    {
        ScreeningRule[] rules =
        [
            Rule("r", RowOutcome.Review, FindingKinds.ListHit) with { Effective = [new Period(null, Day)] },
            Rule("r", RowOutcome.Block, FindingKinds.ListHit) with { Effective = [new Period(Day.AddDays(1), null)], Suspended = [new Period(Day.AddDays(3), Day.AddDays(4))] },
        ];
        var book = new RuleBook(new RuleSet { Rules = rules });
        var outcomes = Enumerable.Range(0, 7).Select(d => book.On(Day.AddDays(d)).Judge(new RowFacts(), [Seen(FindingKinds.ListHit)]).Single()).Select(f => f.Rules.Count == 0 ? "none" : f.Outcome.ToString());
        Assert.Equal(["Review", "Block", "Block", "none", "none", "Block", "Block"], outcomes);
    }

    [Fact]
    public void Random_rules_agree_with_the_plain_twin()
    {
        var random = new Random(20261122);
        for (var i = 0; i < 3_000; i++)
        {
            var rules = new RuleSet { Rules = [.. Enumerable.Range(0, random.Next(1, 9)).Select(n => Any(random, n))] };
            var seen = Enumerable.Range(0, random.Next(0, 6)).Select(_ => AnySeen(random)).ToArray();
            var row = new RowFacts { AsOf = Day, Routes = random.Next(2) == 0 ? ["route:a"] : [], StatedValue = random.Next(2) == 0 ? "5" : null, Value = 5, Currency = "USD" };
            var coverage = new RuleCoverage(rules);
            var expected = PlainVerdict.Of(rules, Day, row, seen).Order().ToArray();
            var actual = new RuleDay(rules, Day).Judge(row, seen, coverage).Select(f => (f.Rule, f.Outcome, f.Severity, Rules: string.Join(' ', f.Rules))).Order().ToArray();
            Assert.Equal(expected, actual);
            var told = actual.SelectMany(f => f.Rules.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToHashSet();
            Assert.All(coverage.Trials, t => Assert.Equal(told.Contains(t.Rule.Id), t.Held > 0));
        }
    }

    private static ScreeningRule Any(Random random, int place)
    {
        var hasFinding = random.Next(3) > 0;
        return new ScreeningRule
        {
            Id = $"r{place}",
            Title = "R",
            Sources = [Act],
            Outcome = (RowOutcome)random.Next(3),
            Severity = (Severity)random.Next(4),
            Effective = random.Next(4) == 0 ? [new Period(Day.AddDays(random.Next(-1, 2)), null)] : [],
            Suspended = random.Next(6) == 0 ? [new Period(Day.AddDays(random.Next(-1, 2)), null)] : [],
            Finding = hasFinding ? AnyFilter(random) : null,
            With = random.Next(4) == 0 || !hasFinding ? [AnyFilter(random)] : [],
            Row = random.Next(3) switch { 0 => [new RouteCondition(["route:a"])], 1 => [new ValueCondition(random.Next(10), "USD")], _ => [] },
            // Only those before it, none of which counts others: the reader refuses anything else.
            Rules = place > 2 && random.Next(4) == 0 ? new RuleCount(["r0", "r1"], random.Next(1, 3)) : null,
        };
    }

    private static FindingFilter AnyFilter(Random random)
    {
        bool Now() => random.Next(4) == 0;
        return new FindingFilter
        {
            Kinds = [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => FindingKinds.All[random.Next(4)]).Distinct()],
            Lists = Now() ? ["birds"] : [],
            ListsBesides = Now() ? ["birds", "fish"] : [],
            Programmes = Now() ? ["NEST"] : [],
            Roles = Now() ? ["consignee"] : [],
            EntityKinds = Now() ? [EntityKind.Person] : [],
            ScoreFrom = Now() ? 0.8 : null,
            ScoreBelow = Now() ? 0.9 : null,
            WeakAlias = Now() ? random.Next(2) == 0 : null,
            Identifier = Now() ? random.Next(2) == 0 : null,
            Policies = Now() ? ["half"] : [],
            Grade = Now() ? DesignatorGrade.Normalised : null,
            Status = Now() ? ClaimStatus.Reported : null,
            Hops = Now() ? 1 : null,
        };
    }

    private static Observation AnySeen(Random random)
    {
        string[] ids = ["birds:1", "fish:2", "bees:3", "org:x", "nothing"];
        return Seen(FindingKinds.All[random.Next(4)], (double[])[0.7, 0.8, 0.85, 0.9, 1] is var scores ? scores[random.Next(5)] : 0, ids[random.Next(5)]) with
        {
            Role = random.Next(2) == 0 ? "consignee" : "goods",
            Listings = random.Next(3) == 0 ? ["fish:9"] : [],
            Programmes = random.Next(2) == 0 ? ["nest", "HIVE"] : [],
            EntityKind = (EntityKind)random.Next(4),
            IsWeakAlias = random.Next(2) == 0,
            Ended = random.Next(5) == 0 ? "2020-01-02" : null,
            HasIdentifier = random.Next(2) == 0,
            Policies = random.Next(2) == 0 ? ["half", "third"] : [],
            Grade = random.Next(2) == 0 ? (DesignatorGrade)random.Next(4) : null,
            Path = [.. Enumerable.Range(0, random.Next(3)).Select(_ => Step((ClaimStatus)random.Next(5)))],
        };
    }
}
