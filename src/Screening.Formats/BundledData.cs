using Screening.Formats.Chains;
using Screening.Formats.Lists;
using Screening.Formats.Reading;
using Screening.Formats.RedFlags;
using Screening.Formats.Rules;
using Screening.Model;
using Screening.RedFlags;

namespace Screening.Formats;

/// <summary>The lists and supply chains that travel with the library: small, dated, and no replacement for a publisher's current list.</summary>
public static class BundledData
{
    private const string WatchlistPrefix = "Screening.Bundled.Watchlists.";
    private const string SupplyChainPrefix = "Screening.Bundled.SupplyChains.";
    private const string RulePrefix = "Screening.Bundled.Rules.";
    private const string Source = "bundled";

    /// <summary>The bundled watchlists, in ordinal order of their files. Their version's source is <c>bundled</c>. Read anew at each call.</summary>
    public static IReadOnlyList<Watchlist> Watchlists() =>
        [.. Parts(WatchlistPrefix)
            .SelectMany(p => ListFormats.Read(new ListInput(p, new Dictionary<string, InputPart>()), CancellationToken.None))
            .Select(l => l with { Version = l.Version with { Source = Source } })];

    /// <summary>The bundled supply chains, in ordinal order of their files. Read anew at each call.</summary>
    public static IReadOnlyList<FlaggedSupplyChain> SupplyChains() => [.. Parts(SupplyChainPrefix).Select(ChainFiles.Read)];

    /// <summary>The bundled ownership policies: OFAC, EU, UK, BIS affiliates and US secondary sanctions, each with source and dates. Read anew at each call.</summary>
    public static OwnershipRules OwnershipRules() => OwnershipRuleFiles.Read(Parts(RulePrefix).Single(p => p.Name == "ownership.json"));

    /// <summary>The bundled red flags. Read anew at each call.</summary>
    public static RedFlagBook RedFlags() => RedFlagFiles.Read(Parts(RulePrefix).Single(p => p.Name == "red-flags.json"));

    private static IEnumerable<InputPart> Parts(string prefix) =>
        EmbeddedTable.Names(prefix).Select(n => new InputPart(n[prefix.Length..], n, 0, new Lazy<string>(() => EmbeddedTable.Sha256(n)), () => EmbeddedTable.Open(n)));
}
