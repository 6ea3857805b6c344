using Screening.Engine;
using Screening.Graph;
using Screening.Model;
using Screening.Rules;

namespace Screening.Tests.Changes;

/// <summary>Findings and results made by hand.</summary>
internal static class Found
{
    public static Finding Finding(string id, RowOutcome outcome = RowOutcome.Review, string[]? rules = null, string kind = "list-hit", string role = "consignee", string input = "ACME", params string[] path) => new()
    {
        Rule = kind,
        Role = role,
        Input = input,
        Outcome = outcome,
        Rules = rules ?? [],
        EntityId = id,
        Name = $"NAME OF {id}",
        Score = 0.9,
        Reasons = ["the same name"],
        Path = [.. path.Select(Step)],
    };

    /// <summary>A step written <c>from>to</c>, ids in the one case and names in the other.</summary>
    public static PathStep Step(string step) => new(step[..1].ToUpperInvariant(), step[2..].ToUpperInvariant(), Relation.Supplies, new Claim("S1", "2026-01", "", ClaimStatus.Reported), null, false) { FromId = step[..1], ToId = step[2..] };

    /// <summary>A result whose outcome is its gravest finding's.</summary>
    public static ShipmentResult Row(params Finding[] findings) => Row(2, findings);

    public static ShipmentResult Row(int row, params Finding[] findings) =>
        new() { Row = row, Outcome = findings.Select(f => f.Outcome).DefaultIfEmpty(RowOutcome.Clear).Max(), Findings = findings };
}
