using Screening.Goods;
using Screening.Model;

namespace Screening.RedFlags;

/// <summary>One condition of a pattern. It holds where the row has at least one fact for it.</summary>
public abstract record RedFlagCondition
{
    private protected RedFlagCondition()
    {
    }

    /// <summary>Whether it speaks of places only: a pattern of nothing else would make a flag of a country.</summary>
    public virtual bool IsPlace => false;

    /// <summary>The facts for it; empty where it does not hold.</summary>
    internal abstract IEnumerable<RedFlagFact> In(RowFacts row, RedFlagSets sets);
}

/// <summary>The goods are of a kind: any of the kinds named is enough.</summary>
public sealed record GoodsCondition : RedFlagCondition
{
    /// <summary>The entry of <see cref="Classes"/> that stands for all flagged classes.</summary>
    public const string FlaggedClasses = "flagged";

    /// <summary>Tiers of the Common High Priority List.</summary>
    public IReadOnlyList<string> Tiers { get; init; } = [];

    /// <summary>The weakest grade in which a flagged product must be named; null: products do not count.</summary>
    public DesignatorGrade? Designators { get; init; }

    /// <summary>Ids of classes of goods, or <see cref="FlaggedClasses"/>.</summary>
    public IReadOnlyList<string> Classes { get; init; } = [];

    /// <summary>Whether an export control number counts; EAR99 never does.</summary>
    public bool Eccn { get; init; }

    internal override IEnumerable<RedFlagFact> In(RowFacts row, RedFlagSets sets)
    {
        if (row.HighPriority is { } high && Tiers.Any(high.Tiers.Contains)) yield return new("goods", "hs", high.Declared.Digits, RedFlagText.Of(high));
        foreach (var hit in row.Designators)
            if (Designators is { } weakest && hit.Node.Flagged && hit.Grade <= weakest)
                yield return new("goods", "goods", hit.Found, $"\"{hit.Found}\" names {hit.Node.Name}, which is flagged");
        foreach (var hit in row.GoodsClasses)
            if (Classes.Contains(hit.Node.Id) || (hit.Node.Flagged && Classes.Contains(FlaggedClasses)))
                yield return new("goods", "goods", hit.Found, $"\"{hit.Found}\" names {hit.Node.Name}");
        if (!Eccn) yield break;
        foreach (var eccn in row.Eccns)
            if (!eccn.IsEar99) yield return new("goods", "eccn", eccn.Text, $"ECCN {eccn.Text} is on the Commerce Control List");
    }
}

/// <summary>A country of a set stands in one of some fields.</summary>
/// <param name="Fields">The fields.</param>
/// <param name="Set">Id of the set.</param>
public sealed record CountryCondition(IReadOnlyList<RowField> Fields, string Set) : RedFlagCondition
{
    /// <inheritdoc />
    public override bool IsPlace => true;

    internal override IEnumerable<RedFlagFact> In(RowFacts row, RedFlagSets sets)
    {
        foreach (var place in row.Places)
            if (Fields.Contains(place.Field) && sets.Contains(Set, place.Country, out var title))
                yield return new("country", RedFlagText.Of(place.Field), place.Country, $"{RedFlagText.Of(place.Field)} {place.Country} is one of: {title}");
    }
}

/// <summary>A text names one of some routes.</summary>
/// <param name="Ids">Ids of the routes.</param>
public sealed record RouteCondition(IReadOnlyList<string> Ids) : RedFlagCondition
{
    /// <inheritdoc />
    public override bool IsPlace => true;

    internal override IEnumerable<RedFlagFact> In(RowFacts row, RedFlagSets sets) =>
        row.Routes.Where(r => Ids.Contains(r)).Select(r => new RedFlagFact("route", "route", r, $"the way is {r}"));
}

/// <summary>The name of a party says what it is.</summary>
/// <param name="Roles">The roles that count.</param>
/// <param name="Is">What it says.</param>
public sealed record PartyCondition(IReadOnlyList<PartyRole> Roles, PartyKind Is) : RedFlagCondition
{
    internal override IEnumerable<RedFlagFact> In(RowFacts row, RedFlagSets sets)
    {
        foreach (var party in row.Parties)
            if (Roles.Contains(party.Role) && PartyKinds.Of(party.Name).Contains(Is))
                yield return new("party", RedFlagText.Of(party.Role), party.Name, $"the {RedFlagText.Of(party.Role)} \"{party.Name}\" {RedFlagText.Of(Is)}");
    }
}

/// <summary>A party was founded after a day, or may have been, where only the year or month is known.</summary>
/// <param name="Roles">The roles that count.</param>
/// <param name="After">The day.</param>
public sealed record IncorporatedCondition(IReadOnlyList<PartyRole> Roles, DateOnly After) : RedFlagCondition
{
    internal override IEnumerable<RedFlagFact> In(RowFacts row, RedFlagSets sets)
    {
        foreach (var party in row.Parties)
            if (Roles.Contains(party.Role) && party.Incorporated is { } date && RedFlagText.LastDayOf(date) > After)
                yield return new("incorporated", RedFlagText.Of(party.Role), date, $"the {RedFlagText.Of(party.Role)} \"{party.Name}\" was founded {date}: after {RedFlagText.Of(After)}{(date.Length < 10 ? ", or may have been" : "")}");
    }
}

/// <summary>An address is also that of a listed party.</summary>
public sealed record SharedAddressCondition : RedFlagCondition
{
    internal override IEnumerable<RedFlagFact> In(RowFacts row, RedFlagSets sets) =>
        row.SharedAddresses.Select(a => new RedFlagFact("sharedAddress", "address", a.Address, $"the address is also that of {a.ListedName} ({a.ListedId})"));
}

/// <summary>The ownership rules found something.</summary>
/// <param name="Outcomes">The outcomes that count; empty: any.</param>
public sealed record OwnershipCondition(IReadOnlyList<string> Outcomes) : RedFlagCondition
{
    internal override IEnumerable<RedFlagFact> In(RowFacts row, RedFlagSets sets) =>
        row.Ownership.Where(o => Outcomes.Count == 0 || Outcomes.Contains(o)).Select(o => new RedFlagFact("ownership", "ownership", o, $"ownership of a party: {o}"));
}

/// <summary>The row is exposed to a flagged or listed node.</summary>
public sealed record ExposureCondition : RedFlagCondition
{
    internal override IEnumerable<RedFlagFact> In(RowFacts row, RedFlagSets sets) =>
        row.Exposures.Select(e => new RedFlagFact("exposure", "exposure", e, $"the row leads to {e}"));
}

/// <summary>Goods are usually declared under other headings than the row's.</summary>
/// <param name="Level">How far they must differ: at the chapter, or at the heading at least.</param>
/// <param name="FlaggedOnly">Whether only flagged goods count.</param>
public sealed record HsMismatchCondition(HsLevel Level, bool FlaggedOnly) : RedFlagCondition
{
    internal override IEnumerable<RedFlagFact> In(RowFacts row, RedFlagSets sets) => row.HsMismatches
        .Where(m => m.Level <= Level && (!FlaggedOnly || m.Node.Flagged))
        .Select(m => new RedFlagFact("hsMismatch", "hs", m.Declared.Digits, $"{m.Node.Name} is usually declared under {string.Join(", ", m.Usual)}, this row under {m.Declared}"));
}
