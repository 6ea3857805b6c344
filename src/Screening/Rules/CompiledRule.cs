using Screening.Circumstances;

namespace Screening.Rules;

/// <summary>A rule made ready: its conditions in one row, so that trying it and saying which condition failed are one thing.</summary>
internal sealed class CompiledRule
{
    private readonly FilterCheck[] _checks;
    private readonly FilterCheck[][] _with;
    private readonly int[] _counted;
    private readonly int _firstWith;
    private readonly int _firstRow;

    public CompiledRule(ScreeningRule rule, int order, IReadOnlyDictionary<string, int> ids)
    {
        (Rule, Order, Id) = (rule, order, ids[rule.Id]);
        _counted = rule.Rules is { } count ? [.. count.Of.Select(id => ids[id])] : [];
        _checks = rule.Finding is { } filter ? Given(filter) : [];
        _with = [.. rule.With.Select(Given)];
        _firstWith = _checks.Length;
        _firstRow = _firstWith + _with.Length;
        AsksRow = rule.With.Count + rule.Row.Count > 0 || rule.Rules is not null;
        Citation = string.Join("; ", rule.Sources.Select(s => string.Join(", ", ((string?[])[s.Title, s.Publisher, s.Date]).OfType<string>())));
    }

    /// <summary>The rule.</summary>
    public ScreeningRule Rule { get; }

    /// <summary>Its place in the set.</summary>
    public int Order { get; }

    /// <summary>The place of its id among all ids: versions of a rule share it.</summary>
    public int Id { get; }

    /// <summary>Whether anything besides the finding decides.</summary>
    public bool AsksRow { get; }

    /// <summary>Where it is written down.</summary>
    public string Citation { get; }

    /// <summary>Names of a rule's conditions, in the order in which they are asked. The kinds of its finding are none: rules are looked up by them.</summary>
    public static IEnumerable<string> ConditionsOf(ScreeningRule rule)
    {
        if (rule.Finding is { } filter)
            foreach (var check in Given(filter)) yield return $"finding.{check.Name}";
        for (var i = 0; i < rule.With.Count; i++) yield return $"with[{i}]";
        foreach (var condition in rule.Row) yield return NameOf(condition);
        if (rule.Rules is not null) yield return "rules";
    }

    /// <summary>Whether it holds of an observation, as far as that decides.</summary>
    public bool Takes(Observation seen, RuleCoverage? coverage)
    {
        for (var i = 0; i < _checks.Length; i++)
            if (!Note(coverage, i, _checks[i].Holds(Rule.Finding!, seen))) return false;
        return true;
    }

    /// <summary>The facts by which the row has what it asks for; null where it has not.</summary>
    public IReadOnlyList<RowFact>? FactsOf(RowFacts row, IReadOnlyList<Observation> observations, bool[] held, RuleCoverage? coverage)
    {
        List<RowFact>? facts = null;
        for (var i = 0; i < _with.Length; i++)
            if (!Note(coverage, _firstWith + i, HasOne(Rule.With[i], _with[i], observations, ref facts))) return null;
        for (var i = 0; i < Rule.Row.Count; i++)
            if (!Note(coverage, _firstRow + i, HasFacts(Rule.Row[i], row, ref facts))) return null;
        if (Rule.Rules is { } count && !Note(coverage, _firstRow + Rule.Row.Count, Counts(count, held, ref facts))) return null;
        return facts ?? (IReadOnlyList<RowFact>)[];
    }

    private bool Note(RuleCoverage? coverage, int condition, bool holds)
    {
        coverage?.Note(Rule, condition, holds);
        return holds;
    }

    private static FilterCheck[] Given(FindingFilter filter) => [.. FilterChecks.All.Where(c => c.IsGiven(filter))];

    private static bool HasOne(FindingFilter filter, FilterCheck[] checks, IReadOnlyList<Observation> observations, ref List<RowFact>? facts)
    {
        var has = false;
        foreach (var seen in observations)
        {
            if (!filter.Kinds.Contains(seen.Kind) || !Array.TrueForAll(checks, c => c.Holds(filter, seen))) continue;
            has = true;
            (facts ??= []).Add(new RowFact("with", seen.Role, seen.EntityId, () => $"{seen.Kind.Title.ToLowerInvariant()}: {seen.Input}{(seen.Name.Length > 0 ? $", {seen.Name} ({seen.EntityId})" : "")}"));
        }
        return has;
    }

    private static bool HasFacts(RowCondition condition, RowFacts row, ref List<RowFact>? facts)
    {
        if (!condition.MayHold(row)) return false;
        var has = false;
        foreach (var fact in condition.In(row))
        {
            has = true;
            (facts ??= []).Add(fact);
        }
        return has;
    }

    private bool Counts(RuleCount count, bool[] held, ref List<RowFact>? facts)
    {
        string[] holding = [.. count.Of.Where((_, i) => held[_counted[i]])];
        if (holding.Length < count.AtLeast) return false;
        (facts ??= []).Add(new RowFact("rules", "rules", string.Join(", ", holding), () => $"{holding.Length} of these hold together: {string.Join(", ", holding)}"));
        return true;
    }

    private static string NameOf(RowCondition condition) => condition switch
    {
        GoodsCondition => "goods",
        CountryCondition country => $"country({country.Set.Id})",
        RouteCondition => "route",
        PartyCondition => "party",
        IncorporatedCondition => "incorporated",
        HsMismatchCondition => "hsMismatch",
        ValueCondition => "value",
        _ => "date",
    };
}
