using Screening.Model;
using Screening.Text;

namespace Screening.Tests.Accuracy;

/// <summary>A manipulated name and whose it is.</summary>
/// <param name="Name">The name as listed.</param>
/// <param name="Text">What is screened.</param>
internal sealed record ManipulatedName(ListedName Name, string Text);

/// <summary>How one class went.</summary>
/// <param name="Manipulation">The class.</param>
/// <param name="Asked">Names screened.</param>
/// <param name="Missed">Those whose entity was not found, with the best score it has at any cutoff.</param>
internal sealed record ManipulationOutcome(Manipulation Manipulation, int Asked, IReadOnlyList<(ManipulatedName Name, double Score)> Missed)
{
    public double Detection => Asked == 0 ? double.NaN : 1 - (double)Missed.Count / Asked;

    public bool IsMet => Detection >= Manipulation.Target;
}

/// <summary>Listed names, manipulated in every class and screened against the lists they are on.</summary>
/// <remarks>Found: the entity, or one that carries the same name, is among the five best from 0.70. A party stands on several lists
/// under several ids; entities that share a name of two words or more count as one here, whatever the order of the words and the
/// standard of transliteration.</remarks>
internal sealed class ManipulatedNames
{
    /// <summary>The names drawn where nothing else is said.</summary>
    public const int Usual = 3_000;

    // A class that few names lend themselves to goes on drawing until it has so many, or the lists end.
    private const int Fewest = 300;
    private const int Seed = 20261122;

    private readonly Screener _screener;
    private readonly List<ListedName> _drawn = [];
    private readonly IEnumerator<ListedName> _draw;
    private readonly Dictionary<string, HashSet<string>> _bearers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Entity> _entities = new(StringComparer.Ordinal);

    /// <summary>Draws from a screener's own lists.</summary>
    public ManipulatedNames(Screener screener)
    {
        _screener = screener;
        foreach (var entity in screener.Lists.SelectMany(l => l.Entities))
        {
            _entities[entity.Id] = entity;
            foreach (var name in entity.Names)
            {
                var key = KeyOf(name.Name);
                if (!_bearers.TryGetValue(key, out var bearers)) _bearers[key] = bearers = new(StringComparer.Ordinal);
                bearers.Add(entity.Id);
            }
        }
        var random = new Random(Seed);
        var entities = _entities.Values.Where(e => e.Kind != EntityKind.Address).OrderBy(e => e.Id, StringComparer.Ordinal).ToArray();
        random.Shuffle(entities);
        _draw = entities.Select(e => Draw(e, random)).OfType<ListedName>().GetEnumerator();
    }

    /// <summary>Manipulates and screens so many names of one class.</summary>
    public ManipulationOutcome Screen(Manipulation manipulation, int count = Usual)
    {
        var random = new Random(Seed + manipulation.Class.Sum(c => c));
        var names = new List<ManipulatedName>(count);
        for (var i = 0; i < count || names.Count < Math.Min(Fewest, count); i++)
        {
            if (Drawn(i) is not { } name) break;
            if (manipulation.Apply(name, random) is { } text) names.Add(new ManipulatedName(name, text));
        }
        var missed = names.AsParallel().AsOrdered().Where(n => !IsFound(n, manipulation.InText)).Select(n => (n, Score(n, manipulation.InText))).ToArray();
        return new ManipulationOutcome(manipulation, names.Count, missed);
    }

    private ListedName? Drawn(int at)
    {
        while (_drawn.Count <= at && _draw.MoveNext()) _drawn.Add(_draw.Current);
        return at < _drawn.Count ? _drawn[at] : null;
    }

    private static ListedName? Draw(Entity entity, Random random)
    {
        var names = entity.Names.Where(n => n.Quality == NameQuality.Strong).Select(n => ListedName.Of(entity.Id, n.Name, entity.Kind)).Where(n => n.IsEligible).ToArray();
        return names.Length == 0 ? null : names[random.Next(names.Length)];
    }

    private bool IsFound(ManipulatedName name, bool inText)
    {
        var same = SameAs(name.Name);
        return inText
            ? _screener.Screen(new Shipment { Row = 1, Goods = name.Text }).Findings.Any(f => f.Listings.Prepend(f.EntityId).Any(same.Contains))
            : _screener.Screen(QueryOf(name)).Matches.Any(m => m.Listings.Prepend(m.EntityId).Any(same.Contains));
    }

    private double Score(ManipulatedName name, bool inText) => inText ? 0 : _screener.Explain(QueryOf(name), name.Name.EntityId)?.Score ?? 0;

    private static Query QueryOf(ManipulatedName name) => new() { Name = name.Text, Kind = name.Name.Kind };

    private HashSet<string> SameAs(ListedName name)
    {
        var same = new HashSet<string>(_bearers[KeyOf(name.Text)], StringComparer.Ordinal) { name.EntityId };
        foreach (var key in _entities[name.EntityId].Names.Select(n => KeyOf(n.Name)).Where(k => k.Contains(' '))) same.UnionWith(_bearers[key]);
        return same;
    }

    // Words in one order, legal forms left out: "PUTIN, Vladimir" is "Vladimir Putin", and Nevsky JSC is Nevsky.
    private static string KeyOf(string name)
    {
        var tokens = NameNormalizer.Normalize(name).Tokens;
        var forms = LegalForms.Find(tokens);
        return string.Join(' ', tokens.Where((_, i) => !Array.Exists(forms, f => i >= f.Start && i < f.Start + f.Length)).Select(t => RomanKey.Of(t.Text)).Order(StringComparer.Ordinal));
    }
}
