using Screening.Model;
using Screening.Text;

namespace Screening.Scoring;

/// <summary>A listed entity with its names prepared.</summary>
/// <param name="Entity">The entity.</param>
/// <param name="Names">Its names, in the entity's order.</param>
internal sealed record PreparedEntity(Entity Entity, PreparedName[] Names)
{
    /// <summary>Prepares an entity's names.</summary>
    public static PreparedEntity Of(Entity entity) => new(
        entity,
        [.. entity.Names.Select(n => new PreparedName(NameAnalyzer.Analyze(n.Name, entity.Kind == EntityKind.Person), n.Quality))]);
}

/// <summary>A query with its names prepared.</summary>
/// <param name="Query">The query.</param>
/// <param name="Names">The names its fields hold; the first is the name field's own.</param>
/// <param name="Addresses">Its addresses, with the one found at the end of the name field.</param>
/// <param name="Flags">What was hidden in its names.</param>
internal sealed record PreparedQuery(Query Query, PreparedName[] Names, IReadOnlyList<string> Addresses, NameFlags Flags)
{
    /// <summary>Prepares a query.</summary>
    public static PreparedQuery Of(Query query)
    {
        var isPerson = query.Kind == EntityKind.Person;
        var fields = query.Aliases.Prepend(query.Name).Select(n => NameFieldReader.Read(n, isPerson)).ToArray();
        var found = fields.Where(f => f.Address is not null).Select(f => f.Address!);
        return new PreparedQuery(
            query,
            [.. fields.SelectMany(f => f.Names).Select(n => new PreparedName(n))],
            [.. query.Addresses, .. found],
            fields.Aggregate(NameFlags.None, (flags, f) => flags | f.Flags));
    }
}
