using System.ComponentModel;
using Screening.Circumstances;
using Screening.Goods;
using Screening.Model;

namespace Screening.Formats.Rules;

/// <summary>Conditions of a rule.</summary>
[Description("Conditions, all of which must hold. With a finding the rule judges findings of that sort; without one it makes a finding of its own, for which places, days and sums alone are not enough.")]
internal sealed record WhenRow
{
    public FilterRow? Finding { get; init; }

    [Description("Other findings that the row must have, one for each.")]
    public IReadOnlyList<FilterRow>? With { get; init; }

    public GoodsRow? Goods { get; init; }

    public PartyRow? Party { get; init; }

    public IncorporatedRow? Incorporated { get; init; }

    public HsMismatchRow? HsMismatch { get; init; }

    public ValueRow? Value { get; init; }

    [Description("The document is dated within these days.")]
    public PeriodRow? Date { get; init; }

    [Description("A text names one of these routes.")]
    public IReadOnlyList<string>? Route { get; init; }

    [Description("Countries that must stand in the row, one for each.")]
    public IReadOnlyList<CountryRow>? Country { get; init; }

    public RuleCountRow? Rules { get; init; }
}

/// <summary>Which findings.</summary>
[Description("Which findings: all that is given must hold; of a list, any one.")]
internal sealed record FilterRow
{
    [Description("Kinds of finding.")]
    public required IReadOnlyList<string> Kinds { get; init; }

    [Description("Keys of lists: the entity is on one of them; for an owned party, its owner is.")]
    public IReadOnlyList<string>? Lists { get; init; }

    [Description("Keys of lists that do not count: the entity is on another one besides.")]
    public IReadOnlyList<string>? ListsBesides { get; init; }

    [Description("Programmes under which the entity is listed.")]
    public IReadOnlyList<string>? Programmes { get; init; }

    [Description("Fields of the row in which it was found.")]
    public IReadOnlyList<FoundIn>? Roles { get; init; }

    [Description("What the entity is; one of which its list does not say counts as every kind.")]
    public IReadOnlyList<EntityKind>? EntityKinds { get; init; }

    [Description("How sure it must be at least that the text means the entity: the score of the name, 0 to 1.")]
    public double? ScoreFrom { get; init; }

    [Description("How sure it must not be: below this, 0 to 1.")]
    public double? ScoreBelow { get; init; }

    [Description("Whether only a name that its list calls weak agrees.")]
    public bool? WeakAlias { get; init; }

    [Description("Whether a registration number agrees.")]
    public bool? Identifier { get; init; }

    [Description("Ids of ownership policies: one of them says so.")]
    public IReadOnlyList<string>? Policies { get; init; }

    [Description("The weakest grade in which a product may be named.")]
    public DesignatorGrade? Grade { get; init; }

    [Description("The weakest claim that its path may rest on.")]
    public ClaimStatus? Status { get; init; }

    [Description("The most hops that its path may have.")]
    public int? Hops { get; init; }
}

/// <summary>A field of a row.</summary>
internal enum FoundIn
{
    Consignor,
    Consignee,
    Notify,
    EndUser,
    Carrier,
    Vessel,
    Bank,
    Goods,
    Address,
    Route,
    Origin,
    Destination,
}

/// <summary>Kinds of goods.</summary>
[Description("The goods are of a kind: any of those named is enough.")]
internal sealed record GoodsRow
{
    [Description("Tiers of the Common High Priority List.")]
    public IReadOnlyList<string>? Tiers { get; init; }

    [Description("Headings of the Harmonized System: the declared code lies within one.")]
    public IReadOnlyList<string>? Hs { get; init; }

    [Description("The weakest grade in which a flagged product must be named.")]
    public DesignatorGrade? Designators { get; init; }

    [Description("Ids of classes of goods, or \"flagged\" for all flagged ones.")]
    public IReadOnlyList<string>? Classes { get; init; }

    [Description("Whether an export control number counts; EAR99 never does.")]
    public bool? Eccn { get; init; }
}

/// <summary>A country in a field.</summary>
internal sealed record CountryRow
{
    [Description("Fields of the row.")]
    public required IReadOnlyList<RowField> Fields { get; init; }

    [Description("Id of a set.")]
    public required string In { get; init; }
}

/// <summary>What a party's name says.</summary>
internal sealed record PartyRow
{
    public required IReadOnlyList<PartyRole> Roles { get; init; }

    public required PartyKind Is { get; init; }
}

/// <summary>When a party was founded.</summary>
internal sealed record IncorporatedRow
{
    public required IReadOnlyList<PartyRole> Roles { get; init; }

    [Description("The day, yyyy-MM-dd.")]
    public required string After { get; init; }
}

/// <summary>Goods under a code that is not theirs.</summary>
internal sealed record HsMismatchRow
{
    public required HsLevel Level { get; init; }

    [Description("Whether only flagged goods count.")]
    public bool? Flagged { get; init; }
}

/// <summary>What the goods are worth.</summary>
[Description("The goods are worth so much, as declared in this currency: nothing is converted.")]
internal sealed record ValueRow
{
    public required decimal From { get; init; }

    [Description("ISO 4217 code of three capital letters.")]
    public required string Currency { get; init; }
}

/// <summary>Several rules at once.</summary>
[Description("Several of these rules hold of the row; none of them may count others itself.")]
internal sealed record RuleCountRow
{
    [Description("Ids of rules.")]
    public required IReadOnlyList<string> Of { get; init; }

    public required int AtLeast { get; init; }
}
