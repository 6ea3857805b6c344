using Screening.Graph;

namespace Screening.SupplyChain;

/// <summary>The labels of one search for paths. Belongs to one thread at a time, and is used again.</summary>
internal sealed class ExposureScratch(int nodes)
{
    private const byte NotSettled = byte.MaxValue;

    private readonly byte[] _settledHops = Filled(nodes);
    private readonly List<int> _settled = [];
    private readonly List<Label> _labels = [];
    private readonly PriorityQueue<int, Key> _queue = new(Key.StrongestFirst);
    private bool _isFirst;

    private readonly record struct Label(int Node, int Hops, double Strength, int Edge, int Before);

    private readonly record struct Key(double Strength, int Hops, int Node, int Edge)
    {
        // Equal strength goes by hops and by ids, so that the order of a file's edges decides nothing.
        public static Comparer<Key> StrongestFirst { get; } = Comparer<Key>.Create(static (a, b) =>
        {
            var order = b.Strength.CompareTo(a.Strength);
            if (order == 0) order = a.Hops.CompareTo(b.Hops);
            if (order == 0) order = a.Node.CompareTo(b.Node);
            return order == 0 ? a.Edge.CompareTo(b.Edge) : order;
        });
    }

    /// <summary>A label.</summary>
    public (int Node, int Hops, double Strength) this[int label] => (_labels[label].Node, _labels[label].Hops, _labels[label].Strength);

    /// <summary>Starts a search.</summary>
    public void Begin(int start) => Add(start, 0, 1, -1, -1);

    /// <summary>Adds a label reached over an edge from another.</summary>
    public void Add(int node, int hops, double strength, int edge, int before)
    {
        _labels.Add(new Label(node, hops, strength, edge, before));
        _queue.Enqueue(_labels.Count - 1, new Key(strength, hops, node, edge));
    }

    /// <summary>The strongest label not yet looked at.</summary>
    public bool TryNext(out int label) => _queue.TryDequeue(out label, out _);

    /// <summary>Whether a node was reached before, no weaker and in no more hops.</summary>
    public bool IsBetterSettled(int node, int hops) => _settledHops[node] <= hops;

    /// <summary>Notes that a node was reached; false where a label before did so as well in all.</summary>
    public bool Settle(int node, int hops)
    {
        if (IsBetterSettled(node, hops)) return false;
        _isFirst = _settledHops[node] == NotSettled;
        if (_isFirst) _settled.Add(node);
        _settledHops[node] = (byte)hops;
        return true;
    }

    /// <summary>Whether the label settled last is the first, and so the strongest, of its node.</summary>
    public bool IsFirst(int node) => _isFirst && _settled[^1] == node;

    /// <summary>The edges of the way to a label, from the start on.</summary>
    public IReadOnlyList<PathStep> Path(int label, Func<int, PathStep> stepOf)
    {
        var steps = new PathStep[_labels[label].Hops];
        for (var at = label; _labels[at].Before >= 0; at = _labels[at].Before) steps[_labels[at].Hops - 1] = stepOf(_labels[at].Edge);
        return steps;
    }

    /// <summary>Makes ready for the next search.</summary>
    public void Clear()
    {
        foreach (var node in _settled) _settledHops[node] = NotSettled;
        _settled.Clear();
        _labels.Clear();
        _queue.Clear();
    }

    private static byte[] Filled(int nodes)
    {
        var hops = new byte[nodes];
        Array.Fill(hops, NotSettled);
        return hops;
    }
}
