using System.Collections;
using Screening.Candidates;
using Screening.Model;
using Screening.Scoring;
using Screening.Storage;
using Screening.Text;

namespace Screening.Layers;

/// <summary>The entities of all lists and chains, and all the ways to find them, in one layer or in two: what was indexed before, and above it what differs.</summary>
/// <remarks>
/// An entity is told by its place in the order of lists, whichever layer holds it. Names are scored one by one and nothing that a layer answers
/// depends on what else it holds, so two layers give the answers of one over the same entities: LayersTests has them compared.
/// </remarks>
internal sealed class EntityIndex
{
    private readonly EntityLayer[] _layers;
    private readonly TextIndex[] _texts;
    private readonly LayerOrder _order;

    /// <summary>One layer.</summary>
    public EntityIndex(EntityLayer layer)
        : this([layer], LayerOrder.Of(layer.Entities.Count))
    {
    }

    private EntityIndex(EntityLayer[] layers, LayerOrder order)
    {
        (_layers, _order, _texts) = (layers, order, Array.ConvertAll(layers, l => l.Texts));
        Entities = layers.Length == 1 ? layers[0].Entities : new Ordered(layers, order);
    }

    /// <summary>All entities, in the order of lists.</summary>
    public IReadOnlyList<PreparedEntity> Entities { get; }

    /// <summary>The topmost layer; of one, that one.</summary>
    public EntityLayer Upper => _layers[^1];

    /// <summary>A layer above another.</summary>
    /// <param name="lower">The layer that was there before.</param>
    /// <param name="upper">What it does not hold.</param>
    /// <param name="places">Of each entity in the order of lists, its place in the two layers laid one behind the other.</param>
    /// <exception cref="InvalidDataException">A place is outside of them, or given twice.</exception>
    public static EntityIndex Above(EntityLayer lower, EntityLayer upper, Flat<int> places) => new([lower, upper], new LayerOrder(places, lower.Entities.Count, upper.Entities.Count));

    /// <summary>Reports every name that scores at least the cutoff, in no order, by a number of its own.</summary>
    /// <param name="query">The query's name.</param>
    /// <param name="cutoff">In [0, 1]; at 0 every name that scores above 0.</param>
    /// <param name="report">Called with the name's number and what the comparison saw, which must be copied to be kept.</param>
    public void Search(PreparedName query, double cutoff, Action<int, NameAlignment> report)
    {
        var first = 0;
        foreach (var layer in _layers)
        {
            layer.Names.Search(query, cutoff, report, first);
            first += layer.Names.Count;
        }
    }

    /// <summary>Whose a name is that a search reported; -1 where its entity is of no edition any more.</summary>
    public int OwnerOf(int name)
    {
        var layer = 0;
        for (; name >= _layers[layer].Names.Count; layer++) name -= _layers[layer].Names.Count;
        return _order.NumberOf(layer, _layers[layer].Owners[name]);
    }

    /// <summary>The last entity with an id, or -1.</summary>
    public int IndexOf(string entityId)
    {
        var last = -1;
        foreach (var number in InOrder(l => l.WithId(entityId))) last = number;
        return last;
    }

    /// <summary>Entities that carry a number of that value, under whatever type that can decide; in order.</summary>
    public IReadOnlyList<int> Carrying(Identifier identifier)
    {
        var key = identifier.Key;
        return [.. InOrder(l => l.Carrying(key))];
    }

    /// <summary>The entities listed at an address, with the address as the list prints it; each once, in order.</summary>
    public IEnumerable<(int Entity, string Text)> AtAddress(string address) =>
        _layers.Length == 1
            ? _layers[0].Addresses.Find(address)
            : _layers.SelectMany((l, layer) => l.Addresses.Find(address).Select(f => (Entity: _order.NumberOf(layer, f.Entity), f.Text))).Where(f => f.Entity >= 0).OrderBy(f => f.Entity);

    /// <summary>The listed names in a text, in order; each entity once.</summary>
    public IReadOnlyList<TextHit> NamesIn(NormalizedName text) => TextIndex.Find(text, _texts, _order);

    /// <summary>Adds to a file what puts the layers in order.</summary>
    public void WriteOrder(SectionWriter writer, string name) => _order.Write(writer, name);

    private IEnumerable<int> InOrder(Func<EntityLayer, IEnumerable<int>> find) =>
        _layers.Length == 1 ? find(_layers[0]) : _layers.SelectMany((l, layer) => find(l).Select(e => _order.NumberOf(layer, e))).Where(n => n >= 0).Order();

    private sealed class Ordered(EntityLayer[] layers, LayerOrder order) : IReadOnlyList<PreparedEntity>
    {
        public int Count => order.Count;

        public PreparedEntity this[int index]
        {
            get
            {
                var (layer, entity) = order.PlaceOf(index);
                return layers[layer].Entities[entity];
            }
        }

        public IEnumerator<PreparedEntity> GetEnumerator()
        {
            for (var i = 0; i < Count; i++) yield return this[i];
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
