using System.Globalization;
using Screening.Goods;
using Screening.Model;

namespace Screening.Circumstances;

/// <summary>One condition on a row. It holds where the row has at least one fact for it.</summary>
public abstract record RowCondition
{
    private protected RowCondition()
    {
    }

    /// <summary>Whether it may make a finding by itself. Places, days and sums may not: a rule of nothing else would make a finding of a country.</summary>
    public virtual bool IsEvidence => true;

    /// <summary>Whether the row has anything at all that it asks about: a cheap look, since most rows have nothing.</summary>
    internal abstract bool MayHold(RowFacts row);

    /// <summary>The facts for it; empty where it does not hold.</summary>
    internal abstract IEnumerable<RowFact> In(RowFacts row);
}

/// <summary>The goods are of a kind: any of the kinds named is enough.</summary>
public sealed record GoodsCondition : RowCondition
{
    /// <summary>The entry of <see cref="Classes"/> that stands for all flagged classes.</summary>
    public const string FlaggedClasses = "flagged";

    /// <summary>Tiers of the Common High Priority List.</summary>
    public IReadOnlyList<string> Tiers { get; init; } = [];

    /// <summary>Headings of the Harmonized System: the declared code is one of them or lies within.</summary>
    public IReadOnlyList<HsCode> Hs { get; init; } = [];

    /// <summary>The weakest grade in which a flagged product must be named; null: products do not count.</summary>
    public DesignatorGrade? Designators { get; init; }

    /// <summary>Ids of classes of goods, or <see cref="FlaggedClasses"/>.</summary>
    public IReadOnlyList<string> Classes { get; init; } = [];

    /// <summary>Whether an export control number counts; EAR99 never does.</summary>
    public bool Eccn { get; init; }

    internal override bool MayHold(RowFacts row) =>
        (row.HighPriority.Count > 0 && Tiers.Count > 0) || (row.Hs.Count > 0 && Hs.Count > 0) || (row.Designators.Count > 0 && Designators is not null)
        || (row.GoodsClasses.Count > 0 && Classes.Count > 0) || (row.Eccns.Count > 0 && Eccn);

    internal override IEnumerable<RowFact> In(RowFacts row)
    {
        foreach (var high in row.HighPriority)
            if (Tiers.Any(high.Tiers.Contains)) yield return new("goods", "hs", high.Declared.Digits, () => FactText.Of(high));
        foreach (var declared in row.Hs)
            foreach (var heading in Hs)
                if (declared.IsWithin(heading)) yield return new("goods", "hs", declared.Digits, () => $"HS {declared} is within {heading}");
        foreach (var hit in row.Designators)
            if (Designators is { } weakest && hit.Node.Flagged && hit.Grade <= weakest)
                yield return new("goods", "goods", hit.Found, () => $"\"{hit.Found}\" names {hit.Node.Name}, which is flagged");
        foreach (var hit in row.GoodsClasses)
            if (Classes.Contains(hit.Node.Id) || (hit.Node.Flagged && Classes.Contains(FlaggedClasses)))
                yield return new("goods", "goods", hit.Found, () => $"\"{hit.Found}\" names {hit.Node.Name}");
        if (!Eccn) yield break;
        foreach (var eccn in row.Eccns)
            if (!eccn.IsEar99) yield return new("goods", "eccn", eccn.Text, () => $"ECCN {eccn.Text} is on the Commerce Control List");
    }
}

/// <summary>A country stands in one of some fields.</summary>
/// <param name="Fields">The fields.</param>
/// <param name="Set">The countries.</param>
public sealed record CountryCondition(IReadOnlyList<RowField> Fields, CountrySet Set) : RowCondition
{
    /// <inheritdoc />
    public override bool IsEvidence => false;

    internal override bool MayHold(RowFacts row) => row.Places.Count > 0 && Set.Effective.Covers(row.AsOf);

    internal override IEnumerable<RowFact> In(RowFacts row)
    {
        if (!MayHold(row)) yield break;
        foreach (var place in row.Places)
            if (Fields.Contains(place.Field) && Set.Countries.Contains(place.Country, StringComparer.OrdinalIgnoreCase))
                yield return new("country", FactText.Of(place.Field), place.Country, () => $"{FactText.Of(place.Field)} {place.Country} is one of: {Set.Title}");
    }
}

/// <summary>A text names one of some routes.</summary>
/// <param name="Ids">Ids of the routes.</param>
public sealed record RouteCondition(IReadOnlyList<string> Ids) : RowCondition
{
    /// <inheritdoc />
    public override bool IsEvidence => false;

    internal override bool MayHold(RowFacts row) => row.Routes.Count > 0;

    internal override IEnumerable<RowFact> In(RowFacts row) =>
        row.Routes.Where(r => Ids.Contains(r)).Select(r => new RowFact("route", "route", r, () => $"the way is {r}"));
}

/// <summary>The name of a party says what it is.</summary>
/// <param name="Roles">The roles that count.</param>
/// <param name="Is">What it says.</param>
public sealed record PartyCondition(IReadOnlyList<PartyRole> Roles, PartyKind Is) : RowCondition
{
    internal override bool MayHold(RowFacts row) => row.Parties.Count > 0;

    internal override IEnumerable<RowFact> In(RowFacts row)
    {
        foreach (var party in row.Parties)
            if (Roles.Contains(party.Role) && PartyKinds.Of(party.Name).Contains(Is))
                yield return new("party", FactText.Of(party.Role), party.Name, () => $"the {FactText.Of(party.Role)} \"{party.Name}\" {FactText.Of(Is)}");
    }
}

/// <summary>A party was founded after a day, or may have been, where only the year or month is known.</summary>
/// <param name="Roles">The roles that count.</param>
/// <param name="After">The day.</param>
public sealed record IncorporatedCondition(IReadOnlyList<PartyRole> Roles, DateOnly After) : RowCondition
{
    internal override bool MayHold(RowFacts row) => row.Parties.Count > 0;

    internal override IEnumerable<RowFact> In(RowFacts row)
    {
        foreach (var party in row.Parties)
            if (Roles.Contains(party.Role) && party.Incorporated is { } date && FactText.LastDayOf(date) > After)
                yield return new("incorporated", FactText.Of(party.Role), date, () => $"the {FactText.Of(party.Role)} \"{party.Name}\" was founded {date}: after {FactText.Of(After)}{(date.Length < 10 ? ", or may have been" : "")}");
    }
}

/// <summary>Goods are usually declared under other headings than the row's.</summary>
/// <param name="Level">How far they must differ: at the chapter, or at the heading at least.</param>
/// <param name="FlaggedOnly">Whether only flagged goods count.</param>
public sealed record HsMismatchCondition(HsLevel Level, bool FlaggedOnly) : RowCondition
{
    internal override bool MayHold(RowFacts row) => row.HsMismatches.Count > 0;

    internal override IEnumerable<RowFact> In(RowFacts row) => row.HsMismatches
        .Where(m => m.Level <= Level && (!FlaggedOnly || m.Node.Flagged))
        .Select(m => new RowFact("hsMismatch", "hs", m.Declared.Digits, () => $"{m.Node.Name} is usually declared under {string.Join(", ", m.Usual)}, this row under {m.Declared}"));
}

/// <summary>The goods are worth so much, or may be: where the value cannot be read, or is in another currency, since nothing is
/// converted. A row that states no value has no fact for it.</summary>
/// <param name="From">The least value, 0 or more.</param>
/// <param name="Currency">Its ISO 4217 code.</param>
public sealed record ValueCondition(decimal From, string Currency) : RowCondition
{
    /// <inheritdoc />
    public override bool IsEvidence => false;

    internal override bool MayHold(RowFacts row) => row.StatedValue is not null;

    internal override IEnumerable<RowFact> In(RowFacts row)
    {
        if (row.StatedValue is not { } stated) yield break;
        var least = string.Create(CultureInfo.InvariantCulture, $"{From} {Currency} or more");
        if (row.Value is not { } value || row.Currency != Currency) yield return new("value", "value", stated, () => $"worth {$"{stated} {row.Currency}".TrimEnd()}: may be {least}");
        else if (value >= From) yield return new("value", "value", stated, () => $"worth {stated} {Currency}: {least}");
    }
}

/// <summary>The document is dated within some days. A row without a date has no fact for it.</summary>
/// <param name="Days">The days.</param>
public sealed record DateCondition(Period Days) : RowCondition
{
    /// <inheritdoc />
    public override bool IsEvidence => false;

    internal override bool MayHold(RowFacts row) => row.Date is not null;

    internal override IEnumerable<RowFact> In(RowFacts row)
    {
        if (row.Date is { } date && Days.Covers(date)) yield return new("date", "date", FactText.Of(date), () => $"dated {FactText.Of(date)}");
    }
}
