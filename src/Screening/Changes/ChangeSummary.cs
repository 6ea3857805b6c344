using Screening.Engine;
using Screening.Rules;

namespace Screening.Changes;

/// <summary>What a change of rules, lists or options does to past shipments: counts of all rows, and the first examples of each sort.</summary>
/// <remarks>Add the rows one by one, in order. Bounded: what is kept grows with the number of rules, not of rows. Not thread-safe.</remarks>
public sealed class ChangeSummary
{
    private static readonly int Outcomes = Enum.GetValues<RowOutcome>().Length;

    private readonly long[,] _rows = new long[Outcomes, Outcomes];
    private readonly Dictionary<RowMove, List<(string Manifest, RowChange Row)>> _moved = [];
    private readonly Dictionary<string, ChangeGroup> _byRule = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ChangeGroup> _byKind = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _byPolicy = new(StringComparer.Ordinal);
    private readonly int _examples;
    private readonly bool _withReworded;
    private long _changedRows;

    /// <summary>Begins with no row.</summary>
    /// <param name="examples">Most examples kept for each rule, each kind and each move of a row. 0 or more. Default 10.</param>
    /// <param name="withReworded">Whether findings that are told otherwise only are differences, too.</param>
    public ChangeSummary(int examples = 10, bool withReworded = false)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(examples);
        (_examples, _withReworded) = (examples, withReworded);
    }

    /// <summary>Rows compared.</summary>
    public long Rows => _rows.Cast<long>().Sum();

    /// <summary>Rows with another outcome or other findings.</summary>
    public long ChangedRows => _changedRows;

    /// <summary>All findings by what became of them, each once.</summary>
    public ChangeCounts Findings { get; } = new();

    /// <summary>Whether anything is different.</summary>
    public bool HasDifferences => _changedRows > 0;

    /// <summary>Changes by the rules that account for them, the most lost blocks first, then the most lost alerts. A finding counts under each of its rules.</summary>
    public IReadOnlyList<ChangeGroup> ByRule => InOrder(_byRule.Values);

    /// <summary>Changes by kind of finding, in order of <see cref="FindingKinds.All"/>.</summary>
    public IReadOnlyList<ChangeGroup> ByKind => [.. FindingKinds.All.Where(k => _byKind.ContainsKey(k.Id)).Select(k => _byKind[k.Id]).Where(IsTold)];

    /// <summary>Rows that came from one outcome to another.</summary>
    /// <param name="before">What they were.</param>
    /// <param name="after">What they are.</param>
    public long Count(RowOutcome before, RowOutcome after) => _rows[(int)before, (int)after];

    /// <summary>Rows that moved so.</summary>
    /// <param name="move">What became of them.</param>
    public long Count(RowMove move)
    {
        long rows = 0;
        foreach (var before in Enum.GetValues<RowOutcome>())
            foreach (var after in Enum.GetValues<RowOutcome>())
                if (RowChange.MoveOf(before, after) == move) rows += Count(before, after);
        return rows;
    }

    /// <summary>Changed findings for which a rule accounts.</summary>
    /// <param name="rule">Id of the rule.</param>
    public long CountOfRule(string rule) => _byRule.TryGetValue(rule, out var group) ? group.Findings.Total : 0;

    /// <summary>Changed findings of which an ownership policy says something on one side only.</summary>
    /// <param name="policy">Id of the policy.</param>
    public long CountOfPolicy(string policy) => _byPolicy.GetValueOrDefault(policy);

    /// <summary>The first rows that moved so, in their order.</summary>
    /// <param name="move">What became of them.</param>
    public IReadOnlyList<(string Manifest, RowChange Row)> Examples(RowMove move) => _moved.GetValueOrDefault(move) ?? [];

    /// <summary>Compares and counts one row.</summary>
    /// <param name="manifest">What to call its manifest in examples.</param>
    /// <param name="before">Its result on the side that was.</param>
    /// <param name="after">Its result on the side that is.</param>
    /// <returns>What became of it.</returns>
    /// <exception cref="ArgumentException">The results are of different rows.</exception>
    public RowChange Add(string manifest, ShipmentResult before, ShipmentResult after)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        var row = RowChange.Of(before, after);
        _rows[(int)row.Before, (int)row.After]++;
        if (row.Move != RowMove.Same) Keep(manifest, row);
        if (row.Move != RowMove.Same || row.Findings.Any(f => _withReworded || f.Move != FindingMove.Reworded)) _changedRows++;
        foreach (var change in row.Findings) Add(new FindingExample(manifest, row, change));
        return row;
    }

    private void Add(FindingExample example)
    {
        var (change, mayBeShown) = (example.Change, _withReworded || example.Change.Move != FindingMove.Reworded);
        Findings.Add(change.Move);
        Group(_byKind, change.Finding.Kind.Id).Add(example, mayBeShown);
        foreach (var policy in change.Policies) _byPolicy[policy] = CountOfPolicy(policy) + 1;
        if (change.Causes.Count == 0) Group(_byRule, change.Move == FindingMove.Reworded && change.Finding.Rules is [var first, ..] ? first : "").Add(example, mayBeShown);
        foreach (var rule in change.Causes) Group(_byRule, rule).Add(example, mayBeShown);
    }

    private ChangeGroup Group(Dictionary<string, ChangeGroup> groups, string id)
    {
        if (!groups.TryGetValue(id, out var group)) groups[id] = group = new ChangeGroup(id, _examples);
        return group;
    }

    private void Keep(string manifest, RowChange row)
    {
        if (!_moved.TryGetValue(row.Move, out var kept)) _moved[row.Move] = kept = [];
        if (kept.Count < _examples) kept.Add((manifest, row));
    }

    private bool IsTold(ChangeGroup group) => group.Findings.Total > 0 || _withReworded;

    private IReadOnlyList<ChangeGroup> InOrder(IEnumerable<ChangeGroup> groups) =>
    [
        .. groups.Where(IsTold)
            .OrderByDescending(g => g.LostBlocks)
            .ThenByDescending(g => g.Findings[FindingMove.Removed] + g.Findings[FindingMove.Down])
            .ThenByDescending(g => g.Findings.Total)
            .ThenBy(g => g.Id, StringComparer.Ordinal),
    ];
}
