using Screening.Model;
using Screening.Scoring;

namespace Screening.Engine;

/// <summary>Two records compared without a list.</summary>
/// <param name="Score">In [0, 1].</param>
/// <param name="Reasons">Why, in words a person can check.</param>
/// <param name="Alignment">The words of the two best names and what became of each.</param>
/// <param name="Error">Why they could not be compared; null otherwise.</param>
public sealed record PairComparison(double Score, IReadOnlyList<string> Reasons, IReadOnlyList<AlignedWord> Alignment, string? Error = null)
{
    internal static PairComparison Of(Query query, Query candidate) => Of(query, EntityOf(candidate));

    internal static PairComparison Of(Query query, Entity candidate)
    {
        if (query.Aliases.Prepend(query.Name).Concat(candidate.Names.Select(n => n.Name)).Any(n => n.Length > ScreeningPipeline.MaxNameLength))
            return new PairComparison(0, [], [], $"a name is longer than {ScreeningPipeline.MaxNameLength} characters");
        var prepared = PreparedQuery.Of(query with { Kind = query.Kind == EntityKind.Unknown ? candidate.Kind : query.Kind });
        var evidence = EntityScorer.Compare(prepared, PreparedEntity.Of(candidate));
        AlignedWord[] words = evidence.Alignment is { } alignment ? [.. alignment.Words] : [];
        return new PairComparison(MatchWriter.Shown(evidence.Score), ReasonWriter.Write(evidence, words, prepared.Flags, ofRecords: true), words);
    }

    private static Entity EntityOf(Query query) => new()
    {
        Id = "candidate:1",
        List = "candidate",
        Kind = query.Kind,
        Names = [.. query.Aliases.Prepend(query.Name).Select((n, i) => new EntityName(n, i == 0 ? NameRole.Primary : NameRole.Aka))],
        Identifiers = query.Identifiers,
        Addresses = [.. query.Addresses.Select(a => new PostalAddress(a))],
        Countries = query.Countries,
        BirthDates = query.BirthDates,
        Gender = query.Gender,
    };
}
