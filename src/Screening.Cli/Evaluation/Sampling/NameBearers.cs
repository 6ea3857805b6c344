using Screening.Cli.Evaluation.Manipulating;
using Screening.Model;

namespace Screening.Cli.Evaluation.Sampling;

/// <summary>Which entries bear a name: a party stands on several lists under several ids.</summary>
internal sealed class NameBearers
{
    private static readonly IReadOnlySet<string> Nobody = new HashSet<string>();

    private readonly Dictionary<string, HashSet<string>> _bearers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Entity> _entities = new(StringComparer.Ordinal);

    /// <summary>Reads the names of entries; of two with one id the last counts.</summary>
    public NameBearers(IEnumerable<Entity> entities)
    {
        foreach (var entity in entities)
        {
            _entities[entity.Id] = entity;
            foreach (var name in entity.Names)
            {
                var key = NameKey.Of(name.Name);
                if (!_bearers.TryGetValue(key, out var bearers)) _bearers[key] = bearers = new(StringComparer.Ordinal);
                bearers.Add(entity.Id);
            }
        }
    }

    /// <summary>The entries, each id once.</summary>
    public IReadOnlyCollection<Entity> Entities => _entities.Values;

    /// <summary>The ids of entries that bear a name.</summary>
    public IReadOnlySet<string> Of(string name) => _bearers.GetValueOrDefault(NameKey.Of(name)) ?? Nobody;

    /// <summary>The entry itself, those that bear the very name, and those that share another of its names of two words or more.</summary>
    public IReadOnlySet<string> SameAs(ListedName name)
    {
        var same = new HashSet<string>(_bearers[NameKey.Of(name.Text)], StringComparer.Ordinal) { name.EntityId };
        foreach (var key in _entities[name.EntityId].Names.Select(n => NameKey.Of(n.Name)).Where(k => k.Contains(' ', StringComparison.Ordinal))) same.UnionWith(_bearers[key]);
        return same;
    }
}
