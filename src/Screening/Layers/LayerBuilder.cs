using Screening.Model;
using Screening.Records;
using Screening.Scoring;
using Screening.Storage;
using Screening.Text;

namespace Screening.Layers;

/// <summary>Entities that are indexed already, and how to find the one that an entity is the same as.</summary>
/// <param name="Layer">Their layer.</param>
internal sealed record IndexedBelow(EntityLayer Layer)
{
    private readonly KnownRecords _entities = new([.. Layer.Entities.Select(e => e.Entity)]);

    /// <summary>The place of an entity in the layer; -1 where it holds none that is the same.</summary>
    public int PlaceOf(Entity entity) => _entities.PlaceOf(entity);

    /// <summary>Whether so few entities are not in the layer that one above it would stay small.</summary>
    /// <param name="entities">The entities.</param>
    /// <param name="share">One part in so many of the layer may be others.</param>
    public bool IsMostOf(IEnumerable<Entity> entities, int share)
    {
        var most = Layer.Entities.Count / share;
        return !entities.Where(e => PlaceOf(e) < 0).Skip(most).Any();
    }
}

/// <summary>Puts entities in order, each into the layer that holds it already or into one above.</summary>
internal sealed class LayerBuilder(IndexedBelow? below)
{
    // Names of a list share their words with one another: the same words return in many.
    private readonly Lexicon _words = new(int.MaxValue);
    private readonly List<int> _places = [];
    private readonly List<PreparedEntity> _upper = [];
    private readonly HashSet<int> _taken = [];

    /// <summary>Adds the next entity.</summary>
    public PreparedEntity Add(Entity entity)
    {
        if (below?.PlaceOf(entity) is { } place and >= 0 && _taken.Add(place))
        {
            _places.Add(place);
            return new PreparedEntity(entity, () => below.Layer.Entities[place].Names);
        }
        var prepared = PreparedEntity.Of(entity, _words);
        _places.Add((below?.Layer.Entities.Count ?? 0) + _upper.Count);
        _upper.Add(prepared);
        return prepared;
    }

    /// <summary>Indexes what no layer held.</summary>
    public EntityIndex Build()
    {
        var upper = new EntityLayer(_upper);
        return below is null ? new EntityIndex(upper) : EntityIndex.Above(below.Layer, upper, Flat<int>.Of([.. _places]));
    }
}
