namespace Screening.SupplyChain;

/// <summary>The labels of one search for paths. Belongs to one thread at a time, and is used again.</summary>
internal sealed class ExposureScratch
{
    private const byte NotSettled = byte.MaxValue;
    private const int BoundAt = 96;
    private const int HopsAt = 88;
    private const int NodeAt = 40;

    private readonly byte[] _settledHops;
    private readonly List<int> _settled = [];
    private readonly List<Label> _labels = [];
    private readonly PriorityQueue<int, UInt128> _queue = new();

    /// <summary>Makes room for a graph of so many nodes.</summary>
    public ExposureScratch(int nodes)
    {
        _settledHops = new byte[nodes];
        Array.Fill(_settledHops, NotSettled);
    }

    private readonly record struct Label(int Node, int Hops, int Cost, int Edge, int Before);

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
        _queue.Enqueue(_labels.Count - 1, KeyOf(bound, hops, node, edge));
    }

    /// <summary>The label of the least bound not yet looked at.</summary>
    public bool TryNext(out int label, out int bound)
    {
        var more = _queue.TryDequeue(out label, out var key);
        bound = (int)(key >> BoundAt);
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

    /// <summary>The edges of the way to a label, from the start on.</summary>
    public int[] Way(int label)
    {
        var edges = new int[_labels[label].Hops];
        for (var at = label; _labels[at].Before >= 0; at = _labels[at].Before) edges[_labels[at].Hops - 1] = _labels[at].Edge;
        return edges;
    }

    /// <summary>Makes ready for the next search.</summary>
    public void Clear()
    {
        foreach (var node in _settled) _settledHops[node] = NotSettled;
        _settled.Clear();
        _labels.Clear();
        _queue.Clear();
        Found.Clear();
    }

    // Equal strength goes by hops and by ids, so that the order of a file's edges decides nothing. One number, since comparing
    // is most of what a queue does.
    private static UInt128 KeyOf(int bound, int hops, int node, int edge) =>
        ((UInt128)(uint)bound << BoundAt) | ((UInt128)(uint)hops << HopsAt) | ((UInt128)(uint)node << NodeAt) | (uint)(edge + 1);
}
