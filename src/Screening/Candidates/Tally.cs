namespace Screening.Candidates;

/// <summary>The names that a search came across, and the weight each shares with the query as far as that is known.</summary>
internal sealed class Tally(int names)
{
    private struct Cell
    {
        public int Search;
        public int Word;
        public float Weight;
        public float Joined;
    }

    // What joined words may spare a name, apart since few names have any.
    private struct Spared
    {
        public float OfQuery;
        public float OfList;
    }

    private readonly Cell[] _cells = new Cell[names];
    private readonly Spared[] _spared = new Spared[names];
    private readonly List<int> _names = new(256);
    private int _search;

    /// <summary>The names, in the order in which they were come across.</summary>
    public List<int> Names => _names;

    /// <summary>Begins a search.</summary>
    public void Clear()
    {
        if (_search == int.MaxValue)
        {
            Array.Clear(_cells);
            _search = 0;
        }
        _search++;
        _names.Clear();
    }

    /// <summary>Adds what a name shares in one word; of several words like it the first given counts.</summary>
    public void Add(int name, int word, float weight)
    {
        ref var cell = ref Of(name);
        if (cell.Word == word) return;
        cell.Word = word;
        cell.Weight += weight;
    }

    /// <summary>The same, for names that were come across before.</summary>
    public void AddKnown(int name, int word, float weight)
    {
        ref var cell = ref _cells[name];
        if (cell.Search != _search || cell.Word == word) return;
        cell.Word = word;
        cell.Weight += weight;
    }

    /// <summary>Adds what a name may share in joined words.</summary>
    public void Join(in RunIndex.Joined joined)
    {
        ref var cell = ref Of(joined.Name);
        ref var spared = ref _spared[joined.Name];
        if (cell.Joined == 0) spared = default;
        cell.Joined += (float)joined.Weight;
        spared.OfQuery += (float)joined.OfQuery;
        spared.OfList += (float)joined.OfList;
    }

    /// <summary>Takes a name in, though it is not known to share anything.</summary>
    public void Add(int name) => Of(name);

    /// <summary>Takes a name in, whatever it shares.</summary>
    public void AddWhole(int name) => Of(name).Joined = float.PositiveInfinity;

    /// <summary>At most the weight of words that a name was found to share.</summary>
    public double WeightOf(int name) => _cells[name].Weight + _cells[name].Joined;

    /// <summary>At most the weight that it may share in joined words; infinite where weight does not matter.</summary>
    public double JoinedOf(int name) => _cells[name].Joined;

    /// <summary>At most what joined words cost less than single ones left out would, of the query's and of the name's.</summary>
    public (double OfQuery, double OfList) SparedOf(int name) => (_spared[name].OfQuery, _spared[name].OfList);

    private ref Cell Of(int name)
    {
        ref var cell = ref _cells[name];
        if (cell.Search != _search)
        {
            cell = new Cell { Search = _search, Word = -1 };
            _names.Add(name);
        }
        return ref cell;
    }
}
