using System.Reflection;
using Screening.Changes;
using Screening.Circumstances;
using Screening.Formats;
using Screening.Goods;
using Screening.Model;
using Screening.Rules;

namespace Screening.Tests.Changes;

public sealed class RuleSetChangesTests
{
    private static readonly RuleSource Source = new("Our own");

    private static readonly ScreeningRule Rule = new() { Id = "r", Title = "A rule", Sources = [Source], Outcome = RowOutcome.Block, Finding = new FindingFilter { Kinds = [FindingKinds.ListHit] } };

    private static readonly OwnershipPolicy Policy = new()
    {
        Id = "p",
        Title = "A policy",
        Sources = [Source],
        Owners = [new ListedOwners("x", [])],
        Threshold = 50,
        ThresholdCounts = true,
        Aggregation = StakeAggregation.Always,
        Effect = OwnershipEffect.Blocked,
    };

    private static readonly CountrySet Set = new() { Id = "s", Title = "a set", Source = Source, Countries = ["IR"] };

    private static readonly Period Days = new(new DateOnly(2026, 1, 1), null);

    private static readonly Dictionary<string, (ScreeningRule Rule, string Field)> RuleEdits = new()
    {
        [nameof(ScreeningRule.Title)] = (Rule with { Title = "T" }, "title"),
        [nameof(ScreeningRule.Sources)] = (Rule with { Sources = [Source with { Date = "2026" }] }, "source"),
        [nameof(ScreeningRule.Effective)] = (Rule with { Effective = [Days] }, "effective"),
        [nameof(ScreeningRule.Suspended)] = (Rule with { Suspended = [Days] }, "suspended"),
        [nameof(ScreeningRule.NeedsConfirmation)] = (Rule with { NeedsConfirmation = "ask" }, "needsConfirmation"),
        [nameof(ScreeningRule.Finding)] = (Rule with { Finding = new FindingFilter { Kinds = [FindingKinds.TextHit] } }, "when.finding.kinds"),
        [nameof(ScreeningRule.With)] = (Rule with { With = [new FindingFilter { Kinds = [FindingKinds.TextHit] }] }, "when.with[0].kinds"),
        [nameof(ScreeningRule.Row)] = (Rule with { Row = [new RouteCondition(["caspian"])] }, "when.route"),
        [nameof(ScreeningRule.Rules)] = (Rule with { Rules = new RuleCount(["a"], 1) }, "when.rules.of"),
        [nameof(ScreeningRule.Outcome)] = (Rule with { Outcome = RowOutcome.Clear }, "outcome"),
        [nameof(ScreeningRule.Severity)] = (Rule with { Severity = Severity.Low }, "severity"),
        [nameof(ScreeningRule.Message)] = (Rule with { Message = "M" }, "message"),
    };

    private static readonly FindingFilter Filter = Rule.Finding!;

    private static readonly Dictionary<string, FindingFilter> FilterEdits = new()
    {
        [nameof(FindingFilter.Kinds)] = Filter with { Kinds = [FindingKinds.TextHit] },
        [nameof(FindingFilter.Lists)] = Filter with { Lists = ["x"] },
        [nameof(FindingFilter.ListsBesides)] = Filter with { ListsBesides = ["x"] },
        [nameof(FindingFilter.Programmes)] = Filter with { Programmes = ["x"] },
        [nameof(FindingFilter.Roles)] = Filter with { Roles = ["goods"] },
        [nameof(FindingFilter.EntityKinds)] = Filter with { EntityKinds = [EntityKind.Vessel] },
        [nameof(FindingFilter.ScoreFrom)] = Filter with { ScoreFrom = 0.9 },
        [nameof(FindingFilter.ScoreBelow)] = Filter with { ScoreBelow = 0.9 },
        [nameof(FindingFilter.WeakAlias)] = Filter with { WeakAlias = false },
        [nameof(FindingFilter.Identifier)] = Filter with { Identifier = true },
        [nameof(FindingFilter.Policies)] = Filter with { Policies = ["p"] },
        [nameof(FindingFilter.Grade)] = Filter with { Grade = DesignatorGrade.Family },
        [nameof(FindingFilter.Status)] = Filter with { Status = ClaimStatus.Alleged },
        [nameof(FindingFilter.Hops)] = Filter with { Hops = 2 },
    };

    private static readonly (RowCondition From, RowCondition[] To)[] ConditionEdits =
    [
        (new GoodsCondition(), [new GoodsCondition { Tiers = ["1"] }, new GoodsCondition { Hs = [Hs("8542")] }, new GoodsCondition { Designators = DesignatorGrade.Family }, new GoodsCondition { Classes = ["flagged"] }, new GoodsCondition { Eccn = true }]),
        (new CountryCondition([RowField.Origin], Set), [new CountryCondition([RowField.Origin, RowField.Bank], Set), new CountryCondition([RowField.Origin], Set with { Id = "t" }), new CountryCondition([RowField.Origin], Set with { Countries = ["IR", "RU"] }), new CountryCondition([RowField.Origin], Set with { Effective = Days })]),
        (new RouteCondition(["a"]), [new RouteCondition(["b"])]),
        (new PartyCondition([PartyRole.Bank], PartyKind.Bank), [new PartyCondition([PartyRole.Notify], PartyKind.Bank), new PartyCondition([PartyRole.Bank], PartyKind.ToOrder)]),
        (new IncorporatedCondition([PartyRole.Bank], new DateOnly(2022, 2, 24)), [new IncorporatedCondition([PartyRole.Notify], new DateOnly(2022, 2, 24)), new IncorporatedCondition([PartyRole.Bank], new DateOnly(2022, 2, 25))]),
        (new HsMismatchCondition(HsLevel.Chapter, false), [new HsMismatchCondition(HsLevel.Heading, false), new HsMismatchCondition(HsLevel.Chapter, true)]),
        (new ValueCondition(1, "EUR"), [new ValueCondition(2, "EUR"), new ValueCondition(1, "USD")]),
        (new DateCondition(Days), [new DateCondition(Days with { To = new DateOnly(2026, 2, 1) })]),
    ];

    private static readonly Dictionary<string, OwnershipPolicy> PolicyEdits = new()
    {
        [nameof(OwnershipPolicy.Title)] = Policy with { Title = "T" },
        [nameof(OwnershipPolicy.Sources)] = Policy with { Sources = [new RuleSource("Another")] },
        [nameof(OwnershipPolicy.Effective)] = Policy with { Effective = [Days] },
        [nameof(OwnershipPolicy.Suspended)] = Policy with { Suspended = [Days] },
        [nameof(OwnershipPolicy.NeedsConfirmation)] = Policy with { NeedsConfirmation = "ask" },
        [nameof(OwnershipPolicy.Owners)] = Policy with { Owners = [new ListedOwners("x", ["P"])] },
        [nameof(OwnershipPolicy.Threshold)] = Policy with { Threshold = 25 },
        [nameof(OwnershipPolicy.ThresholdCounts)] = Policy with { ThresholdCounts = false },
        [nameof(OwnershipPolicy.Aggregation)] = Policy with { Aggregation = StakeAggregation.Alone },
        [nameof(OwnershipPolicy.Control)] = Policy with { Control = ["appoints-board"] },
        [nameof(OwnershipPolicy.UnstatedControlCounts)] = Policy with { UnstatedControlCounts = true },
        [nameof(OwnershipPolicy.Effect)] = Policy with { Effect = OwnershipEffect.Frozen },
    };

    private static HsCode Hs(string text) => HsCode.TryParse(text, out var code) ? code : default;

    private static RuleSet SetOf(params ScreeningRule[] rules) => new() { Rules = rules };

    private static RuleSet SetOf(OwnershipPolicy policy, params string[] authorities) => new() { Ownership = new OwnershipRules([policy], authorities) };

    private static RuleChange Single(RuleSet before, RuleSet after) => Assert.Single(RuleSetChanges.Between(before, after));

    [Fact]
    public void A_change_of_any_field_of_a_rule_is_told_by_its_name_in_the_file()
    {
        Assert.Equal(PropertiesOf<ScreeningRule>().Except([nameof(ScreeningRule.Id)]).Order(), RuleEdits.Keys.Order());
        Assert.All(RuleEdits.Values, edit =>
        {
            var change = Single(SetOf(Rule), SetOf(edit.Rule));
            Assert.Equal((RuleSubject.Rule, "r", RuleMove.Changed), (change.Subject, change.Id, change.Move));
            Assert.Contains(edit.Field, change.Fields.Select(f => f.Field));
        });
    }

    [Fact]
    public void A_change_of_any_condition_is_told()
    {
        Assert.Equal(PropertiesOf<FindingFilter>().Order(), FilterEdits.Keys.Order());
        Assert.All(FilterEdits, e => Assert.Equal($"when.finding.{char.ToLowerInvariant(e.Key[0])}{e.Key[1..]}", Assert.Single(Single(SetOf(Rule), SetOf(Rule with { Finding = e.Value })).Fields).Field));
        Assert.Equal(typeof(RowCondition).Assembly.GetTypes().Where(t => t.BaseType == typeof(RowCondition)).Select(t => t.Name).Order(), ConditionEdits.Select(e => e.From.GetType().Name).Order());
        Assert.All(ConditionEdits, e => Assert.All(e.To, to => Assert.NotEmpty(Single(SetOf(Rule with { Row = [e.From] }), SetOf(Rule with { Row = [to] })).Fields)));
    }

    [Fact]
    public void A_change_of_any_field_of_a_policy_and_of_the_authorities_lists_is_told()
    {
        Assert.Equal(PropertiesOf<OwnershipPolicy>().Except([nameof(OwnershipPolicy.Id)]).Order(), PolicyEdits.Keys.Order());
        Assert.All(PolicyEdits.Values, p => Assert.Equal((RuleSubject.Policy, "p"), (Single(SetOf(Policy), SetOf(p)).Subject, "p")));
        var lists = Single(SetOf(Policy, "x"), SetOf(Policy, "x", "y"));
        Assert.Equal((RuleSubject.AuthorityLists, new FieldChange("authorityLists", "x", "x, y", false)), (lists.Subject, Assert.Single(lists.Fields)));
    }

    [Fact]
    public void Sets_with_the_same_rules_are_the_same_whatever_their_order() =>
        Assert.Empty(RuleSetChanges.Between(BundledData.Rules(), BundledData.Rules() with { Rules = [.. BundledData.Rules().Rules.Reverse()] }));

    [Fact]
    public void A_rule_is_added_or_removed_with_all_it_says()
    {
        var added = Single(SetOf(), SetOf(Rule));
        Assert.Equal((RuleMove.Added, "block"), (added.Move, added.Fields.Single(f => f.Field == "outcome").To));
        var removed = Single(SetOf(Rule), SetOf());
        Assert.Equal((RuleMove.Removed, "block"), (removed.Move, removed.Fields.Single(f => f.Field == "outcome").From));
    }

    [Fact]
    public void Of_versions_of_a_rule_the_changed_one_is_told()
    {
        ScreeningRule first = Rule with { Effective = [new Period(null, new DateOnly(2025, 12, 31))] }, second = Rule with { Effective = [Days] };
        var change = Single(SetOf(first, second), SetOf(first, second with { Outcome = RowOutcome.Review }));
        Assert.Equal(new FieldChange("outcome", "block", "review", false), Assert.Single(change.Fields));
        Assert.Equal(RuleMove.Added, Single(SetOf(second), SetOf(first, second)).Move);
    }

    [Fact]
    public void Words_alone_are_told_apart_from_what_can_move_an_outcome()
    {
        string[] words = [nameof(ScreeningRule.Title), nameof(ScreeningRule.Sources), nameof(ScreeningRule.NeedsConfirmation), nameof(ScreeningRule.Message)];
        Assert.All(RuleEdits, e => Assert.Equal(words.Contains(e.Key), Single(SetOf(Rule), SetOf(e.Value.Rule)).IsWording));
    }

    [Fact]
    public void Where_the_days_differ_a_rule_in_force_on_one_of_them_is_a_change()
    {
        var rules = BundledData.Rules();
        var changes = RuleSetChanges.Between(rules, rules, new DateOnly(2026, 11, 9), new DateOnly(2026, 11, 10));
        Assert.Equal([(RuleSubject.Policy, "bis-affiliates")], changes.Select(c => (c.Subject, c.Id)));
        Assert.Equal(new FieldChange("inForce", "no", "yes", false), Assert.Single(changes[0].Fields));
        Assert.Empty(RuleSetChanges.Between(rules, rules, new DateOnly(2026, 11, 10), new DateOnly(2026, 11, 10)));
    }

    private static IEnumerable<string> PropertiesOf<T>() => typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanWrite).Select(p => p.Name);
}
