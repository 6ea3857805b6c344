using Screening.Cli.Evaluation.Manipulating;
using Screening.Cli.Evaluation.Measuring;
using Screening.Cli.Evaluation.Sampling;
using Screening.Model;

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
    private readonly NameBearers _bearers;

    /// <summary>Draws from a screener's own lists.</summary>
    public ManipulatedNames(Screener screener)
    {
        _screener = screener;
        _bearers = new NameBearers(screener.Lists.SelectMany(l => l.Entities));
        var random = new Random(Seed);
        var entities = _bearers.Entities.Where(e => e.Kind != EntityKind.Address).OrderBy(e => e.Id, StringComparer.Ordinal).ToArray();
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
        var missed = names.AsParallel().AsOrdered().Where(n => !IsFound(n, manipulation)).Select(n => (n, Score(n, manipulation.InText))).ToArray();
        return new ManipulationOutcome(manipulation, names.Count, missed);
    }

    private ListedName? Drawn(int at)
    {
        while (_drawn.Count <= at && _draw.MoveNext()) _drawn.Add(_draw.Current);
        return at < _drawn.Count ? _drawn[at] : null;
    }

    private static ListedName? Draw(Entity entity, Random random)
    {
        var names = ListedName.Of(entity);
        return names.Length == 0 ? null : names[random.Next(names.Length)];
    }

    private bool IsFound(ManipulatedName name, Manipulation manipulation)
    {
        var same = _bearers.SameAs(name.Name);
        return manipulation.InText
            ? _screener.Screen(Question.ShipmentOf(manipulation.Field, name.Text)).Findings.Any(f => f.Listings.Prepend(f.EntityId).Any(same.Contains))
            : _screener.Screen(QueryOf(name)).Matches.Any(m => m.Listings.Prepend(m.EntityId).Any(same.Contains));
    }

    private double Score(ManipulatedName name, bool inText) => inText ? 0 : _screener.Explain(QueryOf(name), name.Name.EntityId)?.Score ?? 0;

    private static Query QueryOf(ManipulatedName name) => new() { Name = name.Text, Kind = name.Name.Kind };
}
