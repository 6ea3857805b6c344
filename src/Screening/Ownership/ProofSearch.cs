namespace Screening.Ownership;

/// <summary>The smallest set of stakes and holds of control that forces an outcome.</summary>
/// <remarks>
/// Algorithm: branch and bound over what proves each party on the way: one hold of control, or stakes that are enough and none
/// too many. Parties that two branches need are proved once. A cheap proof found first is the bound to beat.
/// Time: exponential at worst; <see cref="MaxSteps"/> ends it, and the smallest proof found by then is told as not surely the smallest.
/// Contract: the edges of a proof alone force the outcome, and none can be left out.
/// Oracle: Reference/PlainOwnership.cs, which tries all sets of edges of small graphs.
/// </remarks>
internal sealed class ProofSearch
{
    /// <summary>Most branches looked into.</summary>
    public const int MaxSteps = 20_000;

    private readonly Stakes _stakes;
    private readonly Measure _measure;
    private readonly ReachMap _reached;
    private readonly bool _certain;
    private readonly int _stakesOnly;
    private readonly Dictionary<int, Link[]> _links = [];
    private readonly List<Link> _chosen = [];
    private readonly HashSet<int> _proved = [];
    private Link[] _best;
    private int _steps;

    /// <summary>Searches a proof for a node that the cascade reached.</summary>
    /// <param name="stakes">Who holds how much of whom.</param>
    /// <param name="measure">What is enough.</param>
    /// <param name="reached">What the cascade reached.</param>
    /// <param name="certain">Whether that was by what is certain.</param>
    /// <param name="node">The node.</param>
    /// <param name="byStakes">Whether the node itself must be reached by stakes, though it may be controlled as well.</param>
    public ProofSearch(Stakes stakes, Measure measure, ReachMap reached, bool certain, int node, bool byStakes)
    {
        (_stakes, _measure, _reached, _certain, _stakesOnly) = (stakes, measure, reached, certain, byStakes ? node : -1);
        _best = Irreducible(Derived(node), node);
        if (_best.Length > 1) Prove(new Stack<int>([node]));
        Links = [.. _best.OrderBy(l => l.Asset).ThenBy(l => l.Owner)];
    }

    /// <summary>One step of a proof: a stake, or a hold of control.</summary>
    /// <param name="Owner">Who owns or controls.</param>
    /// <param name="Asset">Who is owned or controlled.</param>
    /// <param name="Share">What the stake adds; 0 for control.</param>
    /// <param name="Edge">The edge that says so.</param>
    /// <param name="IsControl">Whether it is control.</param>
    public readonly record struct Link(int Owner, int Asset, long Share, int Edge, bool IsControl);

    /// <summary>The steps of the proof, by asset and owner.</summary>
    public IReadOnlyList<Link> Links { get; }

    /// <summary>Whether no proof has fewer steps: false where the search was ended before it had looked everywhere.</summary>
    public bool IsSmallest => _steps <= MaxSteps;

    private bool IsStart(int node) => _reached[node] == Reach.Start;

    // What may prove a party, the largest stakes first, control before all.
    private Link[] LinksTo(int asset)
    {
        if (_links.TryGetValue(asset, out var known)) return known;
        var links = new List<Link>();
        foreach (var hold in asset == _stakesOnly ? [] : _stakes.ControlOver(asset))
            if (_reached[hold.Owner] != Reach.Not && _measure.Establishes(hold, _certain)) links.Add(new Link(hold.Owner, asset, 0, hold.Edge, true));
        foreach (var place in _stakes.In(asset))
        {
            var stake = _stakes[place];
            var share = _certain ? stake.Least : stake.Most;
            if (share > 0 && _reached[stake.Owner] != Reach.Not) links.Add(new Link(stake.Owner, asset, share, stake.FirstEdge, false));
        }
        return _links[asset] = [.. links.OrderByDescending(l => l.IsControl).ThenByDescending(l => l.Share).ThenByDescending(l => IsStart(l.Owner)).ThenBy(l => l.Owner)];
    }

    private void Prove(Stack<int> open)
    {
        if (++_steps > MaxSteps || _chosen.Count + open.Sum(LeastLinks) >= _best.Length) return;
        if (open.Count == 0)
        {
            // Two parties may prove one another in a circle that no listed party holds up.
            if (Forces(_chosen, -1)) _best = [.. _chosen];
            return;
        }
        var node = open.Pop();
        _proved.Add(node);
        var links = LinksTo(node);
        foreach (var link in links.Where(l => l.IsControl)) Choose([link], open);
        var stakes = links.Where(l => !l.IsControl).ToArray();
        var left = new long[stakes.Length + 1];
        for (var i = stakes.Length - 1; i >= 0; i--) left[i] = left[i + 1] + stakes[i].Share;
        Cover(stakes, left, 0, 0, [], open);
        _proved.Remove(node);
        open.Push(node);
    }

    // Sets of stakes that are just enough: taken from the largest on, the last one taken is needed, and so are all larger ones.
    private void Cover(Link[] stakes, long[] left, int from, long sum, List<Link> taken, Stack<int> open)
    {
        if (_measure.IsEnough(sum) && taken.Count > 0)
        {
            Choose(taken, open);
            return;
        }
        if (_steps > MaxSteps || from == stakes.Length || !_measure.IsEnough(sum + left[from]) || _chosen.Count + taken.Count >= _best.Length) return;
        _steps++;
        taken.Add(stakes[from]);
        Cover(stakes, left, from + 1, sum + stakes[from].Share, taken, open);
        taken.RemoveAt(taken.Count - 1);
        Cover(stakes, left, from + 1, sum, taken, open);
    }

    private void Choose(List<Link> links, Stack<int> open)
    {
        var added = links.Select(l => l.Owner).Where(o => !IsStart(o) && !_proved.Contains(o) && !open.Contains(o)).Distinct().ToArray();
        _chosen.AddRange(links);
        Prove(new Stack<int>(open.Reverse().Concat(added)));
        _chosen.RemoveRange(_chosen.Count - links.Count, links.Count);
    }

    // No proof of a party has fewer links than its largest stakes need.
    private int LeastLinks(int node)
    {
        var links = LinksTo(node);
        if (links.Length > 0 && links[0].IsControl) return 1;
        var (sum, count) = (0L, 0);
        while (count < links.Length && !_measure.IsEnough(sum)) sum += links[count++].Share;
        return count;
    }

    // The way the node is reached when the cascade runs over its ancestors alone.
    private List<Link> Derived(int node)
    {
        var (ancestors, seen) = (new List<Link>(), new HashSet<int> { node });
        var open = new Queue<int>([node]);
        while (open.TryDequeue(out var asset))
        {
            foreach (var link in LinksTo(asset))
            {
                ancestors.Add(link);
                if (!IsStart(link.Owner) && seen.Add(link.Owner)) open.Enqueue(link.Owner);
            }
        }
        var byAsset = Reached(ancestors).Used.ToLookup(l => l.Asset);
        var proof = new List<Link>();
        seen = [node];
        open.Enqueue(node);
        while (open.TryDequeue(out var asset))
        {
            foreach (var link in byAsset[asset])
            {
                proof.Add(link);
                if (!IsStart(link.Owner) && seen.Add(link.Owner)) open.Enqueue(link.Owner);
            }
        }
        return proof;
    }

    // Without what is not needed.
    private Link[] Irreducible(List<Link> proof, int node)
    {
        for (var i = proof.Count - 1; i >= 0; i--)
        {
            var without = proof.Where((_, j) => j != i).ToList();
            if (Forces(without, node)) proof = without;
        }
        return [.. proof];
    }

    // Whether links alone reach a node, or all their assets where none is named.
    private bool Forces(List<Link> links, int node)
    {
        var reached = Reached(links).Nodes;
        return node >= 0 ? reached.Contains(node) : links.TrueForAll(l => reached.Contains(l.Asset));
    }

    // What links alone reach, and the links that reached it, none after it was reached.
    private (HashSet<int> Nodes, List<Link> Used) Reached(List<Link> links)
    {
        var byOwner = links.ToLookup(l => l.Owner);
        var (nodes, used, sums) = (new HashSet<int>(), new List<Link>(), new Dictionary<int, long>());
        var queue = new Queue<int>(links.Select(l => l.Owner).Where(IsStart).Distinct());
        while (queue.TryDequeue(out var owner))
        {
            foreach (var link in byOwner[owner])
            {
                if (nodes.Contains(link.Asset)) continue;
                used.Add(link);
                sums[link.Asset] = sums.GetValueOrDefault(link.Asset) + link.Share;
                if ((link.IsControl || _measure.IsEnough(sums[link.Asset])) && nodes.Add(link.Asset)) queue.Enqueue(link.Asset);
            }
        }
        return (nodes, used);
    }
}
