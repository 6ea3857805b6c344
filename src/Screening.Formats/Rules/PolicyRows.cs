using System.ComponentModel;
using Screening.Model;

namespace Screening.Formats.Rules;

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
