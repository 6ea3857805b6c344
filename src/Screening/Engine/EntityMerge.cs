using Screening.Model;

namespace Screening.Engine;

/// <summary>Two records with one id are one entity with both records' facts.</summary>
internal static class EntityMerge
{
    /// <summary>The entities of all lists, each id once, in order of first appearance.</summary>
    public static IReadOnlyList<Entity> Merge(IEnumerable<Watchlist> lists)
    {
        var order = new List<string>();
        var byId = new Dictionary<string, Entity>(StringComparer.Ordinal);
        foreach (var entity in lists.SelectMany(l => l.Entities))
        {
            if (byId.TryGetValue(entity.Id, out var earlier)) byId[entity.Id] = Join(earlier, entity);
            else
            {
                byId[entity.Id] = entity;
                order.Add(entity.Id);
            }
        }
        return [.. order.Select(id => byId[id])];
    }

    private static Entity Join(Entity a, Entity b) => a with
    {
        Kind = a.Kind == EntityKind.Unknown ? b.Kind : a.Kind,
        Names = Names(a.Names, b.Names),
        Identifiers = [.. a.Identifiers.Concat(b.Identifiers).DistinctBy(i => (i.Type, i.Key))],
        Addresses = [.. a.Addresses.Concat(b.Addresses).DistinctBy(x => x.Text, StringComparer.OrdinalIgnoreCase)],
        Countries = [.. a.Countries.Union(b.Countries, StringComparer.OrdinalIgnoreCase)],
        BirthDates = [.. a.BirthDates.Union(b.BirthDates, StringComparer.Ordinal)],
        Gender = a.Gender ?? b.Gender,
        Programmes = [.. a.Programmes.Union(b.Programmes, StringComparer.Ordinal)],
        LegalBases = [.. a.LegalBases.Union(b.LegalBases, StringComparer.Ordinal)],
        Measures = [.. a.Measures.Union(b.Measures, StringComparer.Ordinal)],
        IsSecondaryRisk = a.IsSecondaryRisk || b.IsSecondaryRisk,
        Listed = a.Listed ?? b.Listed,
        Changed = a.Changed ?? b.Changed,
        Ends = a.Ends ?? b.Ends,
        Remarks = a.Remarks ?? b.Remarks,
        SameAs = [.. a.SameAs.Union(b.SameAs, StringComparer.Ordinal)],
        Links = [.. a.Links.Concat(b.Links).DistinctBy(l => (l.Relation, l.Name))],
    };

    // One record may call a name weak where another does not carry the mark: the reserve stays.
    private static IReadOnlyList<EntityName> Names(IReadOnlyList<EntityName> a, IReadOnlyList<EntityName> b)
    {
        var weak = a.Concat(b).Where(n => n.Quality == NameQuality.Weak).Select(n => n.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var names = a.Concat(b).DistinctBy(n => n.Name, StringComparer.OrdinalIgnoreCase)
            .Select((n, i) => n with
            {
                Role = i > 0 && n.Role == NameRole.Primary ? NameRole.Aka : n.Role,
                Quality = weak.Contains(n.Name) ? NameQuality.Weak : n.Quality,
            });
        return [.. names];
    }
}
