using System.Globalization;
using System.Text.Json;
using Screening.Engine;
using Screening.Model;
using Screening.Ownership;

namespace Screening.Cli.Output;

/// <summary>The words for what a graph answers, and what of it belongs together.</summary>
internal static class GraphWords
{
    /// <summary>An outcome as JSON writes it, for instance <c>possibly-owned</c>.</summary>
    public static string Word(OwnershipOutcome outcome) => JsonNamingPolicy.KebabCaseLower.ConvertName(outcome.ToString());

    /// <summary>An outcome for people.</summary>
    public static string Text(OwnershipOutcome outcome) => outcome switch
    {
        OwnershipOutcome.None => "neither owned nor controlled by listed parties",
        OwnershipOutcome.Listed => "listed",
        OwnershipOutcome.Minority => "minority stake of listed parties",
        _ => $"{Word(outcome).Replace('-', ' ')} by listed parties",
    };

    /// <summary>A share, or the two ends between which it lies.</summary>
    public static string Percent(decimal least, decimal? most = null)
    {
        static string Number(decimal share) => share.ToString("0.####", CultureInfo.InvariantCulture);
        return most is { } end && end != least ? $"{Number(least)} to {Number(end)} %" : $"{Number(least)} %";
    }

    /// <summary>What follows, as JSON writes it, for instance <c>presumed-frozen</c>.</summary>
    public static string Word(OwnershipEffect effect) => JsonNamingPolicy.KebabCaseLower.ConvertName(effect.ToString());

    /// <summary>A kind of node, for instance <c>goodsClass</c>.</summary>
    public static string Word(NodeKind kind) => JsonNamingPolicy.CamelCase.ConvertName(kind.ToString());

    /// <summary>Policies that rest on one proof, the gravest first, those in force before those suspended; without those that have none.</summary>
    public static IReadOnlyList<OwnershipAssessment[]> Proofs(IReadOnlyList<OwnershipAssessment> ownership) =>
        [.. ownership.Where(a => a.Proof.Count > 0)
            .OrderByDescending(a => a.IsInForce).ThenByDescending(a => a.Outcome)
            .GroupBy(a => string.Join('\n', a.Proof.Select(s => s.ToString()).Order(StringComparer.Ordinal)), StringComparer.Ordinal)
            .Select(g => g.ToArray())];

    /// <summary>Keys of all sources that the evidence cites, in order.</summary>
    public static IEnumerable<string> Sources(NodeEvidence evidence) =>
        evidence.Ownership.SelectMany(a => a.Proof).Concat(evidence.Exposures.SelectMany(p => p.Steps)).Select(s => s.Claim)
            .Concat(evidence.Links.SelectMany(l => l.Claims))
            .Select(c => c.Source).Where(s => s.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
}
