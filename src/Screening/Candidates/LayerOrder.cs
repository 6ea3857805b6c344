using Screening.Storage;

namespace Screening.Candidates;

/// <summary>Where the entities of several layers stand in the order of the lists: all is told by that, so that layers make no difference to an answer.</summary>
/// <remarks>Layers are laid one behind the other; an entity of a lower one that another edition changed or took off has no number any more.</remarks>
internal sealed class LayerOrder
{
    private readonly Flat<int> _places;
    private readonly Flat<int> _numbers;
    private readonly int[] _starts;

    // Without places everybody stands where he stood.
    private LayerOrder(int count) => (Count, _starts) = (count, [0, count]);

    /// <summary>Orders two layers.</summary>
    /// <param name="places">Of each entity in the order of lists, its place in the layers laid one behind the other.</param>
    /// <param name="lower">How many entities the lower layer has.</param>
    /// <param name="upper">How many the upper has.</param>
    /// <exception cref="InvalidDataException">A place is outside of the layers, or given twice.</exception>
    public LayerOrder(Flat<int> places, int lower, int upper)
    {
        (Count, _places, _starts) = (places.Length, places, [0, lower, lower + upper]);
        var numbers = new int[lower + upper];
        Array.Fill(numbers, -1);
        for (var i = 0; i < Count; i++)
        {
            if ((uint)places[i] >= (uint)numbers.Length || numbers[places[i]] >= 0) throw new InvalidDataException($"place {places[i]} of {numbers.Length}");
            numbers[places[i]] = i;
        }
        _numbers = Flat<int>.Of(numbers);
    }

    /// <summary>How many entities stand in the order.</summary>
    public int Count { get; }

    /// <summary>The order of one layer.</summary>
    public static LayerOrder Of(int count) => new(count);

    /// <summary>The number of a layer's entity; -1 for one that is of no edition any more.</summary>
    public int NumberOf(int layer, int entity) => _numbers.Length == 0 ? entity : _numbers[_starts[layer] + entity];

    /// <summary>The layer of an entity, and its place there.</summary>
    public (int Layer, int Entity) PlaceOf(int number)
    {
        if (_numbers.Length == 0) return (0, number);
        var place = _places[number];
        return place < _starts[1] ? (0, place) : (1, place - _starts[1]);
    }

    /// <summary>Adds the order to a file.</summary>
    public void Write(SectionWriter writer, string name) => writer.Add(name, _places);
}
