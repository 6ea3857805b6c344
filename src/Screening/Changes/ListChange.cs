using Screening.Model;
using Screening.Records;

namespace Screening.Changes;

/// <summary>What is different between two editions of one list.</summary>
/// <remarks>Entries are told by their ids. A list without ids of its own has some made of its names, so that a renamed entry is one taken off and a new one.</remarks>
public sealed record ListChange
{
    /// <summary>The list's key.</summary>
    public required string List { get; init; }

    /// <summary>The earlier edition; null where only the later one has the list.</summary>
    public required ListVersion? Before { get; init; }

    /// <summary>The later edition; null where only the earlier one has the list.</summary>
    public required ListVersion? After { get; init; }

    /// <summary>Entries of the earlier edition.</summary>
    public required int EntitiesBefore { get; init; }

    /// <summary>Entries of the later edition.</summary>
    public required int EntitiesAfter { get; init; }

    /// <summary>The entries that are different: those taken off first, then new ones, then changed ones, each in order of ids.</summary>
    public required IReadOnlyList<EntityChange> Entities { get; init; }

    /// <summary>Entries of one move.</summary>
    /// <param name="move">The move.</param>
    public IEnumerable<EntityChange> Of(EntityMove move) => Entities.Where(e => e.Move == move);

    /// <summary>Compares editions of lists.</summary>
    /// <param name="before">The earlier editions. Several files of one list are taken together; of two records with one id the facts are joined.</param>
    /// <param name="after">The later editions.</param>
    /// <returns>A change for every list of either side, in order of keys, with no entries where nothing is different.</returns>
    public static IReadOnlyList<ListChange> Between(IReadOnlyList<Watchlist> before, IReadOnlyList<Watchlist> after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var keys = before.Concat(after).Select(l => l.Version.List).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        return [.. keys.Select(k => Of(k, [.. before.Where(l => l.Version.List == k)], [.. after.Where(l => l.Version.List == k)]))];
    }

    private static ListChange Of(string key, Watchlist[] before, Watchlist[] after)
    {
        var (old, now) = (ById(before), ById(after));
        var changes = new List<EntityChange>();
        changes.AddRange(InOrder(old.Keys.Except(now.Keys)).Select(id => new EntityChange(EntityMove.Removed, old[id], null, [])));
        changes.AddRange(InOrder(now.Keys.Except(old.Keys)).Select(id => new EntityChange(EntityMove.Added, null, now[id], [])));
        foreach (var id in InOrder(old.Keys.Intersect(now.Keys)))
        {
            if (Differences(old[id], now[id]) is { Count: > 0 } fields) changes.Add(new EntityChange(EntityMove.Changed, old[id], now[id], fields));
        }
        return new ListChange
        {
            List = key,
            Before = before.FirstOrDefault()?.Version,
            After = after.FirstOrDefault()?.Version,
            EntitiesBefore = old.Count,
            EntitiesAfter = now.Count,
            Entities = changes,
        };
    }

    private static Dictionary<string, Entity> ById(Watchlist[] lists) =>
        Engine.EntityMerge.Merge(lists).ToDictionary(e => e.Id, StringComparer.Ordinal);

    // "9" before "10": the ids of most lists are numbers.
    private static IEnumerable<string> InOrder(IEnumerable<string> ids) => ids.OrderBy(i => i.Length).ThenBy(i => i, StringComparer.Ordinal);

    private static List<FieldDifference> Differences(Entity before, Entity after)
    {
        var differences = new List<FieldDifference>();
        foreach (var field in EntityFields.All)
        {
            var (old, now) = (field.Values(before).ToList(), field.Values(after).ToList());
            string[] gone = [.. old.Except(now, StringComparer.Ordinal)];
            string[] come = [.. now.Except(old, StringComparer.Ordinal)];
            if (gone.Length + come.Length > 0) differences.Add(new FieldDifference(field.Name, gone, come, field.IsMatched));
        }
        return differences;
    }
}
