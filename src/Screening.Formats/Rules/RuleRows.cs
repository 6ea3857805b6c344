using System.ComponentModel;
using System.Text.Json.Serialization;
using Screening.Circumstances;
using Screening.Goods;
using Screening.Model;
using Screening.Rules;

namespace Screening.Formats.Rules;

/// <summary>A file of rules, as it is written.</summary>
[Description("Rules: what findings and circumstances mean for a shipment, and the ownership policies they speak of. Law is data: each rule carries its source and dates. Comments and trailing commas are allowed; unknown fields are errors.")]
internal sealed record RulesFile
{
    [JsonPropertyName("$schema"), Description("Path or address of this schema, so that an editor can check the file while you type.")]
    public string? Schema { get; init; }

    [Description("Name and version of this format: screening-rules/1.")]
    public string? Format { get; init; }

    [Description("When the file was last looked through, yyyy-MM-dd.")]
    public string? Edition { get; init; }

    [Description("What rules cite by key. A file without sources may cite in full instead.")]
    public IReadOnlyList<SourceRow>? Sources { get; init; }

    [Description("Sets of countries that conditions name.")]
    public IReadOnlyList<SetRow>? Sets { get; init; }

    [Description("Lists that an authority keeps: they count under the ownership policies that name them. Any other list counts under all.")]
    public IReadOnlyList<string>? AuthorityLists { get; init; }

    [Description("Ownership policies. Several with one id are versions of one policy, each for days of its own.")]
    public IReadOnlyList<PolicyRow>? Policies { get; init; }

    [Description("The rules, in order of report. Several with one id are versions of one rule, each for days of its own.")]
    public IReadOnlyList<RuleRow>? Rules { get; init; }
}

/// <summary>A source that rules cite.</summary>
internal sealed record SourceRow
{
    public required string Key { get; init; }

    public required string Title { get; init; }

    public string? Publisher { get; init; }

    [Description("yyyy, yyyy-MM or yyyy-MM-dd.")]
    public string? Date { get; init; }

    [Description("Where it can be read: an address that begins with https://.")]
    public string? Address { get; init; }
}

/// <summary>A set of countries.</summary>
internal sealed record SetRow
{
    public required string Id { get; init; }

    [Description("What the countries have in common, to be read behind \"is one of\".")]
    public required string Title { get; init; }

    public required OneOrMore Source { get; init; }

    [Description("When the set holds; left out: always.")]
    public PeriodRow? Effective { get; init; }

    [Description("ISO 3166 codes of two capital letters.")]
    public required IReadOnlyList<string> Countries { get; init; }
}

/// <summary>A run of days.</summary>
[Description("A run of days, both ends in it; a side left out is open. Days are yyyy-MM-dd.")]
internal sealed record PeriodRow
{
    public string? From { get; init; }

    public string? To { get; init; }
}

/// <summary>A rule.</summary>
internal sealed record RuleRow
{
    [Description("Its key in results.")]
    public required string Id { get; init; }

    public required string Title { get; init; }

    [Description("Where it is written down: keys of sources, or, in a file without sources, the citation itself.")]
    public required OneOrMore Source { get; init; }

    [Description("When it is in force; left out: always.")]
    public IReadOnlyList<PeriodRow>? Effective { get; init; }

    [Description("When it is suspended within that.")]
    public IReadOnlyList<PeriodRow>? Suspended { get; init; }

    [Description("What a person must confirm before relying on it; told with every finding.")]
    public string? NeedsConfirmation { get; init; }

    [Description("Its conditions: all must hold.")]
    public required WhenRow When { get; init; }

    [Description("What it makes of the shipment. Of several rules the gravest decides; a finding of which no rule speaks is for review.")]
    public required RuleOutcome Outcome { get; init; }

    [Description("How soon its findings should be looked at. Default medium.")]
    public Severity? Severity { get; init; }

    [Description("What a person should know or check. {input}, {name}, {entityId}, {role}, {lists}, {score} and {policies} stand for facts of the finding.")]
    public string? Message { get; init; }
}

/// <summary>What a rule may say.</summary>
internal enum RuleOutcome
{
    Clear,
    Review,
    Block,
}

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

/// <summary>An ownership policy.</summary>
internal sealed record PolicyRow
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    public required OneOrMore Source { get; init; }

    public IReadOnlyList<PeriodRow>? Effective { get; init; }

    public IReadOnlyList<PeriodRow>? Suspended { get; init; }

    public string? NeedsConfirmation { get; init; }

    [Description("The listed parties it starts from.")]
    public required IReadOnlyList<OwnersRow> Owners { get; init; }

    [Description("Share in percent from which a party counts as owned, above 0 and up to 100.")]
    public required decimal Threshold { get; init; }

    [Description("Whether exactly the threshold is enough.")]
    public required Comparison Comparison { get; init; }

    [Description("Whose stakes are added.")]
    public required StakeAggregation Aggregation { get; init; }

    [Description("Grounds that make control.")]
    public IReadOnlyList<string>? Control { get; init; }

    [Description("Whether control whose ground nobody states counts as well.")]
    public bool? UnstatedControlCounts { get; init; }

    public required OwnershipEffect Effect { get; init; }
}

/// <summary>How a share is held against a threshold.</summary>
internal enum Comparison
{
    AtLeast,
    MoreThan,
}

/// <summary>The listed parties a policy starts from.</summary>
internal sealed record OwnersRow
{
    public required string List { get; init; }

    public IReadOnlyList<string>? Programmes { get; init; }

    public bool? SecondaryRiskOnly { get; init; }
}
