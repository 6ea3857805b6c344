using System.Globalization;
using System.Text.Json;
using Screening.Circumstances;
using Screening.Model;
using Screening.Rules;

namespace Screening.Changes;

/// <summary>A field of a rule and what stands in it, both as rule files write them.</summary>
/// <param name="Field">For instance <c>when.finding.scoreFrom</c>.</param>
/// <param name="Text">For instance <c>0.9</c>; several values are joined by commas.</param>
/// <param name="IsWording">Whether it is only told: it can move no outcome.</param>
internal readonly record struct RuleText(string Field, string Text, bool IsWording = false);

/// <summary>THE tables of what a rule and a policy say, field by field: two that have the same texts are one rule.</summary>
internal static class RuleTexts
{
    private static readonly (string Field, Func<FindingFilter, string?> Text)[] FilterFields =
    [
        ("kinds", f => Joined(f.Kinds.Select(k => k.Id))),
        ("lists", f => Joined(f.Lists)),
        ("listsBesides", f => Joined(f.ListsBesides)),
        ("programmes", f => Joined(f.Programmes)),
        ("roles", f => Joined(f.Roles)),
        ("entityKinds", f => Joined(f.EntityKinds.Select(k => Word(k)))),
        ("scoreFrom", f => Number(f.ScoreFrom)),
        ("scoreBelow", f => Number(f.ScoreBelow)),
        ("weakAlias", f => Truth(f.WeakAlias)),
        ("identifier", f => Truth(f.Identifier)),
        ("policies", f => Joined(f.Policies)),
        ("grade", f => f.Grade is { } grade ? Word(grade) : null),
        ("status", f => f.Status is { } status ? Word(status) : null),
        ("hops", f => f.Hops?.ToString(CultureInfo.InvariantCulture)),
    ];

    /// <summary>What a rule says.</summary>
    public static IReadOnlyList<RuleText> Of(ScreeningRule rule) =>
    [
        .. Given(Text("title", rule.Title, isWording: true), Text("source", Sources(rule.Sources), isWording: true)),
        .. Given(Text("effective", Periods(rule.Effective)), Text("suspended", Periods(rule.Suspended)), Text("needsConfirmation", rule.NeedsConfirmation, isWording: true)),
        .. rule.Finding is { } filter ? Filter("when.finding", filter) : [],
        .. rule.With.SelectMany((f, i) => Filter($"when.with[{Number(i)}]", f)),
        .. Row(rule.Row),
        .. rule.Rules is { } count ? Given(Text("when.rules.of", Joined(count.Of)), Text("when.rules.atLeast", Number(count.AtLeast))) : [],
        .. Given(Text("outcome", Word(rule.Outcome)), Text("severity", Word(rule.Severity)), Text("message", rule.Message, isWording: true)),
    ];

    /// <summary>What an ownership policy says.</summary>
    public static IReadOnlyList<RuleText> Of(OwnershipPolicy policy) =>
    [
        .. Given(Text("title", policy.Title, isWording: true), Text("source", Sources(policy.Sources), isWording: true)),
        .. Given(Text("effective", Periods(policy.Effective)), Text("suspended", Periods(policy.Suspended)), Text("needsConfirmation", policy.NeedsConfirmation, isWording: true)),
        .. policy.Owners.SelectMany((o, i) => Owners($"owners[{Number(i)}]", o)),
        .. Given(Text("threshold", policy.Threshold.ToString(CultureInfo.InvariantCulture)), Text("comparison", policy.ThresholdCounts ? "atLeast" : "moreThan"), Text("aggregation", Word(policy.Aggregation))),
        .. Given(Text("control", Joined(policy.Control)), Text("unstatedControlCounts", policy.UnstatedControlCounts ? "true" : null), Text("effect", Word(policy.Effect))),
    ];

    /// <summary>Which lists authorities keep.</summary>
    public static IReadOnlyList<RuleText> OfAuthorities(OwnershipRules rules) => [.. Given(Text("authorityLists", Joined(rules.AuthorityLists)))];

    private static IEnumerable<RuleText> Filter(string path, FindingFilter filter) => Given([.. FilterFields.Select(f => Text($"{path}.{f.Field}", f.Text(filter)))]);

    private static IEnumerable<RuleText> Owners(string path, ListedOwners owners) =>
        Given(Text($"{path}.list", owners.List), Text($"{path}.programmes", Joined(owners.Programmes)), Text($"{path}.secondaryRiskOnly", owners.SecondaryRiskOnly ? "true" : null));

    private static IEnumerable<RuleText> Row(IReadOnlyList<RowCondition> conditions)
    {
        var countries = 0;
        foreach (var condition in conditions)
        {
            var texts = condition switch
            {
                GoodsCondition goods => Goods(goods),
                CountryCondition country => Country($"when.country[{Number(countries++)}]", country),
                RouteCondition route => [Text("when.route", Joined(route.Ids))],
                PartyCondition party => [Text("when.party.roles", Joined(party.Roles.Select(r => Word(r)))), Text("when.party.is", Word(party.Is))],
                IncorporatedCondition founded => [Text("when.incorporated.roles", Joined(founded.Roles.Select(r => Word(r)))), Text("when.incorporated.after", Day(founded.After))],
                HsMismatchCondition mismatch => [Text("when.hsMismatch.level", Word(mismatch.Level)), Text("when.hsMismatch.flagged", mismatch.FlaggedOnly ? "true" : null)],
                ValueCondition value => [Text("when.value.from", value.From.ToString(CultureInfo.InvariantCulture)), Text("when.value.currency", value.Currency)],
                DateCondition date => [Text("when.date", Periods([date.Days]))],
                _ => (RuleText?[])[Text("when", condition.ToString())],
            };
            foreach (var text in Given(texts)) yield return text;
        }
    }

    private static RuleText?[] Goods(GoodsCondition goods) =>
    [
        Text("when.goods.tiers", Joined(goods.Tiers)),
        Text("when.goods.hs", Joined(goods.Hs.Select(h => h.ToString()))),
        Text("when.goods.designators", goods.Designators is { } grade ? Word(grade) : null),
        Text("when.goods.classes", Joined(goods.Classes)),
        Text("when.goods.eccn", goods.Eccn ? "true" : null),
    ];

    // A set is looked up when rules are read: that its countries were changed shows in every rule that names it.
    private static RuleText?[] Country(string path, CountryCondition country) =>
    [
        Text($"{path}.fields", Joined(country.Fields.Select(f => Word(f)))),
        Text($"{path}.in", country.Set.Id),
        Text($"{path}.in.countries", Joined(country.Set.Countries)),
        Text($"{path}.in.effective", country.Set.Effective == default ? null : Periods([country.Set.Effective])),
        Text($"{path}.in.title", country.Set.Title, isWording: true),
        Text($"{path}.in.source", Sources([country.Set.Source]), isWording: true),
    ];

    private static RuleText? Text(string field, string? text, bool isWording = false) => text is null ? null : new RuleText(field, text, isWording);

    private static IEnumerable<RuleText> Given(params RuleText?[] texts) => texts.OfType<RuleText>();

    private static string? Joined(IEnumerable<string> texts) => string.Join(", ", texts) is { Length: > 0 } joined ? joined : null;

    private static string? Sources(IReadOnlyList<RuleSource> sources) => Joined(sources.Select(s => string.Join("; ", ((string?[])[s.Title, s.Publisher, s.Date, s.Address]).OfType<string>())));

    private static string? Periods(IReadOnlyList<Period> periods) => Joined(periods.Select(p => $"{Day(p.From)}..{Day(p.To)}"));

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static string? Number(double? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string? Truth(bool? truth) => truth is null ? null : truth.Value ? "true" : "false";

    private static string Word<T>(T value) where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
