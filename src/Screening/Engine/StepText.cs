using Screening.Graph;
using Screening.Model;
using Screening.Ownership;

namespace Screening.Engine;

/// <summary>Puts edges and claims into words.</summary>
internal static class StepText
{
    /// <summary>An edge with the claim it rests on.</summary>
    public static string Of(PathStep step) =>
        $"{step.From} {Verb(step)} {step.To}{(step.What is null ? "" : $" ({step.What})")}: {Of(step.Claim)}{(step.IsDisputed ? ", denied by others" : "")}";

    /// <summary>A claim.</summary>
    public static string Of(Claim claim) =>
        $"{claim.Status.ToString().ToLowerInvariant()} by {(claim.Claimant.Length > 0 ? claim.Claimant : "a source without a name")}, {claim.Source} {claim.Date}".TrimEnd();

    /// <summary>An edge between its ends, for a drawing: relation, share, and what it is about.</summary>
    public static string Label(PathStep step)
    {
        var verb = step.ShareText is { } share ? $"owns {share}" : Verb(step);
        return step.What is null ? verb : $"{verb}: {step.What}";
    }

    /// <summary>A kind of node.</summary>
    public static string Of(NodeKind kind) => kind == NodeKind.GoodsClass ? "goods class" : kind.ToString().ToLowerInvariant();

    /// <summary>An outcome of an ownership policy.</summary>
    public static string Of(OwnershipOutcome outcome) => outcome switch
    {
        OwnershipOutcome.None => "neither owned nor controlled",
        OwnershipOutcome.Minority => "minority stake of listed parties",
        OwnershipOutcome.PossiblyControlled => "possibly controlled by listed parties",
        OwnershipOutcome.Controlled => "controlled by listed parties",
        OwnershipOutcome.PossiblyOwned => "possibly owned by listed parties",
        OwnershipOutcome.Owned => "owned by listed parties",
        _ => "listed",
    };

    private static string Verb(PathStep step) => step.Relation switch
    {
        Relation.Owns => $"owns {step.ShareText} of",
        Relation.Controls => step.Criterion is null ? "controls" : $"controls ({step.Criterion})",
        Relation.Supplies => "supplies",
        Relation.Manufactures => "makes",
        Relation.ComponentOf => "is built into",
        Relation.IntermediaryFor => "passes goods on to",
        Relation.LocatedIn => "is in",
        Relation.ShipsVia => "ships via",
        Relation.LinkedTo => "is linked to",
        Relation.SuccessorOf => "succeeds",
        _ => "works with",
    };
}
