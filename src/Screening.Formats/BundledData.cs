using Screening.Formats.Chains;
using Screening.Formats.Lists;
using Screening.Formats.Reading;
using Screening.Formats.Rules;
using Screening.Formats.Updates;
using Screening.Model;
using Screening.Rules;

namespace Screening.Formats;

/// <summary>The lists and supply chains that travel with the library: small, dated, and no replacement for a publisher's current list.</summary>
public static class BundledData
{
    private const string WatchlistPrefix = "Screening.Bundled.Watchlists.";
    private const string SupplyChainPrefix = "Screening.Bundled.SupplyChains.";
    private const string RulePrefix = "Screening.Bundled.Rules.";
    private const string RuleCasePrefix = "Screening.Bundled.RuleCases.";
    private const string ListSourcePrefix = "Screening.Bundled.ListSources.";
    private const string Source = "bundled";

    /// <summary>The bundled watchlists, in ordinal order of their files. Their version's source is <c>bundled</c>. Read anew at each call.</summary>
    public static IReadOnlyList<Watchlist> Watchlists() =>
        [.. Parts(WatchlistPrefix)
            .SelectMany(p => ListFormats.Read(new ListInput(p, new Dictionary<string, InputPart>()), CancellationToken.None))
            .Select(l => l with { Version = l.Version with { Source = Source } })];

    /// <summary>The bundled supply chains, in ordinal order of their files. Read anew at each call.</summary>
    public static IReadOnlyList<FlaggedSupplyChain> SupplyChains() => [.. Parts(SupplyChainPrefix).Select(ChainFiles.Read)];

    /// <summary>The bundled rules: hits by list, ownership by the policies of OFAC, EU, UK and BIS, secondary sanctions, goods, chains and patterns of evasion, each with its source and dates. Read anew at each call.</summary>
    public static RuleSet Rules() => RuleFiles.Read([.. Parts(RulePrefix)]);

    /// <summary>The cases that test the bundled rules, in ordinal order of their files. Read anew at each call.</summary>
    public static IReadOnlyList<RuleCaseFile> RuleCases() => [.. Parts(RuleCasePrefix).Select(CaseReader.Read)];

    /// <summary>Where each bundled rule is written, in their order.</summary>
    public static IReadOnlyList<RulePlace> RulePlaces() => RuleFiles.PlacesOf([.. Parts(RulePrefix)]);

    /// <summary>Where official lists are published, and what an edition must look like: what <c>lists update</c> fetches. Read anew at each call.</summary>
    public static IReadOnlyList<ListSource> ListSources() => ListSourceFiles.Read(Parts(ListSourcePrefix).Single());

    private static IEnumerable<InputPart> Parts(string prefix) =>
        EmbeddedTable.Names(prefix).Select(n => new InputPart(n[prefix.Length..], $"{Source}/{n[prefix.Length..]}", 0, new Lazy<string>(() => EmbeddedTable.Sha256(n)), () => EmbeddedTable.Open(n)));
}
