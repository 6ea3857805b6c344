using Screening.Graph;
using Screening.Model;

namespace Screening.Ownership;

/// <summary>How a node was reached.</summary>
internal enum Reach : byte
{
    /// <summary>It was not.</summary>
    Not,

    /// <summary>By control.</summary>
    Controlled,

    /// <summary>By stakes.</summary>
    Owned,

    /// <summary>It is where the cascade started.</summary>
    Start,
}

/// <summary>What is enough for a policy.</summary>
internal sealed class Measure(OwnershipPolicy policy)
{
    private readonly long _threshold = Share.AtLeast(policy.Threshold);

    /// <summary>Whether a sum of stakes is enough.</summary>
    public bool IsEnough(long sum) => policy.ThresholdCounts ? sum >= _threshold : sum > _threshold;

    /// <summary>Whether control makes a party one that passes ownership on: on a ground the policy names, by what is certain or by what is possible.</summary>
    public bool Establishes(Stakes.Hold hold, bool certain) => policy.Control.Count > 0 && (certain
        ? hold.IsCertain && (hold.Criterion is null ? policy.UnstatedControlCounts : policy.Control.Contains(hold.Criterion))
        : hold.Criterion is null || policy.Control.Contains(hold.Criterion));
}

/// <summary>What a cascade reached. Never changes.</summary>
internal sealed class ReachMap
{
    private readonly Reach[] _all = [];
    private readonly Dictionary<int, Reach>? _few;

    /// <summary>For every node.</summary>
    public ReachMap(Reach[] all) => _all = all;

    /// <summary>For those that were reached.</summary>
    public ReachMap(Dictionary<int, Reach> few) => _few = few;

    /// <summary>How a node was reached.</summary>
    public Reach this[int node] => _few is null ? _all[node] : _few.GetValueOrDefault(node);
}
