using System.Globalization;
using Screening.Model;

namespace Screening.Scoring;

/// <summary>The evidence that a query and an entity are one party.</summary>
/// <param name="Score">In [0, 1].</param>
/// <param name="Alignment">The best pair of names; null where an identifier decided and no name is alike.</param>
/// <param name="Identifier">The identifier both carry, where there is one.</param>
/// <param name="Against">What other fields said against it, in order of the policy.</param>
internal sealed record EntityEvidence(double Score, NameAlignment? Alignment, Identifier? Identifier, IReadOnlyList<string> Against);

/// <summary>Scores a query against an entity. One pass makes the score and its evidence.</summary>
internal static class EntityScorer
{
    /// <summary>An identifier that only one party can carry decides by itself.</summary>
    public const double SharedIdentifier = 1.0;

    /// <summary>Turns the best pair of names into the entity's score.</summary>
    public static EntityEvidence Judge(PreparedQuery query, PreparedEntity entity, NameAlignment best)
    {
        if (SharedBy(query.Query, entity.Entity) is { } identifier)
            return new EntityEvidence(SharedIdentifier, best, identifier, []);
        var comparison = new Comparison(query, best.Query!, entity, best.Listed!);
        var score = best.Score;
        List<string>? against = null;
        foreach (var qualifier in ScoringPolicy.Qualifiers)
        {
            if (qualifier.Check(comparison) is not { } seen) continue;
            score += qualifier.Effect;
            (against ??= []).Add(string.Create(CultureInfo.InvariantCulture, $"{seen} ({qualifier.Effect:0.###})"));
        }
        return new EntityEvidence(Math.Clamp(score, 0, 1), best, null, against ?? (IReadOnlyList<string>)[]);
    }

    /// <summary>A decisive identifier that query and entity share; null where there is none.</summary>
    public static Identifier? SharedBy(Query query, Entity entity) =>
        query.Identifiers.FirstOrDefault(q => IdentifierTypes.Decisive.Contains(q.Type)
            && entity.Identifiers.Any(l => l.Type == q.Type && l.Key == q.Key && (q.Country is null || l.Country is null || q.Country == l.Country)));

    /// <summary>Compares all names of both sides; the plain way, used by <c>compare</c> and <c>explain</c>.</summary>
    public static EntityEvidence Compare(PreparedQuery query, PreparedEntity entity)
    {
        var scorer = new NameScorer();
        NameAlignment? best = null;
        foreach (var name in query.Names)
        {
            foreach (var listed in entity.Names)
            {
                if (scorer.Score(name, listed) > (best?.Score ?? -1)) best = scorer.Alignment.Keep();
            }
        }
        if (best is not null) return Judge(query, entity, best);
        var identifier = SharedBy(query.Query, entity.Entity);
        return new EntityEvidence(identifier is null ? 0 : SharedIdentifier, null, identifier, []);
    }
}
