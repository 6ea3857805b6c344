using Screening.Graph;
using Screening.Model;

namespace Screening.Ownership;

/// <summary>Who holds how much of whom, and who controls whom, on one day.</summary>
/// <remarks>
/// Algorithm: edges from one owner to one asset are one stake. Rows of one chain are holdings that add up, unless they are
/// alike to the last figure: those may be one holding told twice, so that only what is possible counts both. Chains that differ are two
/// accounts of one stake: what is certain is the least of them, what is possible the most. Claims weaker than a report make nothing certain.
/// Time: O(edges). Space: 32 bytes a stake, four a node.
/// Contract: <c>Least ≤ Most ≤ 100 %</c> for each stake; owner and asset differ.
/// Oracle: Reference/PlainOwnership.cs.
/// </remarks>
internal sealed class Stakes
{
    private readonly int[] _outStart;
    private readonly int[] _inStart;
    private readonly int[] _in;
    private readonly List<Stake> _stakes = [];
    private readonly Dictionary<int, List<Hold>> _holds = [];
    private readonly Dictionary<int, List<Hold>> _heldBy = [];
    private readonly Dictionary<int, List<int>> _joint = [];

    /// <summary>The stakes of a graph that hold on a day.</summary>
    public Stakes(ClaimGraph graph, DateOnly day)
    {
        var packed = PackedDate.Of(day);
        _outStart = new int[graph.Nodes + 1];
        for (var owner = 0; owner < graph.Nodes; owner++)
        {
            _outStart[owner] = _stakes.Count;
            Collect(graph, owner, packed);
        }
        _outStart[graph.Nodes] = _stakes.Count;
        _inStart = new int[graph.Nodes + 1];
        foreach (var stake in _stakes) _inStart[stake.Asset + 1]++;
        for (var n = 0; n < graph.Nodes; n++) _inStart[n + 1] += _inStart[n];
        _in = new int[_stakes.Count];
        var next = _inStart[..^1];
        for (var s = 0; s < _stakes.Count; s++) _in[next[_stakes[s].Asset]++] = s;
    }

    /// <summary>A stake: the owner's share of an asset lies between two ends.</summary>
    /// <param name="Owner">The owner's node.</param>
    /// <param name="Asset">The node owned.</param>
    /// <param name="Least">What is certain.</param>
    /// <param name="Most">What is possible.</param>
    /// <param name="FirstEdge">The first of its edges; they stand in a row.</param>
    public readonly record struct Stake(int Owner, int Asset, long Least, long Most, int FirstEdge);

    /// <summary>Control: by whom, of whom, and on what ground.</summary>
    /// <param name="Owner">The node that controls.</param>
    /// <param name="Asset">The node controlled.</param>
    /// <param name="Edge">The edge.</param>
    /// <param name="Criterion">The ground; null where nobody states it.</param>
    /// <param name="IsCertain">Whether the claim is a report at least.</param>
    public readonly record struct Hold(int Owner, int Asset, int Edge, string? Criterion, bool IsCertain);

    /// <summary>A stake by its place.</summary>
    public Stake this[int place] => _stakes[place];

    /// <summary>The places of the stakes of an owner.</summary>
    public Range Of(int owner) => _outStart[owner].._outStart[owner + 1];

    /// <summary>The places of the stakes in an asset, in order of owner.</summary>
    public ReadOnlySpan<int> In(int asset) => _in.AsSpan(_inStart[asset].._inStart[asset + 1]);

    /// <summary>What a node controls.</summary>
    public IReadOnlyList<Hold> ControlledBy(int owner) => _holds.GetValueOrDefault(owner) ?? (IReadOnlyList<Hold>)[];

    /// <summary>Who controls a node.</summary>
    public IReadOnlyList<Hold> ControlOver(int asset) => _heldBy.GetValueOrDefault(asset) ?? (IReadOnlyList<Hold>)[];

    /// <summary>Who acts with a holder as one.</summary>
    public IReadOnlyList<int> JointWith(int owner) => _joint.GetValueOrDefault(owner) ?? (IReadOnlyList<int>)[];

    private void Collect(ClaimGraph graph, int owner, int day)
    {
        var end = graph.FirstOut(owner + 1);
        for (var e = graph.FirstOut(owner); e < end;)
        {
            var (asset, relation) = (graph.To(e), graph.RelationOf(e));
            var first = e;
            while (e < end && graph.To(e) == asset && graph.RelationOf(e) == relation) e++;
            if (asset == owner) continue;
            if (relation == Relation.Owns) AddStake(graph, owner, asset, first, e, day);
            else if (relation == Relation.Controls) AddControl(graph, owner, asset, first, e, day);
            else if (relation == Relation.CooperatesWith) AddJoint(graph, owner, asset, first, e, day);
        }
    }

    private void AddStake(ClaimGraph graph, int owner, int asset, int first, int end, int day)
    {
        var (least, most, firstStanding) = (long.MaxValue, -1L, -1);
        for (var e = first; e < end;)
        {
            var account = Account(graph, ref e, end, day, ref firstStanding);
            if (account.Least >= 0) least = Math.Min(least, account.Least);
            most = Math.Max(most, account.Most);
        }
        if (most < 0) return;
        _stakes.Add(new Stake(owner, asset, least == long.MaxValue ? 0 : Math.Min(least, Share.Whole), Math.Min(most, Share.Whole), firstStanding));
    }

    // What one chain says of a stake. Least is -1 where nothing of it is certain, most where nothing stands.
    private static (long Least, long Most) Account(ClaimGraph graph, ref int e, int end, int day, ref int firstStanding)
    {
        var chain = graph.ChainOfEdge(e);
        var (least, most) = (-1L, -1L);
        var first = (0L, 0L);
        HashSet<(long, long)>? told = null;
        for (; e < end && graph.ChainOfEdge(e) == chain; e++)
        {
            if (!graph.Stands(e, day, ClaimStatus.Speculative)) continue;
            if (firstStanding < 0) firstStanding = e;
            var (from, to) = (Math.Max(graph.LeastShare(e), 0), graph.MostShare(e) is var m and >= 0 ? m : Share.Whole);
            most = Math.Max(most, 0) + to;
            if (graph.StatusOf(e, day) > ClaimStatus.Reported) continue;
            // Nearly every stake is one row: no set for those.
            if (least >= 0 && told is null) told = [first];
            if (told is not null && !told.Add((from, to))) continue;
            if (least < 0) first = (from, to);
            least = Math.Max(least, 0) + from;
        }
        return (least, most);
    }

    private void AddControl(ClaimGraph graph, int owner, int asset, int first, int end, int day)
    {
        for (var e = first; e < end; e++)
        {
            if (!graph.Stands(e, day, ClaimStatus.Speculative)) continue;
            var hold = new Hold(owner, asset, e, graph.CriterionOf(e), graph.StatusOf(e, day) <= ClaimStatus.Reported);
            Append(_holds, owner, hold);
            Append(_heldBy, asset, hold);
        }
    }

    private void AddJoint(ClaimGraph graph, int one, int other, int first, int end, int day)
    {
        for (var e = first; e < end; e++)
        {
            if (graph.CriterionOf(e) != ControlCriteria.JointArrangement || !graph.Stands(e, day, ClaimStatus.Reported)) continue;
            Append(_joint, one, other);
            Append(_joint, other, one);
        }
    }

    private static void Append<T>(Dictionary<int, List<T>> lists, int key, T value)
    {
        if (!lists.TryGetValue(key, out var list)) lists[key] = list = [];
        list.Add(value);
    }
}
