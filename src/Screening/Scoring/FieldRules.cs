using System.Collections.Immutable;
using Screening.Model;
using Screening.Text;

namespace Screening.Scoring;

/// <summary>The fields that speak besides the names, in the order in which they are told.</summary>
internal static class FieldRules
{
    /// <summary>THE table.</summary>
    public static ImmutableArray<FieldRule> All { get; } =
    [
        new("legal form", _ => false, _ => false, Nothing, LegalForm),
        new("kind", _ => false, _ => false, Nothing, Kind),
        new("identifier", q => q.Query.Identifiers.Count > 0, e => e.Entity.Identifiers.Count > 0, NumberAgreement.Best, NumberAgreement.Differing),
        new("identifier", _ => false, _ => false, Nothing, NumberAgreement.Agreeing),
        new("date", q => q.Query.BirthDates.Count > 0, e => e.Entity.BirthDates.Count > 0, _ => FieldGrade.SameBirthDate, DateAgreement.Look),
        new("gender", q => q.Query.Gender is not null, e => e.Entity.Gender is not null, Nothing, Gender),
        new("country", q => q.Query.Countries.Count > 0, e => e.Countries.Count > 0, _ => FieldGrade.SameCountry, Country),
        new("ordinary name", _ => false, _ => false, Nothing, OrdinaryName),
        new("address", q => q.Addresses.Count > 0, e => e.Entity.Addresses.Count > 0, _ => FieldGrade.SameAddress, Address),
    ];

    /// <summary>Whether two names have equivalent legal forms, or neither has one.</summary>
    public static bool HaveOneForm(LegalForm[] a, LegalForm[] b)
    {
        if (a.Length == 0 || b.Length == 0) return a.Length == b.Length;
        foreach (var mine in a)
            foreach (var theirs in b)
                if (IsEquivalent(mine.Class, theirs.Class)) return true;
        return false;
    }

    private static FieldGrade Nothing(PreparedQuery query) => FieldGrade.Neutral;

    private static FieldSight? LegalForm(Comparison c)
    {
        if (c.Names is null) return null;
        var (query, listed) = (c.Names.Query!.Name.Forms, c.Names.Listed!.Name.Forms);
        if (HaveOneForm(query, listed)) return null;
        if (query.Length == 0) return new(FieldGrade.LegalFormMissing, $"legal form {listed[0].Short} stands in the list only");
        if (listed.Length == 0) return new(FieldGrade.LegalFormMissing, $"legal form {query[0].Short} stands in the query only");
        return new(FieldGrade.LegalFormDiffers, $"legal form {query[0].Short} differs from {listed[0].Short}");
    }

    // All stock companies are one family: lists render OAO, PAO and AO alike as JSC.
    private static bool IsEquivalent(string a, string b) =>
        a == b || (a.EndsWith("joint-stock", StringComparison.Ordinal) && b.EndsWith("joint-stock", StringComparison.Ordinal));

    private static FieldSight? Kind(Comparison c)
    {
        var (query, listed) = (c.Query.Query.Kind, c.Entity.Entity.Kind);
        if (query == EntityKind.Unknown || listed == EntityKind.Unknown || query == listed) return null;
        return new(FieldGrade.KindDiffers, $"kind {Lower(query)} differs from {Lower(listed)}");
    }

    private static FieldSight? Country(Comparison c)
    {
        var (query, listed) = (c.Query.Query.Countries, c.Entity.Countries);
        if (query.Count == 0 || listed.Count == 0) return null;
        return query.FirstOrDefault(q => listed.Contains(q, StringComparer.OrdinalIgnoreCase)) is { } same
            ? new(FieldGrade.SameCountry, $"country agrees: {same.ToUpperInvariant()}")
            : new(FieldGrade.CountryDiffers, $"country {string.Join(", ", query)} differs from {string.Join(", ", listed)}");
    }

    // "Integral" in another country is most likely another one, unless it stands there with its legal form; a "General
    // Trading Company" is so with it.
    private static FieldSight? OrdinaryName(Comparison c)
    {
        if (c.Names?.Listed is not { } listed || listed is not ({ OwnWords: 0 } or { OwnWords: 1, WeakWords: 1 })) return null;
        var (query, countries) = (c.Query.Query.Countries, c.Entity.Countries);
        if (query.Count == 0 || countries.Count == 0 || query.Any(q => countries.Contains(q, StringComparer.OrdinalIgnoreCase))) return null;
        var forms = c.Names.Query!.Name.Forms;
        if (listed.OwnWords > 0 && forms.Length > 0 && HaveOneForm(forms, listed.Name.Forms)) return null;
        return new(FieldGrade.OrdinaryNameElsewhere, $"{listed.Name.Original} has nothing but a short or ordinary word, or general ones, that others bear in other countries");
    }

    private static FieldSight? Gender(Comparison c)
    {
        var (query, listed) = (Sex(c.Query.Query.Gender), Sex(c.Entity.Entity.Gender));
        if (query is null || listed is null) return null;
        return query == listed ? new(FieldGrade.Neutral, $"gender agrees: {query}") : new(FieldGrade.GenderDiffers, $"gender {query} differs from {listed}");
    }

    private static string? Sex(string? gender) => gender?.Trim() is not { Length: > 0 } text ? null : char.ToLowerInvariant(text[0]) switch
    {
        'm' or 'м' => "male",
        'f' or 'ж' => "female",
        _ => null,
    };

    private static FieldSight? Address(Comparison c)
    {
        if (c.Query.Addresses.Count == 0 || c.Entity.Entity.Addresses.Count == 0) return null;
        var listed = c.Entity.AddressKeys;
        for (var i = 0; i < listed.Length; i++)
        {
            if (Array.Exists(c.Query.AddressKeys, a => a.IsSameAs(listed[i]))) return new(FieldGrade.SameAddress, $"address agrees: {c.Entity.Entity.Addresses[i].Text}");
        }
        return new(FieldGrade.Neutral, "addresses are not the same, which proves nothing");
    }

    private static string Lower(EntityKind kind) => kind.ToString().ToLowerInvariant();
}
