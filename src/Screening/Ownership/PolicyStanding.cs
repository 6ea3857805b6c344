using System.Collections.Concurrent;
using Screening.Model;

namespace Screening.Ownership;

/// <summary>What one policy makes of every party on one day.</summary>
/// <remarks>
/// Algorithm: the cascade is run twice, by what is certain and by what is possible: once from all listed parties where the
/// policy adds up their stakes, else from each of them apart, with those it acts with as one.
/// Time: O(stakes) where stakes are added up; O(stakes of what is reached) for each listed party else. Space: a byte a node, or five.
/// Contract: what is certain is possible; the gravest outcome over all starts stands.
/// Oracle: Reference/PlainOwnership.cs.
/// </remarks>
internal sealed class PolicyStanding
{
    private const int NoRoot = -1;

    private readonly Stakes _stakes;
    private readonly byte[] _outcomes;
    private readonly int[] _roots = [];
    private readonly int _nodes;
    private readonly ConcurrentBag<Cascade> _idle = [];
    private readonly ReachMap? _certain;
    private readonly ReachMap? _possible;

    /// <summary>Runs the policy.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="stakes">Who holds how much of whom on the day.</param>
    /// <param name="starts">The listed parties it starts from, in order.</param>
    /// <param name="nodes">How many nodes there are.</param>
    public PolicyStanding(OwnershipPolicy policy, Stakes stakes, int[] starts, int nodes)
    {
        (Policy, Measure, _stakes, _nodes, _outcomes) = (policy, new Measure(policy), stakes, nodes, new byte[nodes]);
        var cascade = new Cascade(stakes, Measure, nodes);
        if (policy.Aggregation == StakeAggregation.Always)
        {
            Run(cascade, starts, NoRoot);
            _possible = cascade.Keep(forAll: true);
            cascade.Run(starts, certain: true);
            _certain = cascade.Keep(forAll: true);
        }
        else
        {
            _roots = new int[nodes];
            Array.Fill(_roots, NoRoot);
            foreach (var start in starts)
            {
                // Most listed parties hold nothing that anyone knows of.
                if (GroupOf(start).Any(HoldsSomething)) Run(cascade, GroupOf(start), start);
            }
        }
        foreach (var start in starts) _outcomes[start] = (byte)OwnershipOutcome.Listed;
        _idle.Add(cascade);
    }

    /// <summary>The policy.</summary>
    public OwnershipPolicy Policy { get; }

    /// <summary>What is enough for it.</summary>
    public Measure Measure { get; }

    /// <summary>What it makes of a node.</summary>
    public OwnershipOutcome this[int node] => (OwnershipOutcome)_outcomes[node];

    /// <summary>What the cascade reached that made the outcome of a node.</summary>
    public ReachMap Reached(int node, bool certain)
    {
        if ((certain ? _certain : _possible) is { } all) return all;
        if (!_idle.TryTake(out var cascade)) cascade = new Cascade(_stakes, Measure, _nodes);
        cascade.Run(_roots[node] == NoRoot ? [] : GroupOf(_roots[node]), certain);
        var reached = cascade.Keep(forAll: false);
        _idle.Add(cascade);
        return reached;
    }

    private IEnumerable<int> GroupOf(int start) => Policy.Aggregation == StakeAggregation.JointArrangement ? _stakes.JointWith(start).Prepend(start) : [start];

    private bool HoldsSomething(int node) => _stakes.Of(node) is var range && range.End.Value > range.Start.Value || _stakes.ControlledBy(node).Count > 0;

    private void Run(Cascade cascade, IEnumerable<int> starts, int root)
    {
        cascade.Run(starts, certain: true);
        foreach (var node in cascade.Touched)
        {
            if (cascade[node] == Reach.Owned) Note(node, OwnershipOutcome.Owned, root);
            else if (cascade[node] == Reach.Controlled) Note(node, OwnershipOutcome.Controlled, root);
            NoteControl(cascade, node, root, certain: true);
        }
        cascade.Run(starts, certain: false);
        foreach (var node in cascade.Touched)
        {
            Note(node, cascade[node] switch
            {
                Reach.Owned => OwnershipOutcome.PossiblyOwned,
                Reach.Controlled => OwnershipOutcome.PossiblyControlled,
                Reach.Start => OwnershipOutcome.None,
                _ => OwnershipOutcome.Minority,
            }, root);
            NoteControl(cascade, node, root, certain: false);
        }
    }

    // Control that the policy does not count is told all the same.
    private void NoteControl(Cascade cascade, int node, int root, bool certain)
    {
        if (cascade[node] == Reach.Not) return;
        foreach (var hold in _stakes.ControlledBy(node))
        {
            if (cascade[hold.Asset] == Reach.Start) continue;
            var isControl = certain && hold.IsCertain && Policy.Control.Count == 0 && hold.Criterion is not (null or ControlCriteria.Director);
            Note(hold.Asset, isControl ? OwnershipOutcome.Controlled : OwnershipOutcome.PossiblyControlled, root);
        }
    }

    private void Note(int node, OwnershipOutcome outcome, int root)
    {
        if (_outcomes[node] >= (byte)outcome) return;
        _outcomes[node] = (byte)outcome;
        if (_roots.Length > 0) _roots[node] = root;
    }
}
