using Screening.Model;

namespace Screening.Goods;

/// <summary>Every designation of every product, by its letters and digits.</summary>
internal sealed class DesignatorTable
{
    /// <summary>Letters and digits that a family leaves open.</summary>
    public const int LongestTail = 8;

    // "MZKT 79 13 00": words a designation is ever written in, where it is not cut into more itself.
    private const int UsualWords = 4;

    private readonly Shelf _whole = new();
    private readonly Shelf _families = new();
    private readonly Shelf _skeletons = new();

    /// <summary>Words in the longest run worth looking at.</summary>
    public int LongestRun { get; private set; } = UsualWords;

    /// <summary>Takes the designations of all nodes.</summary>
    /// <exception cref="ArgumentException">A designator is no pattern that can be taken apart.</exception>
    public DesignatorTable(IEnumerable<ChainNode> nodes)
    {
        foreach (var node in nodes)
        {
            foreach (var pattern in node.Designators)
            {
                if (!DesignatorPattern.TryExpand(pattern, out var designators, out var fault))
                    throw new ArgumentException($"The designator \"{pattern}\" of {node.Id} has {fault}.", nameof(nodes));
                foreach (var designator in designators) Add(node, designator);
            }
        }
    }

    private void Add(ChainNode node, string designator)
    {
        var compact = CompactWords.Of(designator);
        var entry = new DesignatorEntry(node, designator, compact.Text, compact.Cuts);
        LongestRun = Math.Clamp(compact.Words, LongestRun, CompactRun.MostWords);
        if (designator.EndsWith('*'))
        {
            _families.Add(compact.Text, entry);
            return;
        }
        _whole.Add(compact.Text, entry);
        if (!entry.IsPart) _skeletons.Add(OcrReading.Skeleton(compact.Text), entry);
    }

    /// <summary>Whether any designation begins with two letters or digits.</summary>
    public bool MayBegin(char first, char second) => _whole.MayBegin(first, second) || _families.MayBegin(first, second);

    /// <summary>Whether any may look as if it began so.</summary>
    public bool MayLookLike(char first, char second) =>
        // What these stand for depends on the letter they were in Cyrillic.
        first is 'v' or 'z' || second is 'v' or 'z' or 'd' || _skeletons.MayBegin(OcrReading.Skeleton(first), OcrReading.Skeleton(second));

    /// <summary>The designations of just these letters and digits.</summary>
    public List<DesignatorEntry>? Whole(ReadOnlySpan<char> compact) => _whole.Find(compact);

    /// <summary>The families of designations that begin with just these letters and digits.</summary>
    public List<DesignatorEntry>? Families(ReadOnlySpan<char> compact) => _families.Find(compact);

    /// <summary>The designations that look so.</summary>
    public List<DesignatorEntry>? LookingLike(ReadOnlySpan<char> skeleton) => _skeletons.Find(skeleton);

    /// <summary>Entries by key. Two small filters, the first two letters and the lengths in use, spare most texts any look-up.</summary>
    private sealed class Shelf
    {
        private const int StartBits = 1 << 12;

        private readonly Dictionary<string, List<DesignatorEntry>> _entries = new(StringComparer.Ordinal);
        private readonly Dictionary<string, List<DesignatorEntry>>.AlternateLookup<ReadOnlySpan<char>> _bySpan;
        private readonly ulong[] _starts = new ulong[StartBits / 64];
        private ulong _lengths;

        public Shelf() => _bySpan = _entries.GetAlternateLookup<ReadOnlySpan<char>>();

        public void Add(string key, DesignatorEntry entry)
        {
            if (!_entries.TryGetValue(key, out var list)) _entries[key] = list = [];
            list.Add(entry);
            var start = StartOf(key[0], key[1]);
            _starts[start / 64] |= 1UL << start % 64;
            _lengths |= 1UL << key.Length;
        }

        public bool MayBegin(char first, char second)
        {
            var start = StartOf(first, second);
            return (_starts[start / 64] >> start % 64 & 1) != 0;
        }

        public List<DesignatorEntry>? Find(ReadOnlySpan<char> key) =>
            (_lengths >> key.Length & 1) != 0 && _bySpan.TryGetValue(key, out var list) ? list : null;

        private static int StartOf(char first, char second) => (first * 67 + second) % StartBits;
    }
}
