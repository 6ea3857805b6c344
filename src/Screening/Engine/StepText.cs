using System.Globalization;
using Screening.Graph;
using Screening.Model;

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

    /// <summary>A share between two ends, for instance <c>25 %</c> or <c>25 to 50 %</c>.</summary>
    public static string Share(decimal? least, decimal? most) => (least, most) switch
    {
        (null or 0, null or 100) => "a share nobody states",
        ({ } a, { } b) when a == b => $"{Number(a)} %",
        ({ } a, null or 100) => $"at least {Number(a)} %",
        (null or 0, { } b) => $"at most {Number(b)} %",
        ({ } a, { } b) => $"{Number(a)} to {Number(b)} %",
    };

    private static string Verb(PathStep step) => step.Relation switch
    {
        Relation.Owns when step.PercentMin is null && step.PercentMax is null => "owns",
        Relation.Owns => $"owns {Share(step.PercentMin, step.PercentMax)} of",
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

    private static string Number(decimal percent) => percent.ToString("0.##########", CultureInfo.InvariantCulture);
}
