using Screening.Model;
using Screening.Text;

namespace Screening.Scoring;

/// <summary>A field that can speak against a name.</summary>
/// <param name="Name">Its key in reasons and reports.</param>
/// <param name="Effect">What it adds to the score; negative.</param>
/// <param name="Check">What it saw, in words; null where it has nothing to say. A missing field never speaks.</param>
internal sealed record Qualifier(string Name, double Effect, Func<Comparison, string?> Check);

/// <summary>Everything a qualifier may look at.</summary>
/// <param name="Query">The query.</param>
/// <param name="QueryName">The query's name that matched best.</param>
/// <param name="Entity">The listed entity.</param>
/// <param name="ListedName">The listed name that matched best.</param>
internal readonly record struct Comparison(PreparedQuery Query, PreparedName QueryName, PreparedEntity Entity, PreparedName ListedName);

/// <summary>Qualifiers that look at the names.</summary>
internal static class NameQualifiers
{
    public static string? LegalFormDiffers(Comparison c)
    {
        var (query, listed) = (c.QueryName.Name.Forms, c.ListedName.Name.Forms);
        if (query.Length == 0 || listed.Length == 0 || HaveOneForm(query, listed)) return null;
        return $"legal form {query[0].Short} differs from {listed[0].Short}";
    }

    public static string? LegalFormMissing(Comparison c)
    {
        var (query, listed) = (c.QueryName.Name.Forms, c.ListedName.Name.Forms);
        if (query.Length > 0 == listed.Length > 0) return null;
        return query.Length > 0 ? $"legal form {query[0].Short} stands in the query only" : $"legal form {listed[0].Short} stands in the list only";
    }

    /// <summary>Whether two names have equivalent legal forms, or neither has one.</summary>
    public static bool HaveOneForm(LegalForm[] a, LegalForm[] b) =>
        a.Length == 0 || b.Length == 0 ? a.Length == b.Length : a.Any(x => b.Any(y => IsEquivalent(x.Class, y.Class)));

    // All stock companies are one family: lists render OAO, PAO and AO alike as JSC.
    private static bool IsEquivalent(string a, string b) =>
        a == b || (a.EndsWith("joint-stock", StringComparison.Ordinal) && b.EndsWith("joint-stock", StringComparison.Ordinal));
}

/// <summary>Qualifiers that look at the other fields.</summary>
internal static class FieldQualifiers
{
    public static string? KindDiffers(Comparison c)
    {
        var (query, listed) = (c.Query.Query.Kind, c.Entity.Entity.Kind);
        return query == EntityKind.Unknown || listed == EntityKind.Unknown || query == listed ? null : $"kind {Lower(query)} differs from {Lower(listed)}";
    }

    public static string? CountryDiffers(Comparison c)
    {
        var (query, listed) = (c.Query.Query.Countries, Countries(c.Entity.Entity));
        return query.Count == 0 || listed.Count == 0 || query.Any(q => listed.Contains(q, StringComparer.OrdinalIgnoreCase))
            ? null
            : $"country {string.Join(", ", query)} differs from {string.Join(", ", listed)}";
    }

    public static string? BirthYearDiffers(Comparison c)
    {
        var (query, listed) = (Years(c.Query.Query.BirthDates), Years(c.Entity.Entity.BirthDates));
        return query.Count == 0 || listed.Count == 0 || query.Any(q => listed.Any(l => Math.Abs(q - l) <= 1))
            ? null
            : $"birth year {string.Join(", ", query)} differs from {string.Join(", ", listed)}";
    }

    public static string? GenderDiffers(Comparison c)
    {
        var (query, listed) = (c.Query.Query.Gender, c.Entity.Entity.Gender);
        return query is null || listed is null || query.Equals(listed, StringComparison.OrdinalIgnoreCase) ? null : $"gender {query} differs from {listed}";
    }

    public static string? IdentifierDiffers(Comparison c)
    {
        foreach (var id in c.Query.Query.Identifiers)
        {
            var same = c.Entity.Entity.Identifiers.Where(l => l.Type == id.Type && (id.Country is null || l.Country is null || id.Country == l.Country)).ToArray();
            if (same.Length > 0 && !same.Any(l => l.Key == id.Key)) return $"{id.Type} {id.Value} differs from {same[0].Value}";
        }
        return null;
    }

    private static List<string> Countries(Entity entity) =>
        [.. entity.Countries.Concat(entity.Addresses.Select(a => a.Country).OfType<string>()).Distinct(StringComparer.OrdinalIgnoreCase)];

    private static List<int> Years(IReadOnlyList<string> dates) =>
        [.. dates.Select(d => d.Length >= 4 && int.TryParse(d.AsSpan(0, 4), out var year) ? year : 0).Where(y => y > 0).Distinct()];

    private static string Lower(EntityKind kind) => kind.ToString().ToLowerInvariant();
}
