using Screening.Engine;
using Screening.Rules;

namespace Screening.Changes;

/// <summary>What became of a row, in order of report: a lost alert is what costs a licence.</summary>
public enum RowMove
{
    /// <summary>It was an alert and is clear.</summary>
    Lost,

    /// <summary>It was screened and is not screened any more.</summary>
    Unscreened,

    /// <summary>It was blocked and is for review.</summary>
    Down,

    /// <summary>It was for review and is blocked.</summary>
    Up,

    /// <summary>It was clear and is an alert.</summary>
    New,

    /// <summary>It was not screened and is now.</summary>
    Screened,

    /// <summary>Its outcome is the same, whatever became of its findings.</summary>
    Same,
}

/// <summary>One row of a manifest under two sets of rules, lists or options.</summary>
public sealed record RowChange
{
    private RowChange()
    {
    }

    /// <summary>Its line in the file.</summary>
    public required int Row { get; init; }

    /// <summary>What it was.</summary>
    public required RowOutcome Before { get; init; }

    /// <summary>What it is.</summary>
    public required RowOutcome After { get; init; }

    /// <summary>What became of it.</summary>
    public RowMove Move => MoveOf(Before, After);

    /// <summary>Its findings that are not on both sides the same, gravest change first.</summary>
    public required IReadOnlyList<FindingChange> Findings { get; init; }

    /// <summary>Compares the results of one row.</summary>
    /// <param name="before">Of the side that was.</param>
    /// <param name="after">Of the side that is.</param>
    /// <exception cref="ArgumentException">They are of different rows.</exception>
    public static RowChange Of(ShipmentResult before, ShipmentResult after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        if (before.Row != after.Row) throw new ArgumentException($"Found the results of rows {before.Row} and {after.Row}; expected those of one row.", nameof(after));
        var changes = before.Findings.Count + after.Findings.Count == 0 ? [] : FindingPairs.Of(before.Findings, after.Findings).Select(p => FindingChange.Of(p.Before, p.After)).OfType<FindingChange>();
        return new RowChange { Row = after.Row, Before = before.Outcome, After = after.Outcome, Findings = [.. changes.OrderBy(c => c.Move)] };
    }

    /// <summary>What becomes of a row with these outcomes.</summary>
    /// <param name="before">What it was.</param>
    /// <param name="after">What it is.</param>
    public static RowMove MoveOf(RowOutcome before, RowOutcome after) => (before, after) switch
    {
        _ when before == after => RowMove.Same,
        (RowOutcome.NotScreened, _) => RowMove.Screened,
        (_, RowOutcome.NotScreened) => RowMove.Unscreened,
        (RowOutcome.Clear, _) => RowMove.New,
        (_, RowOutcome.Clear) => RowMove.Lost,
        (RowOutcome.Block, _) => RowMove.Down,
        _ => RowMove.Up,
    };
}
