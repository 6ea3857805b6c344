using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using Screening.Model;
using Screening.Rules;

namespace Screening.Formats.Rules;

/// <summary>A file of rule cases, as it is written.</summary>
[Description("Rule cases: rows with the rules that must and must not hold of them. They stand beside the rules they try, as X.cases.json beside X.json. Comments and trailing commas are allowed; unknown fields are errors.")]
internal sealed record CasesFile
{
    [JsonPropertyName("$schema"), Description("Path or address of this schema, so that an editor can check the file while you type.")]
    public string? Schema { get; init; }

    [Description("Name and version of this format: screening-rule-cases/1.")]
    public string? Format { get; init; }

    [Description("Small lists to screen against in place of the run's. Chains stay as they are: goods are recognised by them.")]
    public IReadOnlyList<CaseListRow>? Lists { get; init; }

    [Description("Links beside those of the run's chains: who owns, controls or deals with whom, as in a plain edge file.")]
    public IReadOnlyList<CaseEdgeRow>? Edges { get; init; }

    [Description("The cases, in order of report.")]
    public required IReadOnlyList<CaseRow> Cases { get; init; }
}

/// <summary>A list for cases.</summary>
internal sealed record CaseListRow
{
    [Description("The list's key, such as us-ofac-sdn.")]
    public required string List { get; init; }

    public required IReadOnlyList<CaseEntityRow> Entities { get; init; }
}

/// <summary>A listed party of a case.</summary>
internal sealed record CaseEntityRow
{
    [Description("The list's own id; list and id together, as in us-ofac-sdn:1, are how edges name it.")]
    public required string Id { get; init; }

    public required string Name { get; init; }

    [Description("Other names.")]
    public IReadOnlyList<string>? Aliases { get; init; }

    [Description("Names that the list calls weak.")]
    public IReadOnlyList<string>? Weak { get; init; }

    [Description("What it is; left out: the list does not say.")]
    public EntityKind? Kind { get; init; }

    [Description("Its country, or countries: ISO 3166 codes or names.")]
    public OneOrMore? Country { get; init; }

    [Description("Programmes under which it is listed.")]
    public IReadOnlyList<string>? Programmes { get; init; }

    [Description("Addresses, a line each.")]
    public IReadOnlyList<string>? Addresses { get; init; }

    [Description("Registration numbers by their type: {\"unp\": \"100230519\"}.")]
    public Dictionary<string, string>? Identifiers { get; init; }

    [Description("Ids of the same party on other lists, in full: eu-fsf:1.")]
    public IReadOnlyList<string>? SameAs { get; init; }

    [Description("Whether the list warns of secondary sanctions.")]
    public bool? SecondaryRisk { get; init; }
}

/// <summary>A link for cases.</summary>
internal sealed record CaseEdgeRow
{
    [Description("A name, or list and id of a listed party: us-ofac-sdn:1.")]
    public required string From { get; init; }

    [Description("As from.")]
    public required string To { get; init; }

    public required string Relation { get; init; }

    [Description("Smallest share in percent.")]
    public decimal? PercentMin { get; init; }

    [Description("Largest share in percent; left out: it may be more.")]
    public decimal? PercentMax { get; init; }

    [Description("yyyy, yyyy-MM or yyyy-MM-dd.")]
    public string? ValidFrom { get; init; }

    [Description("yyyy, yyyy-MM or yyyy-MM-dd.")]
    public string? ValidTo { get; init; }

    public string? Source { get; init; }

    [Description("yyyy, yyyy-MM or yyyy-MM-dd.")]
    public string? Date { get; init; }

    [Description("How well it stands; left out: reported.")]
    public string? Status { get; init; }

    [Description("The ground, where one party controls another.")]
    public string? Criterion { get; init; }
}

/// <summary>A case.</summary>
internal sealed record CaseRow
{
    [Description("What it shows, as a sentence; each name once in a file.")]
    public required string Name { get; init; }

    [Description("The day it is screened for, yyyy-MM-dd.")]
    public required string AsOf { get; init; }

    [Description("A row of a manifest: columns by their names, in place of party.")]
    public Dictionary<string, JsonElement>? Row { get; init; }

    public CasePartyRow? Party { get; init; }

    [Description("Ids of rules, or kinds of finding, that must be there.")]
    public IReadOnlyList<string>? Expect { get; init; }

    [Description("Ids of rules, or kinds of finding, that must not be there.")]
    public IReadOnlyList<string>? Absent { get; init; }

    [Description("What must become of the row.")]
    public string? Outcome { get; init; }

    [Description("Why the case is there, for people.")]
    public string? Note { get; init; }
}

/// <summary>A row of one party.</summary>
[Description("The short form of a row with one party and nothing else.")]
internal sealed record CasePartyRow
{
    public required string Name { get; init; }

    [Description("Its country: an ISO 3166 code or a name.")]
    public string? Country { get; init; }

    [Description("The part it plays; left out: consignee.")]
    public PartyRole? Role { get; init; }
}

/// <summary>Words that case files use as other files of the library do.</summary>
internal static class CaseWords
{
    /// <summary>Outcomes of a row, mildest first, as results write them.</summary>
    public static IReadOnlyList<string> Outcomes { get; } = [.. Enum.GetValues<RowOutcome>().Select(Of)];

    /// <summary>Relations of edges.</summary>
    public static IReadOnlyList<string> Relations { get; } = RuleWords.Of<Relation>();

    /// <summary>How well claims stand.</summary>
    public static IReadOnlyList<string> Statuses { get; } = RuleWords.Of<ClaimStatus>();

    /// <summary>The outcome of a word that is one of <see cref="Outcomes"/>.</summary>
    public static RowOutcome OutcomeOf(string word) => Enum.GetValues<RowOutcome>().First(o => Of(o) == word);

    /// <summary>An outcome, for instance <c>not-screened</c>.</summary>
    public static string Of(RowOutcome outcome) => JsonNamingPolicy.KebabCaseLower.ConvertName(outcome.ToString());
}
