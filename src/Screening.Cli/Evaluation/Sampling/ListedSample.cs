using Screening.Cli.Evaluation.Manipulating;
using Screening.Model;

namespace Screening.Cli.Evaluation.Sampling;

/// <summary>A name of the sample.</summary>
/// <param name="Name">The name.</param>
/// <param name="List">The list it stands on.</param>
internal sealed record SampledName(ListedName Name, string List);

/// <summary>Names drawn from lists, at most one an entry: half of the sample in equal parts from each list and kind, half in
/// proportion to their entries, so that a small list is seen and a large one counts.</summary>
internal static class ListedSample
{
    /// <summary>Draws the sample.</summary>
    /// <param name="entities">The entries, each id once.</param>
    /// <param name="count">How many names; fewer where fewer entries have one that fits.</param>
    /// <param name="seed">The run's seed.</param>
    /// <returns>The names in order of lists, kinds and draws.</returns>
    public static IReadOnlyList<SampledName> Draw(IEnumerable<Entity> entities, int count, int seed)
    {
        var strata = entities.Where(e => e.Kind != EntityKind.Address && e.Names.Count > 0)
            .GroupBy(e => (e.List, e.Kind))
            .OrderBy(g => g.Key.List, StringComparer.Ordinal).ThenBy(g => g.Key.Kind)
            .Select(g => new Stratum(g, seed)).ToArray();
        var equal = strata.Length == 0 ? 0 : count / (2 * strata.Length);
        var entries = strata.Sum(s => (long)s.Entries);
        foreach (var stratum in strata) stratum.Take(equal + (int)((count - (long)equal * strata.Length) * stratum.Entries / entries));
        // What is left by rounding, and by strata with too few names, goes round.
        for (var (taken, isMore) = (strata.Sum(s => s.Taken.Count), true); taken < count && isMore;)
        {
            isMore = false;
            foreach (var stratum in strata)
            {
                if (taken == count || stratum.Take(1) == 0) continue;
                taken++;
                isMore = true;
            }
        }
        return [.. strata.SelectMany(s => s.Taken)];
    }

    private sealed class Stratum
    {
        private readonly IEnumerator<SampledName> _draw;

        public Stratum(IGrouping<(string List, EntityKind Kind), Entity> entries, int seed)
        {
            var random = Seeds.For(seed, entries.Key.List, entries.Key.Kind.ToString());
            Entity[] shuffled = [.. entries.OrderBy(e => e.Id, StringComparer.Ordinal)];
            Entries = shuffled.Length;
            random.Shuffle(shuffled);
            _draw = shuffled.Select(e => (Entity: e, Names: ListedName.Of(e))).Where(d => d.Names.Length > 0)
                .Select(d => new SampledName(d.Names[random.Next(d.Names.Length)], d.Entity.List)).GetEnumerator();
        }

        public int Entries { get; }

        public List<SampledName> Taken { get; } = [];

        public int Take(int count)
        {
            var before = Taken.Count;
            while (Taken.Count - before < count && _draw.MoveNext()) Taken.Add(_draw.Current);
            return Taken.Count - before;
        }
    }
}
