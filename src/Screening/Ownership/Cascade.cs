namespace Screening.Ownership;

/// <summary>What ownership or control by listed parties reaches, under one policy on one day.</summary>
/// <remarks>
/// Algorithm: the least fixpoint of "a party is reached where the direct stakes of listed and reached parties add up to the
/// threshold": each party that is reached adds its stakes to what it owns, once. Shares are never multiplied along a chain:
/// half of a half is not a quarter here but owned. Where a policy counts control, a controlled party passes it on.
/// Time: O(stakes of what is reached). Space: one number a node, used again.
/// Contract: monotone, so loops end and the order of work decides nothing; a start is reached by nothing but itself.
/// Oracle: Reference/PlainOwnership.cs.
/// Source: OFAC, Revised Guidance on Entities Owned by Persons Whose Property and Interests in Property Are Blocked, 13 August 2014, and FAQ 401.
/// </remarks>
/// <param name="stakes">Who holds how much of whom.</param>
/// <param name="measure">What is enough.</param>
/// <param name="nodes">How many nodes there are.</param>
internal sealed class Cascade(Stakes stakes, Measure measure, int nodes)
{
    private readonly long[] _sums = new long[nodes];
    private readonly Reach[] _reach = new Reach[nodes];
    private readonly List<int> _touched = [];
    private readonly List<int> _arrivals = [];

    /// <summary>How a node was reached by the last run.</summary>
    public Reach this[int node] => _reach[node];

    /// <summary>Nodes the last run began from or reached, and those a stake touched without reaching them; a node may stand there twice.</summary>
    public IReadOnlyList<int> Touched => _touched;

    /// <summary>What the last run reached, to keep: for every node where it was run for all, else for the few it reached.</summary>
    public ReachMap Keep(bool forAll)
    {
        if (forAll) return new ReachMap([.. _reach]);
        var few = new Dictionary<int, Reach>();
        foreach (var node in _arrivals) few[node] = _reach[node];
        return new ReachMap(few);
    }

    /// <summary>Runs from the starts, by what is certain or by what is possible. Forgets the run before.</summary>
    public void Run(IEnumerable<int> starts, bool certain)
    {
        foreach (var node in _touched) (_sums[node], _reach[node]) = (0, Reach.Not);
        _touched.Clear();
        _arrivals.Clear();
        foreach (var start in starts)
        {
            if (_reach[start] != Reach.Not) continue;
            Touch(start);
            Arrive(start, Reach.Start);
        }
        for (var next = 0; next < _arrivals.Count; next++)
        {
            var owner = _arrivals[next];
            var (first, end) = (stakes.Of(owner).Start.Value, stakes.Of(owner).End.Value);
            for (var s = first; s < end; s++) Add(stakes[s], certain);
            foreach (var hold in stakes.ControlledBy(owner))
            {
                if (_reach[hold.Asset] != Reach.Not || !measure.Establishes(hold, certain)) continue;
                Touch(hold.Asset);
                Arrive(hold.Asset, Reach.Controlled);
            }
        }
    }

    private void Add(in Stakes.Stake stake, bool certain)
    {
        var asset = stake.Asset;
        if (_reach[asset] is Reach.Owned or Reach.Start) return;
        var share = certain ? stake.Least : stake.Most;
        Touch(asset);
        _sums[asset] += share;
        if (!measure.IsEnough(_sums[asset])) return;
        // Controlled before, it has passed on what it owns already; ownership is the graver word for it.
        if (_reach[asset] == Reach.Controlled) _reach[asset] = Reach.Owned;
        else Arrive(asset, Reach.Owned);
    }

    private void Arrive(int node, Reach how)
    {
        _reach[node] = how;
        _arrivals.Add(node);
    }

    private void Touch(int node)
    {
        if (_reach[node] == Reach.Not && _sums[node] == 0) _touched.Add(node);
    }
}
