using Screening.Model;
using Screening.Rules;

namespace Screening.Engine;

/// <summary>The answer to one row of a manifest.</summary>
public sealed record ShipmentResult
{
    /// <summary>Line in the file the row starts on.</summary>
    public required int Row { get; init; }

    /// <summary>The gravest of its findings; not screened where a part of it could not be screened and nothing else was found.</summary>
    public required RowOutcome Outcome { get; init; }

    /// <summary>What was found, gravest first.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>What of the row was not screened, and why. Not empty: the row is incomplete whatever its outcome.</summary>
    public IReadOnlyList<ReadIssue> Errors { get; init; } = [];

    /// <summary>A result for a row that could not be read.</summary>
    /// <param name="row">Its line.</param>
    /// <param name="error">What was found and expected.</param>
    public static ShipmentResult NotScreened(int row, ReadIssue error) => new() { Row = row, Outcome = RowOutcome.NotScreened, Errors = [error] };
}
