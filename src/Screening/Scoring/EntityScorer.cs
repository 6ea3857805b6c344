using System.Globalization;
using Screening.Model;

namespace Screening.Scoring;

/// <summary>The evidence that a query and an entity are one party.</summary>
/// <param name="Score">In [0, 1].</param>
/// <param name="Alignment">The best pair of names; null where an identifier decided and no name is alike.</param>
/// <param name="Identifier">The identifier both carry, where there is one.</param>
/// <param name="Fields">What other fields said, in order of the policy.</param>
/// <param name="Sights">The same by field, with what each is worth.</param>
/// <param name="Query">The query.</param>
/// <param name="Entity">The entity.</param>
internal sealed record EntityEvidence(
    double Score,
    NameAlignment? Alignment,
    Identifier? Identifier,
    IReadOnlyList<string> Fields,
    IReadOnlyList<(string Field, FieldSight Sight)> Sights,
    PreparedQuery Query,
    PreparedEntity Entity)
{
    /// <summary>Fields that the entry does not have.</summary>
    public IEnumerable<string> OnlyInQuery => FieldRules.All.Where(r => r.InQuery(Query) && !r.InEntity(Entity)).Select(r => r.Name);

    /// <summary>Fields that the query does not have.</summary>
    public IEnumerable<string> OnlyInEntity => FieldRules.All.Where(r => !r.InQuery(Query) && r.InEntity(Entity)).Select(r => r.Name);
}

/// <summary>Scores a query against an entity. One pass makes the score and its evidence.</summary>
internal static class EntityScorer
{
    /// <summary>An identifier that only one party can carry decides by itself.</summary>
    public const double SharedIdentifier = 1.0;

    /// <summary>Turns the best pair of names into the entity's score.</summary>
    /// <param name="query">The query.</param>
    /// <param name="entity">The entity.</param>
    /// <param name="best">The best pair of names; null where none are alike.</param>
    public static EntityEvidence Judge(PreparedQuery query, PreparedEntity entity, NameAlignment? best)
    {
        var deciding = NumberAgreement.Deciding(query.Query, entity.Entity);
        var comparison = new Comparison(query, entity, best);
        var (support, elsewhere, against) = (0.0, 0.0, 0.0);
        List<string> fields = [];
        List<(string, FieldSight)> sights = [];
        foreach (var rule in FieldRules.All.AsSpan())
        {
            if (rule.Look(comparison) is not { } seen) continue;
            var effect = ScoringPolicy.Effect(seen.Grade);
            sights.Add((rule.Name, seen));
            if (effect > 0) support += effect;
            else if (seen.Grade is FieldGrade.CountryDiffers or FieldGrade.OrdinaryNameElsewhere) elsewhere += effect;
            else against += effect;
            // Where an identifier decides, the others are told without a number: they change nothing.
            fields.Add(effect < 0 && deciding is null ? string.Create(CultureInfo.InvariantCulture, $"{seen.Text} ({effect:0.###})") : seen.Text);
        }
        if (query.Query.Identifiers.Count > 0) fields.AddRange(NumberAgreement.Faults(query.Query, entity.Entity));
        // The list itself calls a weak alias weak: nothing lifts it above its cap.
        if (best?.Listed!.Quality == NameQuality.Weak) support = 0;
        var score = deciding is not null ? SharedIdentifier : best is null ? 0 : ScoringPolicy.Together(best.Score, support, elsewhere, against);
        if (deciding is null && best is not null && ScoringPolicy.Together(best.Score, support, elsewhere, 0) is var lifted && lifted > best.Score)
            fields.Add(string.Create(CultureInfo.InvariantCulture, $"fields that agree lift the names' {best.Score:0.00} to {lifted:0.00}"));
        return new EntityEvidence(score, best, deciding, fields, sights, query, entity);
    }

    /// <summary>The score of names from which an entity can reach the cutoff, given what else the query says.</summary>
    public static double NamesFrom(PreparedQuery query, double cutoff)
    {
        var support = 0.0;
        foreach (var rule in FieldRules.All.AsSpan())
            if (rule.InQuery(query)) support += Math.Max(0, ScoringPolicy.Effect(rule.Best(query)));
        return ScoringPolicy.NamesFrom(cutoff, support);
    }

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
        return Judge(query, entity, best);
    }
}
