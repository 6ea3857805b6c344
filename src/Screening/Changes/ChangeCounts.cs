using Screening.Rules;

namespace Screening.Changes;

/// <summary>Findings counted by what became of them.</summary>
public sealed class ChangeCounts
{
    private readonly long[] _counts = new long[Enum.GetValues<FindingMove>().Length];

    internal ChangeCounts()
    {
    }

    /// <summary>How many moved so.</summary>
    /// <param name="move">What became of them.</param>
    public long this[FindingMove move] => _counts[(int)move];

    /// <summary>How many there are in all, but for those told otherwise only.</summary>
    public long Total => _counts.Sum() - this[FindingMove.Reworded];

    internal void Add(FindingMove move) => _counts[(int)move]++;
}

/// <summary>A changed finding, with the row it is of.</summary>
/// <param name="Manifest">The manifest.</param>
/// <param name="Row">The row, its outcomes and its other findings.</param>
/// <param name="Change">The finding.</param>
public sealed record FindingExample(string Manifest, RowChange Row, FindingChange Change);

/// <summary>What changed among the findings of one rule, or of one kind.</summary>
public sealed class ChangeGroup
{
    private readonly Dictionary<FindingMove, List<FindingExample>> _examples = [];
    private readonly int _most;

    internal ChangeGroup(string id, int most) => (Id, _most) = (id, most);

    /// <summary>Id of the rule, or of the kind; empty for findings of which no rule speaks.</summary>
    public string Id { get; }

    /// <summary>Its findings by what became of them.</summary>
    public ChangeCounts Findings { get; } = new();

    /// <summary>Findings of it that blocked and do so no more.</summary>
    public long LostBlocks { get; private set; }

    /// <summary>The first examples in order of the manifests, the gravest changes before others.</summary>
    public IReadOnlyList<FindingExample> Examples => [.. _examples.OrderBy(e => e.Key).SelectMany(e => e.Value).Take(_most)];

    internal void Add(FindingExample example, bool mayBeShown)
    {
        Findings.Add(example.Change.Move);
        if (example.Change is { Before.Outcome: RowOutcome.Block, Move: FindingMove.Removed or FindingMove.Down }) LostBlocks++;
        if (!mayBeShown) return;
        if (!_examples.TryGetValue(example.Change.Move, out var kept)) _examples[example.Change.Move] = kept = [];
        if (kept.Count < _most) kept.Add(example);
    }
}
