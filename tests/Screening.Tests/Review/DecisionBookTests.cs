using Screening.Engine;
using Screening.Graph;
using Screening.Model;
using Screening.Review;
using Screening.Rules;
using Screening.Tests.Reference;
using Screening.Tests.Support;

namespace Screening.Tests.Review;

/// <summary>What persons decided, and what becomes of findings because of it.</summary>
public sealed class DecisionBookTests
{
    private static readonly DateOnly Day = TestLists.Day;
    private static readonly DateTimeOffset Now = new(TestLists.Day.ToDateTime(new TimeOnly(9, 0)), TimeSpan.Zero);

    private static readonly Screener Screener = TestLists.Over(new Entity { Id = "plain:1", List = "plain", Names = [new EntityName("Zarya Optika JSC")], Countries = ["BY"] });

    private static ShipmentResult Screen(string name, string? country = null, PartyRole role = PartyRole.Consignor, Screener? screener = null) =>
        (screener ?? Screener).Screen(new Shipment { Row = 2, Parties = [new Party(role, name, country)] });

    private static Alert AlertOf(ShipmentResult result)
    {
        var list = new AlertWorklist();
        list.Add("m.csv", result);
        return list.ToAlerts()[0];
    }

    private static Decision FalsePositive(Alert alert, string by = "Anna", int number = 1) => new()
    {
        Number = number,
        At = Now,
        AlertId = alert.Id,
        Verdict = Verdict.FalsePositive,
        By = by,
        Reason = "another company of that name",
        Until = Day.AddYears(1),
        Input = alert.Input,
        EntityId = alert.EntityId,
        Name = alert.Name,
        EntityStamp = alert.EntityStamp,
        Roles = alert.Roles,
        Grounds = alert.Grounds,
    };

    private static Decision Next(Decision before, Verdict verdict, string by) =>
        new() { Number = before.Number + 1, At = Now, AlertId = before.AlertId, Verdict = verdict, By = by, Reason = "seen" };

    private static DecisionBook Cleared(Alert alert) => new([FalsePositive(alert), Next(FalsePositive(alert), Verdict.Approved, "Boris")]);

    [Fact]
    public void A_false_positive_of_one_person_does_not_count_until_another_approves()
    {
        var result = Screen("Zarya Optika");
        var alert = AlertOf(result);
        var one = new DecisionBook([FalsePositive(alert)]);
        Assert.Equal(AlertState.AwaitsApproval, one.StateOf(alert, Day));
        Assert.Equal(result.Outcome, one.Apply(result, Day).Outcome);
        Assert.Empty(one.GoodGuysOn(Day));
        Assert.Equal(RowOutcome.Clear, new DecisionBook([FalsePositive(alert)], reviewers: 1).Apply(result, Day).Outcome);

        var two = Cleared(alert);
        var cleared = two.Apply(result, Day);
        Assert.Equal((AlertState.Cleared, RowOutcome.Clear), (two.StateOf(alert, Day), cleared.Outcome));
        Assert.Equal(new Suppression(1, "Anna", "Boris", Day.AddYears(1)), Assert.Single(cleared.Findings).Suppressed);
        Assert.Equal(1, Assert.Single(two.GoodGuysOn(Day)).Number);
    }

    [Theory]
    [InlineData("Anna")]
    [InlineData("  ANNA ")]
    public void Nobody_approves_what_he_decided(string by)
    {
        var alert = AlertOf(Screen("Zarya Optika"));
        var book = new DecisionBook([FalsePositive(alert)]);
        Assert.Contains("expected another person", book.FaultOf(Next(FalsePositive(alert), Verdict.Approved, by)), StringComparison.Ordinal);
        Assert.Equal(AlertState.AwaitsApproval, new DecisionBook([FalsePositive(alert), Next(FalsePositive(alert), Verdict.Approved, by)]).StateOf(alert, Day));
    }

    [Theory]
    [InlineData(Verdict.TrueMatch, AlertState.TrueMatch)]
    [InlineData(Verdict.Escalated, AlertState.Escalated)]
    [InlineData(Verdict.NeedInformation, AlertState.NeedsInformation)]
    [InlineData(Verdict.Withdrawn, AlertState.Open)]
    public void Any_later_decision_makes_the_finding_count_again(Verdict verdict, AlertState state)
    {
        var result = Screen("Zarya Optika");
        var alert = AlertOf(result);
        var first = FalsePositive(alert);
        var book = new DecisionBook([first, Next(first, Verdict.Approved, "Boris"), Next(first, verdict, "Clara")]);
        Assert.Equal((state, result.Outcome), (book.StateOf(alert, Day), book.Apply(result, Day).Outcome));
        Assert.Equal(3, book.HistoryOf(alert.Id).Count);
    }

    [Fact]
    public void The_last_day_counts_and_the_day_after_does_not()
    {
        var result = Screen("Zarya Optika");
        var book = Cleared(AlertOf(result));
        Assert.Equal(RowOutcome.Clear, book.Apply(result, Day.AddYears(1)).Outcome);
        var after = book.Apply(result, Day.AddYears(1).AddDays(1));
        Assert.Equal(result.Outcome, after.Outcome);
        Assert.Contains("cleared by decision 1, but that ended on 2027-11-22", after.Findings[0].Reasons);
        Assert.Equal(AlertState.Reopened, book.StateOf(AlertOf(result), Day.AddYears(1).AddDays(1)));
        Assert.Empty(book.GoodGuysOn(Day.AddYears(1).AddDays(1)));
    }

    [Fact]
    public void Another_input_is_another_alert()
    {
        var alert = AlertOf(Screen("Zarya Optika"));
        var book = Cleared(alert);
        foreach (var other in new[] { Screen("Zarya Optika JSC"), Screen("ZARYA OPTIKA"), Screen("Zarya Optika", "BY"), Screen("Zarya Optika", "DE") })
        {
            Assert.NotEqual(alert.Id, other.Findings[0].AlertId);
            Assert.Same(other, book.Apply(other, Day));
        }
        Assert.Equal(alert.Id, Screen("Zarya Optika", role: PartyRole.Bank).Findings[0].AlertId);
    }

    [Fact]
    public void A_field_that_nobody_looked_at_is_not_cleared()
    {
        var book = Cleared(AlertOf(Screen("Zarya Optika")));
        var bank = Screen("Zarya Optika", role: PartyRole.Bank);
        var after = book.Apply(bank, Day);
        Assert.Equal(bank.Outcome, after.Outcome);
        Assert.Contains("cleared by decision 1, but not as bank", after.Findings[0].Reasons);
    }

    [Fact]
    public void An_entry_that_has_changed_is_not_the_one_that_was_looked_at()
    {
        var book = Cleared(AlertOf(Screen("Zarya Optika")));
        var changed = TestLists.Over(new Entity { Id = "plain:1", List = "plain", Names = [new EntityName("Zarya Optika JSC")], Countries = ["BY"], Remarks = "owned by the state" });
        var result = Screen("Zarya Optika", screener: changed);
        Assert.Contains("cleared by decision 1, but the entry has changed since", book.Apply(result, Day).Findings[0].Reasons);
        Assert.Equal(result.Outcome, book.Apply(result, Day).Outcome);
    }

    [Fact]
    public void A_new_reason_is_never_hidden()
    {
        var result = Screen("Zarya Optika");
        var book = Cleared(AlertOf(result));
        var finding = result.Findings[0];
        var claim = new Claim("S3", "2025-09", "a newspaper", ClaimStatus.Reported);
        Finding[] more =
        [
            finding with { Rules = [.. finding.Rules, "new-rule"] },
            finding with { Policies = ["ofac-50"] },
            finding with { Rule = "owned" },
            finding with { Outcome = finding.Outcome == RowOutcome.Block ? RowOutcome.Review : RowOutcome.Block },
            finding with { Path = [new PathStep("A", "B", Relation.Supplies, claim, null, IsDisputed: false) { FromId = "a", ToId = "b" }] },
        ];
        foreach (var news in more)
        {
            var after = book.Apply(result with { Findings = [news] }, Day);
            Assert.Null(after.Findings[0].Suppressed);
            Assert.Contains("cleared by decision 1, but now there is more: ", after.Findings[0].Reasons[0], StringComparison.Ordinal);
            Assert.Equal(news.Outcome, after.Outcome);
        }
        var both = book.Apply(result with { Findings = [finding, more[0]] }, Day);
        Assert.NotNull(both.Findings[0].Suppressed);
        Assert.Equal(more[0].Outcome, both.Outcome);
    }

    [Fact]
    public void What_was_not_screened_is_never_cleared()
    {
        var result = Screen("Zarya Optika") with { Errors = [new ReadIssue(2, "bad-imo", "found no number")] };
        Assert.Equal(RowOutcome.NotScreened, Cleared(AlertOf(result)).Apply(result, Day).Outcome);
    }

    [Fact]
    public void An_entry_of_the_log_that_does_not_hold_is_told()
    {
        var alert = AlertOf(Screen("Zarya Optika"));
        var good = FalsePositive(alert);
        var empty = new DecisionBook([]);
        Assert.Null(empty.FaultOf(good));
        (Decision Decision, string Fault)[] faults =
        [
            (good with { AlertId = "" }, "found no alert's id"),
            (good with { By = " " }, "found no person"),
            (good with { Reason = "" }, "found no reason"),
            (good with { Reason = "two\nlines" }, "control characters in the reason"),
            (good with { By = new string('a', 101) }, "found 101 characters as the person"),
            (good with { Until = null }, "found no last day"),
            (good with { Until = Day.AddDays(-1) }, "found 2026-11-21 as last day; expected 2026-11-22 or later"),
            (good with { Until = Day.AddYears(5).AddDays(1) }, "expected at most 5 years"),
            (good with { Roles = [] }, "without fields or grounds"),
            (good with { Verdict = Verdict.TrueMatch }, "expected one with a false positive only"),
            (Next(good, Verdict.Approved, "Boris"), "found nothing to approve"),
            (Next(good, Verdict.Withdrawn, "Boris"), "found nothing to withdraw"),
        ];
        Assert.All(faults, f => Assert.Contains(f.Fault, empty.FaultOf(f.Decision), StringComparison.Ordinal));
        Assert.Contains("found it approved before", Cleared(alert).FaultOf(Next(good, Verdict.Approved, "Clara")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void It_agrees_with_reading_the_whole_log_for_every_finding(int reviewers)
    {
        var random = new Random(20261123 + reviewers);
        string[] people = ["Anna", "anna ", "Boris", "Clara"], roles = ["consignor", "bank", "goods"], rules = ["a", "b", "c"], stamps = ["s1", "s2"];
        var cleared = 0;
        for (var round = 0; round < 400; round++)
        {
            var log = Enumerable.Range(1, random.Next(1, 12)).Select(n => new Decision
            {
                Number = n,
                At = Now,
                AlertId = random.Next(2).ToString("x16", System.Globalization.CultureInfo.InvariantCulture),
                Verdict = random.Next(3) == 0 ? (Verdict)random.Next(6) : random.Next(2) == 0 ? Verdict.FalsePositive : Verdict.Approved,
                By = people[random.Next(people.Length)],
                Reason = "why",
                Until = Day.AddDays(random.Next(-2, 3)),
                EntityStamp = stamps[random.Next(2)],
                Roles = [.. roles.Where(_ => random.Next(3) > 0)],
                Grounds = [.. rules.Where(_ => random.Next(4) > 0).Select(r => $"rule {r}"), "list-hit review"],
            }).ToList();
            var book = new DecisionBook(log, reviewers);
            for (var i = 0; i < 20; i++)
            {
                var finding = new Finding
                {
                    Rule = "list-hit",
                    Rules = [.. rules.Where(_ => random.Next(3) == 0)],
                    Role = roles[random.Next(3)],
                    Input = "x",
                    Outcome = RowOutcome.Review,
                    EntityId = "e",
                    Name = "E",
                    Score = 0.9,
                    Reasons = [],
                    AlertId = random.Next(2).ToString("x16", System.Globalization.CultureInfo.InvariantCulture),
                    EntityStamp = stamps[random.Next(2)],
                };
                var applied = book.Apply(new ShipmentResult { Row = 2, Outcome = RowOutcome.Review, Findings = [finding] }, Day);
                var isCleared = PlainDecisions.IsCleared(log, reviewers, finding, Day);
                Assert.Equal((isCleared, isCleared ? RowOutcome.Clear : RowOutcome.Review), (applied.Findings[0].Suppressed is not null, applied.Outcome));
                cleared += isCleared ? 1 : 0;
            }
        }
        Assert.InRange(cleared, 100, 4000);
    }
}
