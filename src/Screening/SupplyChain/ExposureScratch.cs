using Screening.Graph;

namespace Screening.SupplyChain;

/// <summary>The labels of one search for paths. Belongs to one thread at a time, and is used again.</summary>
internal sealed class ExposureScratch
{
    private const byte NotSettled = byte.MaxValue;

    private readonly byte[] _settledHops;
    private readonly List<int> _settled = [];
    private readonly List<Label> _labels = [];
    private readonly PriorityQueue<int, Key> _queue = new(Key.StrongestFirst);

    /// <summary>Makes room for a graph of so many nodes.</summary>
    public ExposureScratch(int nodes)
    {
        _settledHops = new byte[nodes];
        Array.Fill(_settledHops, NotSettled);
    }

    private readonly record struct Label(int Node, int Hops, int Cost, int Edge, int Before);

    private readonly record struct Key(int Bound, int Hops, int Node, int Edge)
    {
        // Equal strength goes by hops and by ids, so that the order of a file's edges decides nothing.
        public static Comparer<Key> StrongestFirst { get; } = Comparer<Key>.Create(static (a, b) =>
        {
            var order = a.Bound.CompareTo(b.Bound);
            if (order == 0) order = a.Hops.CompareTo(b.Hops);
            if (order == 0) order = a.Node.CompareTo(b.Node);
            return order == 0 ? a.Edge.CompareTo(b.Edge) : order;
        });
    }

    /// <summary>Labels at targets, in the order they were found.</summary>
    public List<int> Found { get; } = [];

    /// <summary>A label.</summary>
    public (int Node, int Hops, int Cost) this[int label] => (_labels[label].Node, _labels[label].Hops, _labels[label].Cost);

    /// <summary>Starts a search.</summary>
    public void Begin(int start) => Add(start, 0, 0, 0, -1, -1);

    /// <summary>Adds a label reached over an edge from another; the bound is the least a target beyond it can cost.</summary>
    public void Add(int node, int hops, int cost, int bound, int edge, int before)
    {
        _labels.Add(new Label(node, hops, cost, edge, before));
        _queue.Enqueue(_labels.Count - 1, new Key(bound, hops, node, edge));
    }

    /// <summary>The label of the least bound not yet looked at.</summary>
    public bool TryNext(out int label, out int bound)
    {
        var more = _queue.TryDequeue(out label, out var key);
        bound = key.Bound;
        return more;
    }

    /// <summary>Whether a node was reached before, no weaker and in no more hops.</summary>
    public bool IsBetterSettled(int node, int hops) => _settledHops[node] <= hops;

    /// <summary>Notes that a node was reached; false where a label before did so as well in all.</summary>
    public bool Settle(int node, int hops, out bool isFirst)
    {
        isFirst = _settledHops[node] == NotSettled;
        if (IsBetterSettled(node, hops)) return false;
        if (isFirst) _settled.Add(node);
        _settledHops[node] = (byte)hops;
        return true;
    }

    /// <summary>The strength of the way to a label: what each claim leaves, and the decay of each hop after the first.</summary>
    public double StrengthOf(int label, Func<int, double> weightOf)
    {
        var (strength, decay) = (1.0, 1.0);
        foreach (var edge in Way(label))
        {
            strength = strength * weightOf(edge) * decay;
            decay = StepCost.Decay;
        }
        return strength;
    }

    /// <summary>The edges of the way to a label, from the start on.</summary>
    public IReadOnlyList<PathStep> Path(int label, Func<int, PathStep> stepOf) => Array.ConvertAll(Way(label), e => stepOf(e));

    /// <summary>Makes ready for the next search.</summary>
    public void Clear()
    {
        foreach (var node in _settled) _settledHops[node] = NotSettled;
        _settled.Clear();
        _labels.Clear();
        _queue.Clear();
        Found.Clear();
    }

    private int[] Way(int label)
    {
        var edges = new int[_labels[label].Hops];
        for (var at = label; _labels[at].Before >= 0; at = _labels[at].Before) edges[_labels[at].Hops - 1] = _labels[at].Edge;
        return edges;
    }
}
