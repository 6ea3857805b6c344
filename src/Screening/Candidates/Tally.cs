namespace Screening.Candidates;

/// <summary>The names that a search came across, and the weight each shares with the query as far as that is known.</summary>
/// <remarks>A cell is eight bytes: of a long list every name that is come across is another cache line, and half the cells are twice as near.</remarks>
internal sealed class Tally(int names)
{
    // Of a mark, the lowest bits are the word that was added last, from 1; then whether words may be joined; then the number of the search.
    private const uint LastWord = 127;
    private const uint HasJoined = 128;
    private const int SearchShift = 8;
    private const uint LastSearch = uint.MaxValue >> SearchShift;

    private struct Cell
    {
        public uint Mark;
        public float Weight;
    }

    // What joined words may add and spare a name, apart since few names have any.
    private struct JoinedWords
    {
        public float Weight;
        public float OfQuery;
        public float OfList;
    }

    private readonly Cell[] _cells = new Cell[names];
    private readonly JoinedWords[] _joined = new JoinedWords[names];
    private readonly List<int> _names = new(256);
    private uint _search;

    /// <summary>The names, in the order in which they were come across.</summary>
    public List<int> Names => _names;

    /// <summary>Begins a search.</summary>
    public void Clear()
    {
        if (_search == LastSearch << SearchShift)
        {
            Array.Clear(_cells);
            _search = 0;
        }
        _search += 1u << SearchShift;
        _names.Clear();
    }

    /// <summary>Adds what a name shares in one word; of several words like it the first given counts.</summary>
    public void Add(int name, int word, float weight) => Add(ref Of(name), word, weight);

    /// <summary>The same, for names that were come across before.</summary>
    public void AddKnown(int name, int word, float weight)
    {
        ref var cell = ref _cells[name];
        if (IsOfThisSearch(cell)) Add(ref cell, word, weight);
    }

    private static void Add(ref Cell cell, int word, float weight)
    {
        var mark = (uint)word + 1;
        if ((cell.Mark & LastWord) == mark) return;
        cell.Mark = (cell.Mark & ~LastWord) | mark;
        cell.Weight += weight;
    }

    /// <summary>Adds what a name may share in joined words.</summary>
    public void Join(in RunIndex.Joined joined)
    {
        ref var words = ref JoinedFor(joined.Name);
        words.Weight += (float)joined.Weight;
        words.OfQuery += (float)joined.OfQuery;
        words.OfList += (float)joined.OfList;
    }

    /// <summary>Takes a name in, though it is not known to share anything.</summary>
    public void Add(int name) => Of(name);

    /// <summary>Takes a name in, whatever it shares.</summary>
    public void AddWhole(int name) => JoinedFor(name).Weight = float.PositiveInfinity;

    /// <summary>At most the weight of words that a name was found to share.</summary>
    public double WeightOf(int name)
    {
        ref readonly var cell = ref _cells[name];
        return (cell.Mark & HasJoined) == 0 ? cell.Weight : cell.Weight + _joined[name].Weight;
    }

    /// <summary>At most the weight that it may share in joined words; infinite where weight does not matter.</summary>
    public double JoinedOf(int name) => (_cells[name].Mark & HasJoined) == 0 ? 0 : _joined[name].Weight;

    /// <summary>At most what joined words cost less than single ones left out would, of the query's and of the name's; of a name with joined words.</summary>
    public (double OfQuery, double OfList) SparedOf(int name) => (_joined[name].OfQuery, _joined[name].OfList);

    private bool IsOfThisSearch(in Cell cell) => (cell.Mark ^ _search) < 1u << SearchShift;

    private ref Cell Of(int name)
    {
        ref var cell = ref _cells[name];
        if (!IsOfThisSearch(cell))
        {
            cell = new Cell { Mark = _search };
            _names.Add(name);
        }
        return ref cell;
    }

    private ref JoinedWords JoinedFor(int name)
    {
        ref var cell = ref Of(name);
        ref var words = ref _joined[name];
        if ((cell.Mark & HasJoined) != 0) return ref words;
        cell.Mark |= HasJoined;
        words = default;
        return ref words;
    }
}
