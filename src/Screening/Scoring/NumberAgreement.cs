using Screening.Model;

namespace Screening.Scoring;

/// <summary>Identifiers of both sides: one that decides, what speaks for a pair without deciding, and what against it.</summary>
/// <remarks>A number decides where both give it as one type, or one of them as a checked type and the other as "registration
/// number", with countries that agree, and nothing is wrong with it. A number with a wrong check digit is a misprint or
/// made up: shared, it is strong support; different, it says little.</remarks>
internal static class NumberAgreement
{
    /// <summary>Shorter numbers of kinds the library does not know are too often equal by chance.</summary>
    private const int ShortestShared = 5;

    /// <summary>A number that both carry and that only one party can; null where there is none.</summary>
    public static Identifier? Deciding(Query query, Entity entity) => Deciding(query.Identifiers, entity.Identifiers);

    /// <inheritdoc cref="Deciding(Query, Entity)" />
    public static Identifier? Deciding(IReadOnlyList<Identifier> one, IReadOnlyList<Identifier> other)
    {
        foreach (var q in one)
            foreach (var l in other)
                if (IsSame(q, l) && Decides(q, l)) return q;
        return null;
    }

    /// <summary>The most a query's numbers can say for a pair without deciding it.</summary>
    public static FieldGrade Best(PreparedQuery query) =>
        query.Query.Identifiers.Any(n => IdentifierTypes.Find(n.Type) is { Decides: true } type && (type.IsGeneric || n.Fault is not null)) ? FieldGrade.SameNumberUnproven
        : query.Query.Identifiers.Any(n => IdentifierTypes.Find(n.Type) is not { Decides: true }) ? FieldGrade.SameSharedNumber
        : FieldGrade.Neutral;

    /// <summary>A number in common that does not decide.</summary>
    public static FieldSight? Agreeing(Comparison c)
    {
        FieldSight? best = null;
        foreach (var q in c.Query.Query.Identifiers)
        {
            foreach (var l in c.Entity.Entity.Identifiers)
            {
                if (!IsSame(q, l) || Decides(q, l)) continue;
                // Two registers may well have given one number to two parties, a shipping line and a bank.
                if (q.Type != l.Type && Find(q) is not { IsGeneric: true } && Find(l) is not { IsGeneric: true }) continue;
                if (Find(q) is { Decides: true } && Find(l) is { Decides: true }) return new(FieldGrade.SameNumberUnproven, $"{Name(q)} agrees: {q.Value}, which cannot decide{Why(q, l)}");
                best ??= new(FieldGrade.SameSharedNumber, $"{Name(q)} agrees: {q.Value}, which several parties may have");
            }
        }
        return best;
    }

    /// <summary>The gravest difference of two numbers of one type and country.</summary>
    public static FieldSight? Differing(Comparison c)
    {
        FieldSight? worst = null;
        foreach (var q in c.Query.Query.Identifiers)
        {
            var others = c.Entity.Entity.Identifiers.Where(l => l.Type == q.Type && MayBeOfOneCountry(q, l)).ToArray();
            if (others.Length == 0 || Array.Exists(others, l => l.Key == q.Key)) continue;
            // A party may have several numbers of a type: the one that speaks least against it counts.
            var nearest = others.MaxBy(l => ScoringPolicy.Effect(Difference(q, l)))!;
            var effect = ScoringPolicy.Effect(Difference(q, nearest));
            if (effect < 0 && (worst is null || effect < ScoringPolicy.Effect(worst.Value.Grade)))
                worst = new(Difference(q, nearest), $"{Name(q)} {q.Value} differs from {nearest.Value}");
        }
        return worst;
    }

    /// <summary>What is wrong with the numbers of either side, where the other has one of that type too.</summary>
    public static IEnumerable<string> Faults(Query query, Entity entity)
    {
        foreach (var q in query.Identifiers)
            if (q.Fault is { } fault) yield return $"{Name(q)} {q.Value}: {fault}";
        foreach (var l in entity.Identifiers.Where(l => query.Identifiers.Any(q => q.Type == l.Type && q.Key != l.Key)))
            if (l.Fault is { } fault) yield return $"the entry's {Name(l)} {l.Value}: {fault}";
    }

    private static IdentifierType? Find(Identifier number) => IdentifierTypes.Find(number.Type);

    private static string Name(Identifier number) => Find(number)?.Name ?? number.Type;

    private static bool IsSame(Identifier q, Identifier l)
    {
        var key = q.Key;
        if (key != l.Key || !MayBeOfOneCountry(q, l) || IdentifierChecks.IsPlaceholder(key)) return false;
        // What "number not known" holds in common is no number.
        return Find(q) is { Decides: true } type ? !type.IsGeneric || q.Fault is null : key.Length >= ShortestShared;
    }

    private static bool Decides(Identifier q, Identifier l)
    {
        if (Find(q) is not { Decides: true } a || Find(l) is not { Decides: true } b) return false;
        if (a == b) return q.Fault is null && l.Fault is null;
        return (a.IsGeneric && !b.IsGeneric && l.Fault is null) || (b.IsGeneric && !a.IsGeneric && q.Fault is null);
    }

    private static string Why(Identifier q, Identifier l) =>
        q.Type != l.Type ? $" since the entry calls it {Name(l)}" : q.Fault is { } fault ? $": {fault}" : "";

    private static bool MayBeOfOneCountry(Identifier q, Identifier l) =>
        Issuer(q) is not { } a || Issuer(l) is not { } b || a.Equals(b, StringComparison.OrdinalIgnoreCase);

    // A ship keeps its number under every flag, and an INN is Russian whatever country its record is filed under.
    private static string? Issuer(Identifier number) => Find(number) is { IsGeneric: false } type ? type.Country : number.Country;

    private static FieldGrade Difference(Identifier q, Identifier l) => q.Type switch
    {
        "kpp" => FieldGrade.Neutral,
        _ when Find(q) is null => FieldGrade.Neutral,
        _ when q.Fault is not null || l.Fault is not null => FieldGrade.OtherNumberFaulty,
        "imo" => FieldGrade.OtherShip,
        "unp" or "inn" or "ogrn" or "uscc" or "lei" or "okpo" => FieldGrade.OtherRegisterEntry,
        "passport" or "mmsi" or "bic" or "isin" => FieldGrade.OtherPaper,
        // Numbers of two shapes are of two registers, and one party may stand in both.
        "registration" or "tax" or "national-id" when !HaveOneShape(q.Key, l.Key) => FieldGrade.Neutral,
        "registration" or "tax" or "national-id" when q.Country is not null && l.Country is not null => FieldGrade.OtherNumber,
        _ => FieldGrade.OtherNumberPerhaps,
    };

    private static bool HaveOneShape(string a, string b) => a.Length == b.Length && a.Zip(b).All(p => char.IsAsciiDigit(p.First) == char.IsAsciiDigit(p.Second));
}
