using System.ComponentModel;
using System.Text.Json.Serialization;
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
