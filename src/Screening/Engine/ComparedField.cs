using Screening.Scoring;

namespace Screening.Engine;

/// <summary>How a field of a query stands to that of a listed party.</summary>
public enum FieldStanding
{
    /// <summary>It speaks for one party.</summary>
    Agrees,

    /// <summary>It speaks against.</summary>
    Differs,

    /// <summary>It says something that counts for nothing.</summary>
    Neutral,

    /// <summary>The list does not have it.</summary>
    OnlyGiven,

    /// <summary>The query does not have it.</summary>
    OnlyListed,
}

/// <summary>What a field besides the name says of a match.</summary>
/// <param name="Name">What people call it, for instance <c>country</c>.</param>
/// <param name="Standing">How the two sides stand.</param>
/// <param name="Text">In words; null where a side has none: a missing field never speaks.</param>
/// <param name="Effect">What it is worth by the scoring policy, from -1 to 1. What is below zero is taken from the score; what is above takes a share of what the names lack.</param>
public sealed record ComparedField(string Name, FieldStanding Standing, string? Text, double Effect)
{
    /// <summary>All that other fields say of a match.</summary>
    internal static IReadOnlyList<ComparedField> Of(EntityEvidence evidence) =>
    [
        .. evidence.Identifier is { } shared ? [new ComparedField("identifier", FieldStanding.Agrees, $"{shared.Type} {shared.Value} is carried by both, and decides", EntityScorer.SharedIdentifier)] : Array.Empty<ComparedField>(),
        .. evidence.Sights.Select(s => new ComparedField(s.Field, StandingOf(s.Sight.Grade), s.Sight.Text, ScoringPolicy.Effect(s.Sight.Grade))),
        .. evidence.OnlyInQuery.Select(f => new ComparedField(f, FieldStanding.OnlyGiven, null, 0)),
        .. evidence.OnlyInEntity.Select(f => new ComparedField(f, FieldStanding.OnlyListed, null, 0)),
    ];

    // A legal form that one side leaves out costs a little, and contradicts nothing.
    private static FieldStanding StandingOf(FieldGrade grade) => grade == FieldGrade.LegalFormMissing ? FieldStanding.Neutral : ScoringPolicy.Effect(grade) switch
    {
        > 0 => FieldStanding.Agrees,
        < 0 => FieldStanding.Differs,
        _ => FieldStanding.Neutral,
    };
}
