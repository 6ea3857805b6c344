using Screening.Circumstances;
using Screening.Model;

namespace Screening.Rules;

/// <summary>That several of some rules hold of one row.</summary>
/// <param name="Of">Ids of the rules.</param>
/// <param name="AtLeast">How many of them, at least 1.</param>
public sealed record RuleCount(IReadOnlyList<string> Of, int AtLeast);

/// <summary>A rule: what a finding, or the circumstances of a row, mean for a shipment. Law is data: it is read from a file, with source and dates.</summary>
/// <remarks>
/// A rule with a <see cref="Finding"/> judges findings of that sort; one without makes a finding of its own where its conditions
/// hold. All conditions must hold. Several rules may speak of one finding: the gravest decides, and all are told.
/// </remarks>
public sealed record ScreeningRule
{
    /// <summary>Its key in results. Versions of one rule, each for days of its own, share it.</summary>
    public required string Id { get; init; }

    /// <summary>What it is about, in a few words.</summary>
    public required string Title { get; init; }

    /// <summary>Where it is written down, at least one.</summary>
    public required IReadOnlyList<RuleSource> Sources { get; init; }

    /// <summary>When it is in force; empty: always.</summary>
    public IReadOnlyList<Period> Effective { get; init; } = [];

    /// <summary>When it is suspended within that.</summary>
    public IReadOnlyList<Period> Suspended { get; init; } = [];

    /// <summary>What about it a person must confirm before relying on it; null: nothing. Told with every finding.</summary>
    public string? NeedsConfirmation { get; init; }

    /// <summary>The findings it judges; null: it makes one of its own.</summary>
    public FindingFilter? Finding { get; init; }

    /// <summary>Other findings that the row must have, one for each of these.</summary>
    public IReadOnlyList<FindingFilter> With { get; init; } = [];

    /// <summary>Conditions on the row.</summary>
    public IReadOnlyList<RowCondition> Row { get; init; } = [];

    /// <summary>Rules of which several must hold of the row; null: none.</summary>
    public RuleCount? Rules { get; init; }

    /// <summary>What it makes of the shipment: clear, review or block.</summary>
    public required RowOutcome Outcome { get; init; }

    /// <summary>How soon its findings should be looked at.</summary>
    public Severity Severity { get; init; } = Severity.Medium;

    /// <summary>What a person should know or check; <c>{name}</c> and the other <see cref="MessageText.Fields"/> stand for facts of the finding.</summary>
    public string? Message { get; init; }

    /// <summary>Whether it is in force on a day: within its time and not suspended.</summary>
    /// <param name="day">The day.</param>
    public bool IsInForce(DateOnly day) =>
        (Effective.Count == 0 || Effective.Any(p => p.Covers(day))) && !Suspended.Any(p => p.Covers(day));
}

/// <summary>The rules of a run, and the ownership policies that they speak of.</summary>
public sealed record RuleSet
{
    /// <summary>No rules: every finding is for review, and nobody counts as owned.</summary>
    public static RuleSet None { get; } = new();

    /// <summary>The rules, in order of report.</summary>
    public IReadOnlyList<ScreeningRule> Rules { get; init; } = [];

    /// <summary>The ownership policies.</summary>
    public OwnershipRules Ownership { get; init; } = OwnershipRules.None;

    /// <summary>The files they were read from.</summary>
    public IReadOnlyList<RuleFile> Files { get; init; } = [];
}

/// <summary>A file of rules.</summary>
/// <param name="Name">Its name, without a folder.</param>
/// <param name="Sha256">Its SHA-256, in lower-case hexadecimal.</param>
/// <param name="Edition">When it was last looked through, where it says so.</param>
public sealed record RuleFile(string Name, string Sha256, DateOnly? Edition = null);
